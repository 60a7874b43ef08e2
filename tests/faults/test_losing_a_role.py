"""`kill -9` of each role with calls up (issue §8): audio goes on, new calls succeed, records are complete afterwards."""

import asyncio

import pytest
from tests.faults.conftest import Roles
from tests.journeys.pbx import A, B, C, Pbx, Person, connect, talk

from ramal.apps.check import phones
from ramal.apps.check.client import until
from ramal.apps.check.world import FUNNY

BESIDE = ["api", "worker", "node", "postgres", "redis", "callcontrol"]


async def _works(pbx: Pbx) -> None:
    """A new internal call and a new call through the carrier."""
    carol, dave = await _two(pbx)
    one, other = await connect(carol, dave)
    await phones.hang_up(one, other)
    leg = await carol.agent.call(FUNNY, limit=20)
    assert (await phones.audible(leg)).level > phones.AUDIBLE
    await leg.hangup()


async def _two(pbx: Pbx):
    """The third and fourth person: made before the fault, as the API may be the fault."""
    return pbx.people[2], pbx.people[3]


async def _crowd(pbx: Pbx):
    people = [await pbx.person(sound, area_code="61") for sound in (A, B, C, B)]
    return (*people, *await connect(people[0], people[1]))


@pytest.mark.feature("G5", off_nominal=True)
@pytest.mark.parametrize("role", BESIDE)
async def test_a_killed_role_is_not_noticed_by_calls(pbx: Pbx, roles: Roles, role: str) -> None:
    _, _, _, _, one, other = await _crowd(pbx)
    old = roles.kill(role)
    await talk(one, A, other, B)
    await _works(pbx)
    roles.back(role, old)
    await talk(one, A, other, B)
    await phones.hang_up(one, other)
    records = await pbx.records(3, limit=25)
    assert [record["result"] for record in records] == ["answered"] * 3


@pytest.mark.feature("G5", off_nominal=True)
async def test_without_database_api_and_worker_calls_go_on_and_records_arrive_later(pbx: Pbx, roles: Roles) -> None:
    _, _, _, _, one, other = await _crowd(pbx)
    for role in ("api", "worker", "postgres"):
        roles.stop(role)
    await talk(one, A, other, B)
    await _works(pbx)
    await phones.hang_up(one, other)
    for role in ("postgres", "api", "worker"):
        roles.start(role)
    await until(_answers(pbx), bool, limit=20)
    records = await pbx.records(3, limit=25)
    assert [record["result"] for record in records] == ["answered"] * 3
    assert all(float(record["talk"]) > 0.3 for record in records)


def _answers(pbx: Pbx):
    async def ask() -> bool:
        try:
            await pbx.tenant.get("settings")
        except Exception:  # noqa: BLE001 -- any failure means: not yet
            return False
        return True

    return ask


@pytest.mark.feature("G5", off_nominal=True)
async def test_kamailio_killed_with_a_call_up(pbx: Pbx, roles: Roles) -> None:
    """Audio goes on, registrations are still there, the call can be ended, and its record is whole."""
    _, _, _, _, one, other = await _crowd(pbx)
    old = roles.kill("kamailio")
    await talk(one, A, other, B)
    roles.back("kamailio", old)
    await talk(one, A, other, B)
    await phones.hang_up(one, other)
    await _works(pbx)
    records = await pbx.records(3, limit=25)
    assert [record["result"] for record in records] == ["answered"] * 3
    assert float(records[0]["talk"]) > 2


@pytest.mark.feature("G5", off_nominal=True)
async def test_rtpengine_killed_with_a_call_up(pbx: Pbx, roles: Roles) -> None:
    """Sessions come back out of Redis: audio both ways again."""
    _, _, _, _, one, other = await _crowd(pbx)
    old = roles.kill("rtpengine")
    roles.back("rtpengine", old)
    await talk(one, A, other, B)
    await phones.hang_up(one, other)
    await _works(pbx)
    assert [record["result"] for record in await pbx.records(3, limit=25)] == ["answered"] * 3


@pytest.mark.feature("A15a", off_nominal=True)
async def test_callcontrol_killed_while_ringing(pbx: Pbx, roles: Roles) -> None:
    """The flow goes on: an answer joins the two, and a ring time-out still forwards."""
    alice, carol = await pbx.person(A), await pbx.person(C)
    bob = await pbx.person(B, forward_no_answer=carol.alias, ring_timeout=6)
    leg, ringing = await phones.ring(alice.agent, bob.agent, bob.username)
    old = roles.kill("callcontrol")
    third = await carol.agent.incoming(limit=20)
    await third.answer()
    await leg.answered()
    await talk(leg, A, third, C)
    await phones.hang_up(leg, third)
    await ringing.closed()
    roles.back("callcontrol", old)
    leg, ringing = await phones.ring(alice.agent, bob.agent, bob.username)
    roles.kill("callcontrol")
    await ringing.answer()
    await leg.answered()
    await talk(leg, A, ringing, B)
    await phones.hang_up(leg, ringing)


@pytest.mark.feature("A17", off_nominal=True)
async def test_callcontrol_killed_while_it_plays(pbx: Pbx, roles: Roles) -> None:
    """A refused caller hears why; the refusal comes even if callcontrol dies in the middle."""
    alice = await pbx.person(A, security_group_id=None)
    leg = await alice.agent.dial(FUNNY)
    heard = await phones.audible(leg)
    assert heard.level > phones.AUDIBLE, f"no announcement: {heard}"
    roles.kill("callcontrol")
    assert (await leg.closed(limit=20)).status == 403


@pytest.mark.feature("A15a", off_nominal=True)
@pytest.mark.parametrize("role", ["redis", "rtpengine"])
async def test_a_frozen_store_or_relay_does_not_block_the_edge(pbx: Pbx, roles: Roles, role: str) -> None:
    """SIGSTOP: worse than dead, as connections stay open. Registering goes on at once; calls either work or are refused soon."""
    alice, bob = await pbx.person(A), await pbx.person(B)
    roles.freeze(role)
    legs = [await alice.agent.dial(bob.username) for _ in range(4)]
    await asyncio.wait_for(bob.agent.register(limit=3), 3)
    for leg in legs:
        now = await leg.wait("closed", "established", "ringing", limit=8)
        assert now.state == "ringing" or now.status >= 480, now
        await leg.hangup()
    roles.thaw(role)
    assert await until(lambda: _rings(alice, bob), bool, limit=25), (
        "no call rings after the thaw (a relay that was silent is left out for 10 s)"
    )


async def _rings(alice: Person, bob: Person) -> bool:
    leg = await alice.agent.dial(bob.username)
    now = await leg.wait("closed", "ringing", limit=8)
    await leg.hangup()
    return now.state == "ringing"
