"""Passwords of people: Argon2id, off the event loop, with the same work for users who do not exist."""

import asyncio
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

HASHER = PasswordHasher()
TOGETHER = 2
"""Verifications at one time: each takes 64 MiB and a core for a moment."""


class Passwords:
    """Hashes and verifies."""

    def __init__(self, hasher: PasswordHasher = HASHER) -> None:
        """Take the parameters (tests take cheap ones)."""
        self._hasher = hasher
        self._turn = asyncio.Semaphore(TOGETHER)
        self._nobody = cache(lambda: hasher.hash("nobody's password"))

    async def hash(self, password: str) -> str:
        """Return the hash to store."""
        async with self._turn:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password is right. Without a stored hash (an unknown or invited user) the answer is no, after the same work."""
        async with self._turn:
            right = await asyncio.to_thread(self._verify, stored or self._nobody(), password)
        return right and bool(stored)

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False


PASSWORDS = Passwords()
