"""Admission of new calls: limits hold, emergency calls pass, and what is known already is never refused."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.world import NOW, World, from_carrier, invite, register

from ramal.rules import admission
from ramal.rules.decision import Challenge, Facts, Options, Refuse, SendToCore
from ramal.rules.ingress import decide
from ramal.rules.tables import Limits, Load

LIMITS = Limits(calls=10, setups=5, source_calls=3, requests=100)
DID = "+556133330001"


def load(**fields: object) -> Load:
    return Load(**{"seq": 1, "at": NOW, "limits": LIMITS} | fields)


def outcome(facts: Facts) -> str:
    decision = decide(facts, World(), NOW)
    return decision.reason if isinstance(decision, Refuse) else type(decision).__name__


@pytest.mark.feature("E5")
@pytest.mark.parametrize(
    ("counted", "text"),
    [
        ({"calls": 10}, "10 calls, at most 10"),
        ({"setups": 5}, "5 calls being set up, at most 5"),
        ({"sources": {"192.0.2.50": 3}}, "3 calls of this address, at most 3"),
    ],
)
def test_a_full_edge_refuses_and_the_record_says_why(counted: dict[str, object], text: str) -> None:
    source = invite().source_ip
    known = {name: {source: 3} if name == "sources" else value for name, value in counted.items()}
    decision = decide(invite(load=load(**known)), World(), NOW)
    assert isinstance(decision, Refuse)
    assert decision.reason == "overload"
    assert decision.started is not None
    assert decision.started.steps == decision.steps
    assert (decision.steps[-1].rule, decision.steps[-1].outcome, decision.steps[-1].ok) == ("load", text, False)


@pytest.mark.feature("E5")
def test_carriers_calls_are_held_back_and_recorded_too() -> None:
    decision = decide(from_carrier(DID, load=load(calls=10)), World(), NOW)
    assert isinstance(decision, Refuse)
    assert decision.reason == "overload"
    assert decision.started is not None
    assert decision.started.direction == "carrier-in"


@pytest.mark.feature("A26", "E5")
@pytest.mark.parametrize("fields", [{"load": load(calls=99, setups=99)}, {"rate": 5000}, {"load": load(calls=99), "rate": 5000}])
def test_an_emergency_call_passes_a_full_edge(fields: dict[str, object]) -> None:
    assert outcome(invite(dialled="190", **fields)) == "SendToCore"
    assert outcome(invite(dialled="190", authenticated=False, auth_username="", **fields)) == "Challenge"
    assert outcome(invite(dialled="1001", **fields)) == "overload"


@pytest.mark.feature("E5", off_nominal=True)
def test_too_many_requests_are_refused_unseen() -> None:
    assert outcome(register(rate=101)) == "overload"
    assert outcome(invite(dialled="06133330000", rate=101, authenticated=False)) == "overload"
    assert outcome(invite(dialled="1001", rate=101, authenticated=False)) == "Challenge"
    assert outcome(msgspec.structs.replace(register(), method="OPTIONS", rate=101)) == "overload"
    decision = decide(register(rate=101), World(), NOW)
    assert isinstance(decision, Refuse)
    assert decision.started is None
    assert isinstance(decide(msgspec.structs.replace(register(), method="OPTIONS"), World(), NOW), Options)


@pytest.mark.feature("E5", off_nominal=True)
def test_an_old_count_says_nothing() -> None:
    assert outcome(invite(load=load(calls=99, at=NOW - admission.STALE - 0.1))) == "SendToCore"
    assert outcome(invite(load=load(calls=99, at=NOW + admission.STALE + 0.1))) == "SendToCore"
    assert outcome(invite(load=load(calls=99, at=NOW - admission.STALE + 0.1))) == "overload"


@pytest.mark.feature("E5", off_nominal=True)
def test_a_full_edge_still_asks_who_calls() -> None:
    assert isinstance(decide(invite(load=load(calls=99), authenticated=False, auth_username=""), World(), NOW), Challenge)


COUNTS = st.integers(0, 30)


@given(st.tuples(COUNTS, COUNTS, COUNTS), st.tuples(COUNTS, COUNTS), st.builds(Limits, calls=COUNTS, setups=COUNTS, source_calls=COUNTS))
def test_limits_in_other_words(counted: tuple[int, int, int], begun: tuple[int, int], limits: Limits) -> None:
    (calls, setups, here), facts = counted, invite()
    known = load(calls=calls, setups=setups, sources={facts.source_ip: here}, limits=limits)
    facts = msgspec.structs.replace(facts, load=known, begun=begun[0], begun_here=begun[1])
    wanted = ((calls + begun[0], limits.calls), (setups + begun[0], limits.setups), (here + begun[1], limits.source_calls))
    over = any(most and number >= most for number, most in wanted)
    decision = decide(facts, World(), NOW)
    assert isinstance(decision, Refuse if over else SendToCore)


@given(st.integers(0, 50), st.integers(0, 50))
def test_at_most_the_limit_is_let_in_one_by_one(most: int, offered: int) -> None:
    limits, begun = Limits(calls=most), 0
    for _ in range(offered):
        facts = invite(load=load(limits=limits), begun=begun)
        begun += isinstance(decide(facts, World(), NOW), SendToCore)
    assert begun == (min(most, offered) if most else offered)


def test_rate() -> None:
    assert not admission.crowded(LIMITS, 100)
    assert admission.crowded(LIMITS, 101)
    assert not admission.crowded(Limits(requests=0), 10**9)


@pytest.mark.parametrize(("dialled", "short"), [("190", True), ("112", True), ("1001", True), ("10010", False), ("", False), ("²", False)])
def test_short_numbers_may_be_emergencies(dialled: str, *, short: bool) -> None:
    assert admission.may_be_emergency(dialled) is short


def test_a_source_is_named_when_half_of_its_share_is_taken() -> None:
    assert not admission.listed(1, LIMITS)
    assert admission.listed(2, LIMITS)
    assert not admission.listed(10**6, Limits(source_calls=0))
