"""What stands on a channel so that a flow can be resumed: one variable, `RAMAL_STATE`, with the flow's state and what is being done."""

import msgspec

from ramal.rules import flows


class Kept(msgspec.Struct, frozen=True):
    """Variables to set before a command blocks. `marks` are set once, with the first command."""

    state: flows.State
    marks: dict[str, str] = {}
    leg: str = ""
    """Already set, for a `dial` that makes this leg."""

    def during(self, doing: str) -> dict[str, str]:
        """Return the variables for the time in which `doing` runs."""
        return self.marks | {"RAMAL_STATE": f"{flows.dump(self.state)}.{doing}"}


def read(variable: str) -> tuple[flows.State | None, str]:
    """Return the state and what was being done; (None, "") where there is none."""
    state, _, doing = variable.partition(".")
    return (flows.load(state), doing) if state else (None, "")
