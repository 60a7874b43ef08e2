"""Single steps over a fake KSR: what is hard to provoke with the real one."""

import sqlite3

import msgspec
import pytest

from ramal.edge import answers, attempts, facts, guards, journal, late, media, replies, routing, state
from ramal.edge.guards import Admission
from ramal.rules import bans, cookie
from ramal.rules.decision import Challenge, Facts, Refuse, Try
from ramal.rules.events import Answered, Banned, Ended, LateAnswer, Ringing, Side, Started, Step
from ramal.rules.tables import Ban, Core, NeverBlock, Source


def _state(**more):
    fields = {"call": "c", "leg": "l", "kind": "carrier", "direction": "carrier-out", "payer": "cus", "sip_call_id": "id"}
    return state.State(**fields | {"caller": Side(uri="sip:a@h", tag="1", contact="sip:a@h")} | more)


TRY = Try(gateway_id="g", uri="sip:1@192.0.2.9", destination="sip:192.0.2.9:5060;transport=udp", from_uri="sip:2@h")


@pytest.mark.feature("A15")
def test_facts_are_decoded_and_the_inside_header_counts_on_the_private_link_only(world):
    world.ksr.variables.update({"$rm": "INVITE", "$rU": "a%20b", "$rd": "ACME.Example.NET", "$fn": '"Al"', "$proto": "UDP", "$sp": 5060})
    world.ksr.fields["Max-Forwards"] = ["9"]
    world.ksr.fields["Proxy-Authorization"] = ['Digest username="alice", realm="r"']
    read = facts.read(world.context, private=False, spared=False, looped=True)
    assert (read.ruri_user, read.ruri_host, read.from_display, read.max_forwards) == ("a b", "acme.example.net", "Al", 10)
    assert (read.auth_username, read.auth_realm, read.looped, read.transport) == ("alice", "r", True, "udp")
    assert read.own_hosts == ("198.51.100.1", "192.0.2.1")


@pytest.mark.feature("A15", off_nominal=True)
def test_header_that_is_not_utf_8_is_read_as_latin_1(world):
    world.ksr.answers["hdr.gete"] = UnicodeDecodeError("utf-8", b"\xe9", 0, 1, "")
    world.ksr.variables["$(hdr(From){s.encode.hexa})"] = "Jos\xe9".encode("latin-1").hex()
    assert world.context.header("From") == "José"


@pytest.mark.feature("E5")
def test_admission(world):
    world.publish({
        "ban/192.0.2.66": Ban(until=4e9, reason="x"), "ban/192.0.2.67": Ban(until=4e9, reason="x"),
        "ban/192.0.2.68": Ban(until=1, reason="x"),
        "never-block/192.0.2.67/32": NeverBlock(), "source/192.0.2.70/32/g": Source(isp_id="i", carrier_id="c", gateway_id="g"),
    })  # fmt: skip
    assert _admitted(world, "192.0.2.66") is Admission.NO
    assert _admitted(world, "192.0.2.67") is Admission.YES
    assert _admitted(world, "192.0.2.68") is Admission.YES
    world.ksr.answers["pike.pike_check_req"] = -1
    assert _admitted(world, "192.0.2.69") is Admission.NO
    assert _admitted(world, "192.0.2.70") is Admission.YES


def _admitted(world, ip):
    world.ksr.variables.update({"$si": ip, "$sp": 5060})
    return guards.admitted(world.context)


@pytest.mark.feature("E5")
def test_registered_phone_of_a_blocked_address_is_spared(world, tmp_path):
    connection = sqlite3.connect(tmp_path / "none.sqlite")
    connection.execute("CREATE TABLE location (received TEXT, expires REAL)")
    connection.execute(
        "INSERT INTO location VALUES ('sip:192.0.2.66:5060', julianday('now') + 1), ('sip:192.0.2.66:5062', julianday('now') - 1)"
    )
    connection.commit()
    connection.close()
    world.publish({"ban/192.0.2.66": Ban(until=4e9, reason="x")})
    assert _admitted(world, "192.0.2.66") is Admission.SPARED
    world.ksr.variables["$sp"] = 5062
    assert guards.admitted(world.context) is Admission.NO


