"""Phones over TLS and browsers over WebSocket: registration, calls both ways, media of each kind, lost connections, and who is refused."""

import re
import signal
import ssl
import sys
import time

import pytest
from websockets.exceptions import InvalidStatus

from ramal.apps.cli import encryption
from ramal.engines import certificates
from ramal.engines.kamailio.render import web_key
from ramal.rules import ephemeral
from ramal.rules.events import Answered, Ended

wire, world, stage_module = sys.modules["kamailio_wire"], sys.modules["kamailio_world"], sys.modules["kamailio_stage"]
INSTANCE = '+sip.instance="<urn:uuid:00000000-0000-4000-8000-00000000a11c>";reg-id=1'


def profile(message):
    return re.search(r"m=audio \d+ (\S+)", message.body)[1]


def accept(town, party, invite, body):
    """Answer, and let both sides know."""
    accepted = party.reply(invite, 200, body=body)
    answer = town.core.expect(200)
    sent = wire.Message(town.core_sent)
    near = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    near.send("ACK", cseq=1)
    assert party.expect("ACK")
    return near, wire.Dialog(party, invite=invite, answer=accepted, is_caller=False), answer


def inward_call(town, party, body, **options):
    """Call the core; return (its INVITE, the answer, both dialogs)."""
    town.dial(party, "1001", body=body, **options)
    inward = town.core.expect("INVITE")
    accepted = town.core.reply(inward, 200, body=wire.sdp("127.0.0.1", 41_000))
    answer = party.expect(200)
    near = wire.Dialog(party, invite=inward, answer=answer, is_caller=True)
    near.send("ACK", cseq=inward.cseq[0])
    assert town.core.expect("ACK")
    return inward, answer, near, wire.Dialog(town.core, invite=inward, answer=accepted, is_caller=False)


@pytest.mark.feature("A15b", "B6")
def test_phone_on_tls_is_offered_srtp_and_hangs_up(town):
    phone = town.tls_party()
    assert town.register(phone, "bob").code == 200
    town.ring(world.to_device())
    invite = phone.expect("INVITE")
    assert profile(invite) == "RTP/SAVP"
    assert "a=crypto:" in invite.body
    assert "NULL_HMAC" not in invite.body
    _, far, answer = accept(town, phone, invite, wire.crypto_sdp())
    assert profile(answer) == "RTP/AVP"
    assert "a=crypto" not in answer.body
    far.send("BYE")
    town.core.reply(town.core.expect("BYE"), 200)
    assert phone.expect(200)
    assert town.events(Answered)[0].callee_side.socket == f"tls:127.0.0.1:{town.stage.ports.sip_tls}"


@pytest.mark.feature("A15b", off_nominal=True)
def test_phone_on_tls_that_wants_no_srtp_is_asked_without(town):
    phone = town.tls_party()
    town.register(phone, "bob")
    town.ring(world.to_device())
    first = phone.expect("INVITE")
    phone.reply(first, 488)
    assert phone.expect("ACK")
    second = phone.expect("INVITE")
    assert profile(second) == "RTP/AVP"
    assert "a=crypto" not in second.body
    near, _, _ = accept(town, phone, second, wire.sdp("127.0.0.1", 42_000))
    near.send("BYE")
    phone.reply(phone.expect("BYE"), 200)
    assert town.core.expect(200)
    assert len(town.events(Ended)) == 1


@pytest.mark.feature("A15b", "B6")
def test_phone_with_srtp_calls_and_its_hold_is_answered_in_kind(town):
    phone = town.tls_party()
    inward, answer, near, _ = inward_call(town, phone, wire.crypto_sdp())
    assert (profile(inward), profile(answer)) == ("RTP/AVP", "RTP/SAVP")
    assert "a=crypto:" in answer.body
    near.send("INVITE", body=wire.crypto_sdp().replace("a=sendrecv", "a=sendonly"))
    again = town.core.expect("INVITE")
    assert (profile(again), "a=sendonly" in again.body) == ("RTP/AVP", True)
    town.core.reply(again, 200, body=wire.sdp("127.0.0.1", 41_000).replace("a=sendrecv", "a=recvonly"))
    assert profile(phone.expect(200)) == "RTP/SAVP"


@pytest.mark.feature("A15b", "A14", "B6")
def test_browser_is_called_with_what_it_needs(town):
    browser = town.browser()
    assert town.register(browser, "bob").code == 200
    town.ring(world.to_device())
    invite = browser.expect("INVITE")
    assert profile(invite) == "UDP/TLS/RTP/SAVPF"
    for needed in ("a=fingerprint:", "a=setup:actpass", "a=ice-ufrag:", "a=candidate:", "a=rtcp-mux", "a=mid:"):
        assert needed in invite.body, invite.body
    assert "a=crypto" not in invite.body
    near, _, answer = accept(town, browser, invite, wire.web_sdp().replace("actpass", "active"))
    assert profile(answer) == "RTP/AVP"
    assert not {"a=fingerprint", "a=ice-ufrag", "a=candidate", "a=rtcp-mux"} & set(re.findall(r"a=[a-z-]+", answer.body))
    near.send("INVITE", body=wire.sdp("127.0.0.1", 41_000).replace("a=sendrecv", "a=sendonly"))
    held = browser.expect("INVITE")
    assert (profile(held), "a=sendonly" in held.body) == ("UDP/TLS/RTP/SAVPF", True)


