"""A throw-away provider for real calls: made once per session by the steps of the check, with fresh subscribers for each test."""

import asyncio
import itertools
import secrets
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, Self

from ramal.apps.agent.remote import Agent, Leg
from ramal.apps.agent.tone import Heard, Sound
from ramal.apps.check import guide, phones
from ramal.apps.check.client import Api, until
from ramal.apps.check.login import platform_login
from ramal.apps.check.world import AREA, World
from ramal.apps.settings import Settings

A, B, C, OUTSIDE = Sound(440), Sound(620), Sound(880), Sound(1000)
STEPS = (
    guide.create_provider,
    guide.create_carrier,
    guide.create_plan,
    guide.create_customer,
    guide.add_number,
    guide.create_tenant,
    guide.view_tenant,
)
_numbers = itertools.count(2000)


@dataclass(frozen=True)
class Provider:
    """What the session's provider left behind: ids and tokens."""

    settings: Settings
    ids: dict[str, Any]
    tokens: dict[str, str]
    namespace: str


async def build(settings: Settings) -> Provider:
    """Make the provider by the first steps of the guide."""
    async with AsyncExitStack() as stack:
        world = World(settings, platform_login(settings), stack)
        for step in STEPS:
            await step(world)
        group = await world.tenant.post("security-groups", {"name": "Brazil", "allow": ["country:BR"]})
        world.ids["group"] = group["id"]
        tokens = {name: api.token for name, api in world.apis.items()}
        return Provider(settings, world.ids, tokens, world.namespace)


async def put_away(provider: Provider) -> None:
    """Remove or block it."""
    async with AsyncExitStack() as stack:
        world = World(provider.settings, platform_login(provider.settings), stack)
        world.ids |= provider.ids
        for name, token in provider.tokens.items():
            await world.api(name, token)
        await guide.clean(world)


@dataclass
class Person:
    """A subscriber and the phone that is registered for it."""

    id: str
    username: str
    alias: str
    domain: str
    sip_password: str
    softphone_password: str
    agent: Agent
    sound: Sound


@dataclass
class Pbx:
    """One test's view of the provider. Subscribers are fresh and gone afterwards."""

    provider: Provider
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    apis: dict[str, Api] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        instance = self.provider.settings.instance
        for name, token in self.provider.tokens.items():
            api = Api(f"http://{instance.listen}:{instance.ports.api}", name, token)
            self.apis[name] = await self.stack.enter_async_context(api)
        return self

    async def __aexit__(self, *exc: object) -> None:
        agents = [person.agent for person in self.people]
        await asyncio.gather(*(agent.close() for agent in agents))
        for one in (*(person.id for person in self.people), *self.others):
            await self.tenant.delete(f"subscribers/{one}")
        await self.stack.aclose()

    @property
    def tenant(self) -> Api:
        return self.apis["tenant"]

    @property
    def isp(self) -> Api:
        return self.apis["isp"]

    @property
    def platform(self) -> Api:
        return self.apis["platform"]

    @property
    def did(self) -> str:
        return str(self.provider.ids["did"])

    @property
    def edge(self) -> str:
        instance = self.provider.settings.instance
        return f"{instance.listen}:{instance.ports.sip}"

    async def person(self, sound: Sound = A, *, phone: dict[str, Any] | None = None, **fields: Any) -> Person:
        """Create a subscriber with `fields` and register a phone (`phone`: more of its identity)."""
        made = await self._made(fields)
        agent = await self.phone(made, **(phone or {}))
        one = Person(
            made["id"], made["username"], made["alias"], made["domain"], made["sip_password"], made["softphone_password"], agent, sound
        )  # fmt: skip
        self.people.append(one)
        return one

    async def subscriber(self, **fields: Any) -> dict[str, Any]:
        """Create a subscriber with `fields` and no phone; gone after the test as well."""
        made = await self._made(fields)
        self.others.append(str(made["id"]))
        return made

    async def _made(self, fields: dict[str, Any]) -> dict[str, Any]:
        number = next(_numbers)
        form = {"username": f"u{number}-{secrets.token_hex(2)}", "alias": str(number), "security_group_id": self.provider.ids["group"]}
        return dict(await self.tenant.post("subscribers", form | fields))

    async def phone(self, made: dict[str, Any], **identity: Any) -> Agent:
        """Start one phone for a subscriber and register it."""
        mine = {"user": made["username"], "domain": made["domain"], "password": made["sip_password"], "proxy": self.edge}
        mine["address"] = self.provider.settings.instance.listen
        agent = Agent(**mine | identity)
        await self.stack.enter_async_context(agent)
        await agent.register()
        return agent

    async def outside(self) -> Agent:
        """Register a softphone at the test carrier."""
        world = World(self.provider.settings, platform_login(self.provider.settings), self.stack)
        return await phones.softphone_outside(world)

    async def records(self, count: int, *, limit: float = 10) -> list[dict[str, Any]]:
        """Return the finished records in which the people of this test took part, oldest first, with their legs."""
        mine = {person.id for person in self.people} | set(self.others)

        async def ask() -> list[Any]:
            found = await self.tenant.all("calls", limit=100)
            return sorted((one for one in found if _party(one) & mine), key=lambda one: str(one["started"]))

        found = await until(ask, lambda all_: len(all_) >= count and all(one["result"] != "ongoing" for one in all_), limit=limit)
        return [await self.isp.get(f"calls/{one['id']}") for one in found]


def _party(record: dict[str, Any]) -> set[str]:
    return {str(record.get("subscriber_id") or ""), str(record.get("answered_by") or "")}


async def connect(caller: Person, called: Person, target: str = "") -> tuple[Leg, Leg]:
    """Call, answer, and prove audio both ways."""
    one, other = await phones.ring(caller.agent, called.agent, target or called.username)
    await other.answer()
    await one.answered(limit=5)
    await talk(one, caller.sound, other, called.sound)
    return one, other


async def talk(one: Leg, first: Sound, other: Leg, second: Sound) -> None:
    """Each end must hear the other's tone, at its level, and not its own."""
    await asyncio.gather(one.send(first), other.send(second))
    back, forth = await asyncio.gather(one.expect(second), other.expect(first))
    assert back.is_tone(second), f"{one.agent.name} heard {back}"
    assert forth.is_tone(first), f"{other.agent.name} heard {forth}"


async def silent(leg: Leg) -> Heard:
    """Return what is heard in half a second."""
    await leg.forget()
    return await leg.hear(0.5, limit=1)


LOCAL = f"+55{AREA}"
