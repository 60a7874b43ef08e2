"""Logging in, sessions and keys, on a real PostgreSQL, through the API."""

import asyncio

import pytest
from tests.capabilities.house import house
from tests.capabilities.site import CHEAP, PASSWORD, Site


@pytest.mark.feature("A2")
async def test_administrator_logs_in_and_sees_own_provider(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    me = (await site.client.get("/isp/me", headers=ana)).json()
    assert (me["audience"], me["user"]["email"], me["provider"]["id"], me["permissions"]) == (
        "isp",
        "ana@example.net",
        site.isp["id"],
        ["*"],
    )
    assert (await site.client.get("/isp/provider", headers=ana)).json()["namespace"] == "alpha"
    assert (await site.client.get("/platform/isps", headers=ana)).status_code == 403


@pytest.mark.feature("A2", off_nominal=True)
async def test_wrong_password_unknown_user_and_unknown_namespace_answer_alike(site: Site) -> None:
    answers = [
        await site.from_address(f"192.0.2.{index}").post(
            "/public/session", json={"namespace": namespace, "email": email, "password": "wrong password"}
        )
        for index, (namespace, email) in enumerate(
            [("alpha", "ana@example.net"), ("alpha", "bob@example.net"), ("beta", "ana@example.net")], 20
        )
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.text for answer in answers}) == 1
    assert answers[0].json()["code"] == "log-in-refused"


@pytest.mark.feature("A2", off_nominal=True)
async def test_unknown_user_costs_the_same_work(site: Site) -> None:
    calls: list[str] = []
    original = CHEAP._verify
    CHEAP._verify = lambda stored, password: calls.append(stored) or original(stored, password)  # type: ignore[method-assign]
    try:
        await site.post(namespace="alpha", email="ana@example.net", password="wrong password")
        await site.post(namespace="alpha", email="nobody@example.net", password="wrong password")
    finally:
        del CHEAP._verify  # type: ignore[method-assign]
    assert len(calls) == 2
    assert calls[0].split("$")[:4] == calls[1].split("$")[:4]


@pytest.mark.feature("E5", off_nominal=True)
async def test_fourth_wrong_password_blocks_the_address_not_the_account(site: Site) -> None:
    wrong = {"namespace": "alpha", "email": "ana@example.net", "password": "wrong password"}
    codes = [(await site.client.post("/public/session", json=wrong)).status_code for _ in range(4)]
    assert codes == [401] * 4
    fifth = await site.client.post("/public/session", json=wrong | {"password": PASSWORD})
    assert (fifth.status_code, fifth.json()["code"]) == (429, "too-many-requests")
    assert 80_000 < int(fifth.headers["retry-after"]) <= 86_401
    assert (await site.from_address("192.0.2.99").post("/public/session", json=wrong | {"password": PASSWORD})).status_code == 201
    listed = (await site.client.get("/platform/bans", headers=site.root)).json()["items"]
    assert [(item["ip"], item["kind"]) for item in listed] == [("192.0.2.7", "log-in")]
    assert (await site.client.delete("/platform/bans/192.0.2.7", headers=site.root)).status_code == 204
    assert (await site.client.get("/platform/bans", headers=site.root)).json()["items"] == []


