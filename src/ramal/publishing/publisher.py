"""The last act of a unit of work: project the touched aggregates and write their entries, in the order that loses nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.db import Unit
from ramal.publishing import statements
from ramal.publishing.registry import Projection, projection

CHUNK = 2_000
"""Most aggregates that one transaction publishes, so that a single change never waits much longer than 100 ms for the lock."""

T = TypeVar("T")
_encoder = msgspec.msgpack.Encoder()


class TooManyTouchedError(ValueError):
    """A unit of work touched more aggregates than one transaction may publish."""


def chunks(items: Sequence[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
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
            await _write(fresh, item, ids)
    await session.execute(text(statements.NOTIFY))


async def _write(session: AsyncSession, item: Projection, ids: Sequence[UUID]) -> None:
    """Write one kind's entries; keys that an aggregate no longer has become tombstones first, so that another one may take them over.

    `session` is one that has seen nothing yet: rows that the unit of work read before the lock may be old by now.
    """
    rows = await item.entries(session, ids)
    keys = [key for _, key, _ in rows]
    await session.execute(text(statements.TOMBSTONE), {"kind": item.kind, "ids": list(ids), "keys": keys})
    if rows:
        values = [_encoder.encode(value) for _, _, value in rows]
        await session.execute(
            text(statements.UPSERT),
            {"kind": item.kind, "keys": keys, "values": values, "ids": [aggregate for aggregate, _, _ in rows]},
        )


class Publisher:
    """The hook of kit's unit of work. Many touched aggregates are left to jobs, which publish them in pieces after the commit."""

    async def __call__(self, unit: Unit) -> None:
        """Publish what `unit` touched, within its transaction."""
        if sum(len(ids) for ids in unit.touched.values()) <= CHUNK:
            await publish(unit.session, unit.touched)
            return
        for kind, ids in sorted(unit.touched.items()):
            for piece in chunks(sorted(ids)):
                await unit.defer("publishing.publish", kind=kind, ids=[str(aggregate) for aggregate in piece])
