"""Comparing what is published with a snapshot, and with what would be published if everything were projected anew."""

from collections.abc import AsyncIterator, Iterable, Iterator
from uuid import UUID

from sqlalchemy import text

from ramal.kit.db import Database
from ramal.local.snapshot import Snapshot
from ramal.publishing import statements
from ramal.publishing.bulk import SYSTEM, next_ids
from ramal.publishing.feed import Feed
from ramal.publishing.publisher import PIECE, encode
from ramal.publishing.registry import Projection, kinds, projection
from ramal.rules.tables import Entry

_OF = "SELECT key, value FROM routing_entries WHERE kind = :kind AND aggregate_id = ANY(CAST(:ids AS uuid[])) AND value IS NOT NULL"
_RANGE = _OF + " AND key > :after AND (CAST(:upto AS text) IS NULL OR key <= :upto)"
_UNKNOWN = (
    "SELECT key FROM routing_entries WHERE kind = :kind AND value IS NOT NULL "
    "AND NOT EXISTS (SELECT FROM {table} AS aggregates WHERE aggregates.id = aggregate_id)"
)


async def compare(feed: Feed, snapshot: Snapshot) -> AsyncIterator[str]:
    """Yield how a snapshot differs from the published entries; both are walked once, in key order."""
    held = snapshot.items()
    mine = next(held, None)
    async for piece in feed.everything():
        for key, value in piece:
            while mine is not None and mine[0] < key:
                yield f"{mine[0].decode()}: in the snapshot only"
                mine = next(held, None)
            if mine is None or mine[0] != key:
                yield f"{key.decode()}: missing in the snapshot"
                continue
            if mine[1] != value:
                yield f"{key.decode()}: different in the snapshot"
            mine = next(held, None)
    while mine is not None:
        yield f"{mine[0].decode()}: in the snapshot only"
        mine = next(held, None)


async def stale(database: Database, wanted: Iterable[str] = ()) -> list[str]:
    """Return how the published entries differ from a fresh projection. Each piece is compared under the publishing lock."""
    found: list[str] = []
    for kind in list(wanted) or kinds():
        item = projection(kind)
        last = UUID(int=0)
        while ids := await next_ids(database, item, last):
            found += await _aggregates(database, item, ids)
            last = ids[-1]
        async with database.unit(SYSTEM) as unit:
            rows = await unit.session.scalars(text(_UNKNOWN.format(table=item.table)), {"kind": kind})
            found += [f"{key}: of nothing that exists" for key in rows]
    return found


async def _aggregates(database: Database, item: Projection, ids: list[UUID]) -> list[str]:
    if item.pieces is not None:
        return [line for aggregate in ids for line in await _pieces(database, item, aggregate)]
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text(statements.LOCK))
        now = [(key, value) for _, key, value in await item.entries(unit.session, ids)] if item.entries else []
        rows = await unit.session.execute(text(_OF), {"kind": item.kind, "ids": ids})
        return list(_differences(now, {row.key: row.value for row in rows}))


async def _pieces(database: Database, item: Projection, aggregate: UUID) -> list[str]:
    found: list[str] = []
    after: str | None = ""
    while after is not None and item.pieces is not None:
        async with database.unit(SYSTEM) as unit:
            await unit.session.execute(text(statements.LOCK))
            now = await item.pieces(unit.session, aggregate, after, PIECE)
            upto = now[-1][0] if len(now) == PIECE else None
            rows = await unit.session.execute(text(_RANGE), {"kind": item.kind, "ids": [aggregate], "after": after, "upto": upto})
            found += _differences(now, {row.key: row.value for row in rows})
        after = upto
    return found


def _differences(now: Iterable[tuple[str, Entry]], published: dict[str, bytes]) -> Iterator[str]:
    for key, entry in now:
        value = published.pop(key, None)
        if value != encode(entry):
            yield f"{key}: {'not published' if value is None else 'published otherwise'}"
    yield from (f"{key}: published, but not so any more" for key in published)
