"""The relay: every leg's media passes rtpengine, between its `external` and its `private` interface."""

from ramal.edge.context import Context

_COMMON = "replace-origin replace-session-connection replace-session-name ICE=remove RTP/AVP"
_INWARD = f"{_COMMON} direction=external direction=private"
_OUTWARD = f"{_COMMON} direction=private direction=external"


def described(context: Context) -> bool:
    """Say whether the message carries SDP."""
    return bool(context.ksr.textops.has_body_type("application/sdp") > 0)


def offer(context: Context, *, inward: bool) -> bool:
    """Put the relay into the offer at hand; False where there is no relay."""
    return bool(context.ksr.rtpengine.rtpengine_offer(_INWARD if inward else _OUTWARD) > 0)


def answer(context: Context, *, inward: bool) -> bool:
    """Put the relay into the answer at hand. `inward`: the answer goes towards the core."""
    return bool(context.ksr.rtpengine.rtpengine_answer(_INWARD if inward else _OUTWARD) > 0)


def delete(context: Context) -> None:
    """Tear the relay session of this Call-ID down."""
    context.ksr.rtpengine.rtpengine_delete("")
