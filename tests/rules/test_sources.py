"""Ranges of addresses from which carriers call (A19): what they may be, and which gateway an address means."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.world import NOW, World, from_carrier

from ramal.rules import arrivals, simulate
from ramal.rules.decision import Challenge, SendToCore
from ramal.rules.ingress import decide
from ramal.rules.sources import LENGTHS, holding, lengths, refusal
from ramal.rules.tables import MemoryTables, Number, Source

DID = "+556133330001"


def network(number: int, length: int, whole: int) -> "ipaddress.IPv4Network | ipaddress.IPv6Network":
    return ipaddress.ip_network((number >> (whole - length) << (whole - length), length))


networks = st.builds(network, st.integers(0, 2**32 - 1), st.integers(8, 32), st.just(32)) | st.builds(
    network, st.integers(2**120, 2**128 - 1), st.integers(16, 128), st.just(128)
)


@pytest.mark.feature("A19", off_nominal=True)
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("203.0.113.0/24", None),
        ("203.0.0.0/16", None),
        ("10.1.2.3/32", None),
        ("2001:db8::/32", None),
        ("203.0.0.0/15", "source-too-wide"),
        ("0.0.0.0/0", "source-unusable"),
        ("2600:d00::/24", "source-too-wide"),
        ("10.1.2.0/24", "source-private"),
        ("100.64.0.0/16", "source-private"),
        ("127.0.0.0/24", "source-private"),
        ("fd00::/64", "source-private"),
        ("::ffff:203.0.113.0/120", "source-private"),
        ("224.0.0.1/32", "source-unusable"),
        ("255.255.255.255/32", "source-unusable"),
        ("0.0.0.0/32", "source-unusable"),
        ("ff02::1/128", "source-unusable"),
        ("198.51.100.7/32", "source-own-address"),
        ("198.51.100.0/24", "source-own-address"),
    ],
)
def test_what_a_range_may_be(text: str, why: str | None) -> None:
    assert refusal(ipaddress.ip_network(text), ["198.51.100.7", "2001:db9::1"]) == why


def tables_of(cidrs: dict[str, str]) -> MemoryTables:
    entries = {f"source/{cidr}/{name}": Source(isp_id="i-one", carrier_id="r", gateway_id=name) for name, cidr in cidrs.items()}
    return MemoryTables(entries | {LENGTHS: lengths(cidrs.values())})


@pytest.mark.feature("A19")
@given(st.lists(networks, max_size=8), st.data())
def test_the_probe_finds_what_a_scan_finds_narrowest_first(nets: list[ipaddress.IPv4Network], data: st.DataObject) -> None:
    tables = tables_of({str(at): str(net) for at, net in enumerate(nets)})
    inside = [net[0] + data.draw(st.integers(0, min(2**16, net.num_addresses - 1))) for net in nets] or [ipaddress.ip_address("192.0.2.1")]
    for address in inside:
        expected = sorted((at for at, net in enumerate(nets) if address.version == net.version and address in net),
                          key=lambda at: -nets[at].prefixlen)  # fmt: skip
        found = [int(way.source.gateway_id) for way in arrivals.sources(tables, str(address))]
        assert sorted(found) == sorted(expected)
        assert [nets[at].prefixlen for at in found] == [nets[at].prefixlen for at in expected]


@pytest.mark.feature("A19")
def test_only_lengths_in_use_are_asked_for() -> None:
    tables = tables_of({"a": "203.0.113.0/24", "b": "203.0.112.0/20", "c": "203.0.113.9/32", "d": "2001:db8::/48"})
    assert list(holding(tables, "203.0.113.9")) == ["203.0.113.9/32", "203.0.113.0/24", "203.0.112.0/20"]
    assert list(holding(tables, "2001:DB8:0::1")) == ["2001:db8::1/128", "2001:db8::/48"]
    assert list(holding(MemoryTables(), "203.0.113.9")) == ["203.0.113.9/32"]


@pytest.mark.feature("A19", off_nominal=True)
@pytest.mark.parametrize("ip", ["", "nobody", "203.0.113.9/32", "1.2.3", "203.0.113.300"])
def test_what_is_no_address_holds_nothing(ip: str) -> None:
    assert arrivals.sources(tables_of({"a": "203.0.113.0/24"}), ip) == []


def ranged() -> World:
    world = World().drop("source/192.0.2.1/32/w-1").drop("source/192.0.2.1/32/w-3")
    world.put("source/203.0.113.0/24/w-1", Source(isp_id="i-one", carrier_id="r-one", gateway_id="w-1"))
    world.put("source/203.0.113.9/32/w-3", Source(isp_id="i-two", carrier_id="r-two", gateway_id="w-3"))
    return world.put(LENGTHS, lengths(["203.0.113.0/24", "203.0.113.9/32"]))


@pytest.mark.feature("A19")
def test_the_step_names_the_range_and_the_owner_of_the_number_decides() -> None:
    decision = decide(from_carrier(DID, ip="203.0.113.9"), ranged(), NOW)
    assert isinstance(decision, SendToCore)
    assert (decision.steps[0].input, decision.steps[0].outcome) == ("203.0.113.9, in 203.0.113.0/24", "first")
    assert isinstance(decide(from_carrier(DID, ip="203.0.114.9"), ranged(), NOW), Challenge)


@pytest.mark.feature("A19")
def test_of_one_provider_the_narrowest_range_decides() -> None:
    world = ranged().put("source/203.0.113.9/32/w-2", Source(isp_id="i-one", carrier_id="r-one", gateway_id="w-2"))
    decision = decide(from_carrier(DID, ip="203.0.113.9"), world, NOW)
    assert isinstance(decision, SendToCore)
    assert (decision.steps[0].input, decision.steps[0].outcome) == ("203.0.113.9", "second")


@pytest.mark.feature("A19", "G2")
def test_the_simulator_shows_the_range_of_an_address() -> None:
    assert isinstance(ranged().get(f"number/{DID}", Number), Number)
    shown = simulate.from_gateway(ranged(), NOW, gateway_id="w-1", number=DID, source="203.0.113.77")
    assert shown.steps[0].input == "203.0.113.77, in 203.0.113.0/24"
    stranger = simulate.from_gateway(ranged(), NOW, gateway_id="w-1", number=DID, source="198.51.100.1")
    assert (stranger.ending, stranger.reason) == ("refused", "source-unknown")
