import sys

import pytest

from ramal.rules import inside
from ramal.rules.events import Answered, Attempt, Ended, LateAnswer, Ringing, Started

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


@pytest.fixture
def gateways(town):
    return town.gateway(1), town.gateway(2)


def _started(events):
    return [event for event in events if isinstance(event, Started)]


@pytest.mark.feature("A18", "A5")
def test_carrier_leg_carries_the_gateways_transformations(town, gateways):
    first, _ = gateways
    sent = town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    assert invite.uri == f"sip:5511999990000@127.0.0.31:{first.port}"
    assert wire.bare(invite.get("From")) == f"sip:{world.DID}@127.0.0.31"
    assert wire.bare(invite.get("P-Asserted-Identity")) == f"sip:{world.DID}@127.0.0.31"
    assert wire.bare(invite.get("To")) == "sip:5511999990000@127.0.0.31"
    first.reply(invite, 183, body=wire.sdp("127.0.0.31", 43_000))
    early = town.core.expect(183)
    assert "43000" not in early.body
    first.reply(invite, 200, body=wire.sdp("127.0.0.31", 43_000))
    answer = town.core.expect(200)
    assert wire.tag(answer.get("From")) == wire.tag(sent.get("From"))
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=1)
    assert first.expect("ACK").uri == f"sip:party@127.0.0.31:{first.port}"
    dialog.send("BYE", extra=("Reason: Q.850;cause=16",))
    first.reply(first.expect("BYE"), 200)
    town.core.expect(200)
    events = town.events()
    assert [type(event) for event in events] == [Started, Ringing, Answered, Ended]
    assert (events[0].direction, events[0].called, events[0].customer_id) == ("carrier-out", "+5511999990000", "cus1")
    assert events[0].steps
    assert events[2].gateway_id == "gw1"
    assert (events[3].how, events[3].side, events[3].cause) == ("bye", "caller", 16)
    for word in (f":{town.core.port}", f":{town.stage.ports.sip_private}", "X-Ramal", "Asterisk"):
        assert all(word not in message.raw for message in first.seen)


NEXT = [(403, ""), (408, ""), (430, ""), (480, ""), (488, ""), (500, ""), (503, ""), (401, ""), (407, "")]
FINAL = [(404, ""), (410, ""), (484, ""), (486, ""), (600, ""), (603, ""), (480, "Q.850;cause=19"), (302, "")]


@pytest.mark.feature("A18")
@pytest.mark.parametrize(("code", "reason"), NEXT)
def test_next_gateway_is_tried_after(town, gateways, code, reason):
    first, second = gateways
    town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    first.reply(invite, code)
    again = second.expect("INVITE")
    assert first.expect("ACK")
    assert wire.bare(again.get("From")) == "sip:5561@127.0.0.32"
    assert not again.get("P-Asserted-Identity")
    second.reply(again, 200, body=wire.sdp("127.0.0.32", 44_000))
    town.core.expect(200)
    events = town.events(Answered)
    (attempt,) = [event for event in town.history if isinstance(event, Attempt)]
    assert (attempt.gateway_id, attempt.code, attempt.next) == ("gw1", code, True)
    assert events[0].gateway_id == "gw2"


@pytest.mark.feature("A18", off_nominal=True)
@pytest.mark.parametrize(("code", "reason"), FINAL)
def test_no_other_gateway_is_tried_after(town, gateways, code, reason):
    first, second = gateways
    town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    first.reply(invite, code, extra=(f"Reason: {reason}",) if reason else ())
    assert town.core.expect(code)
    assert second.silent(0.1)
    (ended,) = town.events(Ended)
    assert (ended.how, ended.code) == ("reply", code)


