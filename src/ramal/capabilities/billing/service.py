"""Books charges and credits: pairs of ledger entries, the balance they make, and its publication, in one transaction."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from msgspec import structs
from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert

from ramal.capabilities.billing.models import Account, LedgerEntry
from ramal.capabilities.calls.api import Rated
from ramal.capabilities.customers import api as customers
from ramal.kit import staging
from ramal.kit.db import Unit
from ramal.kit.ids import new_id
from ramal.kit.staging import NULL, Staging
from ramal.rules import ledger

_BOOK = Staging(
    LedgerEntry.__table__, ("id", "isp_id", "customer_id", "account", "amount", "kind", "reference", "call_id", "leg_id", "note")
)
_MOVE = text("""
INSERT INTO accounts AS old (id, isp_id, customer_id, balance, version)
SELECT customer, isp, customer, amount, 1
  FROM unnest(CAST(:isps AS uuid[]), CAST(:customers AS uuid[]), CAST(:amounts AS bigint[])) AS new(isp, customer, amount)
 ORDER BY customer
    ON CONFLICT (id) DO UPDATE SET balance = old.balance + excluded.balance, version = old.version + 1, updated_at = now()
""")


class Line(NamedTuple):
    """One line to book; ids as text."""

    isp_id: str
    customer_id: str
    kind: str
    entry: ledger.LedgerEntry
    call_id: str = NULL
    leg_id: str = NULL
    note: str = ""

    def row(self) -> str:
        """Return the row of `ledger_entries`."""
        entry = self.entry
        return "\t".join(
            (
                str(new_id()), self.isp_id, self.customer_id, entry.account, str(entry.amount), self.kind, entry.reference, self.call_id,
                self.leg_id, staging.text(self.note),
            )
        )  # fmt: skip


async def settle(unit: Unit, changed: Sequence[Rated]) -> None:
    """Book the difference between what legs were charged before and what they cost now."""
    lines = [line for rated in changed if rated.leg.customer_id for line in _lines(rated)]
    await _book(unit, lines)


def _lines(rated: Rated) -> list[Line]:
    leg, difference = rated.leg, rated.after.amount - rated.before
    kind = "correction" if rated.before else "charge"
    entries = ledger.charge_entries(leg.customer_id, abs(difference), leg=leg.id)
    if difference < 0:
        entries = tuple(structs.replace(entry, amount=-entry.amount) for entry in entries)
    return [Line(leg.isp_id, leg.customer_id, kind, entry, rated.call_id, leg.id) for entry in entries]


async def credit(unit: Unit, customer_id: UUID, *, amount: int, note: str) -> LedgerEntry:
    """Raise (or, negative, lower) a customer's balance. Raise NotFoundError for a customer that is not in view."""
    customer = await customers.get(unit, customer_id)
    number = new_id()
    entries = ledger.credit_entries(str(customer_id), amount, credit=str(number))
    await _book(unit, [Line(str(customer.isp_id), str(customer_id), "credit", entry, note=note) for entry in entries])
    unit.audit("customers.credit", "customers", customer_id, {"amount": amount, "note": note})
    query = select(LedgerEntry).where(
        LedgerEntry.reference == f"credit:{number}", LedgerEntry.account == ledger.customer_account(str(customer_id))
    )
    return (await unit.session.scalars(query)).one()


async def _book(unit: Unit, lines: Sequence[Line]) -> None:
    if not lines:
        return
    await _BOOK.put(unit.session, [line.row() for line in lines])
    moved: dict[tuple[str, str], int] = defaultdict(int)
    for line in lines:
        if line.entry.account == ledger.customer_account(line.customer_id):
            moved[line.isp_id, line.customer_id] += line.entry.amount
    isps, owners = zip(*moved, strict=True)
    await unit.session.execute(_MOVE, {"isps": list(isps), "customers": list(owners), "amounts": list(moved.values())})
    for customer in owners:
        unit.touch("balance", UUID(customer))


async def open_account(unit: Unit, isp_id: UUID, customer_id: UUID) -> None:
    """Give a customer an account where it has none."""
    statement = insert(Account).values(id=customer_id, isp_id=isp_id, customer_id=customer_id, balance=0, version=1)
    await unit.session.execute(statement.on_conflict_do_nothing())
    unit.touch("balance", customer_id)


async def balance(unit: Unit, customer_id: UUID) -> int:
    """Return a customer's balance, 0 where nothing was ever booked. Raise NotFoundError for a customer that is not in view."""
    await customers.get(unit, customer_id)
    return int(
        await unit.session.scalar(select(func.coalesce(func.sum(Account.balance), 0)).where(Account.customer_id == customer_id)) or 0
    )
