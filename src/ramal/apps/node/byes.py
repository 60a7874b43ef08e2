"""The two BYEs that end a call, built from its `Answered` event alone: they work after a restart and for calls of a dead edge."""

from ramal.rules.events import Answered, Side

STEP = 10_000
"""By how much CSeq is raised: whatever the other party sent meanwhile was less (RFC 3261 §12.2.1.1)."""

_LARGEST = 2**31 - 1


def byes(answered: Answered, *, reason: str) -> list[list[str]]:
    """Return parameters of RPC `tm.t_uac_start` for the BYE to each side."""
    pairs = ((answered.caller_side, answered.callee_side), (answered.callee_side, answered.caller_side))
    return [_bye(answered.sip_call_id, towards, other, reason=reason) for towards, other in pairs]


def _bye(call_id: str, towards: Side, other: Side, *, reason: str) -> list[str]:
    cseq = min(towards.cseq + STEP, _LARGEST)
    headers = [
        f"From: <{_clean(other.uri)}>;tag={_clean(other.tag)}",
        f"To: <{_clean(towards.uri)}>;tag={_clean(towards.tag)}",
        f"Call-ID: {_clean(call_id)}",
        f"CSeq: {cseq} BYE",
        "Max-Forwards: 70",
        f"Reason: {_clean(reason)}",
        *(f"Route: {_clean(route)}" for route in towards.routes),
    ]
    return ["BYE", _clean(towards.contact), _clean(towards.destination) or ".", towards.socket or ".", "\r\n".join(headers) + "\r\n"]


def _clean(text: str) -> str:
    """Return a text that cannot begin a header of its own."""
    return text.replace("\r", "").replace("\n", "")
