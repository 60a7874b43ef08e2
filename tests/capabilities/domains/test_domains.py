"""Domains: own ones are proved by DNS TXT, names below the namespace need no proof."""

import dns.resolver
import pytest
from tests.capabilities.house import House, house, make
from tests.database import ADMIN, Api

from ramal.capabilities.domains.service import DOMAINS
from ramal.capabilities.domains.tasks import check
from ramal.kit.scope import Scope


async def look(built: House, domain: dict[str, object], records: list[str] | None) -> None:
    """Check a domain against records instead of the DNS; None: the name does not exist."""

    async def lookup(name: str) -> list[str]:
        assert name == f"_ramal.{domain['host']}"
        if records is None:
            raise dns.resolver.NXDOMAIN
        return records

    async with built.api.database.unit(Scope.isp(built.isp_id, actor=ADMIN)) as unit:
        await check(unit, await DOMAINS.lock(unit, domain["id"]), lookup)


@pytest.mark.feature("A10")
async def test_own_domain_is_proved_and_then_used(api: Api) -> None:
    built = await house(api, "alpha")
    domain = await make(built.isp, "domains", host="PBX.Example.net")
    assert (domain["state"], domain["proof"]["name"], domain["proof"]["type"]) == ("pending", "_ramal.pbx.example.net", "TXT")
    assert domain["not_active_yet"] == ["google_login", "microsoft_login"]
    form = {"name": "Two", "domain": "pbx.example.net", "customer_id": built.id("customer")}
    early = await built.isp.post("/tenants", json=form)
    assert (early.status_code, early.json()["code"]) == (422, "domain-not-verified")
    await look(built, domain, ["v=spf1 -all", domain["proof"]["value"]])
    assert (await built.isp.get(f"/domains/{domain['id']}")).json()["state"] == "verified"
    assert (await make(built.isp, "tenants", **form))["domain"] == "pbx.example.net"
    assert (await make(built.isp, "tenants", **{**form, "domain": "sul.pbx.example.net"}))["domain"] == "sul.pbx.example.net"
    busy = await built.isp.delete(f"/domains/{domain['id']}")
    assert (busy.status_code, busy.json()["code"]) == (409, "in-use")


@pytest.mark.feature("A10", off_nominal=True)
@pytest.mark.parametrize(
    ("records", "outcome"), [(None, "no-answer: NXDOMAIN"), (["ramal-domain-verification=other"], "another-value"), ([], "another-value")]
)
async def test_unproved_domain_stays_unused(api: Api, records: list[str] | None, outcome: str) -> None:
    built = await house(api)
    domain = await make(built.isp, "domains", host="pbx.example.net")
    await look(built, domain, records)
    seen = (await built.isp.get(f"/domains/{domain['id']}")).json()
    assert (seen["state"], seen["outcome"]) == ("failed", outcome)


@pytest.mark.feature("A10", off_nominal=True)
async def test_one_domain_is_proved_by_one_provider_only(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    for one in (theirs, built):
        domain = await make(one.isp, "domains", host="pbx.example.net")
        await look(one, domain, [domain["proof"]["value"]])
    seen = (await built.isp.get(f"/domains/{domain['id']}")).json()
    assert (seen["state"], seen["outcome"]) == ("failed", "proved-by-another-provider")
    assert (await theirs.isp.get(f"/domains/{domain['id']}")).status_code == 404


@pytest.mark.feature("A10", off_nominal=True)
async def test_refused_hosts_and_dead_dns(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    built = await house(api)
    for host in ("", "a b", "-x.example.net", "x..y", "x" * 64 + ".net"):
        assert (await built.isp.post("/domains", json={"host": host})).status_code == 422
    domain = await make(built.isp, "domains", host="pbx.example.net")

    async def dead(*_: object, **options: object) -> None:
        assert options["lifetime"] == 5.0
        raise dns.resolver.LifetimeTimeout(timeout=5.0, errors=[])

    monkeypatch.setattr("dns.asyncresolver.resolve", dead)
    started = await built.isp.post(f"/domains/{domain['id']}/verify")
    await api.work()
    job = (await built.isp.get(f"/jobs/{started.json()['id']}")).json()
    assert (job["status"], job["result"]["outcome"]) == ("done", "no-answer: LifetimeTimeout")
