"""Plans of the platform, and which provider has which."""

from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select, text

from ramal.capabilities.providerplans.models import PlatformPlan, Subscription
from ramal.capabilities.providerplans.schemas import OwnPlan, PlanOffer, Usage
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, UnknownReferenceError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope

COUNTS = text(
    "SELECT (SELECT count(*) FROM subscribers WHERE isp_id = :isp), (SELECT count(*) FROM tenants WHERE isp_id = :isp), "
    "(SELECT count(*) FROM calls WHERE isp_id = :isp AND ended IS NULL AND started > now() - interval '1 day')"
)
PLANS = Resource(
    "platform-plans",
    PlatformPlan,
    listing=Listing(PlatformPlan, filters=("kind", "offered"), sorts=("position", "name", "created_at"), search=("name",)),
)


class PlanTooSmallError(ConflictError):
    """The provider uses more than the plan allows."""

    code, title = "plan-too-small", "You use more than this plan allows"


class PlanFullError(ConflictError):
    """The provider's plan towards the platform allows no more of it."""

    code, title = "plan-full", "The provider's plan allows no more"


async def require_room(unit: Unit, what: Literal["subscribers", "tenants"], more: int = 1) -> None:
    """Raise PlanFullError where the provider's plan has no room for so many more. Without a plan there is no limit.

    The subscription is locked where it has one, so that two at a time do not both find the last place.
    """
    scope = unit.scope
    if scope.isp_id is None:
        return
    limit = getattr(PlatformPlan, f"max_{what}")
    query = select(limit).join(Subscription, Subscription.plan_id == PlatformPlan.id).where(Subscription.isp_id == scope.isp_id, limit > 0)
    async with unit.within(Scope.isp(scope.isp_id, actor=scope.actor)):
        allowed = await unit.session.scalar(query.with_for_update(of=Subscription))
        used = getattr(await usage(unit), what) if allowed else 0
    if allowed and used + more > allowed:
        raise PlanFullError(f"{what}: {used} of {allowed}")


async def offers(unit: Unit) -> list[PlatformPlan]:
    """Return the plans that a newcomer may choose, in their order."""
    query = select(PlatformPlan).where(PlatformPlan.offered).order_by(PlatformPlan.position, PlatformPlan.price, PlatformPlan.id)
    return list(await unit.session.scalars(query))


async def offered(unit: Unit, plan_id: UUID) -> PlatformPlan:
    """Return a plan that may be chosen. Raise UnknownReferenceError."""
    plan = next((plan for plan in await offers(unit) if plan.id == plan_id), None)
    if plan is None:
        raise UnknownReferenceError(errors=[field("plan_id", "unknown-reference")])
    return plan


async def choose(unit: Unit, plan: PlatformPlan) -> Subscription:
    """Give the unit's provider a plan. A paid one holds when its payment has come; a trial is had once."""
    assert unit.scope.isp_id is not None  # noqa: S101 - routes of providers only
    row = (await unit.session.scalars(select(Subscription).where(Subscription.isp_id == unit.scope.isp_id).with_for_update())).one_or_none()
    if row is None:
        row = Subscription(isp_id=unit.scope.isp_id, since=now())
        unit.session.add(row)
    _fits(plan, await usage(unit))
    if plan.kind == "paid":
        row.wanted_plan_id = plan.id
    else:
        _begin(row, plan, now())
    await unit.session.flush()
    unit.audit("plan.choose", "platform-plans", plan.id, {"name": plan.name})
    return row


def _begin(row: Subscription, plan: PlatformPlan, moment: datetime) -> None:
    if plan.kind == "trial" and row.trial_ends_at is not None:
        raise ConflictError("A trial is had once", code="trial-had")
    row.plan_id, row.wanted_plan_id, row.since, row.paid_until = plan.id, None, moment, None
    if plan.kind == "trial":
        row.trial_ends_at = moment + timedelta(days=plan.trial_days)


def _fits(plan: PlatformPlan, used: Usage) -> None:
    for name in ("subscribers", "tenants"):
        limit = getattr(plan, f"max_{name}")
        if limit and getattr(used, name) > limit:
            raise PlanTooSmallError(errors=[field("plan_id", "plan-too-small", f"{name}: {getattr(used, name)} > {limit}")])


async def usage(unit: Unit) -> Usage:
    """Return what the unit's provider uses."""
    subscribers, tenants, calls = (await unit.session.execute(COUNTS, {"isp": unit.scope.isp_id})).one()
    return Usage(subscribers=subscribers, tenants=tenants, calls=calls)


async def own(unit: Unit) -> OwnPlan:
    """Return the plan of the unit's provider, and what is used."""
    row = (await unit.session.scalars(select(Subscription).where(Subscription.isp_id == unit.scope.isp_id))).one_or_none()
    plan = await unit.session.get(PlatformPlan, row.plan_id) if row and row.plan_id else None
    wanted = await unit.session.get(PlatformPlan, row.wanted_plan_id) if row and row.wanted_plan_id else None
    times: dict[str, Any] = {name: getattr(row, name, None) for name in ("since", "paid_until", "trial_ends_at")}
    return OwnPlan(
        plan=PlanOffer.model_validate(plan) if plan else None,
        wanted=PlanOffer.model_validate(wanted) if wanted else None,
        state=state_of(plan, row, now()),
        usage=await usage(unit),
        **times,
    )


def state_of(
    plan: PlatformPlan | None, row: Subscription | None, moment: datetime
) -> Literal["none", "active", "trial", "trial-over", "overdue"]:
    """Return how a subscription stands."""
    if plan is None or row is None:
        return "none"
    if plan.kind == "trial":
        return "trial" if row.trial_ends_at is not None and moment < row.trial_ends_at else "trial-over"
    if plan.kind == "paid":
        return "active" if row.paid_until is not None and moment < row.paid_until else "overdue"
    return "active"
