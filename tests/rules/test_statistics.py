"""What records add up to, compared with a count that asks every call at every instant."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.statistics import LOOK_BACK, QUARTER, Owner, Seen, Sent, at_once, by_gateway, destination, peaks, quarters, sums

BEGIN = 1_800_000_000
spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair) + 1)), max_size=12)


def call(started: float, ended: float | None, **values: object) -> Seen:
    given_ = {"customer": "c", "tenant": "t", "direction": "outbound", "called": "+5561999", "answered": False, "talk": 0.0, "charge": 0}
    return Seen(**({"started": started, "ended": ended} | given_ | values))  # type: ignore[arg-type]


@pytest.mark.feature("A24")
@given(spans)
def test_calls_at_once_are_as_many_as_at_the_busiest_instant(found: list[tuple[int, int]]) -> None:
    busiest = max((sum(begin <= instant < end for begin, end in found) for instant in range(42)), default=0)
    assert at_once([(float(begin), float(end)) for begin, end in found]) == busiest


@pytest.mark.feature("A24")
@given(spans, st.integers(0, 3))
def test_every_call_counts_in_one_quarter_and_at_each_of_its_owners(found: list[tuple[int, int]], tenants: int) -> None:
    calls = [
        call(
            BEGIN + begin * 100, BEGIN + end * 100, tenant=str(begin % (tenants + 1) or ""), answered=bool(end % 2), talk=end, charge=begin
        )
        for begin, end in found
    ]
    whole: Counter[str] = Counter()
    for begin in range(BEGIN, BEGIN + 5000, QUARTER):
        for kind, row in sums(calls, begin).items():
            whole[f"{kind.level} calls"] += row.calls
            whole[f"{kind.level} answered"] += row.answered
            whole[f"{kind.level} charge"] += row.charge
    assert whole["isp calls"] == whole["customer calls"] == len(calls)
    assert whole["tenant calls"] == sum(1 for item in calls if item.tenant)
    assert whole["isp answered"] == sum(item.answered for item in calls)
    assert whole["isp charge"] == sum(item.charge for item in calls)


@pytest.mark.feature("A24", off_nominal=True)
def test_a_call_without_an_end_goes_on_and_one_that_is_over_does_not() -> None:
    calls = [call(BEGIN - 50, None), call(BEGIN - 50, BEGIN), call(BEGIN + QUARTER, None), call(BEGIN + 10, BEGIN + 10)]
    assert peaks(calls, BEGIN) == {Owner("isp", "", ""): 1, Owner("customer", "c", ""): 1, Owner("tenant", "c", "t"): 1}


@pytest.mark.feature("A24")
def test_a_gateway_that_passed_a_call_on_was_asked_in_vain() -> None:
    legs = [
        Sent(gateway="b", tried=("a", "b"), called="+5561999", answered=True, talk=60.0, charge=5),
        Sent(gateway="a", tried=("a",), called="+5561222", answered=True, talk=30.0, charge=1),
        Sent(gateway="", tried=(), called="+5561222", answered=False, talk=0.0, charge=0),
    ]
    found = by_gateway(legs)
    assert {key: (row.calls, row.answered, row.talk) for key, row in found.items()} == {
        ("a", "BR-mobile"): (1, 0, 0.0),
        ("b", "BR-mobile"): (1, 1, 60.0),
        ("a", "BR-fixed"): (1, 1, 30.0),
    }


@pytest.mark.feature("A24")
@pytest.mark.parametrize(
    ("direction", "called", "where"),
    [
        ("outbound", "+5561999", "BR-mobile"),
        ("outbound", "+5561333", "BR-fixed"),
        ("outbound", "+1305222", "US"),
        ("outbound", "+1876222", "JM"),
        ("outbound", "+3519122", "PT"),
        ("outbound", "08001234", "other"),
        ("outbound", "+", "other"),
        ("internal", "bob", "own"),
        ("inbound", "+5561333", "own"),
    ],
)
def test_where_a_call_went(direction: str, called: str, where: str) -> None:
    assert destination(direction, called) == where


@pytest.mark.feature("A24", off_nominal=True)
@given(st.integers(BEGIN, BEGIN + 10**6), st.one_of(st.none(), st.integers(0, 10**8)))
def test_the_quarters_of_a_call_hold_it_and_are_bounded(started: int, lasts: int | None) -> None:
    found = quarters(float(started), None if lasts is None else float(started + lasts))
    assert found[0] <= started < found[0] + QUARTER
    assert [later - earlier for earlier, later in pairwise(found)] == [QUARTER] * (len(found) - 1)
    assert len(found) <= LOOK_BACK // QUARTER + 1
    assert found[-1] <= started + min(lasts or 0, LOOK_BACK)
