import re
import signal
import sys
import time

import pytest

from ramal.engines.kamailio import client
from ramal.engines.kamailio.render import web_key
from ramal.rules import bans, ephemeral
from ramal.rules.events import AuthFailed, Banned, Started
from ramal.rules.tables import Ban, Isp, NeverBlock

wire, world = sys.modules["kamailio_wire"], sys.modules["kamailio_world"]


@pytest.mark.feature("A15")
def test_phone_registers_with_digest(town):
    phone = town.party()
    reply = town.register(phone)
    assert reply.code == 200
    assert f"sip:party@127.0.0.1:{phone.port}" in reply.get("Contact")


@pytest.mark.feature("A13")
def test_softphone_registers_under_the_same_address_with_its_own_password(town):
    phone = town.party()
    assert town.register(phone, "bob", password="soft", username="bob.web").code == 200
    town.ring(world.to_device())
    assert phone.expect("INVITE")


@pytest.mark.feature("A14", "A15", off_nominal=True)
def test_a_phone_that_would_take_a_gruu_keeps_its_own_contact(town):
    """Requests inside a call find a browser by the contact that it registered: one of the registrar's making (RFC 5627) leads nowhere."""
    web = town.browser()
    instance = 'reg-id=1;+sip.instance="<urn:uuid:00000000-0000-4000-8000-000000000001>"'
    reply = town.register(web, contact=f"{web.contact};{instance}", extra=["Supported: gruu, outbound, path"])
    assert reply.code == 200
    assert "gruu" not in reply.get("Contact")
    assert web.host in reply.get("Contact")


@pytest.mark.feature("A15")
def test_bare_address_is_a_domain_where_the_user_name_is_unique(town):
    assert town.register(town.party(), domain="127.0.0.1").code == 200


@pytest.mark.feature("A15")
def test_every_contact_rings_and_the_first_answer_ends_the_others(town):
    desk, mobile = town.party(), town.party()
    town.register(desk, "bob")
    town.register(mobile, "bob", contact=f"<sip:mobile@127.0.0.1:{mobile.port}>")
    town.ring(world.to_device())
    first, second = desk.expect("INVITE"), mobile.expect("INVITE")
    desk.reply(first, 180)
    mobile.reply(second, 180)
    town.core.expect(180)
    mobile.reply(second, 200, body=wire.sdp("127.0.0.1", 42_000))
    assert town.core.expect(200)
    cancel = desk.expect("CANCEL")
    desk.reply(cancel, 200)
    desk.reply(first, 487)
    assert desk.expect("ACK")


@pytest.mark.feature("A15")
def test_phone_behind_nat_is_reached_where_it_really_is(town):
    phone = town.party()
    town.register(phone, "bob", contact="<sip:bob@192.168.77.7:5060>")
    town.ring(world.to_device())
    invite = phone.expect("INVITE", where=lambda m: "192.168.77.7" in m.uri)
    phone.reply(invite, 200, body=wire.sdp("192.168.77.7", 42_000), contact="<sip:bob@192.168.77.7:5060>")
    answer = town.core.expect(200)
    sent = wire.Message(town.core_sent)
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=1)
    assert phone.expect("ACK")
    dialog.send("BYE")
    assert phone.expect("BYE")


@pytest.mark.feature("A15", off_nominal=True)
def test_nobody_registered_is_480(town):
    town.ring(world.to_device(subscriber=world.ALICE))
    assert town.core.expect(480)


@pytest.mark.feature("A15")
def test_unregister_removes_the_contact(town):
    phone = town.party()
    town.register(phone, "alice")
    assert town.register(phone, "alice", expires=0).code == 200
    found = [contact for contact in _contacts(town, "alice") if str(phone.port) in contact]
    assert found == []


def _contacts(town, name):
    try:
        record = town.stage.rpc("ul.lookup", "location", f"{name}@{world.DOMAIN}")
    except client.RpcError:
        return []
    return [entry["Contact"]["Address"] for entry in record["Contacts"]]


@pytest.mark.feature("A15", "G5", off_nominal=True)
def test_registrations_survive_kill_9(town):
    phone = town.party()
    town.register(phone, "bob")
    town.stage.kill("kamailio", signal.SIGKILL)
    town.stage.up(relay=False)
    town.ring(world.to_device())
    assert phone.expect("INVITE")


