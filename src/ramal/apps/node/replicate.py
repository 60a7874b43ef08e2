"""Replication: NOTIFY wakes, a poll each second makes sure, one pull at a time brings the snapshot up to date."""

import asyncio
import time
from collections.abc import Callable, Iterable

from psycopg import AsyncConnection

from ramal.apps.node.database import connected
from ramal.apps.node.parts import Part
from ramal.local.snapshot import SnapshotWriter
from ramal.publishing import feed, replica
from ramal.publishing.statements import CHANNEL

POLL = 1.0
REPORT = 5.0
LONGEST_PULL = 900.0
Changed = Callable[[Iterable[bytes]], None]
"""Hears the keys of each applied piece."""


class Replicator:
    """Keeps the local snapshot equal to the published entries."""

    def __init__(
        self, part: Part, info: str, writer: SnapshotWriter, *, node: str, hearing: Part | None = None, changed: Changed | None = None
    ) -> None:
        """Take the connection string and the snapshot's one writer; `hearing` is the part that listens."""
        self._hearing = hearing or Part("notifications")
        self._part, self._info, self._writer, self._node = part, info, writer, node
        self._changed = changed or (lambda _keys: None)
        self._wake = asyncio.Event()
        self._reported = 0.0
        self.filled = bool(writer.state()[0])

    async def listen(self) -> None:
        """Wake the puller at each NOTIFY; returns when the connection is lost."""
        async with connected(self._info) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            self._hearing.succeed()
            self._wake.set()
            async for _ in connection.notifies():
                self._wake.set()

    async def follow(self) -> None:
        """Pull, wait for the next change or second, and again; returns only by an error."""
        async with connected(self._info) as connection:
            while True:
                self._wake.clear()
                async with asyncio.timeout(LONGEST_PULL):
                    count = await replica.pull(connection, self._writer, self._changed)
                    await self._report(connection, count)
                try:
                    async with asyncio.timeout(POLL):
                        await self._wake.wait()
                except TimeoutError:
                    continue

    async def _report(self, connection: AsyncConnection, count: int) -> None:
        generation, last_seq = self._writer.state()
        self.filled = True
        self._part.succeed(generation=generation, last_seq=last_seq, applied=self._part.values.get("applied", 0) + count)
        if time.monotonic() - self._reported >= REPORT:
            await feed.report(connection, self._node, generation, last_seq)
            self._reported = time.monotonic()
