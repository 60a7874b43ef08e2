"""Names and health of gateways: in the order of RFC 3263, bounded in time, benched after repeated failures only."""

import asyncio
import random
import socket
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import dns.asyncresolver
import pytest
from tests.node.waiting import until

from ramal.apps.node.gateways import FAILURES, GatewayHealth
from ramal.apps.node.names import Dns, Srv, UnresolvedError, in_order, targets
from ramal.apps.node.parts import Part
from ramal.apps.node.pings import alive
from ramal.apps.node.resolve import Resolver
from ramal.local.snapshot import Snapshot, SnapshotWriter, encode
from ramal.rules.tables import Entry, Gateway, Health, Resolved, Source, Target

MAP = 16 * 1024 * 1024
CHANCE = random.Random(3)


class Zone:
    """A DNS that answers from dictionaries."""

    def __init__(self) -> None:
        self.naptrs: dict[str, list[tuple[int, int, str, str]]] = {}
        self.srvs: dict[str, list[Srv]] = {}
        self.hosts: dict[str, list[str]] = {}
        self.asked: Counter[str] = Counter()
        self.dead = False

    async def naptr(self, host: str) -> tuple[list[tuple[int, int, str, str]], float]:
        return self.naptrs.get(host, []), 60

    async def srv(self, name: str) -> tuple[list[Srv], float]:
        return self.srvs.get(name, []), 60

    async def addresses(self, host: str) -> tuple[list[str], float]:
        self.asked[host] += 1
        if self.dead or host not in self.hosts:
            raise UnresolvedError(host)
        return self.hosts[host], 60


def gateway(host: str, **values: object) -> Gateway:
    return Gateway(**({"isp_id": "i", "carrier_id": "c", "name": "g", "host": host} | values))  # type: ignore[arg-type]


@pytest.fixture
def zone() -> Zone:
    zone = Zone()
    zone.hosts = {"a.example.net": ["192.0.2.1", "192.0.2.2"], "b.example.net": ["192.0.2.3"], "plain.example.net": ["192.0.2.9"]}
    zone.srvs = {
        "_sip._udp.sip.example.net": [
            Srv(20, 0, 5070, "b.example.net"),
            Srv(10, 0, 5060, "a.example.net"),
            Srv(5, 0, 1, "gone.example.net"),
        ],
        "_sip._tcp.elsewhere.example.net": [Srv(0, 0, 5080, "b.example.net")],
    }
    zone.naptrs = {
        "sip.example.net": [(1, 1, "SIP+D2T", "_sip._tcp.elsewhere.example.net"), (9, 9, "SIP+D2U", "_sip._udp.sip.example.net")],
    }
    return zone


def places(found: tuple[Target, ...]) -> list[tuple[str, int]]:
    return [(target.address, target.port) for target in found]


@pytest.mark.feature("A5")
async def test_srv_order_is_priority_first(zone: Zone) -> None:
    found, ttl = await targets(zone, gateway("sip.example.net"), CHANCE)
    assert places(found) == [("192.0.2.1", 5060), ("192.0.2.2", 5060), ("192.0.2.3", 5070)]
    assert ttl == 60


@pytest.mark.feature("A5")
async def test_naptr_names_the_service_of_the_transport(zone: Zone) -> None:
    found, _ = await targets(zone, gateway("sip.example.net", transport="tcp"), CHANCE)
    assert [(t.address, t.port, t.transport) for t in found] == [("192.0.2.3", 5080, "tcp")]


@pytest.mark.feature("A5")
async def test_a_port_asks_for_addresses_only_and_none_means_5060(zone: Zone) -> None:
    assert places((await targets(zone, gateway("plain.example.net", port=5099), CHANCE))[0]) == [("192.0.2.9", 5099)]
    assert places((await targets(zone, gateway("plain.example.net"), CHANCE))[0]) == [("192.0.2.9", 5060)]


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_name_without_address_is_an_error(zone: Zone) -> None:
    with pytest.raises(UnresolvedError):
        await targets(zone, gateway("nobody.example.net"), CHANCE)


@pytest.mark.feature("A5")
def test_weights_share_the_load() -> None:
    chance = random.Random(1)
    heavy, light = Srv(1, 90, 5060, "heavy"), Srv(1, 10, 5060, "light")
    first = Counter(in_order([light, heavy], chance)[0].host for _ in range(1000))
    assert 850 < first["heavy"] < 950


@pytest.mark.feature("A5", off_nominal=True)
async def test_dead_dns_costs_seconds_only() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        resolver = dns.asyncresolver.Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], silent.getsockname()[1]
        names = Dns(resolver)
        resolver.lifetime = 0.3
        async with asyncio.timeout(3):
            with pytest.raises(UnresolvedError):
                await targets(names, gateway("sip.example.net"), CHANCE)


