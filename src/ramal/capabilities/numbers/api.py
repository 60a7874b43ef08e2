"""The door to numbers for other capabilities and for publishing."""

from collections.abc import Collection
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.numbers.models import Number, NumberVerification
from ramal.capabilities.numbers.service import release
from ramal.capabilities.numbers.telephone import Order, Telephone, use
from ramal.capabilities.numbers.verifying import verified
from ramal.kit.db import Unit
from ramal.rules import tables

__all__ = ["Order", "Telephone", "entries", "held", "release", "use", "verified", "verified_number_entries"]


async def held(unit: Unit, tenant_id: UUID, numbers: Collection[str]) -> set[str]:
    """Return those of `numbers` that a tenant holds and may show as caller id."""
    query = select(Number.number).where(Number.tenant_id == tenant_id, Number.number.in_(numbers), Number.state == "active")
    return set(await unit.session.scalars(query))


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `number/…` and, where it leads to one, `subscriber-number/<subscriber>/…`. A number that is not active leads nowhere."""
    found: list[tuple[UUID, str, tables.Entry]] = []
    for row in await session.scalars(select(Number).where(Number.id.in_(ids))):
        found.append((row.id, f"number/{row.number}", _entry(row)))
        if row.subscriber_id and row.state == "active":
            found.append((row.id, f"subscriber-number/{row.subscriber_id}/{row.number}", tables.NumberRef(number=row.number)))
    return found


async def verified_number_entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `verified/<tenant>/<+number>` of each number that is proved."""
    query = select(NumberVerification).where(NumberVerification.id.in_(ids), NumberVerification.state == "verified")
    rows = await session.scalars(query)
    return [(row.id, f"verified/{row.tenant_id}/{row.number}", tables.VerifiedNumber(isp_id=str(row.isp_id))) for row in rows]


def _entry(row: Number) -> tables.Number:
    leads = row.state == "active"
    return tables.Number(
        isp_id=str(row.isp_id),
        customer_id=_text(row.customer_id),
        tenant_id=_text(row.tenant_id),
        target=cast("Literal['none', 'subscriber', 'flow', 'trunk']", row.target if leads else "none"),
        target_id=_text(row.target_id) if leads else None,
    )


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)
