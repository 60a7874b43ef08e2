"""The state of a call inside the core, and one turn of its flow."""

from typing import Literal, NamedTuple

import msgspec

from ramal.rules.commands import AnyCommand, Hangup
from ramal.rules.events import Step
from ramal.rules.inside import ToCore
from ramal.rules.reasons import REASONS

NORMAL_CLEARING = 16

Stage = Literal["new", "ring", "outbound", "announce", "voicemail", "feature", "over"]


class State(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a call is. Subscribers are named by id."""

    inside: ToCore
    purpose: Literal["call", "transfer"] = "call"
    stage: Stage = "new"
    target: str = ""
    """Whose phones ring, or whose voicemail may follow."""
    visited: tuple[str, ...] = ()
    caller: str = ""
    """Caller id that phones are shown."""
    caller_name: str = ""
    reason: str = ""
    """What ends the call after the announcement."""
    version: int = 1


class Turn(NamedTuple):
    """The new state, what to do, and the decision steps that led there (for a `Decided` event)."""

    state: State
    command: AnyCommand
    steps: tuple[Step, ...] = ()
    room: int | None = None
    """The first turn: with this many other calls of the caller it would be another one. None: however many there are."""


def over(state: State, reason: str = "", *, q850: int = 0, steps: tuple[Step, ...] = ()) -> Turn:
    """Return the turn that ends the call: `reason` is empty for one that was answered. `q850` 0: the reason's own cause."""
    ended = msgspec.structs.replace(state, stage="over", reason=reason)
    own = REASONS[reason].q850 if reason else NORMAL_CLEARING
    return Turn(ended, Hangup(reason=reason, q850=q850 or own), steps)
