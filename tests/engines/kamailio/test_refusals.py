"""Why a call failed, across the private link: the core is told the edge's reason, the caller's phone the core's; outside names none."""

import sys

import pytest

from ramal.rules import refusals
from ramal.rules.events import Ended
from ramal.rules.reasons import REASONS

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


def _phrase(message):
    return message.first.split(" ", 2)[2]


@pytest.fixture
def gateway(town):
    return town.gateway(1)


@pytest.mark.feature("G2", "A18", off_nominal=True)
@pytest.mark.parametrize("reason", sorted(refusals.NAMED))
def test_phone_gets_the_answer_of_the_reason_that_the_core_names(town, reason):
    row = REASONS[reason]
    phone = town.party()
    town.dial(phone, "1001")
    invite = town.core.expect("INVITE")
    town.core.reply(invite, 302, contact=f"<{refusals.contact(reason)}>", extra=("Reason: Q.850;cause=16",))
    answer = phone.expect(row.sip)
    assert _phrase(answer) == row.phrase
    assert answer.get("Reason") == f"Q.850;cause={row.q850}"
    assert refusals.HOST not in answer.raw
    (ended,) = town.events(Ended)
    assert (ended.how, ended.reason, ended.code, ended.cause) == ("reply", reason, row.sip, row.q850)
    assert ended.side == ("callee" if row.fault in {"called", "carrier"} else "platform")


@pytest.mark.feature("G2", off_nominal=True)
@pytest.mark.parametrize("contact", ["sip:no-balance@127.0.0.1:5060", refusals.contact("nonsense"), refusals.contact("time-limit"), "x"])
def test_redirection_that_names_no_reason_is_500_and_goes_nowhere(town, contact):
    phone = town.party()
    town.dial(phone, "1001")
    invite = town.core.expect("INVITE")
    town.core.reply(invite, 302, contact=f"<{contact}>")
    answer = phone.expect(500)
    assert "127.0.0.1:5060" not in answer.raw
    (ended,) = town.events(Ended)
    assert ended.reason == "internal-error"


@pytest.mark.feature("A18", "G2", off_nominal=True)
def test_core_is_told_the_reason_of_a_leg_that_the_edge_refuses(town):
    town.stage.publish({"customer/cus1": None})
    try:
        town.ring(world.to_carrier())
        answer = town.core.expect(403)
    finally:
        town.stage.publish({"customer/cus1": world.entries(town.stage.ports)["customer/cus1"]})
    assert refusals.of_phrase(_phrase(answer)) == "customer-blocked"
    assert answer.get("Reason") == "Q.850;cause=21"


@pytest.mark.feature("A13", "G2", off_nominal=True)
def test_core_is_told_that_nobody_is_registered(town):
    town.ring(world.to_device(subscriber=world.ALICE))
    assert refusals.of_phrase(_phrase(town.core.expect(480))) == "not-registered"


@pytest.mark.feature("A18", "A23", off_nominal=True)
def test_phrase_of_a_gateway_is_not_believed(town, gateway):
    town.ring(world.to_carrier())
    gateway.reply(gateway.expect("INVITE"), 404, "Ramal no-balance")
    answer = town.core.expect(404)
    assert _phrase(answer) == "Refused"
    (ended,) = town.events(Ended)
    assert (ended.code, ended.reason) == (404, "")


@pytest.mark.feature("A18")
def test_phrase_of_a_gateway_passes_otherwise(town, gateway):
    town.ring(world.to_carrier())
    gateway.reply(gateway.expect("INVITE"), 404, "Nobody Here")
    assert _phrase(town.core.expect(404)) == "Nobody Here"


@pytest.mark.feature("A13", "A23", off_nominal=True)
def test_phrase_of_a_phone_is_not_believed(town):
    phone = town.party()
    town.register(phone, "bob")
    town.ring(world.to_device())
    phone.reply(phone.expect("INVITE"), 486, "Ramal no-balance")
    assert _phrase(town.core.expect(486)) == "Refused"


@pytest.mark.feature("A23", "A21b", off_nominal=True)
def test_nobody_takes_a_place_in_a_call_by_naming_its_dialog(town):
    """The core would do it for whoever knows the dialog, of whatever tenant; its phones transfer with REFER."""
    phone = town.party()
    extra = ("Replaces: 1@example.net;to-tag=1;from-tag=2", "Require: replaces")
    phone.request(
        "INVITE", f"sip:1001@{world.DOMAIN}", caller=f"<sip:alice@{world.DOMAIN}>;tag=t", called=f"<sip:1001@{world.DOMAIN}>", extra=extra
    )
    assert phone.expect(481)
    with pytest.raises(AssertionError, match="no INVITE"):
        town.core.expect("INVITE", seconds=0.2)
