"""Which provider a name at log-in means: its namespace, or the domain of one of its tenants (whose people know no other name)."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import text

from ramal.capabilities.isps import api as isps
from ramal.kit.db import Unit

PLATFORM = "platform"
NOBODY = UUID(int=0)
Resolver = Callable[[Unit, str], Awaitable[UUID | None]]
BY_DOMAIN = text(
    "SELECT tenants.isp_id FROM tenants JOIN isps ON isps.id = tenants.isp_id WHERE tenants.domain = :name AND isps.status = 'active'"
)


async def by_namespace(unit: Unit, namespace: str) -> UUID | None:
    """Return the provider of a namespace."""
    isp = await isps.by_namespace(unit, namespace)
    return isp.id if isp is not None and isp.status == "active" else None


async def by_domain(unit: Unit, name: str) -> UUID | None:
    """Return the provider of a tenant's domain."""
    found: UUID | None = await unit.session.scalar(BY_DOMAIN, {"name": name})
    return found


RESOLVERS: tuple[Resolver, ...] = (by_namespace, by_domain)


async def provider_of(unit: Unit, name: str) -> UUID | None:
    """Return the provider that `name` means, None for the platform itself, and nobody's id for an unknown name."""
    if name == PLATFORM:
        return None
    found = [isp_id for resolve in RESOLVERS if (isp_id := await resolve(unit, name))]
    return found[0] if found else NOBODY
