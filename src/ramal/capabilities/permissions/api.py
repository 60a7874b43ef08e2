"""The door to security groups for other capabilities and for publishing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.permissions.models import Ceiling, Group, Template
from ramal.rules import tables

__all__ = ["permission_entries", "permission_template_entries"]

Keyed = tuple[UUID, str, tables.Entry]


async def permission_entries(session: AsyncSession, ids: Collection[UUID]) -> list[Keyed]:
    """Return `permission/…` of tenants' groups, each naming its tenant's ceiling."""
    query = select(Group, Ceiling.template_id).outerjoin(Ceiling, Ceiling.tenant_id == Group.tenant_id).where(Group.id.in_(ids))
    return [(row.id, f"permission/{row.id}", _entry(row, ceiling)) for row, ceiling in await session.execute(query)]


async def permission_template_entries(session: AsyncSession, ids: Collection[UUID]) -> list[Keyed]:
    """Return `permission/…` of providers' templates."""
    rows = await session.scalars(select(Template).where(Template.id.in_(ids)))
    return [(row.id, f"permission/{row.id}", _entry(row, None)) for row in rows]


def _entry(row: Group | Template, ceiling: UUID | None) -> tables.Permission:
    return tables.Permission(isp_id=str(row.isp_id), name=row.name, allow=tuple(row.allow), ceiling_id=str(ceiling) if ceiling else None)
