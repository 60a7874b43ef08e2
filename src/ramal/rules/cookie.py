"""The signed Record-Route cookie: who pays for a dialog, so that any edge can attribute a BYE without memory.

Base64url of the MAC and the fields: letters, digits, `-` and `_`, fit for a SIP URI parameter (RFC 3261 §25.1). The MAC (keyed BLAKE2b,
RFC 7693, 128 bits) covers the Call-ID too, so a cookie cannot be moved to another dialog. It is made and checked for nearly every message:
BLAKE2b comes with Python, an HMAC of OpenSSL costs several times as much inside Kamailio.
"""

import base64
import binascii
import hashlib
import hmac

import msgspec

from ramal.rules.events import Direction

_MAC_BYTES = 16
_MAX = 512
_MAX_KEY = 64
"""A longer key is hashed first."""
_STANDARD = str.maketrans("-_+/", "+/--")
"""From the alphabet of URIs to the other; what belongs only to the other is no cookie."""


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


def _mac(key: bytes, payload: bytes, sip_call_id: str) -> bytes:
    bound = len(payload).to_bytes(4) + payload + sip_call_id.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(bound, key=key if len(key) <= _MAX_KEY else hashlib.sha256(key).digest(), digest_size=_MAC_BYTES).digest()


def make(key: bytes, cookie: Cookie, *, sip_call_id: str) -> str:
    """Return the cookie of the dialog with that Call-ID."""
    payload = _encoder.encode(cookie)
    return base64.urlsafe_b64encode(_mac(key, payload, sip_call_id) + payload).rstrip(b"=").decode()


def read(key: bytes, value: str, *, sip_call_id: str) -> Cookie | None:
    """Return what a cookie says, or None if we did not make it for that dialog. The MAC is compared in constant time."""
    if len(value) > _MAX:
        return None
    try:
        raw = binascii.a2b_base64(value.translate(_STANDARD) + "=" * (-len(value) % 4), strict_mode=True)
        payload = raw[_MAC_BYTES:]
        if not hmac.compare_digest(_mac(key, payload, sip_call_id), raw[:_MAC_BYTES]):
            return None
        return _decoder.decode(payload)
    except (ValueError, msgspec.MsgspecError):
        return None
