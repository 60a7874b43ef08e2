"""Phones: logging in with the softphone password, and credentials for the registration that last for a while (A14)."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, cast

from fastapi import Request, Response
from pydantic import Field, StringConstraints

from ramal.apps.api.entrance import sessions_of
from ramal.capabilities.identity import api as identity
from ramal.capabilities.isps import api as isps
from ramal.capabilities.subscribers import api as subscribers
from ramal.engines import coturn
from ramal.kit.clock import now
from ramal.kit.errors import ForbiddenError, UnavailableError
from ramal.kit.routes import CurrentSubject, CurrentUnit, Routes
from ramal.kit.schema import Schema, View
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience
from ramal.rules import ephemeral

session = Routes(Audience.PUBLIC, "phone-session")
log_in = Routes(Audience.PUBLIC, "phone-log-in")
credentials = Routes(Audience.PHONE, "sip-credentials")
ice = Routes(Audience.PHONE, "ice-servers")
LIFETIME = timedelta(hours=1)
RELAY_LIFETIME = timedelta(hours=24)
"""A call may be as long, and refreshes its allocation with the credentials that it began with."""
LOG_IN = Scope.platform("system:log-in")
SOFTPHONE = ".web"

Login = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=1, max_length=320, pattern=r"^[^\s\x00-\x1f]+$")]
Place = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=253, pattern=r"^[^\s\x00-\x1f]*$")]


class PhoneLogIn(Schema):
    """A subscriber and its softphone password."""

    login: Login = Field(description="`name@domain`, or the name alone")
    place: Place = Field(default="", description="with a name alone: the tenant's domain, or the provider's namespace")
    password: Annotated[str, StringConstraints(min_length=1, max_length=128)]

    def parts(self) -> tuple[str, str]:
        """Return name and place."""
        name, at, domain = self.login.rpartition("@")
        return (name, domain) if at else (self.login, self.place)


class SipCredentials(View):
    """With what a web phone registers until `expires`: then it asks for new ones. The softphone password never comes into the page."""

    username: str
    password: str
    address: str
    realm: str
    expires: datetime
    seconds: int
    websocket_port: int


class IceServer(View):
    """One entry of RTCConfiguration.iceServers."""

    urls: list[str]
    username: str
    credential: str


class IceServers(View):
    """Relays, and for how long their credentials are good."""

    servers: list[IceServer]
    seconds: int


@dataclass(frozen=True)
class Relay:
    """Where our TURN server is, and the secret that it shares with us."""

    host: str
    port: int
    secret: str


@session.post(permission=None, response_model=identity.Opened)
async def create(request: Request, body: PhoneLogIn) -> Any:
    """Log a phone program in. What is wrong is never said."""
    return await _enter(request, body, identity.client_of(request))


@log_in.post(permission=None, status_code=200, response_model=identity.LogInStep)
async def enter(request: Request, body: PhoneLogIn, response: Response) -> Any:
    """Log the web phone in: the session is a cookie of the phone."""
    client = identity.browser_of(request)
    opened = await _enter(request, body, client)
    identity.deliver(opened, client, response)
    return identity.LogInStep(step="open", audience=opened.audience, expires=opened.expires)


async def _enter(request: Request, body: PhoneLogIn, client: identity.Client) -> identity.Opened:
    """One address takes its turns, so that a flood gets no more guesses."""
    sessions = sessions_of(request)
    async with sessions.turns.setdefault(client.address, asyncio.Lock()):
        name, place = body.parts()
        account = f"{name}@{place}"
        await sessions.guard.check(client.address, account)
        async with sessions.database.unit(LOG_IN) as unit:
            proof = await subscribers.prove(unit, name=name, place=place, password=body.password)
            if found := proof.subscriber:
                return await _open(unit, request, client, found)
            unit.audit("session.refused", "subscribers", None, {"address": client.address, "account": account})
        await sessions.guard.failed(client.address, account, proof.isp_id)
        raise identity.LogInRefusedError


async def _open(unit: Any, request: Request, client: identity.Client, found: subscribers.Subscriber) -> identity.Opened:
    async with unit.within(Scope.tenant(found.isp_id, found.tenant_id, actor=f"subscriber:{found.id}")):
        opened = await identity.open_phone(unit, request, client, tenant_id=found.tenant_id, subscriber_id=found.id)
        unit.audit("session.open", "subscribers", found.id, {"address": client.address})
    return opened


def phone_line(request: Request) -> tuple[str, int]:
    """Return the key of web phones' credentials, and the port at which they register. Raise UnavailableError."""
    line = getattr(request.app.state, "phone_line", None)
    if line is None:
        raise UnavailableError("This application knows no edge")
    return cast("tuple[str, int]", line)


@credentials.post(permission="own.credentials", status_code=200, response_model=SipCredentials)
async def give(unit: CurrentUnit, subject: CurrentSubject, request: Request) -> Any:
    """Return credentials for SIP over WebSocket. They end by themselves, with a new softphone password, and with the subscriber."""
    if subject.subscriber_id is None or unit.scope.isp_id is None:
        raise ForbiddenError
    key, port = phone_line(request)
    row = await subscribers.get(unit, subject.subscriber_id)
    realm = (await isps.get(unit, unit.scope.isp_id)).realm
    expires = int((now() + LIFETIME).timestamp())
    user, address = ephemeral.user_name(expires, f"{row.username}{SOFTPHONE}"), f"sip:{row.username}@{row.domain}"
    unit.audit("subscribers.credentials", "subscribers", row.id)
    return SipCredentials(
        username=user, password=ephemeral.password(key, user, address, row.softphone_ha1_sha256), address=address, realm=realm,
        expires=datetime.fromtimestamp(expires, UTC), seconds=int(LIFETIME.total_seconds()), websocket_port=port,
    )  # fmt: skip


@ice.get("", permission="own.credentials", response_model=IceServers)
async def relays(subject: CurrentSubject, request: Request) -> Any:
    """Return the relays that a browser may use where UDP does not come through, with credentials that end by themselves; often none."""
    relay = cast("Relay | None", getattr(request.app.state, "relay", None))
    if subject.subscriber_id is None:
        raise ForbiddenError
    if relay is None:
        return IceServers(servers=[], seconds=int(RELAY_LIFETIME.total_seconds()))
    user, password = coturn.credentials(relay.secret, str(subject.subscriber_id), int((now() + RELAY_LIFETIME).timestamp()))
    urls = [f"turn:{relay.host}:{relay.port}?transport={transport}" for transport in ("udp", "tcp")]
    return IceServers(servers=[IceServer(urls=urls, username=user, credential=password)], seconds=int(RELAY_LIFETIME.total_seconds()))


ROUTES = [session, log_in, credentials, ice]
