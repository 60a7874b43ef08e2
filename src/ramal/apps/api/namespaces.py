"""A tenant's people may log in by their tenant's domain instead of the provider's namespace."""

from uuid import UUID

from sqlalchemy import text

from ramal.kit.db import Unit

QUERY = text(
    "SELECT tenants.isp_id FROM tenants JOIN isps ON isps.id = tenants.isp_id WHERE tenants.domain = :name AND isps.status = 'active'"
)


async def by_domain(unit: Unit, name: str) -> UUID | None:
    """Return the provider of a tenant's domain."""
    found: UUID | None = await unit.session.scalar(QUERY, {"name": name})
    return found
