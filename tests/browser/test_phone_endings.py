"""How calls of a browser end that were never talked: the page is told why in one word."""

import pytest
from tests.browser.phones import Floor
from tests.journeys.pbx import A, B


@pytest.mark.feature("A14", off_nominal=True)
def test_each_refusal_has_its_word(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    lonely = floor.subscriber()
    quiet = floor.person(B, ring_timeout=5)
    cases = {
        "nobody-here": ("not-found", {404}),
        "0012125550123": ("not-allowed", {403, 404}),
        lonely["username"]: ("unavailable", {480}),
        quiet.username: ("no-answer", {480}),
    }
    for target, (key, codes) in cases.items():
        end = web.ended(web.call(target))
        assert (end["by"], end["key"]) == ("them", key), f"{target}: {end}"
        assert end["code"] in codes
    call = web.call(bob.username)
    leg = floor.run(bob.agent.incoming())
    floor.run(leg.reject())
    assert web.ended(call) | {"detail": ""} == {"by": "them", "code": 486, "key": "busy", "detail": ""}


@pytest.mark.feature("A14", off_nominal=True)
def test_cancelled_declined_and_missed(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call = web.call(bob.username)
    leg = floor.run(bob.agent.incoming())
    web.is_in(call, "ringing")
    web.hang_up(call)
    assert web.ended(call)["key"] == "cancelled"
    floor.run(leg.closed(limit=10))
    name = floor.owner(web)["username"]
    leg = floor.run(bob.agent.dial(name))
    call = web.incoming()
    web.do("id => phone.reject(id)", call)
    assert web.ended(call)["key"] == "declined"
    assert floor.run(leg.closed(limit=10)).status == 486
    leg = floor.run(bob.agent.dial(name))
    call = web.incoming()
    floor.run(leg.hangup())
    assert web.ended(call)["key"] == "missed"