WRONG = Challenge(realm="r", proxy=False, failed=True, account="u@d", isp_id="i")


def _fail(world, asked):
    known = Facts(method="REGISTER", source_ip="192.0.2.66", to_host="d", auth_username="u")
    guards.failed(world.context, known, asked)


@pytest.mark.feature("E5")
def test_fourth_failure_bans_and_unlocks_the_table(world):
    world.publish({"core/c": Core(address="10.0.0.1", port=1)})
    world.ksr.variables["$si"] = "192.0.2.66"
    for _ in range(4):
        _fail(world, WRONG)
    *failures, ban = world.events()
    assert [type(event).__name__ for event in failures] == ["AuthFailed"] * 4
    assert (type(ban), ban.rule, ban.user, ban.isp_id) == (Banned, "address", "", "i")
    assert len(world.ksr.called("htable.sht_lock")) == len(world.ksr.called("htable.sht_unlock")) == 4
    assert ("bans", "192.0.2.66") in world.ksr.tables


@pytest.mark.feature("E5")
def test_a_provider_that_counts_by_user_blocks_the_user_first(world):
    world.publish({"core/c": Core(address="10.0.0.1", port=1)})
    world.ksr.variables["$si"] = "192.0.2.66"
    asked = msgspec.structs.replace(WRONG, block_by="user")
    for _ in range(4):
        _fail(world, asked)
    ban = world.events()[-1]
    assert (ban.rule, ban.user) == ("user", "u@d")
    assert ("bans", "192.0.2.66") not in world.ksr.tables
    user = bans.token("u@d")
    assert ("bans", f"192.0.2.66/{user}") in world.ksr.tables
    with world.context.snapshot.read() as tables:
        assert guards.user_blocked(world.context, tables, user)
        assert not guards.user_blocked(world.context, tables, bans.token("v@d"))
    for name in ("v", "w"):
        for _ in range(4):
            _fail(world, msgspec.structs.replace(asked, account=f"{name}@d"))
    assert world.events()[-1].rule == "users"
    assert ("bans", "192.0.2.66") in world.ksr.tables


@pytest.mark.feature("A15", off_nominal=True)
def test_own_via_means_a_circle(world):
    world.ksr.fields["Via"] = ["SIP/2.0/UDP 10.0.0.1;branch=x", "SIP/2.0/TCP 198.51.100.1;branch=y"]
    assert guards.circling(world.context)
    world.ksr.fields["Via"] = ["SIP/2.0/UDP 198.51.100.1:5062;branch=x"]
    assert not guards.circling(world.context)


@pytest.mark.feature("A18")
def test_ringing_and_answer_are_recorded_once(world):
    state.save(world.context, _state(tries=(TRY,)))
    world.ksr.variables.update({"$rs": "180", "$proto": "udp", "$si": "192.0.2.9", "$sp": 5060, "$tt": "t2"})
    answers.on_reply(world.context)
    answers.on_reply(world.context)
    world.ksr.variables["$rs"] = "200"
    answers.on_reply(world.context)
    answers.on_reply(world.context)
    events = world.events()
    assert [type(event) for event in events] == [Ringing, Answered]
    assert events[1].gateway_id == "g"
    assert events[1].callee_side.destination == "sip:192.0.2.9:5060;transport=udp"


@pytest.mark.feature("A18")
def test_route_set_beyond_us_is_turned_round(world):
    world.ksr.fields["Record-Route"] = ["<sip:far.example.net;lr>, <sip:near.example.net;lr>", "<sip:198.51.100.1;lr>,<sip:inside;lr>"]
    assert answers.beyond(world.context) == ("<sip:near.example.net;lr>", "<sip:far.example.net;lr>")


@pytest.mark.feature("A18")
def test_cookie_names_payer_and_dialog(world):
    routing.record(world.context, _state(offset=1))
    ((text,),) = world.ksr.called("rr.add_rr_param")
    value = text.partition("=")[2]
    read = cookie.read(b"c", value, sip_call_id="id")
    assert (read.payer, read.leg, read.cseq_offset) == ("cus", "l", 1)
    assert cookie.read(b"c", value, sip_call_id="other") is None


