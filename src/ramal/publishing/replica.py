"""Pulling into a local snapshot: restart, falling behind and a fresh node are all the same operation."""

import asyncio
from collections.abc import Callable, Iterable

from psycopg import AsyncConnection

from ramal.local.snapshot import SnapshotWriter
from ramal.publishing.feed import Feed, view

Changed = Callable[[Iterable[bytes]], None]


def _ignore(_keys: Iterable[bytes]) -> None:
    return


async def pull(connection: AsyncConnection, writer: SnapshotWriter, changed: Changed = _ignore) -> int:
    """Bring the snapshot up to date; return how many entries were written. `connection` is in autocommit mode.

    `changed` hears the keys of each piece after it was applied (deletions included, except those that a rebuild leaves out).
    """
    generation, last_seq = writer.state()
    async with view(connection) as feed:
        if feed.published.follows(generation, last_seq):
            return await _follow(feed, writer, last_seq, changed)
        return await _rebuild(feed, writer, changed)


async def _follow(feed: Feed, writer: SnapshotWriter, last_seq: int, changed: Changed) -> int:
    count = 0
    async for piece, reached in feed.since(last_seq):
        await asyncio.to_thread(writer.apply, piece, reached, feed.published.generation)
        changed(key for key, _ in piece)
        count += len(piece)
    return count


async def _rebuild(feed: Feed, writer: SnapshotWriter, changed: Changed) -> int:
    count = 0
    published = feed.published
    with writer.rebuild(published.generation) as fresh:
        async for piece in feed.everything():
            await asyncio.to_thread(fresh.add, piece, 0)
            count += len(piece)
        fresh.add([], published.last_seq)
    changed([b""])
    return count
