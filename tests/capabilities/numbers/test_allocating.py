"""A customer's administrator allocates numbers among its tenants (A9, A25)."""

from typing import Any
from uuid import UUID

import httpx
import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.kit.ids import new_id
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject

DIDS = ["+556133334444", "+556133334445", "+556133334446"]


async def administrator(api: Api, built: House, customer: str = "customer", *permissions: str) -> httpx.AsyncClient:
    scope = Scope.customer(built.isp_id, UUID(built.id(customer)), actor=f"user:{new_id()}")
    return await api.as_(Subject(audience=Audience.TENANT, scope=scope, permissions=frozenset(permissions or ("*",))))


async def stocked(built: House, *numbers: str, **fields: Any) -> list[dict[str, Any]]:
    return [await make(built.isp, "numbers", number=number, customer_id=built.id("customer"), **fields) for number in numbers]


@pytest.mark.feature("A9", "A25")
async def test_from_customer_to_tenant_to_subscriber_and_to_another_tenant(api: Api) -> None:
    built = await house(api)
    other = await built.another_tenant("other")
    mine = await administrator(api, built)
    (number,) = await stocked(built, DIDS[0])
    path = f"/customer/numbers/{number['id']}"
    given = await mine.patch(path, json={"tenant_id": built.id("tenant")})
    assert (given.status_code, given.json()["tenant_id"]) == (200, built.id("tenant"))
    alice = await make(built.tenant, "subscribers", username="alice")
    await built.tenant.patch(f"/numbers/{number['id']}", json={"target": "subscriber", "target_id": alice["id"]})
    assert (await mine.get(path)).json()["target_id"] == alice["id"]
    moved = (await mine.patch(path, json={"tenant_id": built.id("other")})).json()
    assert (moved["tenant_id"], moved["target"], moved["target_id"]) == (built.id("other"), "none", None)
    assert (await built.tenant.get(f"/numbers/{number['id']}")).status_code == 404
    assert (await other.get(f"/numbers/{number['id']}")).status_code == 200
    assert (await mine.patch(path, json={"tenant_id": None})).json()["tenant_id"] is None
    acts = (await built.isp.get("/audit", params={"action": "numbers.update"})).json()["items"]
    assert [entry["resource_id"] for entry in acts] == [number["id"]] * 4


@pytest.mark.feature("A9", "A25")
async def test_many_at_once_and_a_list_by_tenant(api: Api) -> None:
    built = await house(api)
    mine = await administrator(api, built)
    await stocked(built, *DIDS)
    form = {"numbers": DIDS[:2], "tenant_id": built.id("tenant")}
    assert (await mine.post("/customer/numbers/allocate", json=form)).json() == {"allocated": 2}
    assert (await mine.post("/customer/numbers/allocate", json=form)).json() == {"allocated": 0}
    listed = (await mine.get("/customer/numbers", params={"tenant_id": built.id("tenant"), "sort": "number"})).json()["items"]
    assert [item["number"] for item in listed] == DIDS[:2]
    assert len((await mine.get("/customer/numbers")).json()["items"]) == 3


@pytest.mark.feature("A9", "A25", "A23", off_nominal=True)
async def test_neither_anothers_number_nor_anothers_tenant(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    built.made["second"] = await make(built.isp, "customers", name="Customer Two", plan_id=built.id("plan"))
    form = {"name": "Two", "domain": "two", "customer_id": built.id("second"), "area_code": "61"}
    built.made["cousin"] = await make(built.isp, "tenants", **form)
    (own,) = await stocked(built, DIDS[0])
    free = await make(built.isp, "numbers", number=DIDS[1])
    (foreign,) = await stocked(theirs, DIDS[2])
    mine, second = await administrator(api, built), await administrator(api, built, "second")
    for client, number in ((second, own), (mine, free), (mine, foreign)):
        assert (await client.get(f"/customer/numbers/{number['id']}")).status_code == 404
        assert (await client.patch(f"/customer/numbers/{number['id']}", json={"tenant_id": None})).status_code == 404
    unknown = [
        await mine.patch(f"/customer/numbers/{own['id']}", json={"tenant_id": tenant})
        for tenant in (built.id("cousin"), theirs.id("tenant"), str(new_id()))
    ]
    assert [answer.status_code for answer in unknown] == [422] * 3
    assert unknown[0].json() == unknown[1].json() == unknown[2].json()
    many = [
        await mine.post("/customer/numbers/allocate", json={"numbers": [DIDS[0], number], "tenant_id": built.id("tenant")})
        for number in (DIDS[1], DIDS[2], "+5561999990000")
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in many] == [(422, "unknown-number")] * 3
    assert (await mine.get(f"/customer/numbers/{own['id']}")).json()["tenant_id"] is None, "all or none"
    assert (await second.get("/customer/numbers")).json()["items"] == []


@pytest.mark.feature("A9", "A25", off_nominal=True)
async def test_a_tenants_administrator_allocates_nothing(api: Api) -> None:
    built = await house(api)
    (number,) = await stocked(built, DIDS[0], tenant_id=built.id("tenant"))
    assert (await built.tenant.get("/customer/numbers")).status_code == 404
    assert (await built.tenant.patch(f"/customer/numbers/{number['id']}", json={"tenant_id": None})).status_code == 404
    reader = await administrator(api, built, "customer", "*.read")
    assert (await reader.get("/customer/numbers")).status_code == 200
    assert (await reader.patch(f"/customer/numbers/{number['id']}", json={"tenant_id": None})).status_code == 403
