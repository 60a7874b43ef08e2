"""The lines beyond the guide: aliases, refusals, failover, forwarding, bans."""

import secrets
import time

from ramal.apps.agent.raw import RawClient
from ramal.apps.agent.remote import Leg
from ramal.apps.check import guide, phones
from ramal.apps.check.client import until
from ramal.apps.check.report import expect
from ramal.apps.check.world import AREA, FUNNY, TONES, Talk, World
from ramal.apps.cli.words import word

DEAD = "127.0.0.99"
TRIES = 4
RING = 5


async def alice_by_alias(world: World) -> str:
    """Bob dials 1000."""
    return await phones.converse(world, "bob", "alice", "1000")


async def bob_by_alias(world: World) -> str:
    """Alice dials 1001."""
    return await phones.converse(world, "alice", "bob", "1001")


async def nothing_outside(world: World) -> str:
    """Be refused an external call by the empty security group."""
    return await phones.refused(world, "alice", FUNNY, 403, "the caller's security group, decision step `security group`")


async def emergency(world: World) -> str:
    """190 passes all the same."""
    return await phones.call_out(world, "alice", "190", "BR:190")


async def failover(world: World) -> str:
    """Put a dead gateway first: the second one answers."""
    dead = {"name": "dead", "host": DEAD, "port": 5099, "transport": "udp"}
    alive = {**guide.gateway(world), "id": world.ids["gateway"]}
    carrier = await world.isp.patch(f"carriers/{world.ids['carrier']}", {"gateways": [dead, alive]})
    names = [one["name"] for one in carrier["gateways"]]
    expect(names == ["dead", "primary"], expected=word("dead, then primary", "dead, depois primary"), seen=names)
    began = time.monotonic()
    note = await phones.call_out(world, "alice", FUNNY, f"+55{AREA}{FUNNY}", limit=20)
    await world.isp.patch(f"carriers/{world.ids['carrier']}", {"gateways": [alive]})
    return f"{note}, {time.monotonic() - began:.1f} s"


async def forward_no_answer(world: World) -> str:
    """Bob does not answer: the call goes to a third phone of the tenant."""
    carol = await _carol(world)
    bob = world.phones["bob"]
    await world.tenant.patch(f"subscribers/{bob.id}", {"forward_no_answer": "1002", "ring_timeout": RING})
    one, unanswered = await phones.ring(world.agents["alice"], world.agents["bob"], bob.username)
    began = time.monotonic()
    forwarded = await world.agents["carol"].incoming(limit=RING + 8)
    waited = time.monotonic() - began
    note = await _answered_by(world, one, forwarded)
    await unanswered.closed(limit=5)
    await world.tenant.patch(f"subscribers/{bob.id}", {"forward_no_answer": None})
    expect(
        RING - 2 <= waited <= RING + 4,
        expected=word(f"forwarded after {RING} s", f"desviada após {RING} s"),
        seen=f"{waited:.1f} s",
        look=word("the subscriber's ring time-out", "o tempo de toque do assinante"),
    )
    return word(f"{carol} after {waited:.1f} s, {note}", f"{carol} após {waited:.1f} s, {note}")


async def _answered_by(world: World, one: Leg, other: Leg) -> str:
    await other.answer()
    await one.answered(limit=5)
    began, wall = time.monotonic(), time.time()
    note = await phones.both_ways(one, other, TONES["alice"], TONES["carol"])
    await phones.hang_up(one, other)
    world.talks.append(Talk("alice", world.phones["bob"].username, answered=True, talk=time.monotonic() - began, began=wall))
    return note


async def _carol(world: World) -> str:
    made = await world.tenant.post("subscribers", {"username": f"carol-{world.mark}", "name": "Carol", "alias": "1002"})
    world.phones["carol"] = guide.Phone(made["id"], made["username"], made["domain"], made["sip_password"], made["softphone_password"])
    await (await world.subscriber_agent("carol")).register()
    return "carol"


async def ban(world: World) -> str:
    """Send four wrong passwords: that address is blocked, the fifth attempt, with the right one, gets no answer; others do."""
    address = f"127.0.{1 + secrets.randbelow(250)}.{1 + secrets.randbelow(250)}"
    bob = world.phones["bob"]
    for attempt in range(1, TRIES + 1):
        async with RawClient(world.edge, address=address) as raw:
            answer = await raw.register(user=bob.username, domain=bob.domain, password=f"wrong{attempt}")
        refused = answer is not None and answer.status in (401, 403)
        expect(
            refused or attempt == TRIES,
            expected=word(f"wrong password {attempt} answered 401", f"senha errada {attempt} respondida com 401"),
            seen=answer,
            look=word("the edge's registrar", "o registrador da borda"),
        )
    await _silence(world, address)
    banned = await until(lambda: world.platform.all("bans"), lambda bans: address in {one["ip"] for one in bans}, limit=5)
    expect(
        address in {one["ip"] for one in banned},
        expected=word(f"{address} among the bans", f"{address} entre os bloqueios"),
        seen=len(banned),
        look="GET /api/platform/bans",
    )
    return await _unblock(world, address)


async def _silence(world: World, address: str) -> None:
    bob = world.phones["bob"]
    async with RawClient(world.edge, address=address) as raw:
        answer = await raw.register(user=bob.username, domain=bob.domain, password=bob.sip_password, limit=1.5)
    expect(
        answer is None,
        expected=word("no answer from a blocked address", "nenhuma resposta a um endereço bloqueado"),
        seen=answer and f"{answer.status} {answer.reason}",
        look=word("E5, the edge's bans", "E5, os bloqueios da borda"),
    )
    async with RawClient(world.edge, address="127.0.0.2") as other:
        options = other.request("OPTIONS", f"sip:{world.edge[0]}", user="check", domain=bob.domain)
        expect(
            await other.ask(options),
            expected=word("other addresses still answered", "outros endereços ainda respondidos"),
            seen=word("no answer", "nenhuma resposta"),
            look=word("the edge's bans", "os bloqueios da borda"),
        )


async def _unblock(world: World, address: str) -> str:
    bob = world.phones["bob"]
    await world.platform.call("DELETE", f"bans/{address}")

    async def again() -> bool:
        async with RawClient(world.edge, address=address) as raw:
            answer = await raw.register(user=bob.username, domain=bob.domain, password=bob.sip_password, expires=0, limit=0.7)
            return answer is not None and answer.status == 200  # noqa: PLR2004

    expect(
        await until(again, bool, limit=8),
        expected=word("answered again once unblocked", "respondido de novo após o desbloqueio"),
        seen=word("no answer", "nenhuma resposta"),
        look="DELETE /api/platform/bans/{ip}",
    )
    return word(f"{address} blocked and unblocked", f"{address} bloqueado e desbloqueado")
