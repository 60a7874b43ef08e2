"""The door to domains for other capabilities and for publishing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.domains.service import tenant_domain
from ramal.rules import tables

__all__ = ["entries", "tenant_domain"]


async def entries(_session: AsyncSession, _ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return nothing: `domain/…` belongs to the tenant that lives in the domain."""
    return []
