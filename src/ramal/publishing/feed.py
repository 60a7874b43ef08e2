"""The reading side: what a node agent pulls. Each pull is one REPEATABLE READ transaction, so state and entries belong together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from psycopg import AsyncConnection

CHUNK = 10_000
"""Entries per piece: bounds the memory of a first load and the time of one LMDB transaction."""

Piece = list[tuple[bytes, bytes | None]]

_STATE = "SELECT p.generation::text, p.purged_through, coalesce((SELECT max(seq) FROM routing_entries), 0) FROM publication AS p"
_SINCE = "SELECT key, value, seq FROM routing_entries WHERE seq > %s ORDER BY seq"
_ALL = "SELECT key, value, seq FROM routing_entries WHERE value IS NOT NULL ORDER BY key"
_SEEN = """
INSERT INTO publication_nodes AS old (node, generation, last_seq, seen_at) VALUES (%s, %s, %s, now())
    ON CONFLICT (node) DO UPDATE SET generation = excluded.generation, last_seq = excluded.last_seq, seen_at = now()
"""


@dataclass(frozen=True)
class Published:
    """What PostgreSQL holds at one instant."""

    generation: str
    purged_through: int
    last_seq: int

    def follows(self, generation: str, last_seq: int) -> bool:
        """Whether a node in that state can go on from where it is. Otherwise it rebuilds."""
        return self.generation == generation and self.purged_through <= last_seq <= max(self.last_seq, self.purged_through)


class Feed:
    """One consistent view of the publication; only valid inside `view`."""

    def __init__(self, connection: AsyncConnection, published: Published) -> None:
        """Read through `connection`, whose transaction `view` opened."""
        self._connection = connection
        self.published = published

    async def since(self, last_seq: int) -> AsyncIterator[tuple[Piece, int]]:
        """Yield changes after `last_seq` in order, in pieces, each with the sequence it reaches."""
        async for piece in self._stream(_SINCE, (last_seq,)):
            yield [(key.encode(), value) for key, value, _ in piece], piece[-1][2]

    async def everything(self) -> AsyncIterator[Piece]:
        """Yield all living entries in key order, in pieces."""
        async for piece in self._stream(_ALL, ()):
            yield [(key.encode(), value) for key, value, _ in piece]

    async def _stream(self, query: str, parameters: tuple[int, ...]) -> AsyncIterator[list[tuple[str, bytes | None, int]]]:
        async with self._connection.cursor("feed", binary=True) as cursor:
            await cursor.execute(query, parameters)
            while rows := await cursor.fetchmany(CHUNK):
                yield rows


@asynccontextmanager
async def view(connection: AsyncConnection) -> AsyncIterator[Feed]:
    """Open one consistent view on an autocommit connection."""
    async with connection.transaction():
        await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        row = await (await connection.execute(_STATE)).fetchone()
        if row is None:
            raise LookupError("publication has no row: migrations have not run")
        yield Feed(connection, Published(*row))


async def report(connection: AsyncConnection, node: str, generation: str, last_seq: int) -> None:
    """Tell how far a node has come: tombstones below the slowest live node are purged."""
    await connection.execute(_SEEN, (node, generation, last_seq))
