"""Answers that the edge gives itself. Each refusal has one row in `rules.reasons`."""

from typing import Literal

import msgspec

from ramal.edge import guards
from ramal.edge.context import Context
from ramal.rules import refusals
from ramal.rules.decision import Refuse
from ramal.rules.events import Ended
from ramal.rules.reasons import REASONS

_RETRY_SECONDS = 5
_QOP = 1
_STALE = 16
_UNAVAILABLE = 503
_BEYOND = frozenset({"called", "carrier"})
"""Whose fault the called side is asked for."""


def refuse(context: Context, refusal: Refuse) -> None:
    """Answer with the code of the reason; where a leg had been attributed, record that it began and ended."""
    reason, started, steps = refusal.reason, refusal.started, refusal.steps
    if started is not None:
        context.ksr.tm.t_newtran()  # retransmissions must not be recorded again
        context.journal.emit_made(msgspec.structs.replace(started, steps=steps))
        ended(context, started.call, started.leg, reason)
    answer(context, reason)


def ended(context: Context, call: str, leg: str, reason: str) -> None:
    """Record the end of a leg that Ramal itself refused, or whose failure it understands."""
    row = REASONS[reason]
    side: Literal["callee", "platform"] = "callee" if row.fault in _BEYOND else "platform"
    context.journal.emit(Ended, call=call, leg=leg, how="reply", side=side, code=row.sip, cause=row.q850, reason=reason)


def answer(context: Context, reason: str) -> None:
    """Send the final answer of `reason`; a core is told the reason itself."""
    context.ksr.sl.send_reply(_dressed(context, reason), _phrase(context, reason))


def give_up(context: Context, call: str, leg: str, reason: str) -> None:
    """End a leg with the answer of `reason`, in the place of what the far end said or did not say."""
    ended(context, call, leg, reason)
    context.ksr.tm.t_reply(_dressed(context, reason), _phrase(context, reason))


def _dressed(context: Context, reason: str) -> int:
    """Add the headers of an answer; return its code."""
    row = REASONS[reason]
    if row.sip == _UNAVAILABLE:
        context.ksr.hdr.append_to_reply(f"Retry-After: {_RETRY_SECONDS}\r\n")
    if context.pv("$rm") == "INVITE":
        context.ksr.hdr.append_to_reply(f"Reason: Q.850;cause={row.q850}\r\n")
    return row.sip


def _phrase(context: Context, reason: str) -> str:
    return refusals.phrase(reason) if guards.on_private(context) else REASONS[reason].phrase


def challenge(context: Context, realm: str, *, stale: bool) -> None:
    """Ask for credentials: 401 for REGISTER, 407 for all else. `stale`: the credentials were right once (RFC 7616 §3.3)."""
    context.ksr.auth.auth_challenge(realm, _QOP | _STALE if stale else _QOP)
