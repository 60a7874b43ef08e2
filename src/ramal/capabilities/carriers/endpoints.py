"""`/api/isp/carriers`: carriers with their gateways in one form, and the live preview of a gateway's rules."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from ramal.capabilities.carriers.schemas import CarrierIn, CarrierPatch, CarrierView, GatewayTestIn, PreviewIn, PreviewView
from ramal.capabilities.carriers.service import carriers, previewed
from ramal.kit import limits
from ramal.kit.crud import crud
from ramal.kit.errors import NotFoundError
from ramal.kit.jobs import JobView, start
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

TASK = "carriers.test"
MOST, PER = 20, timedelta(minutes=10)
"""Tests of one provider: each is a real call that its carrier may bill."""

isp = Routes(Audience.ISP, "carriers")


@isp.post("/preview", permission="carriers.read", status_code=200)
async def preview(body: PreviewIn) -> PreviewView:
    """Show what a gateway's rules make of a number that leaves, and of one that arrives."""
    return previewed(body)


@isp.post("/{id}/gateways/{gateway_id}/test", permission="carriers.test", status_code=202, response_model=JobView)
async def test(unit: CurrentUnit, id: UUID, gateway_id: UUID, body: GatewayTestIn) -> Any:  # noqa: A002 - the path's own word
    """Ask a gateway (OPTIONS) and make one short call through it. The job tells every message, and what the answer means."""
    carrier = await carriers.get(unit, id)
    if gateway_id not in {gateway.id for gateway in carrier.gateways}:
        raise NotFoundError
    await limits.take(unit.database, "carriers.test", str(carrier.isp_id), most=MOST, per=PER)
    return await start(unit, TASK, {"carrier_id": str(id), "gateway_id": str(gateway_id), **body.values()})


crud(isp, carriers, view=CarrierView, create=CarrierIn, change=CarrierPatch)

ROUTES = [isp]
