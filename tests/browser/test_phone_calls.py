"""Calls of a telephone in a real browser: the tone of each end is measured at the other one."""

import pytest
from tests.browser.phones import Floor
from tests.journeys.pbx import A, B


@pytest.mark.feature("A14", "A15b")
def test_a_browser_calls_a_phone_and_both_hear_each_other(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call = web.call(bob.username)
    leg = floor.run(bob.agent.incoming())
    web.is_in(call, "ringing")
    floor.run(leg.answer())
    web.is_in(call, "talking")
    floor.talk(web, leg, bob)
    web.hang_up(call)
    floor.run(leg.closed(limit=10))
    assert web.ended(call) == {"by": "me", "code": 0, "key": "hung-up"}
