"""A provider whose tenant's company has a proved domain; and its directory, connected."""

from typing import Any
from uuid import UUID

import httpx
from tests.capabilities.house import House, house, make
from tests.database import ADMIN, Api

from ramal.capabilities.domains.lookup import Seen
from ramal.capabilities.domains.tasks import check
from ramal.kit.scope import Scope

HOST = "acme.example"


async def prove(built: House, host: str) -> dict[str, Any]:
    """Claim a domain and let its record be seen."""
    domain = await make(built.isp, "domains", host=host)

    async def looked(_name: str) -> Seen:
        return Seen([domain["proof"]["value"]], ["ns"])

    await check(built.api.database, Scope.isp(built.isp_id, actor=ADMIN), UUID(domain["id"]), looked)
    return domain


async def company(api: Api, namespace: str = "alpha") -> House:
    built = await house(api, namespace)
    built.made["domain"] = await prove(built, HOST)
    return built


def openid_form(built: House, **more: Any) -> dict[str, Any]:
    return {
        "domain_id": built.id("domain"), "tenant_id": built.id("tenant"), "kind": "openid", "client_id": "ramal", "client_secret": "secret",
        "issuer": "https://id.acme.example/realms/acme", "people_url": "https://id.acme.example/admin/realms/acme/users",
    } | more  # fmt: skip


async def run(client: httpx.AsyncClient, api: Api, directory: dict[str, Any], act: str, **body: Any) -> dict[str, Any]:
    """Start a job of a directory, perform it, and return it."""
    started = await client.post(f"/directories/{directory['id']}/{act}", json=body)
    assert started.status_code == 202, started.text
    await api.work()
    job: dict[str, Any] = (await client.get(f"/jobs/{started.json()['id']}")).json()
    return job


async def people(client: httpx.AsyncClient, directory: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the people by address."""
    answer = await client.get(f"/directories/{directory['id']}/people")
    assert answer.status_code == 200, answer.text
    return {item["email"]: item for item in answer.json()["items"]}
