"""Calls of the check: what the phones do, and what each must hear."""

import asyncio
import time

from ramal.apps.agent.remote import Agent, AgentError, Leg
from ramal.apps.agent.tone import Heard, Sound
from ramal.apps.check.login import carrier_account
from ramal.apps.check.report import expect
from ramal.apps.check.world import TONES, Talk, World
from ramal.apps.cli.words import word

MEDIA = word("rtpengine, the relay's ports, `./ramal doctor`", "rtpengine, as portas do relay, `./ramal doctor`")
ROUTE = word("the record's decision steps: GET /api/isp/calls", "os passos de decisão do registro: GET /api/isp/calls")
AUDIBLE = -45.0
"""dBFS above which speech counts as heard."""


def _told(name: str, heard: Heard, sound: Sound) -> None:
    expect(
        heard.is_tone(sound),
        expected=word(
            f"{name} hears {sound.frequency:.0f} Hz at {sound.level:.0f} dBFS",
            f"{name} ouve {sound.frequency:.0f} Hz a {sound.level:.0f} dBFS",
        ),
        seen=str(heard) if heard.seconds else word("no audio at all", "nenhum áudio"),
        look=MEDIA,
    )


async def both_ways(one: Leg, other: Leg, first: Sound, second: Sound) -> str:
    """Send `first` from `one`, `second` from `other`, and make sure that each hears the other's and nothing else."""
    await asyncio.gather(one.send(first), other.send(second))
    back, forth = await asyncio.gather(one.expect(second), other.expect(first))
    _told(one.agent.name, back, second)
    _told(other.agent.name, forth, first)
    return f"{forth.level:.0f}/{back.level:.0f} dBFS at {forth.frequency:.0f}/{back.frequency:.0f} Hz"


async def ring(caller: Agent, called: Agent, target: str, *, limit: float = 10) -> tuple[Leg, Leg]:
    """Dial; return both ends as soon as the called phone rings."""
    before = await called.legs()
    newest = Leg(called, before[-1].line) if before else None
    leg = await caller.dial(target)
    try:
        return leg, await called.incoming(after=newest, limit=limit)
    except AgentError:
        now = await leg.describe()
        expect(
            right=False,
            expected=word(f"{called.name} rings", f"{called.name} toca"),
            seen=word(
                f"{caller.name}'s call is {now.state} {now.ended}", f"a chamada de {caller.name} está {now.state} {now.ended}"
            ).strip(),
            look=ROUTE,
        )
        raise


async def hang_up(one: Leg, other: Leg) -> None:
    """End a call at one end and wait for the other."""
    await one.hangup()
    await other.closed(limit=5)


async def converse(world: World, caller: str, called: str, target: str, *, outside: str = "") -> str:
    """Call, answer, measure both ways, hang up; noted for the recount."""
    one, other = await ring(world.agents[caller], world.agents[called], target)
    await other.answer()
    await one.answered(limit=5)
    began, wall = time.monotonic(), time.time()
    note = await both_ways(one, other, TONES[caller], TONES[called])
    await hang_up(one, other)
    world.talks.append(Talk(caller, target, answered=True, talk=time.monotonic() - began, outside=outside, began=wall))
    return note


async def call_out(world: World, caller: str, target: str, outside: str, *, limit: float = 15) -> str:
    """Call a number of the test carrier and hear its message."""
    leg = await world.agents[caller].call(target, limit=limit)
    began, wall = time.monotonic(), time.time()
    heard = await audible(leg)
    await leg.hangup()
    await leg.closed(limit=5)
    world.talks.append(Talk(caller, target, answered=True, talk=time.monotonic() - began, outside=outside, began=wall))
    expect(
        heard.level > AUDIBLE,
        expected=word(f"speech above {AUDIBLE:.0f} dBFS", f"fala acima de {AUDIBLE:.0f} dBFS"),
        seen=str(heard),
        look=MEDIA,
    )
    return f"{heard.level:.0f} dBFS"


async def audible(leg: Leg, *, limit: float = 6) -> Heard:
    """Return the first second that can be heard, else the last one."""
    end = time.monotonic() + limit
    while True:
        heard = await leg.hear(1.0, limit=2)
        if heard.level > AUDIBLE or time.monotonic() > end:
            return heard


async def refused(world: World, caller: str, target: str, status: int, look: str) -> str:
    """Call and be refused with `status`."""
    leg = await world.agents[caller].dial(target)
    now = await leg.wait("closed", "established", limit=15)
    world.talks.append(Talk(caller, target, answered=now.state == "established", talk=0.0, began=time.time()))
    await leg.hangup()
    expect(now.status == status, expected=word(f"answer {status}", f"resposta {status}"), seen=now.ended or now.state, look=look)
    return now.ended


async def call_in(world: World, called: str, did: str) -> str:
    """Call `did` from a softphone at the test carrier; `called` answers."""
    outside = world.agents.get("outside") or await softphone_outside(world)
    one, other = await ring(outside, world.agents[called], did)
    await other.answer()
    await one.answered(limit=5)
    began, wall = time.monotonic(), time.time()
    note = await both_ways(one, other, TONES["outside"], TONES[called])
    await hang_up(one, other)
    world.talks.append(Talk("outside", did, answered=True, talk=time.monotonic() - began, began=wall, inbound=True))
    return note


async def softphone_outside(world: World) -> Agent:
    """Register a softphone at the test carrier."""
    host, port = world.carrier
    user, password = carrier_account(world.settings)
    where = {"domain": f"{host}:{port}", "proxy": f"{host}:{port}", "address": "127.0.0.1"}  # the test carrier is on loopback, always
    agent = await world.agent("outside", user=user, password=password, **where)
    await agent.register()
    return agent
