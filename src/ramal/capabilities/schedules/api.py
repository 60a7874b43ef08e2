"""The door to schedules for publishing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.schedules.models import Schedule
from ramal.capabilities.schedules.service import entry_of
from ramal.kit.clock import now
from ramal.rules import tables

__all__ = ["entries"]


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `schedule/…`."""
    rows = await session.scalars(select(Schedule).where(Schedule.id.in_(ids)))
    return [(row.id, f"schedule/{row.id}", entry_of(row, now())) for row in rows]
