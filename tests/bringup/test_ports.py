import itertools
import os
import socket

import pytest

from ramal.apps.cli import ports
from ramal.apps.cli.words import Fault
from ramal.apps.settings import Instance

BASE = 41000


def instance() -> Instance:
    return Instance(id="ports", loopback=True, ports=ports.based(BASE))


def test_free_ports_stay_as_they_are() -> None:
    wanted = instance()
    assert list(ports.choose(wanted)) == []
    assert wanted.ports == ports.based(BASE)


def test_a_taken_port_is_replaced_by_the_next_free_one_and_its_holder_named() -> None:
    wanted = instance()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", wanted.ports.redis))
        taken.listen()
        ((name, old, new, holder),) = ports.choose(wanted)
    assert (name, old) == ("redis", BASE + 79)
    assert new == BASE + 81, "the next one, 41080, is the core's"
    assert wanted.ports.redis == new
    assert holder.endswith(f"(pid {os.getpid()})")


def test_port_ranges_never_overlap_even_when_two_are_taken() -> None:
    wanted = instance()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", wanted.ports.rtp_first + 64))
        changed = {name for name, *_ in ports.choose(wanted)}
    assert "rtp_first" in changed
    spans = [(getattr(wanted.ports, f"{name}_first"), getattr(wanted.ports, f"{name}_last")) for name in ports.RANGES]
    spans.sort()
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


def test_a_port_that_only_another_address_holds_is_free() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.9", BASE + 500))
        assert ports.free("127.0.0.1", BASE + 500, ports.UDP)
        assert not ports.free("127.0.0.9", BASE + 500, ports.UDP)


@pytest.mark.parametrize("base", [80, 63000])
def test_a_base_without_room_is_refused(base: int) -> None:
    with pytest.raises(Fault, match="--ports"):
        ports.based(base)


@pytest.mark.feature("B2", off_nominal=True)
def test_where_the_usual_https_port_cannot_be_had_the_known_other_one_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "low_allowed", lambda: False)
    monkeypatch.setattr(ports, "_of_other_instances", lambda _own: set())
    wanted = instance()
    wanted.ports.https = 443
    ((name, old, new, _),) = ports.choose(wanted)
    assert (name, old) == ("https", 443)
    assert new >= 8443


def test_two_test_runs_get_different_blocks_of_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "BLOCKS", (41000, 45000, 49000))
    with ports.block() as first, ports.block() as second:
        assert first != second
        assert not ports._numbers(ports.based(first)) & ports._numbers(ports.based(second))
    with ports.block() as again:
        assert again == first, "the usual one, as soon as it is free"


def test_a_block_in_which_somebody_holds_a_port_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "BLOCKS", (41000, 45000))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 41000 + ports.OFFSETS["agi"]))
        taken.listen()
        with ports.block() as base:
            assert base == 45000
        monkeypatch.setattr(ports, "BLOCKS", (41000,))
        with pytest.raises(Fault, match="41000"), ports.block():
            pass