@pytest.mark.feature("A18", off_nominal=True)
def test_late_answer_is_acknowledged_each_time_and_ended_once(world):
    world.ksr.answers["tm.t_get_branch_index"] = 1
    late.expect(world.context, _state(tries=(TRY,)))
    world.ksr.variables.update({"$rs": "200", "$ci": "id", "$si": "192.0.2.9", "$sp": 5060, "$proto": "udp"})
    world.ksr.fields.update({"CSeq": ["7 INVITE"], "Via": ["SIP/2.0/UDP h;branch=z9hG4bK.a.0"], "Contact": ["<sip:x@192.0.2.9>"]})
    assert late.catch(world.context)
    assert late.catch(world.context)
    assert [arguments[0] for arguments in world.ksr.called("tm.t_uac_send")] == ["ACK", "BYE", "ACK"]
    assert "CSeq: 8 BYE" in world.ksr.called("tm.t_uac_send")[1][4]
    assert [type(event) for event in world.events()] == [LateAnswer]
    world.ksr.fields["Via"] = ["SIP/2.0/UDP h;branch=z9hG4bK.a.1"]
    assert not late.catch(world.context)


@pytest.mark.feature("A5", off_nominal=True)
def test_password_that_does_not_open_is_an_alarm_and_the_next_gateway_is_tried(world):
    locked = msgspec.structs.replace(TRY, username="u", password_sealed="v1.broken")
    state.save(world.context, _state(tries=(locked, msgspec.structs.replace(TRY, gateway_id="h"))))
    world.ksr.answers |= {"tm.t_is_canceled": -1, "tm.t_branch_timeout": -1}
    world.ksr.variables |= {"$T_reply_code": "401"}
    attempts.on_failure(world.context)
    events = world.events()
    assert [type(event).__name__ for event in events] == ["Alarm", "Attempt"]
    assert (events[0].what, events[1].code, events[1].next) == ("seal-broken", 401, True)
    assert world.ksr.called("tm.t_relay")


@pytest.mark.feature("A18", off_nominal=True)
def test_gateway_that_cannot_be_sent_to_is_skipped_and_the_last_ends_the_leg(world):
    state.save(world.context, _state(tries=(TRY, TRY)))
    world.ksr.answers["tm.t_relay"] = -1
    attempts.first(world.context, state.load(world.context))
    events = world.events()
    assert [type(event).__name__ for event in events] == ["Attempt", "Attempt", "Ended"]
    assert [event.next for event in events[:2]] == [True, False]
    assert events[2].reason == "no-gateway"
    assert world.ksr.called("tm.t_reply") == [(503, "No Gateway Available")]


@pytest.mark.feature("G2")
def test_refusal_of_a_known_leg_is_recorded_with_its_steps(world):
    world.ksr.variables["$rm"] = "INVITE"
    begun = Started(id="", node="", boot="", mono=0, wall=0, call="c", leg="l", direction="device-in")
    replies.refuse(world.context, Refuse(reason="no-core", steps=(Step("core", "", "none", ok=False),), started=begun))
    started, ended = world.events()
    assert started.steps[0].rule == "core"
    assert (ended.reason, ended.code) == ("no-core", 503)
    assert world.ksr.called("sl.send_reply") == [(503, "No SIP Server")]
    assert ("Retry-After: 5\r\n",) in world.ksr.called("hdr.append_to_reply")
    assert type(ended) is Ended


@pytest.mark.feature("G5", off_nominal=True)
def test_disk_guard_asks_once_a_second(world, monkeypatch):
    shares = [0.04, 0.9]
    monkeypatch.setattr(journal, "free_share", lambda _: shares.pop(0))
    monkeypatch.setattr(journal, "monotonic", lambda: clock[0])
    clock = [10.0]
    assert world.context.journal.disk_full()
    clock[0] = 10.5
    assert world.context.journal.disk_full()
    clock[0] = 12.0
    assert not world.context.journal.disk_full()


@pytest.mark.feature("A15", off_nominal=True)
def test_offer_without_a_relay(world):
    world.ksr.answers["rtpengine.rtpengine_offer"] = -1
    assert not media.offer(world.context, inward=True)
    ((flags,),) = world.ksr.called("rtpengine.rtpengine_offer")
    assert "direction=external direction=private" in flags
