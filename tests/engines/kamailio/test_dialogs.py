import signal
import sys
import uuid

import pytest

from ramal.rules import inside
from ramal.rules.events import Alarm, Answered, Ended, Started

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


class Call:
    """Alice's established call to the core."""

    def __init__(self, town):
        self.phone = town.party()
        town.dial(self.phone, "1001")
        self.inward = town.core.expect("INVITE")
        accepted = town.core.reply(self.inward, 200, body=wire.sdp("127.0.0.1", 41_000))
        answer = self.phone.expect(200)
        self.caller = wire.Dialog(self.phone, invite=self.inward, answer=answer, is_caller=True)
        self.callee = wire.Dialog(town.core, invite=self.inward, answer=accepted, is_caller=False)
        self.caller.send("ACK", cseq=self.inward.cseq[0])
        town.core.expect("ACK")
        self.caller.cseq = self.inward.cseq[0]


@pytest.fixture
def call(town):
    return Call(town)


@pytest.mark.feature("A21")
def test_hold_from_either_side_passes_the_relay(town, call):
    hold = wire.sdp("127.0.0.1", 40_000).replace("sendrecv", "sendonly")
    call.caller.send("INVITE", body=hold)
    again = town.core.expect("INVITE")
    assert "a=sendonly" in again.body
    assert "40000" not in again.body
    town.core.reply(again, 200, body=wire.sdp("127.0.0.1", 41_000).replace("sendrecv", "recvonly"))
    answer = call.phone.expect(200)
    assert "41000" not in answer.body
    call.caller.send("ACK", cseq=again.cseq[0])
    town.core.expect("ACK")
    call.callee.send("UPDATE", body=wire.sdp("127.0.0.1", 41_002))
    update = call.phone.expect("UPDATE")
    assert "41002" not in update.body
    call.phone.reply(update, 200, body=wire.sdp("127.0.0.1", 40_000))
    assert "40000" not in town.core.expect(200).body


@pytest.mark.feature("A21")
def test_refer_and_notify_pass(town, call):
    call.caller.send("REFER", extra=("Refer-To: <sip:1002@acme.example.net>", "X-Ramal-Inside: forged"))
    refer = town.core.expect("REFER")
    assert refer.get("Refer-To") == "<sip:1002@acme.example.net>"
    assert not refer.get("X-Ramal-Inside")
    town.core.reply(refer, 202)
    assert call.phone.expect(202)
    call.callee.send("NOTIFY", extra=("Event: refer", "X-Ramal-Secret: 1"))
    notify = call.phone.expect("NOTIFY")
    assert not notify.get("X-Ramal-Secret")
    call.phone.reply(notify, 200)
    assert town.core.expect(200)


@pytest.mark.feature("A15")
def test_offer_in_the_answer_passes_the_relay(town):
    phone = town.party()
    town.register(phone, "bob")
    sent = town.ring(world.to_device(), body="")
    invite = phone.expect("INVITE")
    assert not invite.body
    phone.reply(invite, 200, body=wire.sdp("127.0.0.1", 42_000))
    answer = town.core.expect(200)
    assert answer.body
    assert "42000" not in answer.body
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=1, body=wire.sdp("127.0.0.1", 41_000))
    ack = phone.expect("ACK")
    assert ack.body
    assert "41000" not in ack.body


@pytest.mark.feature("G5", off_nominal=True)
def test_forged_bye_of_a_stranger_changes_nothing(town, call):
    town.events(Answered)
    stranger = town.party()
    forged = {"caller": call.caller.local, "called": call.caller.remote, "call_id": call.caller.call_id}
    stranger.request("BYE", call.caller.target, cseq=9, **forged)
    assert stranger.expect(481)
    stolen = [route.replace("rc=", "rc=x") for route in call.caller.routes]
    stranger.request("BYE", call.caller.target, cseq=10, routes=stolen, **forged)
    assert stranger.expect(481)
    alarms = town.events(Alarm, count=2)
    assert {alarm.what for alarm in alarms} == {"bye-unmatched"}
    assert town.core.silent(0.2)
    assert call.phone.silent(0.1)
    call.caller.send("BYE")
    town.core.reply(town.core.expect("BYE"), 200)
    town.events(Ended)


@pytest.mark.feature("G5", off_nominal=True)
def test_bye_that_would_be_answered_by_its_own_sender_does_not_stop_the_meter(town, call):
    """A caller has a genuine cookie; a BYE to an accomplice outside would be answered with 200."""
    town.events(Answered)
    accomplice = town.party()
    call.caller.send("BYE", uri=f"sip:x@127.0.0.1:{accomplice.port}")
    assert call.phone.expect(481)
    assert accomplice.silent(0.2)
    town.events(Alarm)
    assert not [event for event in town.history if isinstance(event, Ended)]


@pytest.mark.feature("G5", off_nominal=True)
def test_bye_that_the_core_does_not_know_is_an_alarm(town, call):
    town.events(Answered)
    call.caller.send("BYE", called=f"<sip:x@example.net>;tag={uuid.uuid4().hex}")
    town.core.reply(town.core.expect("BYE"), 481)
    assert call.phone.expect(481)
    town.events(Alarm)
    assert not [event for event in town.history if isinstance(event, Ended)]


@pytest.mark.feature("G5", off_nominal=True)
def test_cookie_of_one_call_is_worth_nothing_in_another(town, call):
    other = Call(town)
    town.events(Answered, count=2)
    other.caller.send("BYE", routes=call.caller.routes)
    assert other.phone.expect(481)
    town.events(Alarm)
    assert not [event for event in town.history if isinstance(event, Ended)]


