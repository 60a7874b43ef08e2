"""Acts on connected directories and on their people."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.directories.errors import DomainNotProvedError, PreviewFirstError, SecretNeededError
from ramal.capabilities.directories.models import KEY_PURPOSE, SECRET_PURPOSE, Directory, DirectoryPerson
from ramal.capabilities.domains import api as domains
from ramal.capabilities.identity import api as identity
from ramal.capabilities.subscribers import api as subscribers
from ramal.capabilities.tenants import api as tenants
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError, UnknownReferenceError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope

SECRETS = {"client_secret": SECRET_PURPOSE, "service_account": KEY_PURPOSE}
WHERE = ("issuer", "entra_tenant", "people_url")
"""Where secrets are sent to, and whose people are read: a change begins anew."""


def provider_scope(unit: Unit) -> Scope:
    """Return the scope of the unit's provider. Raise NotFoundError."""
    if unit.scope.isp_id is None:
        raise NotFoundError
    return Scope.isp(unit.scope.isp_id, actor=unit.scope.actor)


async def usable_domains(unit: Unit) -> list[domains.OwnDomain]:
    """Return the proved domains that the caller may connect: a tenant the one in which it lives, a provider any of its own."""
    tenant = await tenants.get(unit, unit.scope.tenant_id) if unit.scope.tenant_id else None
    async with unit.within(provider_scope(unit)):
        found = await domains.proved(unit)
    return [domain for domain in found if tenant is None or domain.id == tenant.domain_id]


class Directories(Resource[Directory]):
    """Directories of tenants."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Directory:
        """Connect a directory for a proved domain. Nobody logs in by it yet."""
        usable = {domain.id: domain.host for domain in await usable_domains(unit)}
        if values["domain_id"] not in usable:
            raise DomainNotProvedError(errors=[field("domain_id", "domain-not-proved")])
        if tenant_id := values.get("tenant_id"):
            await _require_tenant(unit, tenant_id)
        sealed = {f"{name}_sealed": unit.sealer.seal(values[name], purpose) for name, purpose in SECRETS.items()}
        plain = {name: value for name, value in values.items() if name not in SECRETS}
        owner = {"tenant_id": unit.scope.tenant_id} if unit.scope.tenant_id else {}
        return await super().create(unit, {**plain, **owner, **sealed, "host": usable[values["domain_id"]]})

    async def update(self, unit: Unit, row: Directory, values: Mapping[str, Any]) -> Directory:
        """Change a directory. Empty secrets stay; whoever is not let in any more is out at once."""
        moved = any(values.get(name, getattr(row, name)) != getattr(row, name) for name in WHERE)
        if moved and not values.get("client_secret"):
            raise SecretNeededError(errors=[field("client_secret", "secret-needed")])
        changes = {name: value for name, value in values.items() if name not in SECRETS}
        changes |= {f"{name}_sealed": unit.sealer.seal(values[name], purpose) for name, purpose in SECRETS.items() if values.get(name)}
        if moved:
            changes |= {"state": "connected", "delta_link": ""}
        if (moved or not values.get("enabled", True)) and row.enabled:
            await self._end_sessions(unit, row)
        return await super().update(unit, row, changes)

    async def delete(self, unit: Unit, row: Directory) -> None:
        """Disconnect: people are forgotten, their subscribers stay, and sessions end."""
        await self._end_sessions(unit, row)
        await super().delete(unit, row)

    async def _end_sessions(self, unit: Unit, row: Directory) -> None:
        linked = select(DirectoryPerson.subscriber_id).where(
            DirectoryPerson.directory_id == row.id, DirectoryPerson.subscriber_id.is_not(None)
        )
        for subscriber_id in list(await unit.session.scalars(linked)):
            await identity.end_phone_sessions(unit, subscriber_id)


async def _require_tenant(unit: Unit, tenant_id: UUID) -> None:
    try:
        await tenants.get(unit, tenant_id)
    except NotFoundError:
        raise UnknownReferenceError(errors=[field("tenant_id", "unknown-reference")]) from None


def require_preview(row: Directory) -> None:
    """Raise PreviewFirstError where nobody has seen what a synchronisation would do."""
    if row.state == "connected":
        raise PreviewFirstError


class People(Resource[DirectoryPerson]):
    """People of directories."""

    async def link(self, unit: Unit, row: DirectoryPerson, subscriber_id: UUID | None) -> DirectoryPerson:
        """Link a person with a subscriber by hand, or with nobody."""
        if subscriber_id is not None:
            async with unit.within(Scope.tenant(row.isp_id, row.tenant_id, actor=unit.scope.actor)):
                try:
                    await subscribers.get(unit, subscriber_id)
                except NotFoundError:
                    raise UnknownReferenceError(errors=[field("subscriber_id", "unknown-reference")]) from None
        if row.subscriber_id is not None and row.subscriber_id != subscriber_id:
            await identity.end_phone_sessions(unit, row.subscriber_id)
        state = row.state if row.state == "left" else "linked" if subscriber_id else "unlinked"
        return await self.update(unit, row, {"subscriber_id": subscriber_id, "state": state, "problem": ""})


DIRECTORIES = Directories(
    "directories",
    Directory,
    listing=Listing(Directory, filters=("host", "kind", "state", "tenant_id"), sorts=("created_at", "host"), search=("host",)),
)
PEOPLE = People(
    "directory-people",
    DirectoryPerson,
    listing=Listing(DirectoryPerson, filters=("email", "state"), sorts=("email", "name"), search=("email", "name")),
)
