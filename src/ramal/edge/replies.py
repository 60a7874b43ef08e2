"""Answers that the edge gives itself. Each refusal has one row in `rules.reasons`."""

import msgspec

from ramal.edge.context import Context
from ramal.rules.decision import Refuse
from ramal.rules.events import Ended
from ramal.rules.reasons import REASONS

_RETRY_SECONDS = 5
_QOP = 1
_STALE = 16
_UNAVAILABLE = 503


def refuse(context: Context, refusal: Refuse) -> None:
    """Answer with the code of the reason; where a leg had been attributed, record that it began and ended."""
    reason, started, steps = refusal.reason, refusal.started, refusal.steps
    if started is not None:
        context.ksr.tm.t_newtran()  # retransmissions must not be recorded again
        context.journal.emit_made(msgspec.structs.replace(started, steps=steps))
        ended(context, started.call, started.leg, reason)
    answer(context, reason)


def ended(context: Context, call: str, leg: str, reason: str) -> None:
    """Record the end of a leg that Ramal itself refused."""
    row = REASONS[reason]
    context.journal.emit(Ended, call=call, leg=leg, how="reply", code=row.sip, cause=row.q850, reason=reason)


def answer(context: Context, reason: str) -> None:
    """Send the final answer of `reason`."""
    row = REASONS[reason]
    if row.sip == _UNAVAILABLE:
        context.ksr.hdr.append_to_reply(f"Retry-After: {_RETRY_SECONDS}\r\n")
    if context.pv("$rm") == "INVITE":
        context.ksr.hdr.append_to_reply(f"Reason: Q.850;cause={row.q850}\r\n")
    context.ksr.sl.send_reply(row.sip, row.phrase)


def challenge(context: Context, realm: str, *, stale: bool) -> None:
    """Ask for credentials: 401 for REGISTER, 407 for all else. `stale`: the credentials were right once (RFC 7616 §3.3)."""
    context.ksr.auth.auth_challenge(realm, _QOP | _STALE if stale else _QOP)
