"""Rating (A6, F1) against an independent slow implementation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import slow_rating

from ramal.rules.dialled import E164, National
from ramal.rules.rating import MAX_SECONDS, affordable_seconds, charge, find_rate, look_up, version_at, whole_seconds
from ramal.rules.tables import Deck, DeckVersion, MemoryTables, Rate

RATES = st.builds(
    Rate,
    price=st.one_of(st.integers(0, 200), st.integers(0, 10_000_000)),
    connection_fee=st.integers(0, 1_000_000),
    minimum=st.integers(0, 90),
    increment=st.integers(1, 90),
)


@pytest.mark.feature("F1", "A6")
@settings(max_examples=400)
@given(RATES, st.integers(0, 5000))
def test_charge_equals_the_slow_one(rate: Rate, seconds: int) -> None:
    expected = slow_rating.price_of_call(
        price=rate.price, fee=rate.connection_fee, minimum=rate.minimum, increment=rate.increment, seconds=seconds
    )
    assert charge(rate, seconds) == expected


@pytest.mark.feature("F1")
@given(RATES, st.integers(0, 20_000_000))
def test_affordable_seconds_equal_the_slow_ones(rate: Rate, balance: int) -> None:
    limit = 240
    expected = slow_rating.longest_call(
        price=rate.price, fee=rate.connection_fee, minimum=rate.minimum, increment=rate.increment, balance=balance, limit=limit
    )
    assert min(limit, affordable_seconds(rate, balance)) == expected


@pytest.mark.feature("F1", off_nominal=True)
@given(RATES, st.integers(-1_000_000, 50_000_000))
def test_what_is_affordable_is_paid_and_one_second_more_is_not(rate: Rate, balance: int) -> None:
    seconds = affordable_seconds(rate, balance)
    assert 0 <= seconds <= MAX_SECONDS
    assert seconds == 0 or charge(rate, seconds) <= balance
    assert seconds == MAX_SECONDS or charge(rate, seconds + 1) > balance


@given(RATES, st.integers(0, 100_000), st.integers(0, 1000))
def test_a_longer_call_never_costs_less(rate: Rate, seconds: int, more: int) -> None:
    assert charge(rate, seconds + more) >= charge(rate, seconds) >= rate.connection_fee


@pytest.mark.feature("F1")
@pytest.mark.parametrize(
    ("rate", "seconds", "amount"),
    [
        (Rate(price=60_000, increment=6, minimum=30), 0, 30_000), (Rate(price=60_000, increment=6, minimum=30), 30, 30_000),
        (Rate(price=60_000, increment=6, minimum=30), 31, 36_000), (Rate(price=60_000, increment=60), 61, 120_000),
        (Rate(price=1, increment=30), 60, 2), (Rate(price=1, increment=29), 58, 0), (Rate(price=100, connection_fee=7, increment=1), 1, 9),
        (Rate(price=60, increment=0), 5, 5), (Rate(price=0), 500, 0),
    ],
)  # fmt: skip
def test_charge_by_hand(rate: Rate, seconds: int, amount: int) -> None:
    assert charge(rate, seconds) == amount


def test_free_calls_last_a_day_and_a_fee_must_be_paid() -> None:
    assert affordable_seconds(Rate(price=0), 0) == MAX_SECONDS
    assert affordable_seconds(Rate(price=0, connection_fee=5), 4) == 0
    assert affordable_seconds(Rate(price=0, connection_fee=5), 5) == MAX_SECONDS
    assert affordable_seconds(Rate(price=60_000, increment=1), -1) == 0


@given(st.integers(-(10**12), 10**15))
def test_whole_seconds(nanoseconds: int) -> None:
    seconds = whole_seconds(nanoseconds)
    assert seconds >= 0
    assert (seconds - 1) * 10**9 < max(0, nanoseconds) <= seconds * 10**9


def deck(versions: dict[int, float], prefixes: dict[int, list[str]]) -> MemoryTables:
    tables = MemoryTables()
    made = tuple(DeckVersion(version=version, effective_from=begins) for version, begins in versions.items())
    tables.entries["deck/d"] = Deck(isp_id="i", currency="BRL", versions=made)
    for version, texts in prefixes.items():
        for text in texts:
            tables.entries[f"rate/d/{version}/{text}"] = Rate(price=1, name=f"{version}/{text}")
    return tables


@pytest.mark.feature("F1")
@settings(max_examples=300)
@given(
    st.dictionaries(st.integers(1, 9), st.sampled_from([0.0, 10.0, 20.0, 30.0]), max_size=4),
    st.lists(st.text("15", min_size=1, max_size=5), max_size=8),
    st.text("15", min_size=7, max_size=9),
    st.sampled_from([-1.0, 0.0, 9.5, 10.0, 25.0, 99.0]),
)
def test_find_rate_equals_the_slow_one(versions: dict[int, float], prefixes: list[str], digits: str, at: float) -> None:
    tables = deck(versions, dict.fromkeys(versions, prefixes))
    version = slow_rating.valid_version(versions, at)
    prefix = slow_rating.best_prefix(prefixes, digits)
    rate = find_rate(tables, "d", E164(digits), at)
    assert (rate.name if rate else None) == (f"{version}/{prefix}" if version is not None and prefix is not None else None)


@pytest.mark.feature("F1")
def test_national_forms_have_rates_of_their_own() -> None:
    tables = deck({1: 0.0}, {1: ["BR:0800", "BR:0", "55", "1"]})
    found = look_up(tables, "d", National("BR", "08007771234"), 1.0)
    assert found is not None
    assert (found.prefix, found.version) == ("BR:0800", 1)
    assert find_rate(tables, "d", National("BR", "190"), 1.0) is None
    assert find_rate(tables, "d", National("US", "0800"), 1.0) is None


@pytest.mark.feature("F1", off_nominal=True)
def test_a_deck_that_is_not_valid_yet_or_not_there_has_no_rate() -> None:
    tables = deck({1: 50.0}, {1: ["55"]})
    assert find_rate(tables, "d", E164("5561333"), 49.0) is None
    assert find_rate(tables, "d", E164("5561333"), 50.0) is not None
    assert find_rate(tables, "absent", E164("5561333"), 50.0) is None
    assert version_at(Deck(isp_id="i", currency="BRL"), 0.0) is None
