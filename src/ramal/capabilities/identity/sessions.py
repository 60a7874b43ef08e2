"""Logging in: name, e-mail and password, then the second factor of who has one; and sessions as such."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID
from weakref import WeakValueDictionary

from fastapi import Request, Response
from sqlalchemy import select, text, update
from starlette.requests import HTTPConnection

from ramal.capabilities.identity import cookies, second_factor, tickets
from ramal.capabilities.identity.errors import LogInRefusedError
from ramal.capabilities.identity.models import Session, Ticket, User
from ramal.capabilities.identity.namespaces import provider_of
from ramal.capabilities.identity.passwords import PASSWORDS, Passwords
from ramal.capabilities.identity.recognition import recognise, scope_of
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.schemas import LogIn, LogInStep, Opened, SecondStep
from ramal.capabilities.identity.tokens import COOKIE, SESSION, Tokens
from ramal.kit.clock import now
from ramal.kit.db import Database, Unit
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject

LOG_IN = Scope.platform("system:log-in")
CUSTOMER_OF = text("SELECT customer_id FROM tenants WHERE id = CAST(:tenant AS uuid)")
LONGEST_AGENT = 300


@dataclass(frozen=True)
class Lasting:
    """How long a session lasts: `whole` at most, and `idle` without use (None: use does not matter)."""

    whole: timedelta
    idle: timedelta | None = None


PROGRAM, VIEW = Lasting(timedelta(hours=12)), Lasting(timedelta(hours=2))
BROWSER, PHONE = Lasting(timedelta(hours=12), timedelta(hours=2)), Lasting(timedelta(days=180), timedelta(days=30))


@dataclass(frozen=True)
class Client:
    """Who asks: the address, what it says it is, and whether its session is to be a cookie."""

    address: str
    agent: str = ""
    cookie: bool = False


def client_of(connection: HTTPConnection, subject: Subject | None = None) -> Client:
    """Return the client of a request; it is a browser where its present session is a cookie."""
    address = connection.client.host if connection.client else "127.0.0.1"
    agent = "".join(filter(str.isprintable, connection.headers.get("user-agent", "")))[:LONGEST_AGENT]
    return Client(address, agent, cookie=bool(subject and subject.cookie))


def browser_of(connection: HTTPConnection) -> Client:
    """Return the client of a request that opens a browser's session. Raise CrossSiteError for another site's page."""
    cookies.require_own_page(connection)
    return replace(client_of(connection), cookie=True)


class Guard(Protocol):
    """Counts wrong credentials and stops who sends too many."""

    async def check(self, address: str, account: str) -> None:
        """Raise TooManyError if this address, or this account from this address, must wait."""
        ...

    async def failed(self, address: str, account: str, isp_id: UUID | None = None) -> None:
        """Count a wrong credential of an account of a provider (None: of the platform, or nobody's)."""
        ...


@dataclass(frozen=True)
class Sessions:
    """Log-in and recognition, with the parts that the application gives."""

    database: Database
    tokens: Tokens
    guard: Guard
    passwords: Passwords = PASSWORDS
    turns: "WeakValueDictionary[str, asyncio.Lock]" = field(default_factory=WeakValueDictionary)

    async def log_in(self, given: LogIn, client: Client) -> Opened:
        """Open a program's session in one step.

        Raise LogInRefusedError, CodeNeededError, CodeRefusedError or TooManyError. One address takes its turns, so that a flood gets
        no more guesses.
        """
        async with self._turn(client):
            user = await self._proved(given, client)
            if user.second_factor:
                if not given.code:
                    raise second_factor.CodeNeededError
                await self._accept(user, given.code, client)
            return await self._open(user, client)

    async def enter(self, given: LogIn, client: Client) -> Opened | LogInStep:
        """Open a browser's session, or ask for the second factor."""
        async with self._turn(client):
            user = await self._proved(given, client)
            if not user.second_factor:
                return await self._open(user, client)
            async with self.database.unit(LOG_IN) as unit:
                token, ticket = await tickets.issue(unit, "second-factor", user)
            return LogInStep(step="second-factor", challenge=token, expires=ticket.expires_at)

    async def second_step(self, given: SecondStep, client: Client) -> Opened:
        """Open the session that `enter` began. Raise LinkOverError, CodeRefusedError or TooManyError."""
        async with self._turn(client):
            async with self.database.unit(LOG_IN) as unit:
                ticket, user = await tickets.find(unit, given.challenge, "second-factor")
            await self.guard.check(client.address, _account(user))
            try:
                await self._accept(user, given.code, client)
            except second_factor.CodeRefusedError:
                await self._count(ticket)
                raise
            async with self.database.unit(LOG_IN) as unit:
                await tickets.use(unit, (await tickets.find(unit, given.challenge, "second-factor"))[0])
            return await self._open(user, client)

    def _turn(self, client: Client) -> asyncio.Lock:
        return self.turns.setdefault(client.address, asyncio.Lock())

    async def _proved(self, given: LogIn, client: Client) -> User:
        account = f"{given.namespace}/{given.email}"
        await self.guard.check(client.address, account)
        async with self.database.unit(LOG_IN) as unit:
            isp_id = await provider_of(unit, given.namespace)
            user = await _user(unit, given.email, isp_id)
        if not await self.passwords.verify(user.password_hash if user else None, given.password) or user is None:
            await self._refuse(user, client, account, isp_id)
            raise LogInRefusedError
        return user

    async def _accept(self, user: User, code: str, client: Client) -> None:
        try:
            async with self.database.unit(LOG_IN) as unit:
                await second_factor.accept(unit, user.id, code)
        except second_factor.CodeRefusedError:
            await self._refuse(user, client, _account(user), user.isp_id)
            raise

    async def _count(self, ticket: Ticket) -> None:
        async with self.database.unit(LOG_IN) as unit:
            await unit.session.execute(update(Ticket).where(Ticket.id == ticket.id).values(failures=Ticket.failures + 1))

    async def _refuse(self, user: User | None, client: Client, account: str, isp_id: UUID | None) -> None:
        await self.guard.failed(client.address, account, isp_id)
        scope = scope_of(user, f"user:{user.id}") if user else LOG_IN
        async with self.database.unit(scope) as unit:
            changes = {"address": client.address} | ({} if user else {"account": account})
            unit.audit("session.refused", "users", user.id if user else None, changes)

    async def _open(self, user: User, client: Client) -> Opened:
        async with self.database.unit(LOG_IN) as unit:
            return await open_user(unit, self.tokens, user, client)

    async def authenticate(self, connection: Request | HTTPConnection, audience: Audience) -> Subject:
        """Return the caller of a request or of a WebSocket. Raise UnauthenticatedError or CrossSiteError."""
        return await recognise(self.database, self.tokens, connection, audience)


async def _user(unit: Unit, email: str, isp_id: UUID | None) -> User | None:
    query = select(User).where(User.email == email, User.status == "active", User.isp_id.is_not_distinct_from(isp_id))
    return (await unit.session.scalars(query)).one_or_none()


def _account(user: User) -> str:
    return f"{user.isp_id}/{user.email}"


async def open_user(unit: Unit, tokens: Tokens, user: User, client: Client) -> Opened:
    """Open a session of a user who was proved. The unit sees every row."""
    role, actor = ROLES[user.role], f"user:{user.id}"
    await unit.session.execute(update(User).where(User.id == user.id).values(last_login_at=now()))
    customer = user.customer_id or await unit.session.scalar(CUSTOMER_OF, {"tenant": user.tenant_id})
    owner = {"isp_id": user.isp_id, "customer_id": customer, "tenant_id": user.tenant_id}
    row = Session(**owner, audience=role.audience, actor=actor, permissions=list(role.permissions), user_id=user.id)
    async with unit.within(scope_of(user, actor)):
        opened = await open_session(unit, tokens, row, client, BROWSER if client.cookie else PROGRAM)
        unit.audit("session.open", "users", user.id, {"address": client.address})
    return opened


async def open_session(unit: Unit, tokens: Tokens, row: Session, client: Client, lasting: Lasting) -> Opened:
    """Store a session and return it with its token."""
    token, row.token_hash = tokens.new(COOKIE if client.cookie else SESSION)
    moment: datetime = now()
    row.cookie = client.cookie
    row.idle = int(lasting.idle.total_seconds()) if lasting.idle else 0
    row.ends_at, row.expires_at = moment + lasting.whole, moment + (lasting.idle or lasting.whole)
    row.used_at, row.address, row.agent = moment, client.address, client.agent
    unit.session.add(row)
    await unit.session.flush()
    owner: dict[str, Any] = {"isp_id": row.isp_id, "customer_id": row.customer_id, "tenant_id": row.tenant_id}
    return Opened(token=token, audience=row.audience, expires=row.expires_at, **owner)


def deliver(opened: Opened, client: Client, response: Response) -> Opened:
    """Return what the answer shows of a session: its token, or none where it goes out as a cookie."""
    if not client.cookie or opened.token is None:
        return opened
    cookies.of(opened.audience).give(response, opened.token, PHONE.whole if opened.audience == Audience.PHONE else None)
    return opened.model_copy(update={"token": None})
