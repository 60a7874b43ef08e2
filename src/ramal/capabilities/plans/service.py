"""Acts on service plans, service decks and rate decks."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from ramal.capabilities.carriers import api as carriers
from ramal.capabilities.dialplans import api as dialplans
from ramal.capabilities.isps import api as isps
from ramal.capabilities.plans import deck_sql
from ramal.capabilities.plans.errors import EffectiveDateTakenError, VersionInForceError
from ramal.capabilities.plans.models import DeckVersion, Rate, RateDeck, ServiceDeck, ServicePlan
from ramal.capabilities.plans.schemas import DEFAULT_PLAN_NAME, DiffLine, RateView, ServicePlanIn
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource

PRICED = ("price", "connection_fee", "minimum", "increment", "name")


class RateDecks(Resource[RateDeck]):
    """Rate decks of a provider."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> RateDeck:
        """Insert an empty deck in the provider's currency."""
        isp = await isps.get(unit, _isp(unit))
        row = await super().create(unit, {**values, "currency": isp.currency})
        await unit.session.refresh(row, ["current_version"])
        return row

    async def delete(self, unit: Unit, row: RateDeck) -> None:
        """Delete a deck with all its versions; refused by the database while a plan uses it."""
        for version in await unit.session.scalars(select(DeckVersion.id).where(DeckVersion.deck_id == row.id)):
            unit.touch("rate", version)
        await super().delete(unit, row)


def _isp(unit: Unit) -> UUID:
    if unit.scope.isp_id is None:
        raise NotFoundError
    return unit.scope.isp_id


async def current_version(unit: Unit, deck_id: UUID, at: datetime | None = None) -> DeckVersion | None:
    """Return the ready version that is valid at an instant (now where None)."""
    query = select(DeckVersion).where(
        DeckVersion.deck_id == deck_id, DeckVersion.state == "ready", DeckVersion.effective_from <= (at or clock.now())
    )
    found: DeckVersion | None = (await unit.session.scalars(query.order_by(DeckVersion.effective_from.desc()).limit(1))).one_or_none()
    return found


async def versions_of(unit: Unit, deck_id: UUID) -> list[DeckVersion]:
    """Return the versions of a deck, the latest first."""
    await RATE_DECKS.get(unit, deck_id)
    return list(
        await unit.session.scalars(
            select(DeckVersion).where(DeckVersion.deck_id == deck_id).order_by(DeckVersion.effective_from.desc()).limit(1000)
        )
    )


async def version_of(unit: Unit, deck_id: UUID, number: int) -> DeckVersion:
    """Return one version of a deck in view. Raise NotFoundError."""
    await RATE_DECKS.get(unit, deck_id)
    found: DeckVersion | None = await unit.session.scalar(
        select(DeckVersion).where(DeckVersion.deck_id == deck_id, DeckVersion.number == number)
    )
    if found is None:
        raise NotFoundError
    return found


async def require_free_date(unit: Unit, deck_id: UUID, effective_from: datetime) -> None:
    """Raise EffectiveDateTakenError where another version of the deck begins at that instant."""
    await RATE_DECKS.get(unit, deck_id)
    if await unit.session.scalar(
        select(DeckVersion.id).where(DeckVersion.deck_id == deck_id, DeckVersion.effective_from == effective_from)
    ):
        raise EffectiveDateTakenError


async def delete_version(unit: Unit, deck_id: UUID, number: int) -> None:
    """Delete a version that is not in force."""
    version = await version_of(unit, deck_id, number)
    current = await current_version(unit, deck_id)
    used = await unit.session.scalar(select(ServicePlan.id).where(ServicePlan.rate_deck_id == deck_id).limit(1))
    if version.state == "publishing" or (used and current is not None and current.id == version.id):
        raise VersionInForceError
    await unit.session.delete(version)
    unit.touch("deck", deck_id)
    unit.touch("rate", version.id)
    unit.audit("rate-decks.delete-version", "rate-decks", deck_id, {"version": number})


async def rates_of(unit: Unit, version_id: UUID, *, prefix: str, after: str, limit: int) -> list[Rate]:
    """Return prices in order of their prefix, behind `after`."""
    query = select(Rate).where(Rate.version_id == version_id, Rate.prefix > after).order_by(Rate.prefix).limit(limit)
    if prefix:
        query = query.where(Rate.prefix >= prefix, Rate.prefix < prefix + "\U0010ffff")
    return list(await unit.session.scalars(query))


async def diff(unit: Unit, new: UUID, old: UUID | None, *, after: str, limit: int) -> list[DiffLine]:
    """Return what changed between two versions, in order of the prefix."""
    rows = await unit.session.execute(text(deck_sql.DIFF), {"new": new, "old": old, "after": after, "limit": limit})
    return [_line(row) for row in rows]


def _line(row: Any) -> DiffLine:
    before = {name: getattr(row, f"old_{name}") for name in PRICED}
    now = {name: getattr(row, name) for name in PRICED}
    old = None if before["price"] is None else RateView(prefix=row.prefix, **before)
    new = None if now["price"] is None else RateView(prefix=row.prefix, **now)
    return DiffLine(prefix=row.prefix, change="added" if old is None else "removed" if new is None else "changed", before=old, after=new)


class ServicePlans(Resource[ServicePlan]):
    """Service plans of a provider."""


async def offer(unit: Unit) -> ServicePlanIn:
    """Return the form of a new plan: *Padrão* is offered first, with the provider's carrier and dial plan, without decks."""
    isp = await isps.get(unit, _isp(unit))
    taken = await unit.session.scalar(select(ServicePlan.id).where(ServicePlan.isp_id == isp.id, ServicePlan.name == DEFAULT_PLAN_NAME))
    return ServicePlanIn(
        name=f"{DEFAULT_PLAN_NAME} 2" if taken else DEFAULT_PLAN_NAME,
        carrier_id=await carriers.first(unit.session, isp.id),
        dialplan_id=await dialplans.preset_for(unit.session, isp.id, isp.country),
    )


RATE_DECKS = RateDecks(
    "rate-decks", RateDeck, listing=Listing(RateDeck, filters=("name",), sorts=("created_at", "name"), search=("name",)), aggregate="deck"
)
SERVICE_DECKS = Resource(
    "service-decks", ServiceDeck, listing=Listing(ServiceDeck, filters=("name",), sorts=("created_at", "name"), search=("name",))
)
SERVICE_PLANS = ServicePlans(
    "service-plans",
    ServicePlan,
    listing=Listing(
        ServicePlan,
        filters=("name", "payment", "carrier_id", "dialplan_id", "rate_deck_id"),
        sorts=("created_at", "name"),
        search=("name",),
    ),
    aggregate="plan",
)