@pytest.mark.feature("A15b", "A14", "B6")
def test_browser_calls_and_is_hung_up(town):
    browser = town.browser()
    inward, answer, _, far = inward_call(town, browser, wire.web_sdp())
    assert (profile(inward), profile(answer)) == ("RTP/AVP", "UDP/TLS/RTP/SAVPF")
    assert "opus/48000/2" in inward.body
    assert re.search(r"a=setup:(active|passive)", answer.body)
    assert "a=rtcp-mux" in answer.body
    far.send("BYE")
    browser.reply(browser.expect("BYE"), 200)
    assert town.core.expect(200)
    assert town.events(Ended)[0].side == "callee"


@pytest.mark.feature("A14", off_nominal=True)
def test_call_outlives_its_websocket_and_is_found_on_the_new_one(town):
    browser = town.browser()
    assert town.register(browser, "alice").code == 200
    _, _, _, far = inward_call(town, browser, wire.web_sdp())
    contact = browser.contact
    browser.socket.close()
    back = town.browser(contact=contact)
    assert town.register(back, "alice").code == 200
    far.send("BYE")
    back.reply(back.expect("BYE"), 200)
    assert town.core.expect(200)


@pytest.mark.feature("A14", "A15b")
def test_web_phone_registers_over_websocket_with_credentials_that_last_for_a_while(town):
    user = ephemeral.user_name(int(time.time()) + 60, "alice.web")
    key = web_key(town.stage.settings.secrets.digest_key)
    password = ephemeral.password(key, user, f"sip:alice@{world.DOMAIN}", world.SOFT)
    assert town.register(town.browser(), "alice", username=user, password=password).code == 200


@pytest.mark.feature("A15b")
def test_same_device_with_a_new_contact_replaces_its_old_one(town):
    first, second = town.browser(), town.browser()
    for browser in (first, second):
        contact = f"{browser.contact};{INSTANCE}"
        assert town.register(browser, "bob", contact=contact, extra=("Supported: outbound, path",)).code == 200
    town.ring(world.to_device())
    second.reply(second.expect("INVITE"), 486)
    assert town.core.expect(486)
    assert first.silent(0.2)


@pytest.mark.feature("A15b", "B6")
def test_each_phone_of_a_subscriber_gets_its_kind_of_media(town):
    desk, secure, browser = town.party(), town.tls_party(), town.browser()
    for party in (desk, secure, browser):
        assert town.register(party, "bob").code == 200
    town.ring(world.to_device())
    invites = {party: party.expect("INVITE") for party in (desk, secure, browser)}
    assert [profile(invite) for invite in invites.values()] == ["RTP/AVP", "RTP/SAVP", "UDP/TLS/RTP/SAVPF"]
    for party in (desk, browser):
        party.reply(invites[party], 180)
        town.core.expect(180)
    accepted = secure.reply(invites[secure], 200, body=wire.crypto_sdp())
    answer = town.core.expect(200)
    assert profile(answer) == "RTP/AVP"
    assert wire.tag(answer.get("To")) == wire.tag(accepted.get("To"))
    for party in (desk, browser):
        party.reply(party.expect("CANCEL"), 200)
        party.reply(invites[party], 487)


@pytest.mark.feature("A15b", off_nominal=True)
def test_headers_from_a_browser_are_never_believed(town):
    browser = town.browser()
    town.dial(browser, "1001", body=wire.web_sdp(), extra=("X-Ramal-Inside: forged", "X-Ramal-Other: forged"))
    inward = town.core.expect("INVITE")
    assert "forged" not in inward.raw
    town.core.reply(inward, 486)


@pytest.mark.feature("A15b", off_nominal=True)
@pytest.mark.parametrize("origin", ["https://evil.example.com", "http://127.0.0.1", "null", "https://127.0.0.1.example.com"])
def test_pages_of_others_get_no_websocket(town, origin):
    with pytest.raises(InvalidStatus) as refused:
        town.browser(origin=origin)
    assert refused.value.response.status_code == 403


@pytest.mark.feature("A15b", off_nominal=True)
def test_sip_port_is_no_web_server(town):
    phone = town.tls_party()
    phone.send_raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    phone.socket.settimeout(3)
    assert phone.socket.recv(1000).startswith(b"HTTP/1.1 404")


@pytest.mark.feature("A15b", off_nominal=True)
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
@pytest.mark.parametrize("port", ["sip_tls", "sip_wss"])
def test_old_tls_is_refused(town, port):
    context = wire.anybody()
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    plain = wire.socket.create_connection(("127.0.0.1", getattr(town.stage.ports, port)), timeout=3)
    with plain, pytest.raises((ssl.SSLError, ConnectionError)):
        context.wrap_socket(plain)


@pytest.mark.feature("B2", "A15b")
def test_renewed_certificate_reaches_new_connections_and_ends_none(stage, town):
    browser, port = town.browser(), stage.ports.sip_wss
    assert town.register(browser, "alice").code == 200
    before = encryption.handshake("127.0.0.1", port)
    store = certificates.store(stage.settings)
    store.own.unlink()
    certificates.render(stage.settings)
    stage_module.shutil.chown(store.own, "ramal", "ramal")
    stage.rpc("tls.reload")
    assert encryption.handshake("127.0.0.1", port) == certificates.certificate_in(store.own) != before
    assert town.register(browser, "alice").code == 200


@pytest.mark.feature("A15b", off_nominal=True)
def test_connections_are_forgotten_at_a_restart_and_datagrams_are_not(stage, town):
    desk, browser = town.party(), town.browser()
    assert town.register(desk, "bob").code == 200
    assert town.register(browser, "alice").code == 200
    stage.kill("kamailio", signal.SIGKILL)
    stage.up(relay=False)
    dumped = str(stage.rpc("ul.dump"))
    assert "bob@" in dumped
    assert "alice@" not in dumped
