"""Units of work: one request or job is one transaction in one scope. Nobody calls commit."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as SQLTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session, SessionTransaction
from sqlalchemy.orm.exc import StaleDataError

from ramal.kit.audit import AuditEntry, without_secrets
from ramal.kit.errors import UnavailableError, VersionConflictError
from ramal.kit.integrity import translate
from ramal.kit.scope import Scope, ScopeRequiredError
from ramal.kit.sealing import Sealer
from ramal.kit.tables import Base

SET_ALL = text(
    "SELECT set_config('ramal.platform', :platform, true), set_config('ramal.isp_id', :isp, true), "
    "set_config('ramal.customer_id', :customer, true), set_config('ramal.tenant_id', :tenant, true)"
)
READY = 3.0
DEFER = text("SELECT queue.ramal_defer(:task, CAST(:args AS jsonb), :queue, :lock)")


class ScopedSession(Session):
    """A session that refuses to begin without a scope, and tells PostgreSQL the scope first of all."""


@event.listens_for(ScopedSession, "after_begin")
def _tell_scope(session: Session, _transaction: SessionTransaction, connection: Connection) -> None:
    scope = session.info.get("scope")
    if not isinstance(scope, Scope):
        raise ScopeRequiredError("a session needs a Scope")
    if session.info.get("lower_role") and scope.level != "system":
        connection.execute(text("SET LOCAL ROLE ramal_app"))
    connection.execute(SET_ALL, _parameters(scope))


def _parameters(scope: Scope) -> dict[str, str]:
    return {name.removeprefix("ramal.").removesuffix("_id"): value for name, value in scope.settings().items()}


class Unit:
    """One transaction. What it touched is published, and what it deferred is queued, in the same commit."""

    def __init__(self, session: AsyncSession, scope: Scope, *, database: "Database", request_id: str = "") -> None:
        """Take the open session. Only `Database.unit` makes units."""
        self.session = session
        self.scope = scope
        self.database = database
        self.request_id = request_id
        self.touched: dict[str, set[UUID]] = defaultdict(set)

    @property
    def sealer(self) -> Sealer:
        """What seals secrets at rest."""
        if self.database.sealer is None:
            raise RuntimeError("this database was opened without a seal key")
        return self.database.sealer

    def touch(self, kind: str, aggregate: UUID) -> None:
        """Say that an aggregate changed: its routing entries are written anew before the commit."""
        self.touched[kind].add(aggregate)

    def audit(self, action: str, resource: str, row: UUID | str | None = None, changes: dict[str, Any] | None = None) -> None:
        """Write down an act of the scope's actor. Values of secret fields are left out."""
        owner = self.scope.owner()
        self.session.add(
            AuditEntry(
                **owner,
                actor=self.scope.actor,
                action=action,
                resource=resource,
                resource_id=str(row or ""),
                changes=without_secrets(changes or {}),
                request_id=self.request_id,
            )
        )

    async def defer(self, task: str, *, queue: str = "default", lock: str | None = None, **args: Any) -> None:
        """Queue a job; it exists if and only if this unit commits."""
        await self.session.execute(DEFER, {"task": task, "args": json.dumps(args, default=str), "queue": queue, "lock": lock})

    async def enter(self, scope: Scope) -> None:
        """Go on in another scope, in the same transaction."""
        await self.session.flush()
        self.session.sync_session.info["scope"] = self.scope = scope
        await self.session.execute(SET_ALL, _parameters(scope))

    @asynccontextmanager
    async def within(self, scope: Scope) -> AsyncIterator["Unit"]:
        """Work in another scope for a while, in the same transaction."""
        before = self.scope
        await self.enter(scope)
        yield self
        await self.enter(before)


Publisher = Callable[[Unit], Awaitable[None]]


class Database:
    """The instance's database as one role sees it. `lower_role` (worker): every scope but `system` works as the application role."""

    def __init__(
        self, url: str, *, publisher: Publisher | None = None, sealer: Sealer | None = None, lower_role: str = "", **options: Any
    ) -> None:
        """Take the URL (`postgresql+psycopg://…`), who publishes touched aggregates, and engine options."""
        self.engine: AsyncEngine = create_async_engine(url, pool_pre_ping=True, **options)
        self.publisher = publisher
        self.sealer = sealer
        self._info = {"lower_role": lower_role} if lower_role else {}

    @asynccontextmanager
    async def unit(self, scope: Scope, *, request_id: str = "") -> AsyncIterator[Unit]:
        """Open a transaction in `scope`. On leaving: flush, publish, commit; on an error: roll back."""
        if not isinstance(scope, Scope):
            raise ScopeRequiredError("a unit needs a Scope")
        session = AsyncSession(self.engine, sync_session_class=ScopedSession, expire_on_commit=False, info={"scope": scope, **self._info})
        async with session:
            unit = Unit(session, scope, database=self, request_id=request_id)
            try:
                yield unit
                await self._finish(unit)
            except StaleDataError as error:
                raise VersionConflictError from error
            except (OperationalError, SQLTimeoutError) as error:
                raise UnavailableError from error
            except DBAPIError as error:
                if refusal := translate(error, Base.metadata):
                    raise refusal from error
                raise

    async def _finish(self, unit: Unit) -> None:
        await unit.session.flush()
        if self.publisher is not None and any(unit.touched.values()):
            await unit.enter(Scope.platform(unit.scope.actor))
            await self.publisher(unit)
            await unit.session.flush()
        await unit.session.commit()

    async def ready(self) -> bool:
        """Whether the database answers, soon."""
        try:
            async with asyncio.timeout(READY), self.engine.connect() as connection:
                return bool(await connection.scalar(text("SELECT true")))
        except (DBAPIError, SQLTimeoutError, TimeoutError, OSError):
            return False

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()
