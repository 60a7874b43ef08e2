"""What goes wrong beneath a telephone in the browser: sockets, servers, relays, credentials, microphones."""

import pytest
from tests.browser.phones import Floor
from tests.browser.softphone import Softphone, poll
from tests.faults.conftest import Roles
from tests.journeys.pbx import A, B

from ramal.apps.settings import Settings


@pytest.fixture
def roles(settings: Settings):
    made = Roles(settings)
    made.restored()
    yield made
    made.restored()


def sever(web: Softphone) -> None:
    """Cut the WebSocket, and let no new one come up."""
    web.do("() => { probe.severed = true; probe.sockets.at(-1).close(); }")
    web.until("state => state.connection !== 'registered'")


def restore(web: Softphone) -> None:
    web.do("() => { probe.severed = false; dispatchEvent(new Event('online')); }")
    web.registered()


@pytest.mark.feature("A14", off_nominal=True)
def test_audio_outlives_the_websocket_and_the_call_can_still_be_ended_by_the_browser(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    sever(web)
    floor.talk(web, leg, bob)
    restore(web)
    floor.talk(web, leg, bob)
    web.hold(call, on=True)
    web.hold(call, on=False)
    floor.talk(web, leg, bob)
    web.hang_up(call)
    floor.run(leg.closed(limit=10))
    (record,) = floor.records(1)
    assert record["result"] == "answered"


@pytest.mark.feature("A14", off_nominal=True)
def test_audio_outlives_the_websocket_and_the_other_side_hangs_up(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    sever(web)
    floor.talk(web, leg, bob)
    restore(web)
    floor.run(leg.hangup())
    assert web.ended(call)["by"] == "them"


@pytest.mark.feature("A14", off_nominal=True)
def test_hanging_up_without_a_socket_is_told_as_soon_as_there_is_one(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    sever(web)
    web.hang_up(call)
    assert web.ended(call)["by"] == "me"
    assert floor.run(leg.describe()).state == "established"
    restore(web)
    floor.run(leg.closed(limit=10))


@pytest.mark.feature("A14", off_nominal=True)
def test_a_call_that_has_only_begun_ends_with_its_socket(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    out = web.call(bob.username)
    web.is_in(out, "ringing")
    sever(web)
    assert web.ended(out) == {"by": "network", "code": 0, "key": "no-connection"}
    restore(web)
    floor.run(bob.agent.dial(floor.owner(web)["username"]))
    into = web.incoming()
    sever(web)
    assert web.ended(into)["key"] == "no-connection"


@pytest.mark.feature("A14", "G5", off_nominal=True)
def test_the_edge_starts_again_and_the_browser_registers_again(floor: Floor, roles: Roles) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    old = roles.kill("kamailio")
    web.until("state => state.connection !== 'registered'")
    floor.talk(web, leg, bob)
    roles.back("kamailio", old)
    web.until("state => state.connection === 'registered'", limit=60)
    floor.talk(web, leg, bob)
    web.hang_up(call)
    floor.run(leg.closed(limit=10))
    assert web.do("() => probe.asked") >= 2, "credentials are asked for anew"


DEAF = "a known fault: what the browser sends reaches the phone no more after about one death of the relay in three"


@pytest.mark.feature("A14", "G5", off_nominal=True)
@pytest.mark.parametrize("both", [False, pytest.param(True, marks=pytest.mark.xfail(reason=DEAF))], ids=["to the browser", "both ways"])
def test_audio_comes_back_after_the_relay_died(floor: Floor, roles: Roles, *, both: bool) -> None:
    web, bob = floor.web(A), floor.person(B)
    call, leg = floor.connect(web, bob)
    floor.talk(web, leg, bob)
    old = roles.kill("rtpengine")
    roles.back("rtpengine", old)
    web.hears(B, limit=60)
    if both:
        floor.talk(web, leg, bob)
    web.hang_up(call)


@pytest.mark.feature("A14", off_nominal=True)
def test_credentials_that_the_edge_refuses_are_told_and_not_tried_again_and_again(floor: Floor) -> None:
    web = floor.page(A)
    made = floor.subscriber()
    web.do("() => { probe.credentials = { password: 'wrong' } }")
    web.start(f"{made['username']}@{made['domain']}", made["softphone_password"])
    web.until("state => state.connection === 'refused'")
    assert web.state["trouble"]["code"] in {401, 403}
    tried = [one for one in web.trace().split("> REGISTER")[1:] if "Authorization: Digest" in one.split("\n< ")[0]]
    assert len(tried) == 2, "once with the first credentials, once with new ones"


@pytest.mark.feature("A14", off_nominal=True)
def test_without_a_session_there_are_no_credentials_and_it_is_told(floor: Floor) -> None:
    web = floor.web(A)
    web.do("() => fetch('/api/phone/session', { method: 'DELETE', headers: { 'x-ramal-console': 'phone' } })")
    for _ in range(3):  # where the API's answer is lost, credentials that still hold are used once more
        sever(web)
        web.do("() => { probe.severed = false; dispatchEvent(new Event('online')); }")
        web.until("state => ['registered', 'refused'].includes(state.connection)")
        if web.state["connection"] == "refused":
            break
    assert (web.state["connection"], web.state["trouble"]["code"]) == ("refused", 401)


@pytest.mark.feature("A14", off_nominal=True)
@pytest.mark.parametrize("fault", ["NotAllowedError", "NotFoundError"])
def test_without_a_microphone_no_call_begins_and_the_page_learns_why(floor: Floor, fault: str) -> None:
    web = floor.web(A)
    web.do("fault => { probe.refused = fault }", fault)
    assert web.do("() => phone.call('*43').catch(error => error.name)") == fault
    assert web.calls() == []


@pytest.mark.feature("A14")
def test_a_telephone_that_stops_is_registered_no_more(floor: Floor) -> None:
    web, bob = floor.web(A), floor.person(B)
    made = floor.owner(web)
    web.do("() => phone.stop()")
    assert web.state["connection"] == "stopped"

    def gone() -> bool:
        return floor.run(floor.run(bob.agent.dial(made["username"])).closed(limit=15)).status == 480

    poll(gone, "unregistered")
