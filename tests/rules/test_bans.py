"""Bans by E5's rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.bans import LENGTH, WINDOW, banned, failure, never_blocked
from ramal.rules.tables import Ban, Core, MemoryTables, NeverBlock

HOUR = 3600.0


@pytest.mark.feature("E5")
def test_the_fourth_failure_within_six_hours_blocks_for_a_day() -> None:
    history: tuple[float, ...] = ()
    for at in (0.0, HOUR, 2 * HOUR):
        verdict = failure(history, at)
        assert verdict.ban is None
        history = verdict.failures
    verdict = failure(history, 5 * HOUR)
    assert verdict.ban is not None
    assert verdict.ban.until == 29 * HOUR
    assert verdict.failures == ()


@pytest.mark.feature("E5", off_nominal=True)
def test_older_failures_are_forgotten() -> None:
    assert failure((0.0, 1.0, 2.0), WINDOW + 1).ban is None
    assert failure((0.0, 1.0, 2.0), WINDOW + 1).failures == (2.0, WINDOW + 1)


@pytest.mark.feature("E5", off_nominal=True)
def test_a_never_blocked_address_is_only_remembered() -> None:
    verdict = failure((1.0, 2.0, 3.0), 4.0, never=True)
    assert verdict.ban is None
    assert len(verdict.failures) == 4


@given(st.lists(st.floats(0, 10 * WINDOW), max_size=30), st.floats(0, 10 * WINDOW))
def test_the_rule_in_other_words(earlier: list[float], now: float) -> None:
    recent = [at for at in earlier if 0 <= now - at < WINDOW]
    verdict = failure(earlier, now)
    assert (verdict.ban is not None) == (len(recent) >= 3)
    assert verdict.ban is None or verdict.ban.until == now + LENGTH
    assert len(verdict.failures) <= 4


def tables(**entries: object) -> MemoryTables:
    found = MemoryTables({"ban/203.0.113.9": Ban(until=100.0, reason="x")})
    found.entries.update(entries)  # type: ignore[arg-type]
    return found


@pytest.mark.feature("E5")
def test_a_ban_ends() -> None:
    assert banned(tables(), "203.0.113.9", 99.0)
    assert banned(tables(), "203.0.113.9", 100.0) is None
    assert banned(tables(), "203.0.113.8", 99.0) is None
    assert banned(tables(), "", 99.0) is None


@pytest.mark.feature("E5", off_nominal=True)
@pytest.mark.parametrize(
    "key", ["never-block/203.0.113.0/24", "never-block/203.0.113.9/32", "never-block/203.0.113.77/24", "never-block/203.0.113.9"]
)
def test_never_block_wins(key: str) -> None:
    assert banned(tables(**{key: NeverBlock()}), "203.0.113.9", 1.0) is None


def test_our_own_servers_are_never_blocked() -> None:
    assert never_blocked(tables(**{"core/k": Core(address="203.0.113.9", port=5080)}), "203.0.113.9")


@pytest.mark.parametrize("ip", ["", "not an address", "203.0.113.9", "2001:db8::1"])
def test_nonsense_in_the_list_is_passed_over(ip: str) -> None:
    assert not never_blocked(tables(**{"never-block/rubbish": NeverBlock()}), ip)


def test_ranges_of_ipv6() -> None:
    assert never_blocked(tables(**{"never-block/2001:db8::/32": NeverBlock()}), "2001:db8::7")
