"""`/api/isp/dial-plans`: dial plans, the presets, and the tester."""

from uuid import UUID

from ramal.capabilities.dialplans.schemas import DialPlanIn, DialPlanPatch, DialPlanView, PresetView, RuleView, TestIn, TestView
from ramal.capabilities.dialplans.service import dialplans, try_out
from ramal.kit.crud import crud
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience
from ramal.rules.dialplans import PRESETS

isp = Routes(Audience.ISP, "dial-plans")


@isp.get("/presets", permission="dial-plans.read")
async def presets() -> list[PresetView]:
    """List the presets, to take one as a start."""
    return [PresetView(key=key, rules=[RuleView.model_validate(rule) for rule in rules]) for key, rules in PRESETS.items()]


crud(isp, dialplans, view=DialPlanView, create=DialPlanIn, change=DialPlanPatch)


@isp.post("/{id}/test", permission="dial-plans.read", status_code=200)
async def test(unit: CurrentUnit, id: UUID, body: TestIn) -> TestView:  # noqa: A002 - the path's own word
    """Try a number: each rule's outcome, and what the plan does."""
    return try_out((await dialplans.get(unit, id)).rules, body)


ROUTES = [isp]
