"""The door of `billing`."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.billing.models import Account
from ramal.capabilities.billing.rating import Rater
from ramal.capabilities.billing.service import balance, credit, open_account, settle
from ramal.rules import tables

__all__ = ["Rater", "balance", "balance_entries", "credit", "open_account", "settle"]


async def balance_entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `balance/<customer>`."""
    rows = await session.scalars(select(Account).where(Account.id.in_(ids)))
    return [(row.id, f"balance/{row.customer_id}", tables.Balance(balance=row.balance)) for row in rows]