@pytest.mark.feature("E5")
def test_fourth_wrong_password_blocks_the_address(town):
    thief, phone = town.party("127.0.0.41"), town.party("127.0.0.41")
    assert town.register(phone).code == 200
    for _ in range(4):
        assert town.register(thief, password="guess").code == 401
    assert town.events(Banned)[0].ip == "127.0.0.41"
    failures = [event for event in town.history if isinstance(event, AuthFailed)]
    assert {(event.ip, event.username) for event in failures} == {("127.0.0.41", "alice")}
    assert len(failures) == 4
    thief.request("OPTIONS", "sip:127.0.0.1", caller="<sip:x@y>;tag=1", called="<sip:127.0.0.1>")
    assert thief.silent(0.3)
    assert town.register(phone).code == 200
    client.client(town.stage.settings).unban("127.0.0.41")
    assert town.register(thief).code == 200


@pytest.fixture
def by_user(town):
    """The provider counts wrong credentials by user, as for offices behind one address."""
    town.stage.publish({"isp/isp1": Isp(namespace="acme", realm=world.REALM, currency="BRL", block_by="user")})
    yield
    town.stage.publish({"isp/isp1": Isp(namespace="acme", realm=world.REALM, currency="BRL")})


def _fails(town, party, name, times=4):
    for _ in range(times):
        assert town.register(party, name, password="guess").code == 401


def _unanswered(town, party, name):
    with pytest.raises(AssertionError, match="no final reply"):
        town.register(party, name)


@pytest.mark.feature("E5")
def test_provider_that_counts_by_user_blocks_the_user_and_not_the_office(town, by_user):
    office, desk = town.party("127.0.0.47"), town.party("127.0.0.47")
    assert town.register(desk).code == 200
    _fails(town, office, "alice")
    (ban,) = town.events(Banned)
    assert (ban.ip, ban.rule, ban.user, ban.isp_id) == ("127.0.0.47", "user", f"alice@{world.DOMAIN}", "isp1")
    _unanswered(town, office, "alice")
    assert town.register(office, "bob").code == 200
    assert town.register(desk).code == 200
    assert town.register(town.party("127.0.0.48")).code == 200
    for name in ("bob", "nobody"):
        _fails(town, office, name)
    assert [ban.rule for ban in town.events(Banned, count=2)] == ["user", "users"]
    office.request("OPTIONS", "sip:127.0.0.1", caller="<sip:x@y>;tag=1", called="<sip:127.0.0.1>")
    assert office.silent(0.3)
    assert town.register(desk).code == 200


@pytest.mark.feature("E5", off_nominal=True)
def test_published_block_of_a_user_is_obeyed_while_the_provider_counts_so(town, by_user):
    phone, user = town.party("127.0.0.49"), bans.token(f"alice@{world.DOMAIN}")
    town.stage.publish({f"ban/127.0.0.49/{user}": Ban(until=4e9, reason="by hand", rule="user")})
    _unanswered(town, phone, "alice")
    assert town.register(phone, "bob").code == 200
    town.stage.publish({f"ban/127.0.0.49/{user}": None})
    assert town.register(phone).code == 200


@pytest.mark.feature("E5")
def test_published_ban_is_obeyed_until_it_is_lifted(town):
    thief = town.party("127.0.0.42")
    town.stage.publish({"ban/127.0.0.42": Ban(until=4e9, reason="by hand")})
    thief.request("OPTIONS", "sip:127.0.0.1", caller="<sip:x@y>;tag=1", called="<sip:127.0.0.1>")
    assert thief.silent(0.3)
    town.stage.publish({"ban/127.0.0.42": None})
    assert town.register(thief).code == 200


@pytest.mark.feature("E5", off_nominal=True)
def test_never_blocked_range_is_never_blocked(town):
    office = town.party("127.0.0.43")
    town.stage.publish({"never-block/127.0.0.43/32": NeverBlock()})
    for _ in range(6):
        assert town.register(office, password="guess").code == 401
    assert town.register(office).code == 200


