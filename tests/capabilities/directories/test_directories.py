"""Connecting directories: for whom, for which domain, with which secrets; and addresses that nobody may make us ask."""

import pytest
from tests.capabilities.directories.company import HOST, company, openid_form, prove, run
from tests.capabilities.house import house, make
from tests.database import Api

from ramal.capabilities.directories import openid
from ramal.kit import outgoing


@pytest.mark.feature("A10")
async def test_a_provider_connects_any_proved_domain_and_sees_no_secret_again(api: Api) -> None:
    built = await company(api)
    ready = (await built.isp.get("/directories/preparation")).json()
    assert [domain["host"] for domain in ready["domains"]] == [HOST]
    made = await built.isp.post("/directories", json=openid_form(built))
    assert made.status_code == 201, made.text
    directory = made.json()
    assert (directory["host"], directory["state"]) == (HOST, "connected")
    assert "secret" not in made.text
    own = (await built.tenant.get("/directories")).json()["items"]
    assert [item["id"] for item in own] == [directory["id"]]
    audit = (await built.isp.get("/audit?action=directories.create")).json()["items"][0]["changes"]
    assert audit["client_secret_sealed"] == "…"
    twice = await built.isp.post("/directories", json=openid_form(built))
    assert (twice.status_code, twice.json()["code"]) == (409, "domain-connected")
    assert (await built.isp.delete(f"/domains/{built.id('domain')}")).json()["code"] == "in-use"
    assert (await built.isp.delete(f"/directories/{directory['id']}")).status_code == 204
    assert (await built.isp.get("/directories")).json()["items"] == []


@pytest.mark.feature("A10", off_nominal=True)
async def test_only_proved_domains_and_a_tenant_only_its_own(api: Api) -> None:
    built = await company(api)
    pending = await make(built.isp, "domains", host="pending.example")
    refused = await built.isp.post("/directories", json=openid_form(built, domain_id=pending["id"]))
    assert (refused.status_code, refused.json()["code"]) == (422, "domain-not-proved")
    foreign = await house(api, "beta")
    other = await prove(foreign, "beta.example")
    refused = await built.isp.post("/directories", json=openid_form(built, domain_id=other["id"]))
    assert (refused.status_code, refused.json()["code"]) == (422, "domain-not-proved")
    refused = await built.isp.post("/directories", json=openid_form(built, tenant_id=foreign.id("tenant")))
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown-reference")
    form = {name: value for name, value in openid_form(built).items() if name != "tenant_id"}
    refused = await built.tenant.post("/directories", json=form)
    assert (refused.status_code, refused.json()["code"]) == (422, "domain-not-proved"), "it lives below the namespace"
    assert (await built.tenant.get("/directories/preparation")).json()["domains"] == []
    lives = await make(built.isp, "tenants", name="Acme", domain=HOST, customer_id=built.id("customer"))
    tenant = await api.tenant(built.isp_id, lives["id"])
    assert [domain["host"] for domain in (await tenant.get("/directories/preparation")).json()["domains"]] == [HOST]
    assert (await tenant.post("/directories", json=form)).status_code == 201


@pytest.mark.feature("A10", off_nominal=True)
async def test_each_kind_needs_its_own_fields(api: Api) -> None:
    built = await company(api)
    for change in (
        {"issuer": ""},
        {"people_url": ""},
        {"client_secret": ""},
        {"kind": "google"},
        {"kind": "microsoft", "entra_tenant": "common"},
        {"issuer": "https://user:password@id.acme.example"},
        {"issuer": "file:///etc/passwd"},
    ):
        refused = await built.isp.post("/directories", json=openid_form(built, **change))
        assert refused.status_code == 422, change


@pytest.mark.feature("A10", off_nominal=True)
async def test_a_secret_is_never_sent_to_a_new_address_without_being_entered_again(api: Api) -> None:
    built = await company(api)
    directory = await make(built.isp, "directories", **openid_form(built))
    path = f"/directories/{directory['id']}"
    for field in ("issuer", "people_url"):
        refused = await built.tenant.patch(path, json={field: "https://evil.example/users"})
        assert (refused.status_code, refused.json()["code"]) == (422, "secret-needed")
    moved = await built.tenant.patch(path, json={"issuer": "https://new.acme.example", "client_secret": "new secret"})
    assert (moved.status_code, moved.json()["state"]) == (200, "connected")
    assert (await built.tenant.patch(path, json={"create_subscribers": True})).json()["create_subscribers"] is True


@pytest.mark.feature("A10", off_nominal=True)
@pytest.mark.parametrize(
    "address", ["https://127.0.0.1:1", "https://[::1]:1", "https://169.254.169.254", "https://10.0.0.1", "http://198.51.100.1"]
)
async def test_no_administrator_makes_us_ask_our_own_network(api: Api, address: str) -> None:
    openid.forget()
    built = await company(api)
    form = openid_form(built, issuer=address, people_url=f"{address}/admin/realms/acme/users")
    directory = await make(built.isp, "directories", **form)
    job = await run(built.isp, api, directory, "test")
    [log_in, people] = job["result"]["checks"]
    assert (log_in["ok"], log_in["code"]) == (False, "unreachable")
    assert "not a public address" in log_in["detail"]
    assert (people["ok"], people["code"]) == (False, "unreachable")


@pytest.mark.feature("A10", off_nominal=True)
@pytest.mark.parametrize(
    ("address", "loopback", "https", "http"),
    [
        ("93.184.216.34", False, True, False),
        ("127.0.0.1", False, False, False),
        ("127.0.0.1", True, True, True),
        ("::1", True, True, True),
        ("::ffff:127.0.0.1", False, False, False),
        ("::ffff:10.0.0.1", True, False, False),
        ("64:ff9b::a00:1", False, False, False),
        ("64:ff9b:1::a00:1", False, False, False),
        ("2002:a00:1::1", False, False, False),
        ("10.1.2.3", True, False, False),
        ("100.64.0.1", False, False, False),
        ("fe80::1%eth0", False, False, False),
        ("224.0.0.1", False, False, False),
        ("0.0.0.0", True, False, False),
        ("2606:2800:220:1::1", False, True, False),
    ],
)
def test_which_addresses_may_be_asked(address: str, *, loopback: bool, https: bool, http: bool) -> None:
    policy = outgoing.Policy(loopback=loopback)
    assert (policy.allows("https", address), policy.allows("http", address)) == (https, http)


@pytest.mark.feature("A10", off_nominal=True)
async def test_a_name_with_one_private_address_is_not_asked() -> None:
    import httpx  # noqa: PLC0415

    async def resolve(_host: str, _port: int) -> list[str]:
        return ["93.184.216.34", "10.0.0.1"]

    async with httpx.AsyncClient(transport=outgoing.Guarded(resolve)) as client:
        with pytest.raises(outgoing.ForbiddenAddressError):
            await client.get("https://both.example/")
