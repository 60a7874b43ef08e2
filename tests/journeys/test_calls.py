"""Two phones of one tenant: names, aliases, codecs, digits, hold, forking, limits. Audio is judged by tone, level and direction."""

import asyncio

import pytest
from tests.journeys.pbx import A, B, C, Pbx, connect, silent, talk

from ramal.apps.check import phones


@pytest.mark.feature("A15a", "A13")
@pytest.mark.parametrize("transport", ["udp", "tcp"])
async def test_call_by_name_and_alias_with_audio_both_ways(pbx: Pbx, transport: str) -> None:
    alice, bob = await pbx.person(A, phone={"transport": transport}), await pbx.person(B)
    for target in (bob.username, bob.alias):
        one, other = await connect(alice, bob, target)
        await phones.hang_up(one, other)
    one, other = await connect(bob, alice)
    await phones.hang_up(other, one)
    records = await pbx.records(3)
    assert [record["dialled"] for record in records] == [bob.username, bob.alias, alice.username]
    assert [record["subscriber_id"] for record in records] == [alice.id, alice.id, bob.id]
    assert {record["result"] for record in records} == {"answered"}


@pytest.mark.feature("A15a", "E7")
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("pcma", "pcmu"),
        ("g722/16000/1", "g722/16000/1"),
        ("opus/48000/2", "opus/48000/2"),
        ("opus/48000/2", "pcma"),
        ("g722/16000/1", "pcmu"),
    ],
)
async def test_codecs_alike_and_mixed(pbx: Pbx, first: str, second: str) -> None:
    alice, bob = await pbx.person(A, phone={"codecs": [first]}), await pbx.person(B, phone={"codecs": [second]})
    one, other = await connect(alice, bob)
    await phones.hang_up(one, other)


@pytest.mark.feature("A15a")
async def test_digits_travel_both_ways(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B)
    one, other = await connect(alice, bob)
    await one.dtmf("1590*#")
    assert await other.digits(6) == "1590*#"
    await other.dtmf("42")
    assert await one.digits(2) == "42"
    await phones.hang_up(one, other)


@pytest.mark.feature("A21c")
async def test_the_held_party_hears_music_and_both_hear_each_other_again(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B)
    one, other = await connect(alice, bob)
    await one.hold()
    music = await phones.audible(other)
    assert music.level > -45, f"no music: {music}"
    assert not music.is_tone(A), "the tone of the holding party must not be heard"
    await one.resume()
    await talk(one, A, other, B)
    await phones.hang_up(one, other)


@pytest.mark.feature("A21l")
async def test_echo_test_sends_back_what_it_hears(pbx: Pbx) -> None:
    alice = await pbx.person(A)
    leg = await alice.agent.call("*43")
    await leg.send(A)
    assert (await leg.expect(A, limit=20)).is_tone(A)
    await leg.hangup()


@pytest.mark.feature("A13", "A15a")
async def test_every_phone_of_a_subscriber_rings_and_the_first_answer_wins(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B)
    mine = {"username": bob.username, "domain": bob.domain}
    second = await pbx.phone(mine | {"sip_password": bob.sip_password}, name="second")
    third = await pbx.phone(mine | {"sip_password": bob.softphone_password}, name="web", auth_user=f"{bob.username}.web")
    leg = await alice.agent.dial(bob.username)
    ringing = await asyncio.gather(bob.agent.incoming(), second.incoming(), third.incoming())
    await ringing[1].answer(B)
    await leg.answered()
    await asyncio.gather(ringing[0].closed(limit=5), ringing[2].closed(limit=5))
    await talk(leg, A, ringing[1], B)
    await phones.hang_up(leg, ringing[1])


@pytest.mark.feature("A13", off_nominal=True)
async def test_calls_beyond_the_subscribers_maximum_are_busy(pbx: Pbx) -> None:
    alice, carol, bob = await pbx.person(A), await pbx.person(C), await pbx.person(B, max_calls=1)
    one, other = await connect(alice, bob)
    refused = await carol.agent.dial(bob.username)
    assert (await refused.closed()).status == 486
    outgoing = await bob.agent.dial(carol.username)
    assert (await outgoing.closed()).status == 486
    assert not [leg for leg in await carol.agent.legs() if leg.direction == "incoming"]
    await phones.hang_up(one, other)
    one, other = await connect(carol, bob)
    await phones.hang_up(one, other)


@pytest.mark.feature("A15a", off_nominal=True)
async def test_unknown_names_unregistered_phones_and_rejections_are_told(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B)
    assert (await (await alice.agent.dial("nobody-here")).closed()).status == 404
    leg, ringing = await phones.ring(alice.agent, bob.agent, bob.username)
    await ringing.reject()
    assert (await leg.closed()).status == 486
    await bob.agent.unregister()
    assert (await (await alice.agent.dial(bob.username)).closed()).status == 480


@pytest.mark.feature("A15a", off_nominal=True)
async def test_a_caller_who_gives_up_stops_the_ringing(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B)
    leg, ringing = await phones.ring(alice.agent, bob.agent, bob.username)
    await leg.hangup()
    await ringing.closed(limit=5)
    (record,) = await pbx.records(1)
    assert record["result"] in {"cancelled", "no-answer", "unanswered"}
    assert float(record["talk"]) == 0


@pytest.mark.feature("A15a")
async def test_nothing_of_the_inside_is_seen_by_a_phone(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A, phone={"trace": True}), await pbx.person(B, phone={"trace": True})
    one, other = await connect(alice, bob)
    assert (await silent(one)).is_tone(B)
    await phones.hang_up(one, other)
    ports = pbx.provider.settings.instance.ports
    seen = "\n".join(alice.agent.trace() + bob.agent.trace())
    assert "INVITE" in seen
    for inside in ("X-Ramal", "Asterisk", "kamailio", f":{ports.sip_private}", f":{ports.core_sip}"):
        assert inside.lower() not in seen.lower(), f"{inside} reached a phone"
