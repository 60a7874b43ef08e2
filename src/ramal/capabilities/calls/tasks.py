"""Upkeep of events: those whose calls are long over have served."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from ramal.capabilities.calls.ingest import CHANNEL
from ramal.kit.db import Database
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

KEPT = timedelta(days=90)
PIECE = 10_000
_AGAIN = text("""
INSERT INTO call_pending (call_id)
SELECT DISTINCT call_id FROM call_events WHERE call_id IS NOT NULL AND received_at >= :since AND received_at < :until
""")
_FORGET = text("""
DELETE FROM call_events WHERE id IN (SELECT id FROM call_events WHERE received_at < now() - CAST(:kept AS interval) LIMIT :piece)
RETURNING 1
""")


@task("calls.derive-again")
async def derive_again(database: Database, *, since: str, until: str) -> None:
    """Queue the calls whose events arrived between two instants (ISO 8601): after a fault that left some out."""
    async with database.unit(Scope.system("system:worker")) as unit:
        await unit.session.execute(_AGAIN, {"since": datetime.fromisoformat(since), "until": datetime.fromisoformat(until)})
        await unit.session.execute(text(f"NOTIFY {CHANNEL}"))


@task("calls.forget")
async def forget(database: Database, **_args: Any) -> None:
    """Delete events that are older than `KEPT`; records stay."""
    deleted = PIECE
    while deleted == PIECE:
        async with database.unit(Scope.system("system:worker")) as unit:
            deleted = len((await unit.session.execute(_FORGET, {"kept": KEPT, "piece": PIECE})).all())