@pytest.mark.feature("E5", off_nominal=True)
def test_ordinary_challenges_are_not_counted(town):
    phone = town.party("127.0.0.44")
    for _ in range(6):
        aor = f"<sip:alice@{world.DOMAIN}>"
        phone.request("REGISTER", f"sip:{world.DOMAIN}", caller=f"{aor};tag=1", called=aor)
        assert phone.expect(401)
    assert town.register(phone).code == 200


@pytest.mark.feature("E5", "A23", off_nominal=True)
def test_unknown_user_and_wrong_password_look_the_same(town):
    one, other = town.party("127.0.0.45"), town.party("127.0.0.46")
    wrong, unknown = town.register(one, password="guess"), town.register(other, "nobody", password="guess")
    assert _shape(wrong) == _shape(unknown)
    assert len(town.events(AuthFailed, count=2)) == 2


def _shape(message):
    text = re.sub(r"(tag|branch|nonce|rport|received)=[^;,\r]*", r"\1", message.raw)
    return re.sub(r"(Call-ID: |sip:)[^\r>;]*|127\.0\.0\.\d+(:\d+)?", r"\1", text)


@pytest.mark.feature("A15", off_nominal=True)
def test_phone_cannot_register_as_somebody_else(town):
    phone = town.party()
    aor = f"<sip:bob@{world.DOMAIN}>"
    sent = phone.request("REGISTER", f"sip:{world.DOMAIN}", caller=f"{aor};tag=1", called=aor)
    asked = phone.expect(401)
    proof = wire.digest(
        asked.get("WWW-Authenticate"), username="alice", password=world.PASSWORD, method="REGISTER", uri=f"sip:{world.DOMAIN}"
    )
    phone.again(sent, Authorization=proof)
    assert phone.expect(403)


@pytest.mark.feature("A15")
def test_banner_is_hidden(town):
    phone = town.party()
    town.register(phone)
    phone.request("OPTIONS", f"sip:127.0.0.1:{town.stage.ports.sip}", caller="<sip:x@y>;tag=1", called="<sip:127.0.0.1>")
    assert phone.expect(200)
    for message in phone.seen:
        assert "amailio" not in message.raw
        assert not message.get("Server")


def _web(town, *, lasts=60, name="alice", domain=world.DOMAIN, soft=world.SOFT):
    """Return credentials of a web phone as the API gives them out."""
    user = ephemeral.user_name(int(time.time()) + lasts, f"{name}.web")
    key = web_key(town.stage.settings.secrets.digest_key)
    return {"username": user, "password": ephemeral.password(key, user, f"sip:{name}@{domain}", soft)}


@pytest.mark.feature("A14", "A13")
def test_web_phone_registers_and_calls_with_credentials_that_last_for_a_while(town):
    over_tcp = town.tcp_party()
    assert town.register(over_tcp, **_web(town)).code == 200
    phone = town.party()
    assert town.register(phone, **_web(town)).code == 200
    web = _web(town)
    sent = town.dial(phone, "1001", auth=web["username"], password=web["password"])
    assert sent
    told = town.core.expect("INVITE")
    town.core.reply(told, 486)
    phone.expect(486)
    (begun, *_) = town.events(Started)
    assert begun.credential == "softphone"


@pytest.mark.feature("A14", "E5", off_nominal=True)
def test_credentials_whose_time_is_over_are_refused_and_not_counted(town):
    phone = town.party("127.0.0.51")
    for _ in range(5):
        assert town.register(phone, **_web(town, lasts=-1)).code == 401
    assert town.register(phone, **_web(town)).code == 200
    assert [event for event in town.events() if isinstance(event, AuthFailed)] == []


@pytest.mark.feature("A14", "A23", "E5", off_nominal=True)
@pytest.mark.parametrize("changed", [{"domain": "rival.example.net"}, {"soft": "0" * 64}, {"name": "bob"}])
def test_credentials_of_somebody_else_or_of_a_former_password_are_wrong(town, changed):
    given = _web(town, **changed)
    given["username"] = given["username"].replace("bob", "alice")
    phone = town.party("127.0.0.52")
    assert town.register(phone, **given).code == 401
    assert town.events(AuthFailed)[0].ip == "127.0.0.52"
