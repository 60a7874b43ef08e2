"""Pulling into a local snapshot: restart, falling behind and a fresh node are all the same operation."""

import asyncio

from psycopg import AsyncConnection

from ramal.local.snapshot import SnapshotWriter
from ramal.publishing.feed import Feed, view


async def pull(connection: AsyncConnection, writer: SnapshotWriter) -> int:
    """Bring the snapshot up to date; return how many entries were written. `connection` is in autocommit mode."""
    generation, last_seq = writer.state()
    async with view(connection) as feed:
        if feed.published.follows(generation, last_seq):
            return await _follow(feed, writer, last_seq)
        return await _rebuild(feed, writer)


async def _follow(feed: Feed, writer: SnapshotWriter, last_seq: int) -> int:
    count = 0
    async for piece, reached in feed.since(last_seq):
        await asyncio.to_thread(writer.apply, piece, reached, feed.published.generation)
        count += len(piece)
    return count


async def _rebuild(feed: Feed, writer: SnapshotWriter) -> int:
    count = 0
    published = feed.published
    with writer.rebuild(published.generation) as fresh:
        async for piece in feed.everything():
            await asyncio.to_thread(fresh.add, piece, 0)
            count += len(piece)
        fresh.add([], published.last_seq)
    return count
