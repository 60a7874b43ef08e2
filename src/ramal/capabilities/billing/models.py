"""Tables of money: one account per customer, and the ledger, whose entries sum to zero under every reference."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import DDL, Index, event, func
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.ids import new_id
from ramal.kit.tables import Base, CustomerRow, owned, unique


class Account(CustomerRow):
    """A customer's account; its id is the customer's. `balance` is what the ledger says, in micro-units."""

    __tablename__ = "accounts"
    __table_args__ = owned("customer", unique("customer_id"))

    balance: Mapped[int] = mapped_column(default=0)


class LedgerEntry(Base):
    """One line: `account` is `customer:<id>`, `revenue:calls` or `payments` (`rules.ledger`). Never changed, never deleted."""

    __tablename__ = "ledger_entries"
    __table_args__ = (
        Index(None, "isp_id", "at", "id"),
        Index(None, "customer_id", "at", "id"),
        Index(None, "reference"),
        {"info": {"owner": "customer", "append_only": True, "no_composite": "the ledger outlives what it names"}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    isp_id: Mapped[UUID] = mapped_column()
    customer_id: Mapped[UUID] = mapped_column()
    account: Mapped[str] = mapped_column()
    amount: Mapped[int] = mapped_column()
    kind: Mapped[str] = mapped_column()
    """`credit`, `charge`, or `correction` of a charge."""
    reference: Mapped[str] = mapped_column()
    call_id: Mapped[UUID | None] = mapped_column()
    leg_id: Mapped[UUID | None] = mapped_column()
    note: Mapped[str] = mapped_column(default="")


def _ddl(statement: str) -> DDL:
    return DDL(statement)  # type: ignore[no-untyped-call]


event.listen(
    LedgerEntry.__table__,
    "after_create",
    _ddl("""
CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM written GROUP BY isp_id, customer_id, reference HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'ledger entries do not balance' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_balances AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_balances();
"""),
)
