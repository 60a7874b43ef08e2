"""Upkeep of this capability."""

from typing import Any

from sqlalchemy import delete

from ramal.capabilities.identity import recovery
from ramal.capabilities.identity.models import Session
from ramal.kit.clock import now
from ramal.kit.db import Database
from ramal.kit.jobs import task
from ramal.kit.scope import Scope


@task("identity.upkeep")
async def upkeep(database: Database, **_args: Any) -> None:
    """Forget sessions and links that are over. To be performed every hour."""
    async with database.unit(Scope.system("system:worker")) as unit:
        await unit.session.execute(delete(Session).where(Session.expires_at < now()))
        await recovery.forget_expired(unit, now())
