"""`/api/isp/{service-plans,service-decks,rate-decks,rates}`."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Request

from ramal.capabilities.plans import service
from ramal.capabilities.plans.schemas import (
    DiffLine,
    RateDeckIn,
    RateDeckPatch,
    RateDeckView,
    RateView,
    ServiceDeckIn,
    ServiceDeckPatch,
    ServiceDeckView,
    ServicePlanIn,
    ServicePlanPatch,
    ServicePlanView,
    SimulateIn,
    SimulateView,
    VersionView,
)
from ramal.capabilities.plans.service import RATE_DECKS, SERVICE_DECKS, SERVICE_PLANS
from ramal.capabilities.plans.simulation import simulate
from ramal.kit import clock, jobs
from ramal.kit.crud import crud
from ramal.kit.errors import InvalidError, field
from ramal.kit.jobs import CSV_BODY, JobView
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

plans = Routes(Audience.ISP, "service-plans")
service_decks = Routes(Audience.ISP, "service-decks")
rate_decks = Routes(Audience.ISP, "rate-decks")
rates = Routes(Audience.ISP, "rates", tag="rate-decks")

After = Annotated[str, Query(max_length=20, description="prefix behind which to go on")]
Limit = Annotated[int, Query(ge=1, le=1000)]
Number = Annotated[int, Query(ge=1, le=2**31)]


@plans.get("/offer", permission="service-plans.read")
async def offer(unit: CurrentUnit) -> ServicePlanIn:
    """Return the form of a new plan, filled in: *Padrão* first, without decks."""
    return await service.offer(unit)


crud(plans, SERVICE_PLANS, view=ServicePlanView, create=ServicePlanIn, change=ServicePlanPatch)
crud(service_decks, SERVICE_DECKS, view=ServiceDeckView, create=ServiceDeckIn, change=ServiceDeckPatch)
crud(rate_decks, RATE_DECKS, view=RateDeckView, create=RateDeckIn, change=RateDeckPatch)


@rate_decks.post("/{id}/versions", permission="rate-decks.write", status_code=202, response_model=JobView, openapi_extra=CSV_BODY)
async def add_version(
    unit: CurrentUnit,
    request: Request,
    id: UUID,  # noqa: A002 - the path's own word
    *,
    effective_from: datetime | None = None,
    money: Literal["micro", "decimal"] = "micro",
    mode: Literal["load", "check"] = "load",
) -> Any:
    """Import a price list as a new version, from `effective_from` on (now where absent), or only `check` it.

    CSV with a header: `prefix,price,connection_fee,minimum,increment,name`; the last four may be absent. Amounts are whole micro-units, or
    with `money=decimal` amounts like `0.12`. The job's result holds the difference against the version in force.
    """
    begins = effective_from or clock.now()
    if begins.tzinfo is None:
        raise InvalidError("effective_from needs a time zone", errors=[field("effective_from", "no-time-zone")])
    await service.require_free_date(unit, id, begins)
    args = {"deck_id": str(id), "effective_from": begins.astimezone(UTC).isoformat(), "money": money, "mode": mode}
    return await jobs.upload(unit, request, "rates.import", args)


@rate_decks.get("/{id}/versions", permission="rate-decks.read")
async def list_versions(unit: CurrentUnit, id: UUID) -> list[VersionView]:  # noqa: A002
    """List the versions of a deck, the latest first."""
    return [VersionView.of(row) for row in await service.versions_of(unit, id)]


@rate_decks.delete("/{id}/versions/{number}", permission="rate-decks.write")
async def delete_version(unit: CurrentUnit, id: UUID, number: int) -> None:  # noqa: A002
    """Delete a version that is not in force."""
    await service.delete_version(unit, id, number)


@rate_decks.get("/{id}/versions/{number}/rates", permission="rate-decks.read")
async def list_rates(
    unit: CurrentUnit,
    id: UUID,  # noqa: A002
    number: int,
    *,
    prefix: Annotated[str, Query(max_length=20)] = "",
    after: After = "",
    limit: Limit = 100,
) -> list[RateView]:
    """List prices by prefix, behind `after`."""
    version = await service.version_of(unit, id, number)
    found = await service.rates_of(unit, version.id, prefix=prefix, after=after, limit=limit)
    return [RateView.model_validate(rate) for rate in found]


@rate_decks.get("/{id}/versions/{number}/diff", permission="rate-decks.read")
async def diff_versions(
    unit: CurrentUnit,
    id: UUID,  # noqa: A002
    number: int,
    *,
    against: Number | None = None,
    after: After = "",
    limit: Limit = 100,
) -> list[DiffLine]:
    """List what a version changes `against` another (nothing: every price is new), by prefix, behind `after`."""
    new = await service.version_of(unit, id, number)
    old = await service.version_of(unit, id, against) if against else None
    return await service.diff(unit, new.id, old.id if old else None, after=after, limit=limit)


@rates.post("/simulate", permission="rate-decks.read", status_code=200)
async def simulate_price(unit: CurrentUnit, body: SimulateIn) -> SimulateView:
    """Say what a call would cost, and why."""
    return await simulate(unit, body)


ROUTES = [plans, service_decks, rate_decks, rates]
