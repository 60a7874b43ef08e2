"""Calls to and from the test carrier: A18, A19a, A5, A17, A26."""

import pytest
from tests.journeys.pbx import LOCAL, OUTSIDE, A, B, Pbx, talk

from ramal.apps.check import guide, phones
from ramal.apps.check.login import platform_login
from ramal.apps.check.world import FUNNY, World


@pytest.mark.feature("A18")
async def test_the_funny_message_is_heard_and_the_record_tells_the_gateway(pbx: Pbx) -> None:
    alice = await pbx.person(A)
    leg = await alice.agent.call(FUNNY)
    assert (await phones.audible(leg)).level > phones.AUDIBLE
    await leg.hangup()
    (record,) = await pbx.records(1)
    (out,) = [one for one in record["legs"] if one["direction"] == "carrier-out"]
    assert (out["called"], out["gateway_id"]) == (f"{LOCAL}{FUNNY}", pbx.provider.ids["gateway"])
    assert record["direction"] == "outbound"
    assert record["steps"], "a real call keeps its decision steps"


@pytest.mark.feature("A17", off_nominal=True)
async def test_without_a_group_or_beyond_it_nothing_leaves(pbx: Pbx) -> None:
    nobody, brazil = await pbx.person(A, security_group_id=None), await pbx.person(B)
    assert (await (await nobody.agent.dial(FUNNY)).closed(limit=15)).status == 403
    assert (await (await brazil.agent.dial("0012125550123")).closed(limit=15)).status in {403, 404}
    for record in await pbx.records(2):
        assert not [leg for leg in record["legs"] if leg["direction"] == "carrier-out"]


@pytest.mark.feature("A26")
async def test_emergency_passes_without_a_group(pbx: Pbx) -> None:
    alice = await pbx.person(A, security_group_id=None)
    leg = await alice.agent.call("190")
    await leg.hangup()
    (record,) = await pbx.records(1)
    assert record["emergency"] is True


@pytest.mark.feature("A19a")
async def test_a_softphone_at_the_carrier_reaches_the_owner_of_the_number(pbx: Pbx) -> None:
    bob = await pbx.person(B)
    await pbx.tenant.patch(f"numbers/{pbx.provider.ids['number']}", {"target": "subscriber", "target_id": bob.id})
    outside = await pbx.outside()
    one, other = await phones.ring(outside, bob.agent, pbx.did)
    await other.answer()
    await one.answered()
    await talk(one, OUTSIDE, other, B)
    await phones.hang_up(one, other)
    await pbx.tenant.patch(f"numbers/{pbx.provider.ids['number']}", {"target": "none", "target_id": None})
    record = (await pbx.records(1))[0]
    assert (record["direction"], record["legs"][0]["number"], record["answered_by"]) == ("inbound", pbx.did, bob.id)


@pytest.mark.feature("A19a", off_nominal=True)
async def test_an_unknown_number_from_outside_is_404(pbx: Pbx) -> None:
    outside = await pbx.outside()
    assert (await (await outside.dial("+5561399999999")).closed()).status == 404


@pytest.mark.feature("A5", "A4")
@pytest.mark.parametrize("first", [{"host": "127.0.0.99", "port": 5099}, {"host": "no-such-host.invalid"}])
async def test_the_second_gateway_answers_where_the_first_is_dead(pbx: Pbx, first: dict[str, object]) -> None:
    alice = await pbx.person(A)
    world = World(pbx.provider.settings, platform_login(pbx.provider.settings), pbx.stack)
    alive = {**guide.gateway(world), "id": pbx.provider.ids["gateway"]}
    path = f"carriers/{pbx.provider.ids['carrier']}"
    await pbx.isp.patch(path, {"gateways": [{"name": "dead", **first}, alive]})
    try:
        leg = await alice.agent.call(FUNNY, limit=20)
        assert (await phones.audible(leg)).level > phones.AUDIBLE
        await leg.hangup()
    finally:
        await pbx.isp.patch(path, {"gateways": [alive]})
    (record,) = await pbx.records(1)
    (out,) = [one for one in record["legs"] if one["direction"] == "carrier-out"]
    assert out["gateway_id"] == pbx.provider.ids["gateway"]


@pytest.mark.feature("A4", "A5", off_nominal=True)
@pytest.mark.parametrize(("ending", "status", "attempts"), [("0486", 486, 1), ("0404", 404, 1), ("0503", 503, 2)])
async def test_busy_and_unknown_are_final_a_failing_gateway_is_not(pbx: Pbx, ending: str, status: int, attempts: int) -> None:
    alice = await pbx.person(A, area_code="61")
    world = World(pbx.provider.settings, platform_login(pbx.provider.settings), pbx.stack)
    first, path = {**guide.gateway(world), "id": pbx.provider.ids["gateway"]}, f"carriers/{pbx.provider.ids['carrier']}"
    await pbx.isp.patch(path, {"gateways": [first, guide.gateway(world, "second")]})
    try:
        assert (await (await alice.agent.dial(f"3222{ending}")).closed(limit=15)).status == status
    finally:
        await pbx.isp.patch(path, {"gateways": [first]})
    (record,) = await pbx.records(1)
    (out,) = [one for one in record["legs"] if one["direction"] == "carrier-out"]
    assert [attempt["next"] for attempt in out["attempts"]] == [True] * (attempts - 1) + [False]
