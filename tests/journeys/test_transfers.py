"""Transfers and pickup, as phones do them: REFER, REFER with Replaces, feature codes."""

import asyncio

import pytest
from tests.journeys.pbx import A, B, C, Pbx, connect, talk

from ramal.apps.check import phones

SILENT = (
    "a known fault: where the two parties speak different codecs, Asterisk sends nothing to one of them after about one join in ten, more "
    "often on a busy machine; its translation between the two is what differs from parties of one codec, which never fail"
)


@pytest.mark.feature("A21a")
async def test_blind_transfer_joins_caller_and_third(pbx: Pbx) -> None:
    alice, bob, carol = await pbx.person(A), await pbx.person(B), await pbx.person(C)
    one, other = await connect(alice, bob)
    moving = asyncio.create_task(other.transfer(carol.alias))
    third = await carol.agent.incoming()
    await third.answer()
    await moving
    assert (await other.closed(limit=5)).state == "closed"
    await talk(one, A, third, C)
    await phones.hang_up(one, third)


@pytest.mark.feature("A21a")
async def test_the_caller_may_transfer_too(pbx: Pbx) -> None:
    alice, bob, carol = await pbx.person(A), await pbx.person(B), await pbx.person(C)
    one, other = await connect(alice, bob)
    moving = asyncio.create_task(one.transfer(carol.username))
    third = await carol.agent.incoming()
    await third.answer()
    await moving
    await talk(other, B, third, C)
    await phones.hang_up(third, other)


@pytest.mark.feature("A21b")
@pytest.mark.parametrize(
    "codecs", [("pcma", "pcma", "pcma"), pytest.param(("opus/48000/2", "pcma", "g722/16000/1"), marks=pytest.mark.xfail(reason=SILENT))]
)
async def test_attended_transfer_joins_the_far_ends(pbx: Pbx, codecs: tuple[str, ...]) -> None:
    sounds = zip((A, B, C), codecs, strict=True)
    alice, bob, carol = [await pbx.person(sound, phone={"codecs": [codec]}) for sound, codec in sounds]
    one, other = await connect(alice, bob)
    consult, third = await connect(bob, carol)
    await other.attended(consult)
    await asyncio.gather(other.closed(limit=5), consult.closed(limit=5))
    await talk(one, A, third, C)
    await phones.hang_up(one, third)


@pytest.mark.feature("A21d")
async def test_group_pickup_takes_a_ringing_call_of_the_group(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B, call_group=7)
    carol = await pbx.person(C, pickup_group=7)
    leg, ringing = await phones.ring(alice.agent, bob.agent, bob.username)
    picked = await carol.agent.call("*8")
    await leg.answered(limit=5)
    await ringing.closed(limit=5)
    await talk(leg, A, picked, C)
    await phones.hang_up(leg, picked)


@pytest.mark.feature("A21e")
async def test_directed_pickup_takes_the_call_of_one_colleague(pbx: Pbx) -> None:
    alice, bob, carol = await pbx.person(A), await pbx.person(B), await pbx.person(C)
    leg, ringing = await phones.ring(alice.agent, bob.agent, bob.username)
    picked = await carol.agent.call(f"*8{bob.alias}")
    await leg.answered(limit=5)
    await ringing.closed(limit=5)
    await talk(leg, A, picked, C)
    await phones.hang_up(leg, picked)


@pytest.mark.feature("A21d", "A21e", off_nominal=True)
async def test_pickup_takes_nothing_of_another_group_and_nothing_that_does_not_ring(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B, call_group=7)
    carol = await pbx.person(C, pickup_group=8)
    leg, _ = await phones.ring(alice.agent, bob.agent, bob.username)
    assert (await (await carol.agent.dial("*8")).closed()).status == 404
    await leg.hangup()
    assert (await (await carol.agent.dial(f"*8{alice.alias}")).closed()).status == 404