@pytest.mark.feature("A18", off_nominal=True)
def test_silent_gateway_is_given_up_after_four_seconds_and_its_late_answer_ended(town, gateways):
    first, second = gateways
    sent = town.ring(world.to_carrier())
    late = first.expect("INVITE")
    again = second.expect("INVITE", seconds=6)
    second.reply(again, 180)
    town.core.expect(180)
    first.reply(late, 200, body=wire.sdp("127.0.0.31", 43_000))
    ack = first.expect("ACK")
    bye = first.expect("BYE")
    assert ack.cseq == (1, "ACK")
    assert bye.cseq == (2, "BYE")
    assert wire.tag(bye.get("To"))
    assert wire.tag(bye.get("From")) == wire.tag(sent.get("From"))
    first.reply(bye, 200)
    second.reply(again, 200, body=wire.sdp("127.0.0.32", 44_000))
    answer = town.core.expect(200)
    assert "43000" not in answer.body
    (answered,) = town.events(Answered)
    assert answered.gateway_id == "gw2"
    (alarm,) = [event for event in town.history if isinstance(event, LateAnswer)]
    assert alarm.gateway_id == "gw1"
    (attempt,) = [event for event in town.history if isinstance(event, Attempt)]
    assert (attempt.code, attempt.next) == (0, True)


@pytest.mark.feature("A18", off_nominal=True)
def test_gateway_that_only_says_trying_is_given_up_after_twelve_seconds(town, gateways):
    first, second = gateways
    town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    first.reply(invite, 100)
    assert second.silent(10)
    again = second.expect("INVITE", seconds=4)
    cancel = first.expect("CANCEL")
    first.reply(cancel, 200)
    first.reply(invite, 487)
    second.reply(again, 486)
    assert town.core.expect(486)
    first_try, _ = town.events(Attempt, count=2)
    assert (first_try.gateway_id, first_try.next) == ("gw1", True)


@pytest.mark.feature("A18", off_nominal=True)
def test_ringing_gateway_is_not_given_up_after_twelve_seconds(town, gateways):
    first, second = gateways
    town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    first.reply(invite, 180)
    town.core.expect(180)
    assert second.silent(13)
    first.reply(invite, 486)
    assert town.core.expect(486)


@pytest.mark.feature("A18", off_nominal=True)
def test_cancel_reaches_the_gateway_and_ends_the_leg(town, gateways):
    first, second = gateways
    sent = town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    first.reply(invite, 180)
    town.core.expect(180)
    town.core.send_raw(_cancel(sent))
    first.reply(first.expect("CANCEL"), 200)
    first.reply(invite, 487)
    assert town.core.expect(487)
    (ended,) = town.events(Ended)
    assert (ended.how, ended.side, ended.code) == ("cancel", "caller", 487)
    assert second.silent(0.1)


def _cancel(sent):
    return (
        f"CANCEL {sent.uri} SIP/2.0\r\nVia: {sent.get('Via')}\r\nFrom: {sent.get('From')}\r\nTo: {sent.get('To')}\r\n"
        f"Call-ID: {sent.get('Call-ID')}\r\nCSeq: {sent.cseq[0]} CANCEL\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
    )


@pytest.mark.feature("A19")
def test_call_from_a_carrier_reaches_the_core(town, gateways):
    first, _ = gateways
    uri = f"sip:556133330001@127.0.0.1:{town.stage.ports.sip}"
    first.request(
        "INVITE", uri, caller="<sip:+5511988887777@carrier.example.net>;tag=x", called=f"<{uri}>", body=wire.sdp("127.0.0.31", 45_000),
        extra=("X-Ramal-Inside: bm9uc2Vuc2U=",),
    )  # fmt: skip
    invite = town.core.expect("INVITE")
    assert len(invite.all("X-Ramal-Inside")) == 1
    told = inside.decode(invite.get("X-Ramal-Inside"))
    assert (told.origin, told.number, told.caller) == ("carrier", world.DID, "+5511988887777")
    town.core.reply(invite, 200, body=wire.sdp("127.0.0.1", 41_000))
    assert first.expect(200)
    (answered,) = town.events(Answered)
    assert answered.relay


@pytest.mark.feature("A19", off_nominal=True)
def test_unknown_did_of_a_carrier_is_404(town, gateways):
    first, _ = gateways
    uri = "sip:556139999999@127.0.0.1"
    first.request("INVITE", uri, caller="<sip:+5511988887777@carrier.example.net>;tag=x", called=f"<{uri}>")
    assert first.expect(404)
    town.core.silent(0.1)
    assert not [message for message in town.core.seen if "6139999999" in message.uri]
