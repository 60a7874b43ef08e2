"""Bodies of billing. Amounts are integers of micro-units of the provider's currency."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator

from ramal.kit.money import Micros
from ramal.kit.schema import Line, Schema, View


def _not_nothing(amount: int) -> int:
    if amount == 0:
        raise ValueError("an amount of 0 books nothing")
    return amount


class CreditNew(Schema):
    """A credit; a negative amount takes one back."""

    amount: Annotated[Micros, AfterValidator(_not_nothing)]
    note: Line = ""


class LedgerEntryView(View):
    """One line of the ledger."""

    id: UUID
    at: datetime
    customer_id: UUID
    account: str
    amount: Micros
    kind: str
    reference: str
    call_id: UUID | None
    leg_id: UUID | None
    note: str


class CreditView(LedgerEntryView):
    """A booked credit, and the balance after it."""

    balance: Micros


class BalanceView(View):
    """A customer's balance."""

    customer_id: UUID
    balance: Micros
