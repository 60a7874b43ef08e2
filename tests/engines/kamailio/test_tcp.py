import sys

import pytest

from ramal.rules.events import Answered, Ended, Started
from ramal.rules.tables import Ban

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


@pytest.mark.feature("A15")
def test_phone_on_tcp_registers_is_called_and_hangs_up(town):
    phone = town.tcp_party()
    assert town.register(phone, "bob").code == 200
    sent = town.ring(world.to_device())
    invite = phone.expect("INVITE")
    accepted = phone.reply(invite, 200, body=wire.sdp("127.0.0.1", 42_000))
    answer = town.core.expect(200)
    wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True).send("ACK", cseq=1)
    assert phone.expect("ACK")
    wire.Dialog(phone, invite=invite, answer=accepted, is_caller=False).send("BYE")
    town.core.reply(town.core.expect("BYE"), 200)
    assert phone.expect(200)
    events = town.events()
    assert [type(event) for event in events] == [Started, Answered, Ended]
    assert events[1].callee_side.socket.startswith("tcp:")


@pytest.mark.feature("A15")
def test_phone_on_tcp_calls_and_is_hung_up(town):
    phone = town.tcp_party()
    town.dial(phone, "1001")
    inward = town.core.expect("INVITE")
    accepted = town.core.reply(inward, 200, body=wire.sdp("127.0.0.1", 41_000))
    answer = phone.expect(200)
    wire.Dialog(phone, invite=inward, answer=answer, is_caller=True).send("ACK", cseq=inward.cseq[0])
    town.core.expect("ACK")
    wire.Dialog(town.core, invite=inward, answer=accepted, is_caller=False).send("BYE")
    phone.reply(phone.expect("BYE"), 200)
    assert town.core.expect(200)
    assert town.events(Ended)[0].side == "callee"


@pytest.mark.feature("E5")
def test_registered_phone_on_tcp_is_spared_by_a_ban(town):
    phone = town.tcp_party("127.0.0.47")
    assert town.register(phone, "bob").code == 200
    town.stage.publish({"ban/127.0.0.47": Ban(until=4e9, reason="x")})
    assert town.register(phone, "bob").code == 200
    town.stage.publish({"ban/127.0.0.47": None})


@pytest.mark.feature("A15", off_nominal=True)
def test_phone_whose_connection_is_gone_is_not_reachable(town):
    phone = town.tcp_party()
    town.register(phone, "bob")
    phone.close()
    town.ring(world.to_device())
    assert town.core.expect(480, seconds=6)
