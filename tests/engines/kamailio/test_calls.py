import sys

import pytest

from ramal.rules import inside
from ramal.rules.events import Answered, Ended, Ringing, Started

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


def _device_call(town, phone):
    """The core rings a phone, which answers; return (core's INVITE, phone's INVITE, phone's 200, 200 at the core)."""
    sent = town.ring(world.to_device())
    invite = phone.expect("INVITE")
    phone.reply(invite, 180)
    town.core.expect(180)
    accepted = phone.reply(invite, 200, body=wire.sdp("127.0.0.1", 42_000))
    return sent, invite, accepted, town.core.expect(200)


@pytest.mark.feature("A15", "A18")
def test_phone_to_core_through_the_relay(town):
    phone = town.party()
    town.dial(phone, "1001")
    invite = town.core.expect("INVITE")
    told = inside.decode(invite.get("X-Ramal-Inside"))
    assert (told.origin, told.dialled, told.subscriber_id) == ("device", "1001", world.ALICE)
    assert "40000" not in invite.body
    assert f"m=audio {invite.body.split('m=audio ')[1].split()[0]}" in invite.body
    town.core.reply(invite, 180)
    phone.expect(180)
    town.core.reply(invite, 200, body=wire.sdp("127.0.0.1", 41_000))
    answer = phone.expect(200)
    dialog = wire.Dialog(phone, invite=invite, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=2)
    assert town.core.expect("ACK").get("Call-ID") == invite.get("Call-ID")
    dialog.send("BYE")
    bye = town.core.expect("BYE")
    town.core.reply(bye, 200)
    assert phone.expect(200, where=lambda m: m.cseq[1] == "BYE")
    events = town.events()
    kinds = [type(event) for event in events]
    assert kinds == [Started, Ringing, Answered, Ended]
    assert events[0].direction == "device-in"
    assert (events[3].how, events[3].side) == ("bye", "caller")
    assert len({event.leg for event in events}) == 1


@pytest.mark.feature("A15")
def test_core_to_phone_rings_and_answers(town):
    phone = town.party()
    town.register(phone, "bob")
    town.events()
    sent, invite, accepted, answer = _device_call(town, phone)
    assert wire.bare(invite.get("From")) == f"sip:1000@{world.DOMAIN}"
    assert wire.bare(invite.get("To")) == f"sip:bob@{world.DOMAIN}"
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=1)
    assert phone.expect("ACK")
    phone_dialog = wire.Dialog(phone, invite=invite, answer=accepted, is_caller=False)
    phone_dialog.send("BYE")
    bye = town.core.expect("BYE")
    town.core.reply(bye, 200)
    assert phone.expect(200)
    events = town.events()
    assert [type(event) for event in events] == [Started, Ringing, Answered, Ended]
    assert events[0].direction == "device-out"
    assert (events[3].how, events[3].side) == ("bye", "callee")


def _assert_private_side_hidden(town, party):
    """Nothing that reached a party outside may name the private link, the core or our headers."""
    for message in party.seen:
        for word in (f":{town.stage.ports.sip_private}", f":{town.core.port}", "X-Ramal", "Asterisk", "41000"):
            assert word not in message.raw, f"{word} in:\n{message.raw}"


@pytest.mark.feature("A15")
def test_private_side_is_not_visible_outside(town):
    phone = town.party()
    town.register(phone, "bob")
    sent, _, _, answer = _device_call(town, phone)
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=1)
    phone.expect("ACK")
    dialog.send("BYE")
    phone.reply(phone.expect("BYE"), 200)
    town.core.expect(200)
    caller = town.party()
    town.dial(caller, "1001")
    inward = town.core.expect("INVITE")
    town.core.reply(inward, 200, body=wire.sdp("127.0.0.1", 41_000), extra=("Server: Asterisk PBX", "X-Ramal-Inside: x"))
    caller.expect(200)
    _assert_private_side_hidden(town, phone)
    _assert_private_side_hidden(town, caller)
