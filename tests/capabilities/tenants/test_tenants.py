"""Tenants: a customer first, a domain for life, a home core, administrators, and the view of the provider."""

from uuid import UUID

import pytest
from tests.capabilities.house import house, make
from tests.database import ADMIN, Api

from ramal.capabilities.servers import api as servers
from ramal.capabilities.tenants import api as tenants
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject


@pytest.mark.feature("A11")
async def test_every_field_is_kept_and_published(api: Api) -> None:
    built = await house(api, "alpha")
    form = {
        "name": "Full", "customer_id": built.id("customer"), "carrier_id": built.id("carrier"), "dialplan_id": built.id("dialplan"),
        "country": "US", "time_zone": "America/New_York", "area_code": "212", "language": "en", "status": "partial-block",
        "sbc": {"kind": "dedicated", "name": "sbc-1", "address": "sbc.example.net", "port": 60110},
    }  # fmt: skip
    people = [{"email": "admin@full.example.net", "name": "Admin", "password": "correct horse battery"}]
    made = await make(built.isp, "tenants", domain="Full", administrators=people, **form)
    assert {name: made[name] for name in form} == form
    assert (made["domain"], made["not_active_yet"]) == ("full.alpha", ["sbc"])
    assert made["core_id"]
    async with api.database.unit(Scope.platform("test")) as unit:
        found = {key: entry for _, key, entry in await tenants.entries(unit.session, [made["id"]])}
    entry = found[f"tenant/{made['id']}"]
    assert (entry.domain, entry.country, entry.area_code, entry.status, entry.core_id) == (
        "full.alpha",
        "US",
        "212",
        "partial-block",
        made["core_id"],
    )
    assert found["domain/full.alpha"].tenant_id == made["id"]
    users = (await (await api.tenant(built.isp_id, made["id"], customer_id=built.id("customer"))).get("/users")).json()["items"]
    assert [(user["email"], user["role"]) for user in users] == [("admin@full.example.net", "tenant-admin")]


@pytest.mark.feature("A11")
async def test_core_moves_and_the_previous_one_is_remembered(api: Api) -> None:
    built = await house(api)
    async with api.database.unit(Scope.platform(ADMIN)) as unit:
        second = (await servers.put_server(unit, technology="core", name="core-2", address="127.0.0.2", port=5080)).id
    before = built.made["tenant"]["core_id"]
    moved = await built.isp.patch(f"/tenants/{built.id('tenant')}", json={"core_id": str(second)})
    assert (moved.status_code, moved.json()["core_id"]) == (200, str(second))
    async with api.database.unit(Scope.platform("test")) as unit:
        entry = (await tenants.entries(unit.session, [built.id("tenant")]))[0][2]
    assert (entry.core_id, entry.previous_core_id) == (str(second), before)


@pytest.mark.feature("A11", off_nominal=True)
async def test_refused(api: Api) -> None:
    built, theirs = await house(api, "alpha"), await house(api, "beta")
    good = {"name": "T", "domain": "other", "customer_id": built.id("customer")}
    twice = [{"email": email, "name": "A", "password": "correct horse battery"} for email in ("a@example.net", "A@example.net")]
    forms = [
        ({**good, "domain": "customer1"}, "domain-taken"),
        ({**good, "domain": "customer1.alpha"}, "domain-taken"),
        ({**good, "domain": "customer9.beta"}, "domain-not-verified"),
        ({**good, "domain": "a b"}, "invalid-request"),
        ({"name": "T", "domain": "other"}, "invalid-request"),
        ({**good, "customer_id": theirs.id("customer")}, "unknown-reference"),
        ({**good, "carrier_id": theirs.id("carrier")}, "unknown-reference"),
        ({**good, "dialplan_id": theirs.id("dialplan")}, "unknown-reference"),
        ({**good, "core_id": built.id("customer")}, "unknown-reference"),
        ({**good, "country": "XX"}, "invalid-request"),
        ({**good, "time_zone": "Mars/Olympus"}, "invalid-request"),
        ({**good, "area_code": "6a"}, "invalid-request"),
        ({**good, "sbc": {"kind": "dedicated"}}, "invalid-request"),
        ({**good, "administrators": twice}, "invalid-request"),
    ]
    answers = [await built.isp.post("/tenants", json=form) for form, _ in forms]
    assert [answer.json()["code"] for answer in answers] == [code for _, code in forms]
    path = f"/tenants/{built.id('tenant')}"
    for change in ({"domain": "new"}, {"customer_id": built.id("customer")}):
        assert (await built.isp.patch(path, json=change)).status_code == 422
    assert len((await built.isp.get("/tenants")).json()["items"]) == 1


