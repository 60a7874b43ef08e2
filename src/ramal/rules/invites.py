"""The INVITE that leaves towards a gateway: what the edge adds for a `Try`, and the whole message for whoever wants to see or try it."""

import re

import msgspec

from ramal.rules.decision import Try

MASKED = "***"
_SECRETS = re.compile(r'\b(response|nonce|cnonce|opaque)="[^"]*"', re.IGNORECASE)
_INSIDE = re.compile(r"^X-Ramal-[^\r\n]*\r?\n", re.IGNORECASE | re.MULTILINE)


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a request comes from, and what tells it from others."""

    host: str
    port: int
    branch: str
    tag: str
    call_id: str
    cseq: int = 1
    contact: str = ""
    user_agent: str = "Ramal"


def identity_lines(attempt: Try) -> tuple[str, ...]:
    """Return the header lines that say who calls, besides From: what the edge adds to the INVITE of an attempt."""
    lines = (f"P-Asserted-Identity: <{attempt.pai}>" if attempt.pai else "", "Privacy: id" if attempt.privacy else "")
    return tuple(line for line in lines if line)


def name_addr(uri: str, display: str = "") -> str:
    """Return a URI with its display name as From writes them."""
    clean = "".join(char for char in display if char.isprintable())
    shown = '"' + clean.replace("\\", "\\\\").replace('"', '\\"') + '" ' if clean else ""
    return f"{shown}<{uri}>"


def transport_of(attempt: Try) -> str:
    """Return the transport of an attempt."""
    return "tcp" if "transport=tcp" in attempt.destination.lower() else "udp"


def request(method: str, attempt: Try, place: Place, *, more: tuple[str, ...] = (), body: str = "", to_tag: str = "") -> str:
    """Return a request of the dialog that an attempt begins: its INVITE with all headers, or an OPTIONS, ACK, CANCEL, BYE beside it."""
    begins = method in {"INVITE", "OPTIONS"}
    contact = place.contact or f"sip:{place.host}:{place.port};transport={transport_of(attempt)}"
    lines = [
        f"{method} {attempt.uri} SIP/2.0",
        f"Via: SIP/2.0/{transport_of(attempt).upper()} {place.host}:{place.port};branch={place.branch};rport",
        f"Max-Forwards: {70}",
        f"From: {name_addr(attempt.from_uri, attempt.from_display)};tag={place.tag}",
        f"To: <{attempt.to_uri or attempt.uri}>{f';tag={to_tag}' if to_tag else ''}",
        f"Call-ID: {place.call_id}",
        f"CSeq: {place.cseq} {method}",
        *([f"Contact: <{contact}>"] if begins else []),
        *(identity_lines(attempt) if method == "INVITE" else ()),
        *(["Allow: INVITE, ACK, CANCEL, BYE, OPTIONS", f"User-Agent: {place.user_agent}"] if begins else []),
        *more,
        *(["Content-Type: application/sdp"] if body else []),
        f"Content-Length: {len(body.encode())}",
    ]
    return "\r\n".join(lines) + "\r\n\r\n" + body


def sdp(host: str, port: int) -> str:
    """Return an offer of what a telephone network takes: G.711, and DTMF as events (RFC 4733)."""
    return "\r\n".join((
        "v=0", f"o=- 1 1 IN IP4 {host}", "s=-", f"c=IN IP4 {host}", "t=0 0", f"m=audio {port} RTP/AVP 8 0 101", "a=rtpmap:8 PCMA/8000",
        "a=rtpmap:0 PCMU/8000", "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-15", "a=ptime:20", "a=sendrecv", "",
    ))  # fmt: skip


def masked(text: str) -> str:
    """Return a message as it may be shown: without what proves a password, and without our inside headers."""
    return _SECRETS.sub(lambda found: f'{found[1]}="{MASKED}"', _INSIDE.sub("", text))
