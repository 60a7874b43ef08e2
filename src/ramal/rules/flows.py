"""The state machine of a call inside the core: a result goes in, the next command comes out. `rules.calls` holds the decisions.

The state is small and can be stored in a channel variable (`dump`, `load`), so a call goes on after callcontrol restarted. The loop:

    state = flows.begin(inside)
    turn = flows.step(state, Begun(calls=…), tables, now)
    until turn.command is Hangup: turn = flows.step(turn.state, <result of turn.command>, tables, now)
"""

import base64
import binascii
from typing import Literal

import msgspec

from ramal.rules import calls
from ramal.rules.commands import AnyResult, Begun, Dialed, Done
from ramal.rules.events import Step
from ramal.rules.inside import ToCore
from ramal.rules.state import State, Turn, over
from ramal.rules.tables import Tables
from ramal.rules.text import readable

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(State)


def begin(inside: ToCore, *, purpose: Literal["call", "transfer"] = "call") -> State:
    """Return the state of a call that has just reached the core; step it with `Begun`.

    A blind transfer is a call by the transferor: `inside` names the transferor's subscriber as origin `device` and the target as `dialled`.
    """
    told = msgspec.structs.replace(
        inside, dialled=readable(inside.dialled), caller=readable(inside.caller), caller_name=readable(inside.caller_name)
    )
    return State(inside=told, purpose=purpose)


def dump(state: State) -> str:
    """Return the state as text of letters, digits, `-`, `_` and `=`."""
    return base64.urlsafe_b64encode(_encoder.encode(state)).decode()


def load(text: str) -> State | None:
    """Return the state that `dump` wrote, or None."""
    try:
        return _decoder.decode(base64.urlsafe_b64decode(text.encode()))
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        return None


def step(state: State, result: AnyResult, tables: Tables, now: float) -> Turn:
    """Return the next turn. Never raises: a result that does not fit the state ends the call with `internal-error`."""
    if isinstance(result, Begun) and state.stage == "new":
        return calls.begin(state, result.calls, tables, now)
    if isinstance(result, Dialed) and state.stage in {"ring", "outbound"}:
        return calls.dialed(state, result, tables, now)
    if isinstance(result, Done) and state.stage in {"announce", "voicemail", "feature"}:
        return over(state, state.reason if state.stage == "announce" or not result.ok else "")
    unfit = Step("flow", f"{state.stage} {type(result).__name__.lower()}", "this result does not fit", ok=False)
    return over(state, "internal-error", steps=(unfit,))


__all__ = ["State", "Turn", "begin", "dump", "load", "step"]
