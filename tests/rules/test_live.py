"""Live calls: what events make of them, and who sees what."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.events import Answered, Ended, Event, Ringing, Side, Started
from ramal.rules.live import Live, Viewer, follow, matches, seen

SIDE = Side(uri="sip:a@b", tag="t", contact="sip:a@b")


def event(kind: type[Event], leg: str, **fields: Any) -> Event:
    return kind(id="e", call="c", node="n", boot="b", mono=1, wall=5_000_000_000, leg=leg, **fields)


def began(leg: str, direction: str, **fields: Any) -> Event:
    return event(Started, leg, direction=direction, **{"isp_id": "i", "customer_id": "k", "tenant_id": "t"} | fields)


def answered(leg: str, **fields: Any) -> Event:
    return event(Answered, leg, sip_call_id=f"sip-{leg}", caller_side=SIDE, callee_side=SIDE, **fields)


def played(*events: Event) -> dict[str, Live]:
    calls: dict[str, Live] = {}
    for one in events:
        follow(calls, one)
    return calls


CALL = (
    began("a", "device-in", caller="1000", dialled="1001", subscriber_id="alice"),
    began("b", "device-out", called="bob", subscriber_id="bob", tenant_id="u", customer_id="l"),
)


@pytest.mark.feature("E7")
def test_a_call_sets_up_rings_is_up_and_is_gone() -> None:
    calls = played(*CALL)
    states = []
    for one in (event(Ringing, "b"), event(Ringing, "a"), answered("b"), answered("a")):
        follow(calls, one)
        found = seen(calls["c"], Viewer())
        assert found is not None
        states.append(found.state)
    assert states == ["ringing", "ringing", "up", "up"]
    found = seen(calls["c"], Viewer())
    assert found is not None
    assert (found.origin, found.dialled, found.answerer, found.started, found.answered) == ("1000", "1001", "bob", 5.0, 5.0)
    for leg in "ab":
        follow(calls, event(Ended, leg, how="bye"))
    assert calls["c"].over
    assert seen(calls["c"], Viewer()) is None


@pytest.mark.feature("E7")
def test_a_busy_phone_is_shown_while_the_call_goes_on() -> None:
    calls = played(*CALL, event(Ended, "b", how="reply", code=486))
    found = seen(calls["c"], Viewer())
    assert found is not None
    assert [channel.state for channel in found.channels] == ["setup", "busy"]
    follow(calls, event(Ended, "a", how="reply", code=486))
    assert calls["c"].over


@pytest.mark.feature("E7", "A23", off_nominal=True)
@pytest.mark.parametrize(
    ("viewer", "legs"),
    [
        (Viewer(), "ab"), (Viewer(isp_id="i"), "ab"), (Viewer(isp_id="j"), ""), (Viewer(isp_id="i", customer_id="k"), "a"),
        (Viewer(isp_id="i", tenant_id="u"), "b"), (Viewer(isp_id="j", tenant_id="u"), ""), (Viewer(isp_id="i", tenant_id="v"), ""),
    ],
)  # fmt: skip
def test_each_level_sees_its_own_channels(viewer: Viewer, legs: str) -> None:
    found = seen(played(*CALL, answered("b"))["c"], viewer)
    assert "".join(channel.leg for channel in found.channels) == legs if found else legs == ""
    if found and legs == "a":
        assert found.answerer == "", "who answered is another customer's"
        assert "bob" not in str(found)


@pytest.mark.feature("E7", off_nominal=True)
def test_what_is_unknown_or_known_changes_nothing() -> None:
    calls = played(*CALL)
    for one in (CALL[0], event(Ended, "zz", how="bye"), event(Ringing, "zz")):
        assert not follow(calls, one)
    assert not follow({}, answered("a"))
    follow(calls, answered("a"))
    assert not follow(calls, answered("a"))
    assert not follow(calls, event(Ringing, "a"))


@pytest.mark.feature("E7")
@pytest.mark.parametrize(
    ("wanted", "found"),
    [({}, True), ({"state": "setup"}, True), ({"state": "up"}, False), ({"text": "BOB"}, True), ({"text": "1001"}, True),
     ({"text": "nobody"}, False), ({"tenant_id": "u"}, True), ({"tenant_id": "x"}, False)],
)  # fmt: skip
def test_filters(wanted: dict[str, str], *, found: bool) -> None:
    call = seen(played(*CALL)["c"], Viewer())
    assert call is not None
    assert matches(call, **wanted) is found


EVENTS = st.lists(
    st.sampled_from([*CALL, event(Ringing, "b"), answered("a"), answered("b"), *(event(Ended, leg, how="bye") for leg in "ab")])
)


@given(EVENTS)
def test_any_order_of_events_is_taken(events: list[Event]) -> None:
    calls = played(*events)
    for call in calls.values():
        legs = [channel.leg for channel in call.channels]
        assert len(legs) == len(set(legs))
        assert (seen(call, Viewer()) is None) == call.over
