"""How many calls a subscriber has. Asterisk's channel groups are the truth; this process adds only those that it is about to dial."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ramal.engines.asterisk.agi import Session

GROUP = "GROUP(subscriber)"
SETTLE = 0.5
"""Seconds after which a dialled channel is surely in its group."""

LINGER = 0.1
"""Seconds for which a channel may still be in its group when its phone has hung up and is called again at once."""


class Live:
    """Counts live calls."""

    def __init__(self) -> None:
        self._dialling: Counter[str] = Counter()

    async def count(self, session: Session, subscriber: str) -> int:
        """Return the calls that `subscriber` makes and that ring or talk to them, this channel included where it is in the group."""
        counted = await session.expression(f"${{GROUP_COUNT({subscriber}@subscriber)}}")
        return int(counted or 0) + self._dialling[subscriber]

    async def recount(self, session: Session, subscriber: str) -> int:
        """Count once more, after a moment."""
        await asyncio.sleep(LINGER)
        return await self.count(session, subscriber)

    @asynccontextmanager
    async def entering(self, session: Session, subscriber: str, limit: int) -> AsyncIterator[bool]:
        """Hold a place while a channel for `subscriber` comes up; yield False where `limit` calls exist."""
        if not await self._free(session, subscriber, limit):
            yield False
            return
        self._dialling[subscriber] += 1
        release = asyncio.get_running_loop().call_later(SETTLE, self._release, subscriber)
        try:
            yield True
        finally:
            if not release.cancelled() and release.when() > asyncio.get_running_loop().time():
                release.cancel()
                self._release(subscriber)

    async def _free(self, session: Session, subscriber: str, limit: int) -> bool:
        if await self.count(session, subscriber) < limit:
            return True
        return await self.recount(session, subscriber) < limit

    def _release(self, subscriber: str) -> None:
        self._dialling[subscriber] -= 1
        if self._dialling[subscriber] <= 0:
            del self._dialling[subscriber]
