"""The reconciler: alarms where the ledger, the balances and the records of calls do not say the same."""

from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert

from ramal.capabilities.calls.api import Alarm
from ramal.kit.db import Database, Unit
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

NAMESPACE = UUID("2b0d6f0c-3d5e-5a58-8a57-52414d414c01")
MOST = 100
_BALANCES = text("""
SELECT accounts.id, accounts.balance, coalesce(sum(amount), 0) AS booked
  FROM accounts LEFT JOIN ledger_entries AS lines ON lines.customer_id = accounts.id AND lines.account = 'customer:' || accounts.id
 GROUP BY accounts.id, accounts.balance HAVING accounts.balance <> coalesce(sum(amount), 0) LIMIT :most
""")
_CHARGES = text("""
SELECT legs.id, legs.charge, coalesce(-sum(amount), 0) AS booked
  FROM call_legs AS legs LEFT JOIN ledger_entries AS lines ON lines.reference = 'leg:' || legs.id AND lines.account LIKE 'customer:%'
 WHERE legs.started > now() - interval '2 days' AND legs.customer_id IS NOT NULL
 GROUP BY legs.id, legs.charge HAVING legs.charge <> coalesce(-sum(amount), 0) LIMIT :most
""")


@task("billing.reconcile")
async def reconcile(database: Database, **_args: Any) -> None:
    """Compare balances with the ledger, and recent charges with what was booked for them."""
    async with database.unit(Scope.system("system:worker")) as unit:
        for row in await unit.session.execute(_BALANCES, {"most": MOST}):
            await _alarm(unit, "balance-gap", f"customer {row.id}: balance {row.balance}, ledger {row.booked}")
        for row in await unit.session.execute(_CHARGES, {"most": MOST}):
            await _alarm(unit, "charge-gap", f"leg {row.id}: charged {row.charge}, booked {row.booked}")


async def _alarm(unit: Unit, what: str, detail: str) -> None:
    """Raise an alarm, once for the same gap."""
    statement = insert(Alarm).values(id=uuid5(NAMESPACE, f"{what} {detail}"), what=what, detail=detail)
    await unit.session.execute(statement.on_conflict_do_nothing())
