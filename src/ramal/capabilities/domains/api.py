"""The door to domains for other capabilities and for publishing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.domains.models import OwnDomain
from ramal.capabilities.domains.service import DOMAINS, tenant_domain
from ramal.kit.db import Unit
from ramal.rules import tables

__all__ = ["OwnDomain", "entries", "proved", "tenant_domain"]


async def proved(unit: Unit) -> list[OwnDomain]:
    """Return the proved domains of the unit's provider."""
    query = DOMAINS.select(unit).where(OwnDomain.state == "verified").order_by(OwnDomain.host)
    return list(await unit.session.scalars(query))


async def entries(_session: AsyncSession, _ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return nothing: `domain/…` belongs to the tenant that lives in the domain."""
    return []
