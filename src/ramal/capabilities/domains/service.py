"""Acts on domains, and which name a tenant may take."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.domains.errors import DomainNotVerifiedError
from ramal.capabilities.domains.models import OwnDomain
from ramal.capabilities.isps import api as isps
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource


class Domains(Resource[OwnDomain]):
    """Own domains of a provider. The database refuses to delete one in which a tenant lives."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> OwnDomain:
        """Claim a domain: it is pending until its TXT record is seen."""
        return await super().create(unit, {**values, "token": secrets.token_hex(16)})


async def tenant_domain(unit: Unit, wanted: str) -> tuple[str, UUID | None]:
    """Return the whole name of a tenant's domain: a label below the namespace, or a verified own domain or a name below it, with its id."""
    if unit.scope.isp_id is None:
        raise NotFoundError
    isp = await isps.get(unit, unit.scope.isp_id)
    label = wanted.removesuffix(f".{isp.realm}")
    if "." not in label:
        return f"{label}.{isp.realm}", None
    labels = label.split(".")
    parents = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    query = select(OwnDomain.id).where(OwnDomain.isp_id == isp.id, OwnDomain.host.in_(parents), OwnDomain.state == "verified")
    own = await unit.session.scalar(query.limit(1))
    if own is None:
        raise DomainNotVerifiedError
    return label, own


DOMAINS = Domains(
    "domains", OwnDomain, listing=Listing(OwnDomain, filters=("host", "state"), sorts=("created_at", "host"), search=("host",))
)
