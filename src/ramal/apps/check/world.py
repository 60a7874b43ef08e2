"""The throw-away provider of one run: who is logged in, what was created, which phones are up, and what they did."""

import secrets
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any

from ramal.apps.agent.remote import Agent
from ramal.apps.agent.tone import Sound
from ramal.apps.check.client import Api
from ramal.apps.settings import Settings

AREA = "61"
FUNNY = "22224444"
TONES = {"alice": Sound(440), "bob": Sound(620), "carol": Sound(880), "outside": Sound(1000)}


@dataclass(frozen=True)
class Login:
    """How to log in at the platform console."""

    email: str
    password: str
    namespace: str = "platform"


@dataclass(frozen=True)
class Talk:
    """One call as the phones saw it, to be compared with the records. `talk` is in seconds, `outside` the number at a carrier."""

    caller: str
    dialled: str
    answered: bool
    talk: float
    outside: str = ""
    began: float = 0.0
    inbound: bool = False


@dataclass
class Phone:
    """A subscriber as created: passwords are shown once."""

    id: str
    username: str
    domain: str
    sip_password: str
    softphone_password: str


@dataclass
class World:
    """Everything that later steps need of earlier ones."""

    settings: Settings
    login: Login
    stack: AsyncExitStack
    mark: str = field(default_factory=lambda: secrets.token_hex(4))
    ids: dict[str, Any] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)
    apis: dict[str, Api] = field(default_factory=dict)
    talks: list[Talk] = field(default_factory=list)
    password: str = field(default_factory=lambda: secrets.token_urlsafe(18))

    @property
    def namespace(self) -> str:
        """Namespace of the provider of this run."""
        return f"check-{self.mark}"

    @property
    def base(self) -> str:
        """Where the API is."""
        return f"http://{self.settings.instance.listen}:{self.settings.instance.ports.api}"

    @property
    def edge(self) -> tuple[str, int]:
        """Where phones register."""
        return self.settings.instance.listen, self.settings.instance.ports.sip

    @property
    def carrier(self) -> tuple[str, int]:
        """Where the test carrier listens."""
        return self.settings.instance.carrier_address, self.settings.instance.ports.carrier_sip

    async def api(self, audience: str, token: str) -> Api:
        """Keep a client for an audience."""
        self.apis[audience] = await self.stack.enter_async_context(Api(self.base, audience, token))
        return self.apis[audience]

    @property
    def platform(self) -> Api:
        """The platform's API."""
        return self.apis["platform"]

    @property
    def isp(self) -> Api:
        """The provider's API."""
        return self.apis["isp"]

    @property
    def tenant(self) -> Api:
        """The tenant's API."""
        return self.apis["tenant"]

    async def agent(self, name: str, **identity: Any) -> Agent:
        """Start a phone and keep it until the end of the run."""
        identity.setdefault("address", self.settings.instance.listen)
        agent = await self.stack.enter_async_context(Agent(name, **identity))
        self.agents[name] = agent
        return agent

    async def subscriber_agent(self, name: str, *, softphone: str = "", **more: Any) -> Agent:
        """Start the phone of a subscriber; `softphone` non-empty: with the softphone password and its authentication name."""
        phone = self.phones[name]
        secret = phone.softphone_password if softphone else phone.sip_password
        auth = f"{phone.username}.web" if softphone else phone.username
        host, port = self.edge
        return await self.agent(
            name, user=phone.username, domain=phone.domain, password=secret, auth_user=auth, proxy=f"{host}:{port}", **more
        )  # fmt: skip
