"""Secrets at rest: AES-256-GCM under a key that is not in the database."""

import base64
import binascii
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = "v1."
NONCE = 12


class SealBrokenError(ValueError):
    """A sealed text was changed, or sealed for another purpose or by another key."""


class Sealer:
    """Seals and opens short texts. `purpose` is bound in: what was sealed for one purpose does not open for another."""

    def __init__(self, key: str) -> None:
        """Take the key: base64 of 32 bytes."""
        self._cipher = AESGCM(base64.b64decode(key))

    def seal(self, text: str, purpose: str) -> str:
        """Return the sealed text."""
        nonce = os.urandom(NONCE)
        return VERSION + base64.urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, text.encode(), purpose.encode())).decode()

    def open(self, sealed: str, purpose: str) -> str:
        """Return what was sealed. Raise SealBrokenError."""
        try:
            raw = base64.urlsafe_b64decode(sealed.removeprefix(VERSION))
            return self._cipher.decrypt(raw[:NONCE], raw[NONCE:], purpose.encode()).decode()
        except (InvalidTag, binascii.Error, ValueError) as error:
            raise SealBrokenError(purpose) from error
