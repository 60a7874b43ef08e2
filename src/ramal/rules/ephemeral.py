"""Credentials of a web phone that last for a while: the softphone's password never enters the page.

User name `<expiry>:<subscriber>.web` (Unix seconds), password the base64 of an HMAC. The HMAC covers the whole address of record, so that a
name sake of another tenant gets nothing from it, and the hash of the softphone password, so that a new password ends what was given out.
The edge computes it anew and needs to be told nothing.
"""

import base64
import hashlib
import hmac
import re

_USER = re.compile(r"([1-9][0-9]{9}):(.+)")
_SEPARATOR = "\0"


def user_name(expires: int, name: str) -> str:
    """Return the user name for `name` (with its `.web`)."""
    return f"{expires}:{name}"


def split(user: str) -> tuple[int, str]:
    """Return until when a user name holds, and the name itself; 0 for a name of the ordinary kind."""
    found = _USER.fullmatch(user)
    return (int(found[1]), found[2]) if found else (0, user)


def password(key: str, user: str, aor: str, ha1: str) -> str:
    """Return the password of a user name. `aor` is the canonical address of record, `ha1` the hash (SHA-256) of the softphone password."""
    text = _SEPARATOR.join((user, aor, ha1))
    return base64.b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest()).decode()


def ha1_md5(user: str, realm: str, secret: str) -> str:
    """Return the hash that a digest is checked against (RFC 7616 §3.4.2)."""
    return hashlib.md5(f"{user}:{realm}:{secret}".encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
