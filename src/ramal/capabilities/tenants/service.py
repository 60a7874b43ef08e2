"""Acts on tenants."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ramal.capabilities.customers import api as customers
from ramal.capabilities.domains import api as domains
from ramal.capabilities.identity import api as identity
from ramal.capabilities.numbers import api as numbers
from ramal.capabilities.providerplans import api as providerplans
from ramal.capabilities.servers import api as servers
from ramal.capabilities.tenants.events import TenantDeleting
from ramal.capabilities.tenants.models import Tenant
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, NotFoundError, UnknownReferenceError, field
from ramal.kit.events import emit
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope

LISTING = Listing(
    Tenant,
    filters=("name", "domain", "customer_id", "carrier_id", "dialplan_id", "status", "core_id", "created_at"),
    sorts=("created_at", "name", "domain"),
    search=("name", "domain"),
)


class Tenants(Resource[Tenant]):
    """Tenants of a provider."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Tenant:
        """Insert a tenant with its administrators, in a domain that it keeps, on a home core."""
        await _require_customer(unit, values["customer_id"])
        await providerplans.require_room(unit, "tenants")
        domain, domain_id = await domains.tenant_domain(unit, values["domain"])
        fields = {name: value for name, value in values.items() if name not in {"administrators", "domain"}}
        fields["core_id"] = await home_core(unit, values["core_id"])
        row = await super().create(unit, {**fields, "domain": domain, "domain_id": domain_id})
        await _appoint(unit, row, values["administrators"])
        return row

    async def update(self, unit: Unit, row: Tenant, values: Mapping[str, Any]) -> Tenant:
        """Change a tenant. Its domain and customer stay."""
        if values.get("core_id", row.core_id) != row.core_id:
            values = {**values, "core_id": await home_core(unit, values["core_id"]), "previous_core_id": row.core_id}
        return await super().update(unit, row, values)

    async def delete(self, unit: Unit, row: Tenant) -> None:
        """Delete a tenant with all that it owns; its numbers stay with the customer."""
        await emit(unit, TenantDeleting(row.id))
        await numbers.release(unit, tenant_id=row.id)
        await super().delete(unit, row)


async def _require_customer(unit: Unit, customer_id: UUID) -> None:
    try:
        await customers.get(unit, customer_id)
    except NotFoundError:
        raise UnknownReferenceError(errors=[field("customer_id", "unknown-reference")]) from None


async def home_core(unit: Unit, wanted: UUID | None) -> UUID:
    """Return the SIP server that a tenant gets: the wanted one, else the platform's choice."""
    return wanted or await servers.choose_core(unit)


async def _appoint(unit: Unit, row: Tenant, people: list[dict[str, Any]]) -> None:
    emails = [person["email"].lower() for person in people]
    if len(emails) != len(set(emails)):
        raise InvalidError("An administrator stands twice", errors=[field("administrators", "repeated")])
    async with unit.within(Scope.tenant(row.isp_id, row.id, actor=unit.scope.actor, customer_id=row.customer_id)):
        for person in people:
            await identity.create_user(unit, **person, role="tenant-admin")


TENANTS = Tenants("tenants", Tenant, listing=LISTING, aggregate="tenant")
