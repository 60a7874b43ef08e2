"""The relay: every leg's media passes rtpengine, between its `external` and its `private` interface.

What the party outside speaks is its kind: a browser wants ICE, DTLS-SRTP and one port for RTP and RTCP (RFC 8827, RFC 8834), a phone on TLS
wants SRTP with keys in its SDP (RFC 4568), any other plain RTP. Towards the core it is always plain.
"""

from typing import Literal

from ramal.edge.context import Context

Kind = Literal["plain", "sdes", "web"]
BRANCH = "$avp(branch)"
"""What tells the branches of a fork apart (`extra_id_pv`): each has media of its own towards its phone."""

_COMMON = "replace-origin replace-session-connection replace-session-name"
_INWARD = f"{_COMMON} ICE=remove RTP/AVP rtcp-mux-demux direction=external direction=private"
_NO_NULL = "SDES-no-NULL_HMAC_SHA1_80 SDES-no-NULL_HMAC_SHA1_32"
_TOWARDS: dict[Kind, str] = {
    "plain": "ICE=remove RTP/AVP",
    "sdes": f"ICE=remove RTP/SAVP {_NO_NULL} DTLS=off",
    "web": "ICE=force UDP/TLS/RTP/SAVPF SDES-off rtcp-mux-require generate-mid",
}
_OUTWARD = {kind: f"{_COMMON} {flags} direction=private direction=external" for kind, flags in _TOWARDS.items()}
WEB = ("ws", "wss")


def described(context: Context) -> bool:
    """Say whether the message carries SDP."""
    if context.pv("$bs") == "0":
        return False
    return bool(context.ksr.textops.has_body_type("application/sdp") > 0)


def spoken(context: Context) -> Kind:
    """Return the kind of the party whose offer is at hand: its answer must be of that kind."""
    body = context.pv("$rb")
    if "a=fingerprint:" in body:
        return "web"
    return "sdes" if "RTP/SAVP" in body and "a=crypto:" in body else "plain"


def expected(transport: str, *, plain: bool = False) -> Kind:
    """Return the kind that a phone on this transport is offered. `plain`: it has refused SRTP."""
    if transport in WEB:
        return "web"
    return "sdes" if transport == "tls" and not plain else "plain"


def offer(context: Context, kind: Kind = "plain", *, inward: bool, branch: str = "") -> bool:
    """Put the relay into the offer at hand, which goes to a party of this kind or inward; False where there is no relay."""
    return bool(context.ksr.rtpengine.rtpengine_offer(_flags(context, kind, inward=inward, branch=branch)) > 0)


def answer(context: Context, kind: Kind = "plain", *, inward: bool, branch: str = "") -> bool:
    """Put the relay into the answer at hand. `inward`: the answer goes towards the core, else to a party of this kind."""
    return bool(context.ksr.rtpengine.rtpengine_answer(_flags(context, kind, inward=inward, branch=branch)) > 0)


def _flags(context: Context, kind: Kind, *, inward: bool, branch: str) -> str:
    flags = _INWARD if inward else _OUTWARD[kind]
    if not branch:
        return flags
    context.ksr.pv.sets(BRANCH, branch)
    return f"{flags} via-branch=extra"


def delete(context: Context) -> None:
    """Tear the relay session of this Call-ID down."""
    context.ksr.rtpengine.rtpengine_delete("")