@pytest.mark.feature("G5", off_nominal=True)
def test_bye_of_the_core_ends_the_leg_even_if_the_phone_is_gone(town, call):
    call.callee.send("BYE")
    call.phone.reply(call.phone.expect("BYE"), 481)
    town.core.expect(481)
    (ended,) = town.events(Ended)
    assert (ended.how, ended.side) == ("bye", "callee")
    assert call.caller.call_id not in town.stage.relay().calls()


@pytest.mark.feature("A15", off_nominal=True)
def test_inside_header_from_outside_is_never_believed(town):
    phone = town.party()
    told = inside.encode(world.to_carrier())
    town.dial(phone, "1001", extra=(f"X-Ramal-Inside: {told}", "x-ramal-other: 1"))
    invite = town.core.expect("INVITE")
    (header,) = invite.all("X-Ramal-Inside")
    assert header != told
    assert not invite.get("x-ramal-other")


@pytest.mark.feature("A15", off_nominal=True)
def test_private_listener_answers_known_cores_only(town):
    stranger = town.party(edge=("127.0.0.1", town.stage.ports.sip_private))
    stranger.request(
        "INVITE", "sip:x@127.0.0.1", caller="<sip:x@example.net>;tag=1", called="<sip:x@127.0.0.1>",
        extra=(f"X-Ramal-Inside: {inside.encode(world.to_carrier())}",),
    )  # fmt: skip
    assert stranger.silent(0.4)


@pytest.mark.feature("A15", off_nominal=True)
def test_silent_core_is_503(town):
    phone = town.party()
    town.core.close()
    town.parties.remove(town.core)
    sent = town.dial(phone, "1001")
    assert phone.expect(503, seconds=6)
    town.events(Ended)
    (leg,) = {event.leg for event in town.history if isinstance(event, Started) and event.sip_call_id == sent.get("Call-ID")}
    (ended,) = [event for event in town.history if isinstance(event, Ended) and event.leg == leg]
    assert ended.how == "reply"


@pytest.mark.feature("G5", off_nominal=True)
def test_call_outlives_kill_9_of_the_edge_and_its_bye_is_attributed(town, call):
    (answered,) = town.events(Answered)
    town.stage.kill("kamailio", signal.SIGKILL)
    town.stage.up(relay=False)
    call.caller.send("BYE")
    town.core.reply(town.core.expect("BYE"), 200)
    assert call.phone.expect(200)
    (ended,) = town.events(Ended)
    assert (ended.call, ended.leg, ended.how, ended.side) == (answered.call, answered.leg, "bye", "caller")


@pytest.mark.feature("A15", off_nominal=True)
def test_exception_is_answered_with_500_and_alarmed_once(town):
    phone = town.party()
    link = town.stage.settings.snapshot / "current"
    target = link.readlink()
    link.unlink()
    try:
        phone.request("INVITE", "sip:1@acme.example.net", caller="<sip:a@acme.example.net>;tag=1", called="<sip:1@acme.example.net>")
        assert phone.expect(500)
    finally:
        link.symlink_to(target)
    (alarm,) = town.events(Alarm)
    assert alarm.what == "exception"
    assert "readlink" in alarm.detail
    assert town.register(phone).code == 200


@pytest.mark.feature("A15")
def test_caller_who_gives_up_is_recorded(town):
    phone = town.party()
    sent = town.dial(phone, "1001")
    invite = town.core.expect("INVITE")
    town.core.reply(invite, 180)
    phone.expect(180)
    lines = [line for line in sent.raw.split("\r\n") if line.partition(":")[0] in {"Via", "From", "To", "Call-ID", "Max-Forwards"}]
    phone.send_raw("\r\n".join([f"CANCEL {sent.uri} SIP/2.0", *lines, f"CSeq: {sent.cseq[0]} CANCEL", "Content-Length: 0"]) + "\r\n\r\n")
    cancel = town.core.expect("CANCEL")
    town.core.reply(cancel, 200)
    town.core.reply(invite, 487)
    assert phone.expect(487)
    (ended,) = town.events(Ended)
    assert (ended.how, ended.side, ended.code) == ("cancel", "caller", 487)


@pytest.mark.feature("A15", off_nominal=True)
def test_private_contact_of_a_phone_does_not_matter(town):
    """NAT: what comes from the core goes where the phone's packets came from."""
    phone = town.party()
    uri = f"sip:1001@{world.DOMAIN}"
    sent = phone.request(
        "INVITE", uri, caller=f"<sip:alice@{world.DOMAIN}>;tag=n", called=f"<{uri}>", body=wire.sdp("10.9.9.9", 4000),
        contact="<sip:a@10.9.9.9>",
    )  # fmt: skip
    asked = phone.expect(407)
    town.ack(phone, sent, asked)
    proof = wire.digest(asked.get("Proxy-Authenticate"), username="alice", password=world.PASSWORD, method="INVITE", uri=uri)
    phone.again(sent, Proxy_Authorization=proof)
    inward = town.core.expect("INVITE")
    accepted = town.core.reply(inward, 200, body=wire.sdp("127.0.0.1", 41_000))
    answer = phone.expect(200)
    wire.Dialog(phone, invite=inward, answer=answer, is_caller=True).send("ACK", cseq=inward.cseq[0])
    town.core.expect("ACK")
    wire.Dialog(town.core, invite=inward, answer=accepted, is_caller=False).send("BYE")
    assert phone.expect("BYE")
