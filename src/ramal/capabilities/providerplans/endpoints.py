"""`/api/platform/platform-plans` for the platform, `/api/isp/plan` for the provider's own plan."""

from typing import Any

from ramal.capabilities.providerplans import service
from ramal.capabilities.providerplans.schemas import OwnPlan, PlanChoice, PlanIn, PlanOffer, PlanPatch, PlanView
from ramal.kit.crud import crud
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

platform = Routes(Audience.PLATFORM, "platform-plans")
crud(platform, service.PLANS, view=PlanView, create=PlanIn, change=PlanPatch)

mine = Routes(Audience.ISP, "plan")


@mine.get(permission="plan.read", response_model=OwnPlan)
async def get(unit: CurrentUnit) -> Any:
    """Show the provider's own plan and its usage."""
    return await service.own(unit)


@mine.get("/offers", permission="plan.read", response_model=list[PlanOffer])
async def offers(unit: CurrentUnit) -> Any:
    """List the plans that can be chosen."""
    return await service.offers(unit)


@mine.post(permission="plan.write", status_code=200, response_model=OwnPlan)
async def choose(unit: CurrentUnit, body: PlanChoice) -> Any:
    """Choose a plan. A paid one holds once its payment has come."""
    await service.choose(unit, await service.offered(unit, body.plan_id))
    return await service.own(unit)


ROUTES = [platform, mine]