class Place:
    """A snapshot with gateways."""

    def __init__(self, folder: Path) -> None:
        self.writer = SnapshotWriter(folder, map_size=MAP)
        self.snapshot = Snapshot(folder, map_size=MAP)
        self.seq = 0

    def publish(self, entries: dict[str, Entry | None]) -> None:
        self.seq += 1
        self.writer.apply([(key.encode(), None if entry is None else encode(entry)) for key, entry in entries.items()], self.seq, "g")

    def local(self) -> list[str]:
        with self.snapshot.read() as tables:
            return [key for kind in (Health, Resolved, Source) for key, _ in tables.scan("local/" + kind.__name__.lower(), kind, 1000)]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    yield place
    place.snapshot.close()
    place.writer.close()


@pytest.mark.feature("A5", "A19")
async def test_resolved_gateways_are_known_as_sources(place: Place, zone: Zone) -> None:
    place.publish({"gateway/g1": gateway("a.example.net"), "gateway/g2": gateway("192.0.2.77")})
    resolver = Resolver(Part("names"), place.writer, place.snapshot, zone)
    await resolver.once()
    assert place.local() == ["local/resolved/g1", "local/source/192.0.2.1/32/g1", "local/source/192.0.2.2/32/g1"]
    asked = zone.asked["a.example.net"]
    await resolver.once()
    assert zone.asked["a.example.net"] == asked, "asked again before its time"
    zone.hosts["a.example.net"] = ["192.0.2.5"]
    place.publish({"gateway/g1": gateway("a.example.net", display="changed")})
    await resolver.once()
    assert place.local() == ["local/resolved/g1", "local/source/192.0.2.5/32/g1"]
    place.publish({"gateway/g1": None})
    await resolver.once()
    assert place.local() == []


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_name_that_fails_keeps_its_last_answer(place: Place, zone: Zone) -> None:
    now = 0.0
    place.publish({"gateway/g1": gateway("plain.example.net")})
    resolver = Resolver(Part("names"), place.writer, place.snapshot, zone, clock=lambda: now)
    await resolver.once()
    zone.dead, now = True, 1000.0
    await resolver.once()
    assert "g1" in resolver.failed
    assert place.local() == ["local/resolved/g1", "local/source/192.0.2.9/32/g1"]


@pytest.mark.feature("A5")
async def test_a_gateway_is_benched_after_repeated_failures_and_back_on_the_first_answer(place: Place) -> None:
    place.publish({"gateway/g1": gateway("192.0.2.1", options_health=True), "gateway/g2": gateway("192.0.2.2")})
    pings: list[Target] = []
    answers = False

    async def ping(target: Target) -> bool:
        pings.append(target)
        return answers

    health = GatewayHealth(Part("gateways"), place.writer, place.snapshot, ping, every=0, every_benched=0)
    seen: list[int] = []

    async def benched() -> bool:
        await health.once()
        seen.append(len(pings))
        return place.local() == ["local/health/g1"]

    await until(benched)
    assert len(pings) >= FAILURES
    assert {target.address for target in pings} == {"192.0.2.1"}
    answers = True

    async def back() -> bool:
        await health.once()
        return place.local() == []

    await until(back)


@pytest.mark.feature("A5", off_nominal=True)
async def test_one_failure_benches_nobody(place: Place) -> None:
    place.publish({"gateway/g1": gateway("192.0.2.1", options_health=True)})
    answers = iter([False, False, True, False, False, True, True])
    count = 0

    async def ping(_target: Target) -> bool:
        nonlocal count
        count += 1
        return next(answers, True)

    health = GatewayHealth(Part("gateways"), place.writer, place.snapshot, ping, every=0, every_benched=0)

    async def enough() -> bool:
        await health.once()
        assert place.local() == []
        return count >= 7

    await until(enough)


class Responder(asyncio.DatagramProtocol):
    """A SIP server that answers OPTIONS with a given status line."""

    def __init__(self, status: bytes) -> None:
        self.status = status

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        head = b"\r\n".join(line for line in data.split(b"\r\n") if line.split(b":")[0] in {b"Via", b"From", b"To", b"Call-ID", b"CSeq"})
        self.transport.sendto(b"SIP/2.0 " + self.status + b"\r\n" + head + b"\r\n\r\n", addr)  # type: ignore[attr-defined]


@pytest.mark.feature("A5")
@pytest.mark.parametrize(("status", "expected"), [(b"200 OK", True), (b"404 Not Found", True), (b"503 Busy", False)])
async def test_any_answer_but_503_is_alive(status: bytes, *, expected: bool) -> None:
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(lambda: Responder(status), local_addr=("127.0.0.1", 0))
    target = Target(address="127.0.0.1", port=transport.get_extra_info("sockname")[1])
    assert await alive(target, local="127.0.0.1", domain="example.net", patience=2) is expected
    transport.close()


@pytest.mark.feature("A5", off_nominal=True)
async def test_silence_and_refusal_are_no_answer() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        target = Target(address="127.0.0.1", port=silent.getsockname()[1])
        assert not await alive(target, local="127.0.0.1", domain="example.net", patience=0.2)
    assert not await alive(Target(address="127.0.0.1", port=1, transport="tcp"), local="127.0.0.1", domain="example.net", patience=0.5)
