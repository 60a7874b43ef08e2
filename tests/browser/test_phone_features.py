"""What somebody does with a call in the browser: hold, mute, digits, a second call, transfer."""

import pytest
from tests.browser.phones import Floor
from tests.journeys.pbx import A, B, C

from ramal.apps.check import phones


@pytest.mark.feature("A14", "A21c")
def test_the_held_party_hears_music_and_then_the_browser_again(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    web.hold(call, on=True)
    web.is_in(call, "held")
    music = floor.run(phones.audible(leg))
    assert music.level > phones.AUDIBLE
    assert not music.is_tone(A)
    web.silent()
    web.hold(call, on=False)
    web.is_in(call, "talking")
    floor.talk(web, leg, bob)
    floor.run(leg.hold())
    web.audible(but=B)
    floor.run(leg.resume())
    floor.talk(web, leg, bob)
    web.hang_up(call)


@pytest.mark.feature("A14")
def test_mute_silences_one_direction_only(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    web.do("id => phone.mute(id, true)", call)
    assert web.is_in(call, "talking")["muted"]
    floor.hears_silence(leg)
    web.hears(B)
    web.hold(call, on=True)
    web.hold(call, on=False)
    floor.hears_silence(leg)
    web.do("id => phone.mute(id, false)", call)
    floor.talk(web, leg, bob)
    web.hang_up(call)


@pytest.mark.feature("A14")
def test_digits_arrive_once_and_in_order(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    web.do("id => { phone.digits(id, '15'); phone.digits(id, '90*#') }", call)
    assert floor.run(leg.digits(6, limit=15)) == "1590*#"
    web.hang_up(call)


@pytest.mark.feature("A14")
def test_a_second_call_holds_the_first_and_each_comes_back(floor: Floor) -> None:
    web, bob, carol = floor.web(A), floor.person(B), floor.person(C)
    first, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    other = floor.run(carol.agent.dial(floor.owner(web)["username"]))
    second = web.incoming()
    assert web.is_in(first, "talking")
    web.answer(second)
    web.is_in(second, "talking")
    web.is_in(first, "held")
    floor.run(other.answered())
    floor.talk(web, other, carol)
    web.hold(first, on=False)
    web.is_in(second, "held")
    floor.talk(web, leg, bob, at=-2)
    assert [one["state"] for one in web.calls()].count("talking") == 1
    web.hang_up(first)
    web.hold(second, on=False)
    floor.talk(web, other, carol)
    web.hang_up(second)


@pytest.mark.feature("A14", "A21a")
@pytest.mark.parametrize("way", ["out", "in"])
def test_a_blind_transfer_leaves_the_other_two_together(floor: Floor, way: str) -> None:
    web, bob, carol = floor.web(A), floor.person(B), floor.person(C)
    call, leg = floor.connect(web, bob) if way == "out" else floor.connected_by(bob, web)
    floor.talk(web, leg, bob)
    web.do("([id, to]) => phone.transfer(id, to)", [call, carol.alias])
    third = floor.run(carol.agent.incoming())
    floor.run(third.answer())
    web.until("(state, id) => probe.states.flatMap(one => one.calls).some(one => one.id === id && one.transfer?.state === 'done')", call)
    web.ended(call)
    floor.between(leg, bob, third, carol)


@pytest.mark.feature("A14", "A21a", off_nominal=True)
def test_a_transfer_that_the_core_refuses_is_told_and_the_call_stays(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    web.do("([id, to]) => phone.transfer(id, to)", [call, "ção"])
    web.until("(state, id) => state.calls.find(one => one.id === id)?.transfer?.state === 'refused'", call)
    floor.talk(web, leg, bob)
    web.hang_up(call)


@pytest.mark.feature("A14", "A21b")
@pytest.mark.parametrize("ways", [("out", "out"), ("in", "out"), ("out", "in"), ("in", "in")])
def test_two_calls_are_joined(floor: Floor, ways: tuple[str, str]) -> None:
    web, bob, carol = floor.web(A), floor.person(B), floor.person(C)
    first, leg = floor.connect(web, bob) if ways[0] == "out" else floor.connected_by(bob, web)
    second, other = floor.connect(web, carol) if ways[1] == "out" else floor.connected_by(carol, web)
    web.is_in(first, "held")
    web.do("([one, other]) => phone.join(one, other)", [first, second])
    web.ended(first)
    web.ended(second)
    floor.between(leg, bob, other, carol)
