"""Billing over HTTP: credits and balance of a customer, and the provider's ledger."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from sqlalchemy import select

from ramal.capabilities.billing import service
from ramal.capabilities.billing.models import LedgerEntry
from ramal.capabilities.billing.schemas import BalanceView, CreditNew, CreditView, LedgerEntryView
from ramal.kit.pagination import Listing, Page, PageView
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

LISTING = Listing(
    LedgerEntry, filters=("customer_id", "account", "kind", "reference", "call_id", "leg_id", "at"), sorts=("at",), default="-at"
)

accounts = Routes(Audience.ISP, "customers", tag="billing")
ledger = Routes(Audience.ISP, "ledger", tag="billing")


@accounts.post("/{id}/credits", permission="ledger.write", response_model=CreditView)
async def create(unit: CurrentUnit, id: UUID, body: CreditNew) -> Any:  # noqa: A002 - the path's own word
    """Book a credit of a customer."""
    entry = await service.credit(unit, id, amount=body.amount, note=body.note)
    return LedgerEntryView.model_validate(entry).model_dump() | {"balance": await service.balance(unit, id)}


@accounts.get("/{id}/balance", permission="ledger.read", response_model=BalanceView)
async def get(unit: CurrentUnit, id: UUID) -> Any:  # noqa: A002
    """Return a customer's balance."""
    return {"customer_id": id, "balance": await service.balance(unit, id)}


@ledger.get(permission="ledger.read", response_model=PageView[LedgerEntryView])
async def list_(unit: CurrentUnit, page: Annotated[Page, Depends(LISTING.parser())]) -> Any:
    """List the lines of the ledger, newest first."""
    query = select(LedgerEntry).where(LedgerEntry.isp_id == unit.scope.isp_id)
    return (await LISTING.fetch(unit.session, query, page)).view(LedgerEntryView)


ROUTES = [accounts, ledger]
