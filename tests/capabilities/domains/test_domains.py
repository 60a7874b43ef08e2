"""Domains: own ones are proved by DNS TXT, names below the namespace need no proof."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import dns.asyncresolver
import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest
from tests.capabilities.house import House, house, make
from tests.database import ADMIN, Api

from ramal.capabilities.domains import lookup, tasks
from ramal.capabilities.domains.lookup import Seen
from ramal.capabilities.domains.tasks import check
from ramal.kit.scope import Scope


async def look(built: House, domain: dict[str, object], seen: Seen) -> None:
    """Check a domain against what a look would have seen."""

    async def looked(name: str) -> Seen:
        assert name == f"_ramal.{domain['host']}"
        return seen

    await check(built.api.database, Scope.isp(built.isp_id, actor=ADMIN), UUID(str(domain["id"])), looked)


@pytest.mark.feature("A10")
async def test_own_domain_is_proved_and_then_used(api: Api) -> None:
    built = await house(api, "alpha")
    domain = await make(built.isp, "domains", host="PBX.Example.net")
    assert (domain["state"], domain["proof"]["name"], domain["proof"]["type"]) == ("pending", "_ramal.pbx.example.net", "TXT")
    form = {"name": "Two", "domain": "pbx.example.net", "customer_id": built.id("customer")}
    early = await built.isp.post("/tenants", json=form)
    assert (early.status_code, early.json()["code"]) == (422, "domain-not-verified")
    await look(built, domain, Seen(["v=spf1 -all", domain["proof"]["value"]], ["ns1.example.net (192.0.2.1): NOERROR, 2 TXT"]))
    assert (await built.isp.get(f"/domains/{domain['id']}")).json()["state"] == "verified"
    assert (await make(built.isp, "tenants", **form))["domain"] == "pbx.example.net"
    assert (await make(built.isp, "tenants", **{**form, "domain": "sul.pbx.example.net"}))["domain"] == "sul.pbx.example.net"
    busy = await built.isp.delete(f"/domains/{domain['id']}")
    assert (busy.status_code, busy.json()["code"]) == (409, "in-use")


@pytest.mark.feature("A10", off_nominal=True)
async def test_unproved_domain_stays_unused(api: Api) -> None:
    built = await house(api)
    domain = await make(built.isp, "domains", host="pbx.example.net")
    for seen, outcome in (
        (Seen(failure="NXDOMAIN"), "no-answer: NXDOMAIN"),
        (Seen(["ramal-domain-verification=other"]), "another-value"),
        (Seen(), "no-record"),
    ):
        await look(built, domain, seen)
        shown = (await built.isp.get(f"/domains/{domain['id']}")).json()
        assert (shown["state"], shown["outcome"], shown["missing_since"]) == ("failed", outcome, None)


@pytest.mark.feature("A10", off_nominal=True)
async def test_verified_domain_whose_record_goes_stays_and_says_since_when(api: Api) -> None:
    built = await house(api)
    domain = await make(built.isp, "domains", host="pbx.example.net")
    proof = Seen([domain["proof"]["value"]])
    for seen, missing in ((proof, False), (Seen(failure="LifetimeTimeout"), True), (Seen(), True), (proof, False)):
        await look(built, domain, seen)
        shown = (await built.isp.get(f"/domains/{domain['id']}")).json()
        assert (shown["state"], shown["missing_since"] is not None) == ("verified", missing)


@pytest.mark.feature("A10", off_nominal=True)
async def test_one_domain_is_proved_by_one_provider_only(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    for one in (theirs, built):
        domain = await make(one.isp, "domains", host="pbx.example.net")
        await look(one, domain, Seen([domain["proof"]["value"]]))
    seen = (await built.isp.get(f"/domains/{domain['id']}")).json()
    assert (seen["state"], seen["outcome"]) == ("failed", "proved-by-another-provider")
    assert (await theirs.isp.get(f"/domains/{domain['id']}")).status_code == 404


@pytest.mark.feature("A10", off_nominal=True)
async def test_refused_hosts(api: Api) -> None:
    built = await house(api)
    for host in ("", "a b", "-x.example.net", "x..y", "x" * 64 + ".net"):
        assert (await built.isp.post("/domains", json={"host": host})).status_code == 422


ZONE = """
example.net. 60 IN SOA ns1.example.net. hostmaster.example.net. 1 60 60 60 60
example.net. 60 IN NS ns1.example.net.
example.net. 60 IN NS ns2.example.net.
ns1.example.net. 60 IN A 127.0.0.1
ns2.example.net. 60 IN A 127.0.0.2
"""


class NameServer(asyncio.DatagramProtocol):
    """Answers for example.net by the wire protocol; long answers are cut short over UDP (RFC 1035 §4.2.1)."""

    def __init__(self) -> None:
        self.text, self.silent, self.asked, self.transport = ZONE, False, 0, None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, source: tuple[str, int]) -> None:
        if not self.silent:
            self.transport.sendto(self.answer(data, cut=512), source)

    async def stream(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        data = await reader.readexactly(int.from_bytes(await reader.readexactly(2), "big"))
        answer = self.answer(data)
        writer.write(len(answer).to_bytes(2, "big") + answer)
        await writer.drain()
        writer.close()

    def answer(self, data: bytes, cut: int = 65535) -> bytes:
        self.asked += 1
        query = dns.message.from_wire(data)
        wanted, reply = query.question[0], dns.message.make_response(query)
        reply.flags |= dns.flags.AA
        rows = [line.split(" ", 4) for line in self.text.strip().splitlines()]
        named = [row for row in rows if row[0] == wanted.name.to_text().lower()]
        for row in named:
            if dns.rdatatype.from_text(row[3]) == wanted.rdtype:
                reply.find_rrset(reply.answer, wanted.name, wanted.rdclass, wanted.rdtype, create=True).update(
                    dns.rrset.from_text(wanted.name, 60, "IN", row[3], row[4])
                )
        if not named:
            reply.set_rcode(dns.rcode.NXDOMAIN)
        if not reply.answer:
            reply.authority.append(dns.rrset.from_text("example.net.", 60, "IN", "SOA", rows[0][4]))
        wire = reply.to_wire(max_size=65535)
        if len(wire) > cut:
            short = dns.message.make_response(query)
            short.flags |= dns.flags.TC
            return short.to_wire()
        return wire


@asynccontextmanager
async def name_server() -> AsyncIterator[tuple[NameServer, dns.asyncresolver.Resolver]]:
    served = NameServer()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(lambda: served, ("127.0.0.1", 0))
    port = transport.get_extra_info("sockname")[1]
    stream = await asyncio.start_server(served.stream, "127.0.0.1", port)
    resolver = dns.asyncresolver.Resolver(configure=False)
    resolver.nameservers, resolver.port, resolver.lifetime = ["127.0.0.1"], port, 2.0
    try:
        yield served, resolver
    finally:
        transport.close()
        stream.close()


@pytest.mark.feature("A10")
async def test_record_is_looked_for_at_the_zones_own_name_servers() -> None:
    async with name_server() as (served, resolver):
        absent = await lookup.look("_ramal.pbx.example.net", resolver)
        assert absent == Seen([], ["ns1.example.net (127.0.0.1): NXDOMAIN, 0 TXT"])  # ns2's address is private: nobody's to ask
        served.text += '_ramal.pbx.example.net. 60 IN TXT "ramal-domain-" "verification=1"\n'
        assert (await lookup.look("_ramal.pbx.example.net", resolver)).records == ["ramal-domain-verification=1"]  # no cache
        served.text += "".join(f'_ramal.pbx.example.net. 60 IN TXT "{"x" * 200}{number}"\n' for number in range(20))
        many = await lookup.look("_ramal.pbx.example.net", resolver)  # too long for a datagram
        assert (len(many.records), many.failure) == (21, "")


@pytest.mark.feature("A10", off_nominal=True)
async def test_dead_dns_is_told_in_time(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "LIFETIME", 0.5)
    async with name_server() as (served, resolver):
        served.silent = True
        monkeypatch.setattr(dns.asyncresolver, "get_default_resolver", lambda: resolver)
        assert (await lookup.look("_ramal.pbx.example.net")).failure in {"LifetimeTimeout", "NoNameservers"}
        built = await house(api)
        domain = await make(built.isp, "domains", host="pbx.example.net")
        started = await built.isp.post(f"/domains/{domain['id']}/verify")
        await api.work()
        job = (await built.isp.get(f"/jobs/{started.json()['id']}")).json()
        assert (job["status"], job["result"]["outcome"].partition(":")[0]) == ("done", "no-answer")


@pytest.mark.feature("A10")
async def test_domains_are_checked_again_each_day(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    built, looked = await house(api), []
    domain = await make(built.isp, "domains", host="pbx.example.net")

    async def found(name: str) -> Seen:
        looked.append(name)
        return Seen([domain["proof"]["value"]])

    monkeypatch.setattr(tasks.check, "__defaults__", (found,))
    for _ in range(2):
        await tasks.recheck(api.worker)
        await api.work()
    assert looked == ["_ramal.pbx.example.net"]
    assert (await built.isp.get(f"/domains/{domain['id']}")).json()["state"] == "verified"
    later = tasks.clock.now() + tasks.AGAIN
    monkeypatch.setattr(tasks.clock, "now", lambda: later)
    await tasks.recheck(api.worker)
    await built.isp.delete(f"/domains/{domain['id']}")
    await api.work()
    assert len(looked) == 1
