"""Customer and tenant administrators: each at its level, and a customer's administrator chooses a tenant first."""

from typing import Any
from uuid import UUID

import pytest
from tests.capabilities.house import House, house
from tests.database import Api

from ramal.kit.ids import new_id
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject

PERSON = {"email": "c@example.net", "name": "C", "password": "correct horse 1"}


async def administrator(built: House, **more: Any) -> dict[str, Any]:
    answer = await built.isp.post("/users", json=PERSON | more)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def client_of(api: Api, built: House, user: dict[str, Any]) -> Any:
    customer = UUID(built.id("customer"))
    scope = Scope.customer(built.isp_id, customer, actor=f"user:{user['id']}")
    return await api.as_(Subject(audience=Audience.TENANT, scope=scope, permissions=frozenset({"*"}), user_id=UUID(user["id"])))


@pytest.mark.feature("A25")
async def test_customer_administrator_chooses_own_tenant(api: Api) -> None:
    built = await house(api)
    client = await client_of(api, built, await administrator(built, role="customer-admin", customer_id=built.id("customer")))
    early = await client.get("/subscribers")
    assert (early.status_code, early.json()["code"]) == (403, "choose-tenant")
    opened = await client.post("/session/tenant", json={"tenant_id": built.id("tenant")})
    assert (opened.status_code, opened.json()["tenant_id"]) == (201, built.id("tenant"))


@pytest.mark.feature("A25")
async def test_all_of_the_customers_tenants_may_be_chosen_from_within_one_and_none_for_others(api: Api) -> None:
    built = await house(api)
    await built.another_tenant("sister")
    other = (await built.isp.post("/customers", json={"name": "Customer Two", "plan_id": built.id("plan")})).json()
    form = {"name": "Two", "domain": "customer2", "customer_id": other["id"], "area_code": "61"}
    assert (await built.isp.post("/tenants", json=form)).status_code == 201
    user = await administrator(built, role="customer-admin", customer_id=built.id("customer"))
    scope = Scope.tenant(built.isp_id, UUID(built.id("tenant")), actor=f"user:{user['id']}", customer_id=UUID(built.id("customer")))
    inside = await api.as_(Subject(audience=Audience.TENANT, scope=scope, permissions=frozenset({"*"}), user_id=UUID(user["id"])))
    assert {one["name"] for one in (await inside.get("/tenants")).json()["items"]} == {"One", "sister"}
    assert [one["name"] for one in (await built.tenant.get("/tenants")).json()["items"]] == ["One"]


@pytest.mark.feature("A25", off_nominal=True)
async def test_another_customers_tenant_is_as_unknown_as_none(api: Api) -> None:
    built = await house(api)
    other = (await built.isp.post("/customers", json={"name": "Customer Two", "plan_id": built.id("plan")})).json()
    form = {"name": "Two", "domain": "customer2", "customer_id": other["id"], "area_code": "61"}
    theirs = (await built.isp.post("/tenants", json=form)).json()
    client = await client_of(api, built, await administrator(built, role="customer-admin", customer_id=built.id("customer")))
    answers = [await client.post("/session/tenant", json={"tenant_id": tenant}) for tenant in (theirs["id"], str(new_id()))]
    assert [answer.status_code for answer in answers] == [422, 422]
    assert answers[0].json() == answers[1].json()


@pytest.mark.feature("A25", off_nominal=True)
@pytest.mark.parametrize(
    ("role", "owner", "code"),
    [("customer-admin", {}, "missing"), ("tenant-admin", {}, "missing"), ("isp-admin", {"tenant_id": "tenant"}, "unknown-reference")],
)
async def test_role_needs_its_owner_and_no_other(api: Api, role: str, owner: dict[str, str], code: str) -> None:
    built = await house(api)
    owners = {name: built.id(value) for name, value in owner.items()}
    answer = await built.isp.post("/users", json=PERSON | {"role": role} | owners)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)


@pytest.mark.feature("A25")
async def test_tenant_administrator_manages_users_of_that_tenant_only(api: Api) -> None:
    built = await house(api)
    await administrator(built, role="tenant-admin", tenant_id=built.id("tenant"))
    mine = await built.tenant.post("/users", json=PERSON | {"email": "d@example.net", "role": "tenant-viewer"})
    assert mine.json()["tenant_id"] == built.id("tenant")
    assert {item["email"] for item in (await built.tenant.get("/users")).json()["items"]} == {"c@example.net", "d@example.net"}
    other = await built.another_tenant("other")
    assert (await other.get("/users")).json()["items"] == []
    assert (await other.delete(f"/users/{mine.json()['id']}")).status_code == 404
    taken = await other.post("/users", json=PERSON | {"role": "tenant-viewer"})
    assert (taken.status_code, taken.json()["code"]) == (409, "email-taken")


@pytest.mark.feature("A12")
async def test_view_keeps_the_operators_name_and_permissions(api: Api) -> None:
    built = await house(api)
    reader = await api.isp(built.isp_id, "tenants.*", "*.read")
    opened = await reader.post(f"/tenants/{built.id('tenant')}/view")
    assert (opened.status_code, opened.json()["audience"], opened.json()["tenant_id"]) == (201, "tenant", built.id("tenant"))
    entries = (await built.isp.get("/audit", params={"action": "tenants.view"})).json()["items"]
    assert [entry["resource_id"] for entry in entries] == [built.id("tenant")]
