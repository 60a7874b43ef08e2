import hashlib
import re
import sys

import pytest

from ramal.kit.sealing import Sealer
from ramal.rules.events import Answered, Attempt
from ramal.rules.tables import Gateway

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


@pytest.fixture
def secret_gateway(stage, town):
    """The first gateway wants a user name and password."""
    sealed = Sealer(stage.settings.secrets.seal_key).seal("gate", "gateway-password")
    entry = Gateway(
        isp_id="isp1", carrier_id="car1", name="first", host="127.0.0.31", port=stage.ports.carrier_sip, strip_out=1,
        authentication="digest", username="ramal", password_sealed=sealed,
    )  # fmt: skip
    stage.publish({"gateway/gw1": entry})
    yield town.gateway(1)
    stage.publish({"gateway/gw1": world.entries(stage.ports)["gateway/gw1"]})


def _response(header, uri):
    fields = dict(re.findall(r'(\w+)="?([^",]*)"?', header.partition(" ")[2]))
    sha = lambda text: hashlib.sha256(text.encode()).hexdigest()  # noqa: E731
    first, second = sha(f"ramal:{fields['realm']}:gate"), sha(f"INVITE:{uri}")
    return fields["response"], sha(f"{first}:{fields['nonce']}:{fields['nc']}:{fields['cnonce']}:auth:{second}")


@pytest.mark.feature("A5", "A18")
def test_challenge_is_answered_and_the_dialog_keeps_the_raised_cseq(town, secret_gateway):
    carrier = secret_gateway
    sent = town.ring(world.to_carrier())
    plain = carrier.expect("INVITE")
    challenge = 'Digest realm="gate.example.net", nonce="n1", qop="auth", algorithm=SHA-256'
    carrier.reply(plain, 401, extra=(f"WWW-Authenticate: {challenge}",))
    assert carrier.expect("ACK").cseq == (1, "ACK")
    proved = carrier.expect("INVITE")
    assert proved.cseq == (2, "INVITE")
    given, right = _response(proved.get("Authorization"), proved.uri)
    assert given == right
    accepted = carrier.reply(proved, 200, body=wire.sdp("127.0.0.31", 43_000))
    answer = town.core.expect(200)
    assert answer.cseq == (1, "INVITE")
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=1)
    assert carrier.expect("ACK").cseq == (2, "ACK")
    back = wire.Dialog(carrier, invite=proved, answer=accepted, is_caller=False)
    back.send("OPTIONS")
    options = town.core.expect("OPTIONS")
    assert options.cseq == (101, "OPTIONS")
    town.core.reply(options, 200)
    assert carrier.expect(200).cseq == (101, "OPTIONS")
    dialog.send("BYE")
    bye = carrier.expect("BYE")
    assert bye.cseq == (3, "BYE")
    carrier.reply(bye, 200)
    assert town.core.expect(200).cseq == (2, "BYE")
    (answered,) = town.events(Answered)
    assert answered.callee_side.cseq == 2


@pytest.mark.feature("A5", off_nominal=True)
def test_gateway_that_refuses_right_credentials_is_left_for_the_next(town, secret_gateway):
    carrier, second = secret_gateway, town.gateway(2)
    town.ring(world.to_carrier())
    challenge = 'Digest realm="gate.example.net", nonce="n1"'
    carrier.reply(carrier.expect("INVITE"), 407, extra=(f"Proxy-Authenticate: {challenge}",))
    proved = carrier.expect("INVITE")
    assert proved.get("Proxy-Authorization").startswith("Digest ")
    carrier.reply(proved, 407, extra=(f"Proxy-Authenticate: {challenge}",))
    again = second.expect("INVITE")
    assert again.cseq == (1, "INVITE")
    assert not again.get("Proxy-Authorization")
    second.reply(again, 486)
    town.core.expect(486)
    attempts = town.events(Attempt, count=2)  # by time: each worker has a file of its own
    assert [(a.gateway_id, a.code, a.next) for a in attempts] == [("gw1", 407, True), ("gw2", 486, False)]
