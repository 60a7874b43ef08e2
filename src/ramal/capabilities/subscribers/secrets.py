"""Device passwords: generated, sealed, and hashed for the digest of SIP (RFC 8760). Only the hashes are published."""

import hashlib
import secrets
from typing import Any

from ramal.capabilities.subscribers.models import SIP_PURPOSE, SOFTPHONE_PURPOSE
from ramal.kit.sealing import Sealer

ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without the signs that people mistake for others (0 O, 1 l I o)."""
LENGTH = 20
_RANDOM = secrets.SystemRandom()
SOFTPHONE_SUFFIX = ".web"
PURPOSES = {"sip": SIP_PURPOSE, "softphone": SOFTPHONE_PURPOSE}
SUFFIXES = {"sip": "", "softphone": SOFTPHONE_SUFFIX}


def generate() -> str:
    """Return a password of about 116 random bits."""
    return "".join(_RANDOM.choices(ALPHABET, k=LENGTH))


def ha1(algorithm: str, username: str, realm: str, password: str) -> str:
    """Return HA1: the hash of `username:realm:password`."""
    return hashlib.new(algorithm, f"{username}:{realm}:{password}".encode(), usedforsecurity=False).hexdigest()


def columns(kind: str, username: str, *, realm: str, password: str, sealer: Sealer) -> dict[str, Any]:
    """Return the columns that keep a password: `kind` is `sip` or `softphone`; the latter authenticates as `<username>.web`."""
    name = username + SUFFIXES[kind]
    return {
        f"{kind}_password_sealed": sealer.seal(password, PURPOSES[kind]),
        f"{kind}_ha1_md5": ha1("md5", name, realm, password),
        f"{kind}_ha1_sha256": ha1("sha256", name, realm, password),
    }
