"""What the kit forgets: answers to idempotency keys after a day, uploads when their job is over, after a month jobs and what they left."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select

from ramal.kit.clock import now
from ramal.kit.db import Database
from ramal.kit.idempotency import IdempotencyKey
from ramal.kit.jobs import Job, JobInput, task
from ramal.kit.scope import Scope

KEYS, JOBS = timedelta(days=1), timedelta(days=30)


@task("kit.upkeep")
async def upkeep(database: Database, **_args: Any) -> None:
    """Forget what is over. To be performed every hour."""
    async with database.unit(Scope.system("system:worker")) as unit:
        await unit.session.execute(delete(IdempotencyKey).where(IdempotencyKey.created_at < now() - KEYS))
        over = select(Job.id).where(Job.finished_at.is_not(None))
        await unit.session.execute(delete(JobInput).where(JobInput.job_id.in_(over), JobInput.number >= 0))
        await unit.session.execute(delete(Job).where(Job.finished_at < now() - JOBS))
