"""The door to customers for other capabilities and for publishing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.customers.models import Customer
from ramal.capabilities.customers.service import CUSTOMERS
from ramal.kit.db import Unit
from ramal.rules import tables

__all__ = ["entries", "get"]


async def get(unit: Unit, customer_id: UUID) -> Customer:
    """Return a customer in view. Raise NotFoundError."""
    return await CUSTOMERS.get(unit, customer_id)


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `customer/…`."""
    rows = await session.scalars(select(Customer).where(Customer.id.in_(ids)))
    return [(row.id, f"customer/{row.id}", _entry(row)) for row in rows]


def _entry(row: Customer) -> tables.Customer:
    return tables.Customer(isp_id=str(row.isp_id), plan_id=str(row.plan_id), status="active" if row.status == "active" else "blocked")
