"""The signed Record-Route cookie: who pays for a dialog, so that any edge can attribute a BYE without memory.

`<base64url of the fields>.<base64url of the MAC>`: letters, digits, `-`, `_`, `.` only, fit for a SIP URI parameter (RFC 3261 §25.1). The
MAC (HMAC-SHA256, 128 bits of it) covers the Call-ID too, so a cookie cannot be moved to another dialog.
"""

import base64
import binascii
import hashlib
import hmac

import msgspec

from ramal.rules.events import Direction

_MAC_BYTES = 16
_MAX = 512


class Cookie(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What a dialog's Record-Route remembers. `payer` is a customer's id; `start` is Unix seconds."""

    call: str
    leg: str
    payer: str
    direction: Direction
    start: int
    cseq_offset: int = 0
    """How much the CSeq towards the callee was raised by outbound digest."""


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Cookie)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _raw(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def _mac(key: bytes, payload: bytes, sip_call_id: str) -> bytes:
    bound = len(payload).to_bytes(4) + payload + sip_call_id.encode("utf-8", "surrogatepass")
    return hmac.digest(key, bound, hashlib.sha256)[:_MAC_BYTES]


def make(key: bytes, cookie: Cookie, *, sip_call_id: str) -> str:
    """Return the cookie of the dialog with that Call-ID."""
    payload = _encoder.encode(cookie)
    return f"{_text(payload)}.{_text(_mac(key, payload, sip_call_id))}"


def read(key: bytes, value: str, *, sip_call_id: str) -> Cookie | None:
    """Return what a cookie says, or None if we did not make it for that dialog. The MAC is compared in constant time."""
    head, dot, tail = value.partition(".")
    if not dot or len(value) > _MAX:
        return None
    try:
        payload, given = _raw(head), _raw(tail)
        if not hmac.compare_digest(_mac(key, payload, sip_call_id), given):
            return None
        return _decoder.decode(payload)
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        return None
