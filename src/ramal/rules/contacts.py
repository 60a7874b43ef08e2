"""The contact that a gateway is registered with at its carrier: who calls it has been told it, and says by it which gateway it is (A19).

`gw-<gateway's id><MAC>`, in base32, so that a carrier may turn it into capitals. It stands in the user part and once more as `line=…`: many
carriers put the number that was called in place of the user part, and keep the parameters (RFC 3261 §19.1.1).
"""

import base64
import binascii
import hashlib
import hmac
from uuid import UUID

PREFIX = "gw-"
PARAMETER = "line"
_ID_BYTES = 16
_MAC_BYTES = 14
_LENGTH = len(PREFIX) + (_ID_BYTES + _MAC_BYTES) * 8 // 5


def _mac(key: bytes, raw: bytes) -> bytes:
    return hmac.digest(key, b"contact\0" + raw, hashlib.sha256)[:_MAC_BYTES]


def make(key: bytes, gateway_id: str) -> str:
    """Return the token of a gateway: 112 bits of it cannot be guessed without the platform's key."""
    raw = UUID(gateway_id).bytes
    return PREFIX + base64.b32encode(raw + _mac(key, raw)).decode().lower()


def read(key: bytes, user: str, parameter: str = "") -> str:
    """Return the id of the gateway whose token stands in the user part or the parameter; empty where neither holds one of ours."""
    return next((found for text in (user, parameter) if (found := _read(key, text.lower()))), "")


def _read(key: bytes, text: str) -> str:
    if len(text) != _LENGTH or not text.startswith(PREFIX):
        return ""
    try:
        raw = base64.b32decode(text.removeprefix(PREFIX).upper())
    except (ValueError, binascii.Error):
        return ""
    return str(UUID(bytes=raw[:_ID_BYTES])) if hmac.compare_digest(_mac(key, raw[:_ID_BYTES]), raw[_ID_BYTES:]) else ""
