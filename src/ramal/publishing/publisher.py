"""The last act of a unit of work: project the touched aggregates and write their entries, in the order that loses nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.db import Unit
from ramal.publishing import statements
from ramal.publishing.registry import COMPANIONS, Projection, projection
from ramal.rules.tables import Entry

CHUNK = 2_000
"""Most aggregates that one transaction publishes, so that a single change never waits much longer than 100 ms for the lock."""

PIECE = 500
"""Entries of one transaction of bulk work: a fraction of that time."""

T = TypeVar("T")
encode = msgspec.msgpack.Encoder().encode


class TooManyTouchedError(ValueError):
    """A unit of work touched more aggregates than one transaction may publish."""


def chunks(items: Sequence[T], size: int = PIECE) -> Iterator[Sequence[T]]:
    """Yield `items` in pieces of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


async def publish(session: AsyncSession, touched: Mapping[str, Collection[UUID]]) -> None:
    """Write the entries of the touched aggregates. Nothing may take row locks after it: commit next.

    The scope must see every row (`platform`, `system`): what it does not see would become a tombstone.
    """
    if sum(len(ids) for ids in touched.values()) > CHUNK:
        raise TooManyTouchedError(f"more than {CHUNK} aggregates")
    projections = [(projection(kind), sorted(ids)) for kind, ids in sorted(touched.items()) if ids]
    await session.flush()
    await session.execute(text(statements.LOCK))
    async with AsyncSession(bind=await session.connection(), autoflush=False) as fresh:
        for item, ids in projections:
            await _project(fresh, item, ids)
    await session.execute(text(statements.NOTIFY))


async def _project(session: AsyncSession, item: Projection, ids: Sequence[UUID]) -> None:
    """Write one kind's entries; keys that an aggregate no longer has become tombstones first, so that another one may take them over.

    `session` is one that has seen nothing yet: rows that the unit of work read before the lock may be old by now.
    """
    if item.entries is None:
        raise TooManyTouchedError(f"{item.kind} is published in pieces")
    rows = await item.entries(session, ids)
    await session.execute(text(statements.TOMBSTONE), {"kind": item.kind, "ids": list(ids)} | joined([key for _, key, _ in rows]))
    await upsert(session, item.kind, rows)


def joined(keys: Sequence[str]) -> dict[str, str]:
    """Return keys as parameters of a statement. Raise ValueError for a key that contains the separator."""
    text_ = statements.SEPARATOR.join(keys)
    if keys and text_.count(statements.SEPARATOR) != len(keys) - 1:
        raise ValueError("unprintable key")
    return {"keys": text_, "separator": statements.SEPARATOR}


async def upsert(session: AsyncSession, kind: str, rows: Sequence[tuple[UUID, str, Entry]]) -> None:
    """Write entries of one kind; those that are the same as before keep their place. The lock is held by the caller."""
    if not rows:
        return
    values = [encode(value) for _, _, value in rows]
    sizes = [len(value) for value in values]
    places = {
        "data": b"".join(values),
        "begins": ",".join(map(str, accumulate(sizes[:-1], initial=1))),
        "sizes": ",".join(map(str, sizes)),
        "ids": ",".join(str(aggregate) for aggregate, _, _ in rows),
    }
    await session.execute(text(statements.UPSERT), {"kind": kind} | places | joined([key for _, key, _ in rows]))


class Publisher:
    """The hook of kit's unit of work. Many aggregates, and those that have very many entries, are left to jobs after the commit."""

    async def __call__(self, unit: Unit) -> None:
        """Publish what `unit` touched: within its transaction, or by jobs that exist if it commits."""
        now: dict[str, set[UUID]] = {}
        for kind, companion in COMPANIONS.items():
            if unit.touched.get(kind):
                unit.touched[companion] |= unit.touched[kind]
        for kind, ids in sorted(unit.touched.items()):
            if projection(kind).pieces is None:
                now[kind] = ids
                continue
            for aggregate in sorted(ids):
                await unit.defer("publishing.many", kind=kind, id=str(aggregate))
        if sum(map(len, now.values())) > CHUNK:
            await _defer(unit, now)
        elif any(now.values()):
            await publish(unit.session, now)


async def _defer(unit: Unit, touched: Mapping[str, Collection[UUID]]) -> None:
    for kind, ids in touched.items():
        for piece in chunks(sorted(ids)):
            await unit.defer("publishing.publish", kind=kind, ids=[str(aggregate) for aggregate in piece])
