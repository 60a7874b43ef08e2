"""Upkeep of events: those whose calls are long over have served."""

from datetime import timedelta
from typing import Any

from sqlalchemy import text

from ramal.kit.db import Database
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

KEPT = timedelta(days=90)
PIECE = 10_000
_FORGET = text("""
DELETE FROM call_events WHERE id IN (SELECT id FROM call_events WHERE received_at < now() - CAST(:kept AS interval) LIMIT :piece)
RETURNING 1
""")


@task("calls.forget")
async def forget(database: Database, **_args: Any) -> None:
    """Delete events that are older than `KEPT`; records stay."""
    deleted = PIECE
    while deleted == PIECE:
        async with database.unit(Scope.system("system:worker")) as unit:
            deleted = len((await unit.session.execute(_FORGET, {"kept": KEPT, "piece": PIECE})).all())
