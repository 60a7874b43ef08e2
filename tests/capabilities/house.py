"""A provider with everything that tests of its capabilities need, built through the API."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
from tests.database import ADMIN, Api

from ramal.capabilities.servers import api as servers
from ramal.kit.scope import Scope

GATEWAY = {"name": "primary", "host": "127.0.0.20", "port": 5060}


async def make(client: httpx.AsyncClient, path: str, **form: Any) -> dict[str, Any]:
    """Create one thing and return it."""
    answer = await client.post(f"/{path}", json=form)
    assert answer.status_code == 201, (path, answer.status_code, answer.text)
    made: dict[str, Any] = answer.json()
    return made


@dataclass
class House:
    """A provider with carrier, plan, customer, tenant and their clients."""

    api: Api
    isp_id: UUID
    isp: httpx.AsyncClient
    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    tenant: Any = None

    def id(self, name: str) -> str:
        return str(self.made[name]["id"])

    async def another_tenant(self, label: str) -> httpx.AsyncClient:
        made = await make(self.isp, "tenants", name=label, domain=label, customer_id=self.id("customer"))
        self.made[label] = made
        return await self.api.tenant(self.isp_id, made["id"], customer_id=made["customer_id"])


async def provider(api: Api, namespace: str = "") -> House:
    """Build a provider without anything."""
    async with api.database.unit(Scope.platform(ADMIN)) as unit:
        await servers.put_server(unit, technology="core", name="core-1", address="127.0.0.1", port=5080)
    isp_id = await api.new_isp(namespace)
    return House(api, isp_id, await api.isp(isp_id))


async def house(api: Api, namespace: str = "") -> House:
    """Build a provider with all that a tenant needs."""
    built = await provider(api, namespace)
    built.made["carrier"] = await make(built.isp, "carriers", name="Test carrier", gateways=[GATEWAY])
    built.made["dialplan"] = (await built.isp.get("/dial-plans?name=br")).json()["items"][0]
    ids = {"carrier_id": built.id("carrier"), "dialplan_id": built.id("dialplan")}
    built.made["plan"] = await make(built.isp, "service-plans", name="Padrão", **ids)
    built.made["customer"] = await make(built.isp, "customers", name="Customer One", plan_id=built.id("plan"))
    form = {"name": "One", "domain": "customer1", "customer_id": built.id("customer"), "area_code": "61"}
    built.made["tenant"] = await make(built.isp, "tenants", **form)
    built.tenant = await api.tenant(isp_id=built.isp_id, tenant_id=built.id("tenant"), customer_id=built.id("customer"))
    return built
