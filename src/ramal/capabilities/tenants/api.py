"""The door to tenants for other capabilities and for publishing."""

from collections.abc import Collection
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.tenants.models import Tenant
from ramal.capabilities.tenants.service import TENANTS
from ramal.kit.db import Unit
from ramal.rules import tables

__all__ = ["entries", "get"]

Status = Literal["active", "partial-block", "total-block"]


async def get(unit: Unit, tenant_id: UUID) -> Tenant:
    """Return a tenant in view. Raise NotFoundError."""
    return await TENANTS.get(unit, tenant_id)


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `tenant/…` and the `domain/…` that it lives in."""
    found: list[tuple[UUID, str, tables.Entry]] = []
    for row in await session.scalars(select(Tenant).where(Tenant.id.in_(ids))):
        found.append((row.id, f"tenant/{row.id}", _entry(row)))
        found.append((row.id, f"domain/{row.domain}", tables.Domain(isp_id=str(row.isp_id), tenant_id=str(row.id))))
    return found


def _entry(row: Tenant) -> tables.Tenant:
    return tables.Tenant(
        isp_id=str(row.isp_id),
        customer_id=str(row.customer_id),
        domain=row.domain,
        country=row.country,
        area_code=row.area_code,
        time_zone=row.time_zone,
        language=row.language,
        status=cast("Status", row.status),
        dialplan_id=_text(row.dialplan_id),
        carrier_id=_text(row.carrier_id),
        core_id=_text(row.core_id),
        previous_core_id=_text(row.previous_core_id),
    )


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)
