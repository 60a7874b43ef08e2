"""Logging in, and recognising who sends a request."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol
from uuid import UUID
from weakref import WeakValueDictionary

from fastapi import Request
from sqlalchemy import select, text, update

from ramal.capabilities.identity.errors import LogInRefusedError
from ramal.capabilities.identity.models import ApiKey, Session, User
from ramal.capabilities.identity.passwords import PASSWORDS, Passwords
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.schemas import LogIn, Opened
from ramal.capabilities.identity.tokens import KEY, SESSION, Tokens
from ramal.capabilities.isps import api as isps
from ramal.kit.clock import now
from ramal.kit.db import Database, Unit
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject

LIFETIME = timedelta(hours=12)
VIEW_LIFETIME = timedelta(hours=2)
PLATFORM = "platform"
LOG_IN = Scope.platform("system:log-in")
LONGEST_TOKEN = 200
CUSTOMER_OF = text("SELECT customer_id FROM tenants WHERE id = CAST(:tenant AS uuid)")


class Guard(Protocol):
    """Counts wrong credentials and stops who sends too many."""

    async def check(self, address: str, account: str) -> None:
        """Raise TooManyError if this address, or this account from this address, must wait."""
        ...

    async def failed(self, address: str, account: str, isp_id: UUID | None = None) -> None:
        """Count a wrong credential of an account of a provider (None: of the platform, or nobody's)."""
        ...


Resolver = Callable[[Unit, str], Awaitable[UUID | None]]


async def by_namespace(unit: Unit, namespace: str) -> UUID | None:
    """Return the provider of a namespace."""
    isp = await isps.by_namespace(unit, namespace)
    return isp.id if isp is not None and isp.status == "active" else None


def scope_of(row: Any, actor: str) -> Scope:
    """Return the scope of a user, session or key: the deepest owner that it names."""
    if row.isp_id is None:
        return Scope.platform(actor)
    if row.tenant_id is not None:
        return Scope.tenant(row.isp_id, row.tenant_id, actor=actor, customer_id=row.customer_id)
    if row.customer_id is not None:
        return Scope.customer(row.isp_id, row.customer_id, actor=actor)
    return Scope.isp(row.isp_id, actor=actor)


@dataclass(frozen=True)
class Sessions:
    """Log-in and recognition, with the parts that the application gives."""

    database: Database
    tokens: Tokens
    guard: Guard
    passwords: Passwords = PASSWORDS
    resolvers: tuple[Resolver, ...] = (by_namespace,)
    turns: "WeakValueDictionary[str, asyncio.Lock]" = field(default_factory=WeakValueDictionary)

    async def log_in(self, given: LogIn, address: str) -> Opened:
        """Open a session. Raise LogInRefusedError or TooManyError. One address takes its turns, so that a flood gets no more guesses."""
        async with self.turns.setdefault(address, asyncio.Lock()):
            return await self._log_in(given, address)

    async def _log_in(self, given: LogIn, address: str) -> Opened:
        account = f"{given.namespace}/{given.email}"
        await self.guard.check(address, account)
        async with self.database.unit(LOG_IN) as unit:
            isp_id = await self._isp_id(unit, given)
            user = await self._user(unit, given, isp_id)
        if not await self.passwords.verify(user.password_hash if user else None, given.password) or user is None:
            await self.guard.failed(address, account, isp_id)
            await self._refused(user, address, account)
            raise LogInRefusedError
        async with self.database.unit(LOG_IN) as unit:
            await unit.session.execute(update(User).where(User.id == user.id).values(last_login_at=now()))
            return await self._open(unit, user, address)

    async def _refused(self, user: User | None, address: str, account: str) -> None:
        scope = scope_of(user, f"user:{user.id}") if user else LOG_IN
        async with self.database.unit(scope) as unit:
            unit.audit("session.refused", "users", user.id if user else None, {"address": address} | ({} if user else {"account": account}))

    async def _isp_id(self, unit: Unit, given: LogIn) -> UUID | None:
        """Return the provider of the namespace given: none for the platform's own, one that does not exist for an unknown one."""
        if given.namespace == PLATFORM:
            return None
        found = [isp_id for resolve in self.resolvers if (isp_id := await resolve(unit, given.namespace))]
        return found[0] if found else UUID(int=0)

    @staticmethod
    async def _user(unit: Unit, given: LogIn, isp_id: UUID | None) -> User | None:
        query = select(User).where(User.email == given.email, User.status == "active", User.isp_id.is_not_distinct_from(isp_id))
        return (await unit.session.scalars(query)).one_or_none()

    async def _open(self, unit: Unit, user: User, address: str) -> Opened:
        role, actor = ROLES[user.role], f"user:{user.id}"
        customer = user.customer_id or await unit.session.scalar(CUSTOMER_OF, {"tenant": user.tenant_id})
        owner = {"isp_id": user.isp_id, "customer_id": customer, "tenant_id": user.tenant_id}
        row = Session(**owner, audience=role.audience, actor=actor, permissions=list(role.permissions), user_id=user.id)
        async with unit.within(scope_of(user, actor)):
            opened = await open_session(unit, self.tokens, row, LIFETIME)
            unit.audit("session.open", "users", user.id, {"address": address})
        return opened

    async def authenticate(self, request: Request, _audience: Audience) -> Subject:
        """Return the caller of a request. Raise UnauthenticatedError."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token.isascii() or len(token) > LONGEST_TOKEN:
            raise UnauthenticatedError
        async with self.database.unit(LOG_IN) as unit:
            subject = await self._recognise(unit, token.strip())
            if subject is None or (subject.scope.isp_id and (await isps.get(unit, subject.scope.isp_id)).status != "active"):
                raise UnauthenticatedError
        return subject

    async def _recognise(self, unit: Unit, token: str) -> Subject | None:
        if token.startswith(f"{SESSION}_"):
            return await self._by_session(unit, self.tokens.stored(token))
        return await self._by_key(unit, self.tokens.stored(token)) if token.startswith(f"{KEY}_") else None

    async def _by_session(self, unit: Unit, stored: str) -> Subject | None:
        query = select(Session, User.status).outerjoin(User, User.id == Session.user_id)
        found = (await unit.session.execute(query.where(Session.token_hash == stored, Session.expires_at > now()))).one_or_none()
        if found is None or found[1] == "blocked":
            return None
        row: Session = found[0]
        return Subject(
            audience=Audience(row.audience), scope=scope_of(row, row.actor), permissions=frozenset(row.permissions),
            user_id=row.user_id, session_id=row.id, key_id=row.key_id, subscriber_id=row.subscriber_id,
        )  # fmt: skip

    async def _by_key(self, unit: Unit, stored: str) -> Subject | None:
        row = (await unit.session.scalars(select(ApiKey).where(ApiKey.key_hash == stored))).one_or_none()
        if row is None or (row.expires_at is not None and row.expires_at <= now()):
            return None
        scope = scope_of(row, f"key:{row.id}")
        return Subject(audience=Audience(row.audience), scope=scope, permissions=frozenset(row.permissions), key_id=row.id)


async def open_session(unit: Unit, tokens: Tokens, row: Session, lifetime: timedelta) -> Opened:
    """Store a session and return it with its token."""
    token, row.token_hash = tokens.new(SESSION)
    row.expires_at = now() + lifetime
    unit.session.add(row)
    await unit.session.flush()
    return Opened(
        token=token, audience=row.audience, isp_id=row.isp_id, customer_id=row.customer_id, tenant_id=row.tenant_id, expires=row.expires_at
    )