@pytest.mark.feature("A11", "A12")
async def test_settings_of_the_tenant_itself(api: Api) -> None:
    built = await house(api, "alpha")
    seen = await built.tenant.get("/settings")
    assert (seen.json()["domain"], seen.json()["area_code"]) == ("customer1.alpha", "61")
    changed = await built.tenant.patch("/settings", json={"language": "en"}, headers={"if-match": seen.headers["etag"]})
    assert changed.json()["language"] == "en"
    assert (await built.tenant.patch("/settings", json={"status": "active"})).status_code == 422
    assert (await built.tenant.patch("/settings", json={"name": ""})).status_code == 422


@pytest.mark.feature("A25")
async def test_customer_administrator_sees_the_tenants_of_one_customer(api: Api) -> None:
    built = await house(api)
    await built.another_tenant("customer2")
    stranger = await make(built.isp, "customers", name="Other", plan_id=built.id("plan"))
    other = await make(built.isp, "tenants", name="Other", domain="other", customer_id=stranger["id"])
    scope = Scope.customer(built.isp_id, UUID(built.id("customer")), actor=ADMIN)
    client = await api.as_(Subject(audience=Audience.TENANT, scope=scope, permissions=frozenset({"*"})))
    seen = (await client.get("/tenants?sort=domain")).json()["items"]
    assert [tenant["name"] for tenant in seen] == ["One", "customer2"]
    assert (await client.get("/subscribers")).json()["code"] == "choose-tenant"
    own = (await (await api.tenant(built.isp_id, other["id"])).get("/tenants")).json()["items"]
    assert [tenant["id"] for tenant in own] == [other["id"]]


@pytest.mark.feature("A11")
async def test_deleting_takes_all_entries_away_and_keeps_the_numbers(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice")
    number = await make(
        built.isp, "numbers", number="+556133334444", customer_id=built.id("customer"), tenant_id=built.id("tenant"),
        target="subscriber", target_id=alice["id"],
    )  # fmt: skip
    group = await make(built.tenant, "security-groups", name="G")
    touched: dict[str, set[object]] = {}

    async def watch(unit: object) -> None:
        touched.update(unit.touched)  # type: ignore[attr-defined]

    api.database.publisher = watch
    assert (await built.isp.delete(f"/tenants/{built.id('tenant')}")).status_code == 204
    assert {kind: {str(one) for one in ids} for kind, ids in touched.items()} == {
        "subscriber": {alice["id"]}, "permission": {group["id"]}, "number": {number["id"]}, "tenant": {built.id("tenant")},
    }  # fmt: skip
    kept = (await built.isp.get(f"/numbers/{number['id']}")).json()
    assert (kept["customer_id"], kept["tenant_id"], kept["target"]) == (built.id("customer"), None, "none")


@pytest.mark.feature("A23", off_nominal=True)
async def test_404_for_another_providers_tenant(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    path = f"/tenants/{theirs.id('tenant')}"
    answers = [await built.isp.get(path), await built.isp.patch(path, json={"name": "x"}), await built.isp.delete(path)]
    answers += [await built.isp.post(f"{path}/view"), await built.isp.get(f"{path}/security-ceiling")]
    answers.append(await built.isp.put(f"{path}/security-ceiling", json={"template_id": None}))
    assert [answer.status_code for answer in answers] == [404] * 6
