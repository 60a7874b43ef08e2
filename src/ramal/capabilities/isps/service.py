"""Providers: create, change, block."""

from collections.abc import Mapping
from typing import Any

from ramal.capabilities.isps.events import IspCreated
from ramal.capabilities.isps.models import Isp
from ramal.kit.db import Unit
from ramal.kit.events import emit
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope


class Isps(Resource[Isp]):
    """Providers as a resource."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Isp:
        """Insert a provider and let the higher capabilities add their presets, in its scope."""
        isp = await super().create(unit, {"realm": values["namespace"], **values})
        async with unit.within(Scope.isp(isp.id, actor=unit.scope.actor)):
            await emit(unit, IspCreated(isp.id, isp.country, isp.currency))
        return isp


ISPS = Isps(
    "isps",
    Isp,
    listing=Listing(
        Isp,
        filters=("namespace", "status", "country", "created_at"),
        sorts=("name", "namespace", "created_at"),
        search=("name", "namespace"),
    ),
    aggregate="isp",
)
