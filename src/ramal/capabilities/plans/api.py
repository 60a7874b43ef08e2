"""The door to plans and decks for other capabilities and for publishing."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.plans.models import DeckVersion, Rate, RateDeck, ServicePlan
from ramal.capabilities.plans.service import SERVICE_PLANS
from ramal.kit.db import Unit
from ramal.rules import tables

__all__ = ["by_name", "deck_entries", "get", "plan_entries", "rate_pieces"]

Keyed = tuple[UUID, str, tables.Entry]


async def get(unit: Unit, plan_id: UUID) -> ServicePlan:
    """Return a service plan in view. Raise NotFoundError."""
    return await SERVICE_PLANS.get(unit, plan_id)


async def by_name(unit: Unit, names: Collection[str]) -> dict[str, UUID]:
    """Return the service plans in view that are called so; of several with one name, the oldest."""
    query = SERVICE_PLANS.select(unit).where(ServicePlan.name.in_(names)).order_by(ServicePlan.created_at.desc(), ServicePlan.id.desc())
    return {row.name: row.id for row in await unit.session.scalars(query)}


async def plan_entries(session: AsyncSession, ids: Collection[UUID]) -> list[Keyed]:
    """Return `plan/…`."""
    return [(row.id, f"plan/{row.id}", _plan(row)) for row in await session.scalars(select(ServicePlan).where(ServicePlan.id.in_(ids)))]


def _plan(row: ServicePlan) -> tables.Plan:
    references = {name: _text(getattr(row, name)) for name in ("carrier_id", "dialplan_id", "rate_deck_id")}
    return tables.Plan(isp_id=str(row.isp_id), payment="prepaid" if row.payment == "prepaid" else "postpaid", **references)


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)


async def deck_entries(session: AsyncSession, ids: Collection[UUID]) -> list[Keyed]:
    """Return `deck/…` with the versions whose prices have all been published."""
    decks = list(await session.scalars(select(RateDeck).where(RateDeck.id.in_(ids))))
    query = select(DeckVersion).where(DeckVersion.deck_id.in_(ids), DeckVersion.state == "ready").order_by(DeckVersion.effective_from)
    ready: dict[UUID, list[tables.DeckVersion]] = {row.id: [] for row in decks}
    for version in await session.scalars(query):
        ready[version.deck_id].append(tables.DeckVersion(version=version.number, effective_from=version.effective_from.timestamp()))
    return [
        (row.id, f"deck/{row.id}", tables.Deck(isp_id=str(row.isp_id), currency=row.currency, versions=tuple(ready[row.id])))
        for row in decks
    ]


async def rate_pieces(session: AsyncSession, version_id: UUID, after: str, limit: int) -> list[tuple[str, tables.Entry]]:
    """Return up to `limit` entries `rate/<deck>/<version>/<prefix>` behind the key `after`, in order of the key."""
    version = await session.get(DeckVersion, version_id)
    if version is None:
        return []
    head = f"rate/{version.deck_id}/{version.number}/"
    query = select(Rate).where(Rate.version_id == version_id, Rate.prefix > after.removeprefix(head)).order_by(Rate.prefix).limit(limit)
    return [(head + row.prefix, _rate(row)) for row in await session.scalars(query)]


def _rate(row: Rate) -> tables.Rate:
    return tables.Rate(price=row.price, connection_fee=row.connection_fee, minimum=row.minimum, increment=row.increment, name=row.name)
