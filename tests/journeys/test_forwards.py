"""Forwards (A13): always, busy, no answer; loops end; a forwarded leg leaves on behalf of the forwarder."""

import pytest
from tests.journeys.pbx import LOCAL, A, B, C, Pbx, talk

from ramal.apps.check import phones
from ramal.apps.check.world import FUNNY


async def _reaches(pbx: Pbx, fields: dict[str, object], *, reject: bool = False, ring: bool = False) -> None:
    alice, carol = await pbx.person(A), await pbx.person(C)
    bob = await pbx.person(B, **{name: (carol.alias if value == "carol" else value) for name, value in fields.items()})
    leg = await alice.agent.dial(bob.username)
    if ring or reject:
        ringing = await bob.agent.incoming()
        if reject:
            await ringing.reject()
    third = await carol.agent.incoming(limit=15)
    await third.answer()
    await leg.answered()
    await talk(leg, A, third, C)
    await phones.hang_up(leg, third)
    assert ring or reject or not await bob.agent.legs()


@pytest.mark.feature("A13")
async def test_forward_always_does_not_ring_the_forwarder(pbx: Pbx) -> None:
    await _reaches(pbx, {"forward_always": "carol"})


@pytest.mark.feature("A13")
async def test_forward_busy(pbx: Pbx) -> None:
    await _reaches(pbx, {"forward_busy": "carol"}, reject=True)


@pytest.mark.feature("A13")
async def test_forward_no_answer_after_the_ring_timeout(pbx: Pbx) -> None:
    await _reaches(pbx, {"forward_no_answer": "carol", "ring_timeout": 5}, ring=True)


@pytest.mark.feature("A13", off_nominal=True)
async def test_a_loop_of_forwards_ends(pbx: Pbx) -> None:
    alice, bob, carol = await pbx.person(A), await pbx.person(B), await pbx.person(C)
    for one, other in ((bob, carol), (carol, bob)):
        await pbx.tenant.patch(f"subscribers/{one.id}", {"forward_always": other.alias})
    assert (await (await alice.agent.dial(bob.username)).closed()).status == 482
    (record,) = await pbx.records(1)
    assert "forward-loop" in str(record["steps"])
    assert (record["code"], record["reason"]) == (482, "forward-loop")


@pytest.mark.feature("A13", "A17", off_nominal=True)
async def test_a_forward_to_outside_needs_the_forwarders_group(pbx: Pbx) -> None:
    alice = await pbx.person(A)
    bob = await pbx.person(B, forward_always=FUNNY, security_group_id=None)
    assert (await (await alice.agent.dial(bob.username)).closed(limit=15)).status == 403
    allowed = {"security_group_id": pbx.provider.ids["group"], "area_code": "61"}
    await pbx.tenant.patch(f"subscribers/{bob.id}", allowed)
    leg = await alice.agent.call(bob.username)
    assert (await phones.audible(leg)).level > phones.AUDIBLE
    await leg.hangup()
    record = (await pbx.records(2))[-1]
    (out,) = [one for one in record["legs"] if one["direction"] == "carrier-out"]
    assert (out["called"], out["subscriber_id"]) == (f"{LOCAL}{FUNNY}", bob.id)
