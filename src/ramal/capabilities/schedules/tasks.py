"""Upkeep of this capability."""

from typing import Any
from uuid import UUID

from ramal.capabilities.schedules.service import with_holidays
from ramal.kit.db import Database
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

PIECE = 500


@task("schedules.upkeep")
async def upkeep(database: Database, **_args: Any) -> None:
    """Publish schedules that follow a calendar anew, so that next years' holidays are there. To be performed every day."""
    last = UUID(int=0)
    while True:
        async with database.unit(Scope.system("system:worker")) as unit:
            ids = await with_holidays(unit, last, PIECE)
            if not ids:
                return
            await unit.defer("publishing.publish", kind="schedule", ids=[str(row_id) for row_id in ids])
        last = ids[-1]
