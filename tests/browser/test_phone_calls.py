"""Calls of a telephone in a real browser: the tone of each end is measured at the other one."""

import pytest
from tests.browser.phones import Floor
from tests.journeys.pbx import LOCAL, OUTSIDE, A, B

from ramal.apps.check.world import FUNNY


@pytest.mark.feature("A14", "A15b")
def test_a_browser_calls_a_phone_and_both_hear_each_other(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    web.hang_up(call)
    floor.run(leg.closed(limit=10))
    assert web.ended(call) == {"by": "me", "code": 0, "key": "hung-up"}
    (record,) = floor.records(1)
    mine, theirs = record["legs"]
    assert (record["result"], record["subscriber_id"], record["answered_by"]) == ("answered", floor.owner(web)["id"], bob.id)
    assert min(float(one["talk"]) for one in (record, mine, theirs)) > 0
    legs = [tuple(one[name] for name in ("direction", "transport", "side", "how")) for one in (mine, theirs)]
    assert legs == [("device-in", "wss", "caller", "bye"), ("device-out", "udp", "caller", "bye")]


@pytest.mark.feature("A14", "A15b")
def test_a_phone_calls_a_browser_by_its_alias(floor: Floor) -> None:
    bob = floor.person(B, name="Bob <b>Exemplo</b>")
    web = floor.web(A)
    leg = floor.run(bob.agent.dial(floor.owner(web)["alias"]))
    call = web.incoming()
    shown = web.is_in(call, "incoming")
    assert (shown["party"]["address"], shown["party"]["name"]) == (bob.alias, "Bob <b>Exemplo</b>")
    web.answer(call)
    floor.run(leg.answered(limit=15))
    web.is_in(call, "talking")
    floor.talk(web, leg, bob)
    floor.run(leg.hangup())
    assert web.ended(call) == {"by": "them", "code": 0, "key": "hung-up"}


@pytest.mark.feature("A14")
@pytest.mark.parametrize("first", [A, B])
def test_two_browsers_hear_each_other_in_opus(floor: Floor, first: object) -> None:
    caller, called = (floor.web(A), floor.web(B)) if first is A else (floor.web(B), floor.web(A))
    call = caller.call(floor.owner(called)["username"])
    other = called.incoming()
    called.answer(other)
    for phone, mine in ((caller, call), (called, other)):
        phone.is_in(mine, "talking")
    caller.hears(called.sound)
    called.hears(caller.sound)
    for phone, mine in ((caller, call), (called, other)):
        phone.until("(state, id) => state.calls.find(call => call.id === id).quality?.codec === 'opus'", mine)
        quality = phone.is_in(mine, "talking")["quality"]
        assert quality["hearing"]
        assert quality["mos"] > 3.5
        assert -40 < quality["levelIn"] < 0
        assert not quality["relayed"]
    called.hang_up(other)
    assert caller.ended(call)["key"] == "hung-up"


@pytest.mark.feature("A14", "A21l")
def test_the_echo_test_sends_a_browser_its_own_tone(floor: Floor) -> None:
    web = floor.web(A)
    call = web.call("*43")
    web.is_in(call, "talking")
    web.hears(A)
    web.hang_up(call)
    web.ended(call)


@pytest.mark.feature("A14", "A18")
def test_a_browser_calls_out_by_a_carrier(floor: Floor) -> None:
    web = floor.web(A)
    call = web.call(f"{FUNNY[:4]}-{FUNNY[4:]}")
    web.is_in(call, "talking")
    web.audible()
    web.hang_up(call)
    (record,) = floor.records(1)
    (out,) = [leg for leg in record["legs"] if leg["direction"] == "carrier-out"]
    assert out["called"] == f"{LOCAL}{FUNNY}"


@pytest.mark.feature("A14", "A18")
def test_what_a_carrier_says_before_the_answer_is_heard(floor: Floor) -> None:
    web = floor.web(A)
    call = web.call("22220183")
    web.audible()
    ringing = web.is_in(call, "ringing")
    assert ringing["earlyMedia"]
    web.hang_up(call)
    assert web.ended(call)["key"] == "cancelled"


@pytest.mark.feature("A14", "A19a")
def test_a_call_from_outside_rings_in_the_browser(floor: Floor) -> None:
    web = floor.web(A)
    with floor.number_of(web) as did:
        outside = floor.run(floor.pbx.outside())
        leg = floor.run(outside.dial(did))
        call = web.incoming()
        web.answer(call)
        floor.run(leg.answered(limit=15))
        floor.run(leg.send(OUTSIDE))
        web.hears(OUTSIDE)
        heard = floor.run(leg.expect(A, limit=20))
        assert heard.is_tone(A, decibel=6), str(heard)
        floor.run(leg.hangup())
        web.ended(call)


@pytest.mark.feature("A14", "A22b")
def test_a_browser_reaches_voicemail(floor: Floor) -> None:
    bob = floor.person(B, voicemail=True, email="bob.voicemail@example.net", ring_timeout=5)
    web = floor.web(A)
    call = web.call(bob.username)
    web.is_in(call, "talking")
    web.audible()
    web.hang_up(call)
    (record,) = floor.records(1)
    assert record["result"] == "answered"


@pytest.mark.feature("A14", "A13")
def test_whoever_answers_first_has_the_call(floor: Floor) -> None:
    bob = floor.person(B)
    web = floor.web_of(bob, A)
    caller = floor.person(B)
    leg = floor.run(caller.agent.dial(bob.username))
    call, desk = web.incoming(), floor.run(bob.agent.incoming())
    floor.run(desk.answer())
    floor.run(leg.answered())
    assert web.ended(call)["key"] == "answered-elsewhere"
