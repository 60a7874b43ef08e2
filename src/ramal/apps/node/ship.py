"""Shipping: events leave the spool at least once; a file is deleted when its last event is stored and the keeper has read it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import msgspec
from psycopg import AsyncConnection

from ramal.apps.node.database import connected
from ramal.apps.node.parts import Part
from ramal.capabilities.calls import api as calls
from ramal.local.spool import Batch, SpoolReader

PAUSE = 0.2
BATCH = 5_000
LONGEST = 30.0
ReadThrough = Callable[[Path, str], int]
"""How far the keeper has read a spool file (folder, name)."""


class Shipper:
    """Reads the spool folders in turn and stores what they hold."""

    def __init__(
        self,
        part: Part,
        info: str,
        folders: Sequence[Path],
        *,
        node: str,
        read_through: ReadThrough,
        wait: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Take the connection string and the folders; `wait` returns when there may be something to ship."""
        self._wait = wait
        self._part, self._info, self._node = part, info, node
        self._readers = [(folder, SpoolReader(folder)) for folder in folders]
        self._read_through = read_through

    async def follow(self) -> None:
        """Ship for ever; returns only by an error."""
        async with connected(self._info) as connection:
            while True:
                shipped = sum([await self._ship(connection, folder, reader) for folder, reader in self._readers])
                self._part.succeed(shipped=self._part.values.get("shipped", 0) + shipped)
                if shipped < BATCH:
                    await asyncio.sleep(PAUSE)
                    if self._wait is not None:
                        await self._wait()

    async def _ship(self, connection: AsyncConnection, folder: Path, reader: SpoolReader) -> int:
        batch = await asyncio.to_thread(reader.read, BATCH)
        if batch.events:
            async with asyncio.timeout(LONGEST):
                await calls.store(connection, batch.events)
        done = self._unfollowed(folder, batch)
        for name in done.torn:
            await calls.alarm(connection, what="spool-torn", detail=f"{folder.name}/{name}", node=self._node)
        if batch.events or done.finished or done.torn:
            await asyncio.to_thread(reader.commit, done)
        return len(batch.events)

    def _unfollowed(self, folder: Path, batch: Batch) -> Batch:
        """Keep files that the keeper has not read to the end yet."""

        def followed(name: str) -> bool:
            return self._read_through(folder, name) >= batch.positions[name]

        return msgspec.structs.replace(
            batch,
            finished=tuple(name for name in batch.finished if followed(name)),
            torn=tuple(name for name in batch.torn if followed(name)),
        )

    async def sync(self) -> None:
        """Make what was written survive a loss of power."""
        for _, reader in self._readers:
            await asyncio.to_thread(reader.sync)
