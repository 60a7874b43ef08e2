"""One node registers for a gateway, and tells how it stands (A5)."""

import time
from typing import Any

import psycopg
import pytest
from tests.capabilities.house import GATEWAY, House, house, make
from tests.database import Api

from ramal.capabilities.carriers import api as carriers

ACCOUNT = {"authentication": "registration", "username": "account", "password": "secret at the carrier"}


async def registering(built: House, name: str = "one") -> tuple[dict[str, Any], str]:
    made = await make(built.isp, "carriers", name=name, gateways=[GATEWAY | ACCOUNT])
    return made, made["gateways"][0]["id"]


async def hold(api: Api, node: str, *gateways: str, **state: Any) -> set[str]:
    told = {"state": "trying", "code": 0, "reason": "", "attempted": 0.0, "registered": 0.0, "expires": 0.0} | state
    url = api.worker.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        return await carriers.hold(connection, node, dict.fromkeys(gateways, told))


@pytest.mark.feature("A5")
async def test_the_state_is_shown_on_the_gateway(api: Api) -> None:
    built = await house(api)
    made, gateway = await registering(built)
    assert made["gateways"][0]["registration"] is None
    assert made["gateways"][0]["not_active_yet"] == []
    now = time.time()
    assert await hold(api, "node-1", gateway, state="registered", code=200, attempted=now, registered=now, expires=now + 300) == {gateway}
    shown = (await built.isp.get(f"/carriers/{made['id']}")).json()["gateways"][0]["registration"]
    assert (shown["state"], shown["code"], shown["node"]) == ("registered", 200, "node-1")
    known = {**GATEWAY, **ACCOUNT, "id": gateway, "authentication": "digest"}
    changed = (await built.isp.patch(f"/carriers/{made['id']}", json={"gateways": [known]})).json()
    assert changed["gateways"][0]["registration"] is None


@pytest.mark.feature("A5")
async def test_one_node_holds_a_gateway_until_it_falls_silent(api: Api) -> None:
    built = await house(api)
    _, gateway = await registering(built)
    assert await hold(api, "node-1", gateway) == {gateway}
    assert await hold(api, "node-2", gateway) == set()
    async with await psycopg.AsyncConnection.connect(
        api.worker.engine.url.set(drivername="postgresql").render_as_string(hide_password=False), autocommit=True
    ) as connection:
        await connection.execute("UPDATE gateway_registrations SET held_until = now() - interval '1 second'")
    assert await hold(api, "node-2", gateway) == {gateway}
    assert await hold(api, "node-1", gateway) == set()
    assert await hold(api, "node-2") == set(), "names none: lets all go"
    assert await hold(api, "node-1", gateway) == {gateway}


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_gateway_that_is_gone_is_nobodys(api: Api) -> None:
    built = await house(api)
    made, gateway = await registering(built)
    assert await hold(api, "node-1", gateway) == {gateway}
    assert (await built.isp.delete(f"/carriers/{made['id']}")).status_code == 204
    assert await hold(api, "node-1", gateway) == set()


@pytest.mark.feature("A5", "A23", off_nominal=True)
async def test_another_provider_does_not_see_it(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    made, gateway = await registering(built)
    await hold(api, "node-1", gateway)
    assert (await theirs.isp.get(f"/carriers/{made['id']}")).status_code == 404
