"""A core without Asterisk: it steps a flow and keeps its state as the text of a channel variable."""

from tests.rules.world import NOW, World

from ramal.rules import flows
from ramal.rules.commands import AnyCommand, AnyResult, Begun, Dialed, Done, Hangup, Outcome, Play, Ring
from ramal.rules.events import Step
from ramal.rules.inside import ToCore


class Call:
    """A call under way: every turn goes through the text of a channel variable, as in the core."""

    def __init__(self, world: World, inside: ToCore, *, calls: int = 0, purpose: str = "call") -> None:
        self.world = world
        self.steps: list[Step] = []
        self.state = flows.begin(inside, purpose=purpose)  # type: ignore[arg-type]
        self.command: AnyCommand = self.after(Begun(calls=calls))

    def after(self, result: AnyResult) -> AnyCommand:
        state = flows.load(flows.dump(self.state))
        assert state == self.state
        turn = flows.step(state, result, self.world, NOW)
        self.state, self.command = turn.state, turn.command
        self.steps.extend(turn.steps)
        return self.command

    def dialed(self, outcome: Outcome, q850: int = 0) -> AnyCommand:
        return self.after(Dialed(outcome=outcome, q850=q850))


def call(dialled: str, who: str = "alice", world: World | None = None, **fields: object) -> Call:
    tenant = {"carol": "t-shop", "frank": "t-shop", "dave": "t-rival"}.get(who, "t-acme")
    inside = ToCore(call="c", leg="l", origin="device", isp_id="i-one", tenant_id=tenant, subscriber_id=f"s-{who}", dialled=dialled)
    return Call(world or World(), inside, **fields)  # type: ignore[arg-type]


def incoming(number: str = "+556133330001", world: World | None = None, tenant: str = "t-acme") -> Call:
    inside = ToCore(
        call="c", leg="l", origin="carrier", isp_id="i-one", tenant_id=tenant, number=number, caller="+5511988887777", caller_name="Zoe"
    )
    return Call(world or World(), inside)


def rung(command: AnyCommand) -> str:
    assert isinstance(command, Ring), command
    return command.inside.subscriber_id


def ended(command: AnyCommand) -> str:
    assert isinstance(command, Hangup), command
    return command.reason


def announced(made: Call) -> tuple[str, str]:
    """Return the announcement and what ends the call after it."""
    assert isinstance(made.command, Play), made.command
    prompt = made.command.prompt
    return prompt, ended(made.after(Done(ok=False)))
