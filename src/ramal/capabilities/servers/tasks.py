"""Upkeep of this capability."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete

from ramal.capabilities.servers.models import LogInFailure
from ramal.capabilities.servers.service import forget_expired
from ramal.kit.clock import now
from ramal.kit.db import Database
from ramal.kit.jobs import task
from ramal.kit.scope import Scope


@task("servers.upkeep")
async def upkeep(database: Database, **_args: Any) -> None:
    """Forget what is over. To be performed every minute."""
    async with database.unit(Scope.system("system:worker")) as unit:
        await forget_expired(unit)
        await unit.session.execute(delete(LogInFailure).where(LogInFailure.created_at < now() - timedelta(days=1)))