@pytest.mark.feature("E5")
async def test_provider_that_counts_by_user_blocks_the_account_there_and_three_of_them_the_address(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    assert (await site.client.patch("/isp/provider", headers=ana, json={"block_by": "user"})).json()["block_by"] == "user"
    wrong = {"namespace": "alpha", "email": "ana@example.net", "password": "wrong password"}
    async with site.from_address("192.0.2.50") as office:
        codes = [(await office.post("/public/session", json=wrong)).status_code for _ in range(5)]
        assert codes == [401] * 4 + [429]
        assert (await office.post("/public/session", json=wrong | {"email": "bia@example.net"})).status_code == 401
        listed = (await site.client.get("/isp/bans", headers=ana)).json()["items"]
        assert [(item["ip"], item["rule"], item["account"]) for item in listed] == [("192.0.2.50", "user", "alpha/ana@example.net")]
        for email in ["bia@example.net"] * 3 + ["cid@example.net"] * 4:
            assert (await office.post("/public/session", json=wrong | {"email": email})).status_code == 401
        assert (await office.post("/public/session", json=wrong | {"email": "dora@example.net"})).status_code == 429
    rules = [item["rule"] for item in (await site.client.get("/isp/bans?sort=created_at", headers=ana)).json()["items"]]
    assert rules == ["user", "user", "users"]
    assert (await site.client.get("/isp/bans?rule=users", headers=ana)).json()["items"][0]["account"] == ""


@pytest.mark.feature("E5", off_nominal=True)
async def test_lifting_a_block_forgets_the_failures_that_led_to_it(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    await site.client.patch("/isp/provider", headers=ana, json={"block_by": "user"})
    wrong = {"namespace": "alpha", "email": "ana@example.net", "password": "wrong password"}
    async with site.from_address("192.0.2.51") as office:
        for email in ["ana@example.net"] * 4 + ["bia@example.net"] * 4:
            await office.post("/public/session", json=wrong | {"email": email})
        gone = await site.client.delete("/isp/bans/192.0.2.51", headers=ana, params={"account": "alpha/ana@example.net"})
        assert gone.status_code == 204
        left = (await site.client.get("/isp/bans", headers=ana)).json()["items"]
        assert [item["account"] for item in left] == ["alpha/bia@example.net"]
        assert (await office.post("/public/session", json=wrong)).status_code == 401
        assert (await office.post("/public/session", json=wrong | {"password": PASSWORD})).status_code == 201


@pytest.mark.feature("E5")
async def test_never_blocked_address_is_not_blocked_but_the_account_waits(site: Site) -> None:
    added = await site.client.post("/platform/never-block", headers=site.root, json={"cidr": "192.0.2.0/24", "note": "office"})
    assert added.status_code == 201
    wrong = {"namespace": "alpha", "email": "ana@example.net", "password": "wrong password"}
    codes = [(await site.client.post("/public/session", json=wrong)).status_code for _ in range(11)]
    assert codes == [401] * 10 + [429]
    assert (await site.post(namespace="platform", email="root@example.net", password=PASSWORD)).status_code == 201


@pytest.mark.feature("A2")
async def test_session_ends_by_log_out_and_by_new_password(site: Site) -> None:
    first, second = await site.log_in("alpha", "ana@example.net"), await site.log_in("alpha", "ana@example.net")
    changed = await site.client.post("/isp/session/password", headers=first, json={"current": PASSWORD, "new": "another secret 2"})
    assert changed.status_code == 204
    assert (await site.client.get("/isp/me", headers=second)).status_code == 401
    assert (await site.client.delete("/isp/session", headers=first)).status_code == 204
    assert (await site.client.get("/isp/me", headers=first)).status_code == 401
    await site.log_in("alpha", "ana@example.net", "another secret 2")


@pytest.mark.feature("A2", off_nominal=True)
async def test_blocked_provider_and_blocked_user_are_out_at_once(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    address = f"/platform/isps/{site.isp['id']}"
    assert (await site.client.patch(address, headers=site.root, json={"status": "blocked"})).status_code == 200
    assert (await site.client.get("/isp/me", headers=ana)).status_code == 401
    assert (await site.post(namespace="alpha", email="ana@example.net", password=PASSWORD)).status_code == 401


@pytest.mark.feature("A2")
async def test_api_key_is_shown_once_and_has_its_permissions_only(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    made = (await site.client.post("/isp/api-keys", headers=ana, json={"name": "billing", "permissions": ["provider.read"]})).json()
    key = {"authorization": f"Bearer {made['key']}"}
    assert (await site.client.get("/isp/provider", headers=key)).status_code == 200
    assert (await site.client.patch("/isp/provider", headers=key, json={"name": "X"})).status_code == 403
    listed = (await site.client.get("/isp/api-keys", headers=ana)).json()["items"]
    assert [(item["name"], "key" in item) for item in listed] == [("billing", False)]
    assert (await site.client.delete(f"/isp/api-keys/{made['id']}", headers=ana)).status_code == 204
    assert (await site.client.get("/isp/provider", headers=key)).status_code == 401


@pytest.mark.feature("A23", off_nominal=True)
async def test_nobody_gives_more_than_they_hold(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    wanted = {"name": "k", "permissions": ["api-keys.write", "users.write", "*.read"]}
    made = (await site.client.post("/isp/api-keys", headers=ana, json=wanted)).json()
    key = {"authorization": f"Bearer {made['key']}"}
    beyond = await site.client.post("/isp/api-keys", headers=key, json={"name": "more", "permissions": ["*"]})
    assert (beyond.status_code, beyond.json()["code"]) == (403, "beyond-own-permissions")
    person = {"email": "x@example.net", "name": "X", "password": PASSWORD, "role": "isp-admin"}
    assert (await site.client.post("/isp/users", headers=key, json=person)).json()["code"] == "beyond-own-permissions"
    assert (await site.client.post("/isp/users", headers=key, json=person | {"role": "isp-viewer"})).status_code == 201
    unknown = await site.client.post("/isp/api-keys", headers=ana, json={"name": "k", "permissions": ["nonsense.read"]})
    assert (unknown.status_code, unknown.json()["errors"][0]["code"]) == (422, "unknown-permission")


@pytest.mark.feature("A23", off_nominal=True)
async def test_last_administrator_stays_and_level_is_kept(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    [user] = (await site.client.get("/isp/users", headers=ana)).json()["items"]
    assert (await site.client.delete(f"/isp/users/{user['id']}", headers=ana)).json()["code"] == "last-administrator"
    wrong = {"email": "x@example.net", "name": "X", "password": PASSWORD, "role": "platform-admin"}
    assert (await site.client.post("/isp/users", headers=ana, json=wrong)).json()["errors"][0]["code"] == "wrong-level"
    listed = (await site.client.get("/platform/users", headers=site.root)).json()["items"]
    assert [item["email"] for item in listed] == ["root@example.net"]


@pytest.mark.feature("A23")
async def test_each_act_is_in_the_audit_log_without_secrets(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    person = {"email": "bia@example.net", "name": "Bia", "password": "a very secret one", "role": "isp-viewer"}
    made = (await site.client.post("/isp/users", headers=ana, json=person)).json()
    text = (await site.client.get("/isp/audit", headers=ana, params={"resource": "users"})).text
    assert "a very secret one" not in text
    acts = [
        (item["action"], item["resource_id"])
        for item in (await site.client.get("/isp/audit?action=users.create", headers=ana)).json()["items"]
    ]
    assert acts[0] == ("users.create", made["id"])
    actions = {item["action"] for item in (await site.client.get("/isp/audit", headers=ana)).json()["items"]}
    assert {"session.open", "users.create"} <= actions


@pytest.mark.feature("A11")
async def test_tenants_administrator_logs_in_by_namespace_or_by_the_tenants_domain(site: Site) -> None:
    built = await house(site.api, "beta")
    person = {"email": "t@example.net", "name": "T", "password": PASSWORD, "role": "tenant-admin", "tenant_id": built.id("tenant")}
    assert (await built.isp.post("/users", json=person)).status_code == 201
    for namespace in ("beta", built.made["tenant"]["domain"]):
        answer = await site.post(namespace=namespace, email="t@example.net", password=PASSWORD)
        assert (answer.status_code, answer.json().get("tenant_id")) == (201, built.id("tenant")), answer.text
        assert (answer.json()["audience"], answer.json()["customer_id"]) == ("tenant", built.id("customer"))
    elsewhere = await site.post(namespace="alpha", email="t@example.net", password=PASSWORD)
    assert elsewhere.status_code == 401


@pytest.mark.feature("E5", off_nominal=True)
async def test_flood_at_once_gets_no_more_guesses_than_one_after_the_other(site: Site) -> None:
    wrong = [site.post(namespace="alpha", email="ana@example.net", password=f"wrong password {number}") for number in range(8)]
    right = [site.post(namespace="alpha", email="ana@example.net", password=PASSWORD)]
    answers = await asyncio.gather(*wrong, *right)
    assert answers[-1].status_code == 429
    assert {answer.status_code for answer in answers[:-1]} <= {401, 429}
