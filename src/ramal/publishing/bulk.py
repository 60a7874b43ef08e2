"""Publishing much: in transactions of a few hundred entries, each with the full order of operations; single changes pass between."""

import asyncio
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import CursorResult, text

from ramal.kit.db import Database, Unit
from ramal.kit.scope import Scope
from ramal.publishing import statements
from ramal.publishing.publisher import CHUNK, PIECE, joined, publish, upsert
from ramal.publishing.registry import Projection, kinds, projection

HELD = 0.04
REST = 0.5
"""Share of the time for which the lock was held."""

LEAST = 50
SYSTEM = Scope.system("system:publishing")
PATIENCE = timedelta(days=1)
"""A node that was not heard of for so long does not hold back the purge; it rebuilds when it returns."""


class Pace:
    """How many entries a piece may have, so that the lock is held for about `HELD` seconds, however busy the machine is."""

    def __init__(self) -> None:
        """Begin carefully."""
        self.size = PIECE
        self._since = 0.0

    def begin(self) -> None:
        """Note that the lock was taken."""
        self._since = time.monotonic()

    def end(self) -> float:
        """Note that it was given back; return for how long to rest, so that nodes keep up and others find the lock free."""
        held = max(time.monotonic() - self._since, 0.001)
        self.size = min(CHUNK, max(LEAST, round(self.size * min(2.0, HELD / held))))
        return min(held, HELD) * REST


async def publish_many(database: Database, kind: str, aggregate: UUID, *, then: str = "") -> None:
    """Publish an aggregate of very many entries. The job `then` is deferred, with its id, in the transaction of the last piece."""
    after: str | None = ""
    pace = Pace()
    while after is not None:
        async with database.unit(SYSTEM) as unit:
            after = await _piece(unit, projection(kind), aggregate, after, pace=pace)
            if after is None and then:
                await unit.defer(then, id=str(aggregate))
        await asyncio.sleep(pace.end())


async def _piece(unit: Unit, item: Projection, aggregate: UUID, after: str, *, pace: Pace) -> str | None:
    """Publish what stands behind the key `after`; return where the next piece begins, or None after the last one."""
    if item.pieces is None:
        raise TypeError(f"{item.kind} is not published in pieces")
    await unit.session.execute(text(statements.LOCK))
    pace.begin()
    rows = await item.pieces(unit.session, aggregate, after, pace.size)
    keys = [key for key, _ in rows]
    upto = keys[-1] if len(rows) == pace.size else None
    stale = {"kind": item.kind, "id": aggregate, "after": after, "upto": upto, "limit": PIECE} | joined(keys)
    removed = await _count(unit, statements.TOMBSTONE_RANGE, stale)
    await upsert(unit.session, item.kind, [(aggregate, key, value) for key, value in rows])
    await unit.session.execute(text(statements.NOTIFY))
    if removed == PIECE:
        return after
    return upto


async def _count(unit: Unit, statement: str, parameters: dict[str, object]) -> int:
    result = await unit.session.execute(text(statement), parameters)
    return cast("CursorResult[object]", result).rowcount


async def publish_ids(database: Database, kind: str, ids: Sequence[UUID]) -> None:
    """Publish aggregates that a unit of work touched but left to a job."""
    async with database.unit(SYSTEM) as unit:
        await publish(unit.session, {kind: ids})


async def rebuild(database: Database, wanted: Sequence[str] = ()) -> None:
    """Project every aggregate anew. Entries that are right already stay untouched, so this changes nothing in a sound publication."""
    for kind in wanted or kinds():
        item = projection(kind)
        last = UUID(int=0)
        while ids := await next_ids(database, item, last):
            if item.pieces is None:
                await publish_ids(database, kind, ids)
            else:
                for aggregate in ids:
                    await publish_many(database, kind, aggregate)
            last = ids[-1]
        await _remove_unknown(database, item)


async def next_ids(database: Database, item: Projection, after: UUID) -> list[UUID]:
    """Return ids of the next aggregates of a kind."""
    async with database.unit(SYSTEM) as unit:
        query = text(f"SELECT id FROM {item.table} WHERE id > :after ORDER BY id LIMIT :limit")  # noqa: S608 - our own table name
        return list(await unit.session.scalars(query, {"after": after, "limit": PIECE}))


async def _remove_unknown(database: Database, item: Projection) -> None:
    statement = statements.TOMBSTONE_UNKNOWN.format(table=item.table)
    removed = PIECE
    while removed == PIECE:
        async with database.unit(SYSTEM) as unit:
            await unit.session.execute(text(statements.LOCK))
            removed = await _count(unit, statement, {"kind": item.kind, "limit": PIECE})
            await unit.session.execute(text(statements.NOTIFY))


async def remove_orphans(database: Database) -> None:
    """Tombstone entries whose aggregates are gone: a safety net below what capabilities touch when rows fall by a cascade."""
    for kind in kinds():
        await _remove_unknown(database, projection(kind))


async def purge(database: Database) -> int:
    """Delete tombstones that every live node has applied; return through which sequence."""
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text(statements.LOCK))
        through = await unit.session.scalar(text(statements.LOWEST_LIVE), {"patience": PATIENCE})
        if through:
            await unit.session.execute(text(statements.PURGE), {"through": through})
        return int(through or 0)


async def new_generation(database: Database) -> None:
    """Make every node rebuild: after a restore, sequences may have been given twice."""
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text(statements.LOCK))
        await unit.session.execute(text(statements.NEW_GENERATION))
        await unit.session.execute(text(statements.NOTIFY))
