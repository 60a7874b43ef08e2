"""Calls over HTTP: lists and details for providers and tenants, the simulator, and alarms for the platform."""

from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import select

from ramal.capabilities.calls import reading, simulating
from ramal.capabilities.calls.listing import ALARMS, CALLS, HISTORY, own_history
from ramal.capabilities.calls.models import Alarm
from ramal.capabilities.calls.schemas import (
    AlarmView,
    CallDetail,
    CallView,
    Simulate,
    Simulated,
    TenantCallDetail,
    TenantSimulate,
)
from ramal.kit.errors import ForbiddenError
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentSubject, CurrentUnit, Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "calls")
tenant = Routes(Audience.TENANT, "calls")
alarms = Routes(Audience.PLATFORM, "alarms")
phone = Routes(Audience.PHONE, "history")
CallPage = Annotated[Page, Depends(CALLS.parser())]


async def list_(unit: CurrentUnit, page: CallPage) -> Any:
    """List calls, newest first. `number` and `subscriber_id` look on both sides."""
    return (await CALLS.fetch(unit.session, reading.in_view(unit), page)).view(CallView)


async def get(unit: CurrentUnit, id: UUID) -> Any:  # noqa: A002 - the path's own word
    """Return a call with its legs and steps."""
    return await reading.detail(unit, id)


def snapshot_of(request: Request) -> Path | None:
    """Return where this host's snapshot lies."""
    settings = getattr(request.app.state, "settings", None)
    return getattr(settings, "snapshot", None)


SnapshotFolder = Annotated[Path | None, Depends(snapshot_of)]

for routes, shape in ((isp, CallDetail), (tenant, TenantCallDetail)):
    routes.get(permission="calls.read", response_model=PageView[CallView])(list_)
    routes.get("/{id}", permission="calls.read", response_model=shape)(get)


@isp.post("/simulate", permission="calls.simulate", status_code=200, response_model=Simulated)
async def simulate(unit: CurrentUnit, body: Simulate, folder: SnapshotFolder) -> Any:
    """Say what would happen to a call, and why. Nothing rings."""
    return await simulating.run(unit, body, folder)


@tenant.post("/simulate", permission="calls.simulate", status_code=200, response_model=Simulated)
async def simulate_own(unit: CurrentUnit, body: TenantSimulate, folder: SnapshotFolder) -> Any:
    """Say what would happen if a subscriber dialled something, and why. Nothing rings."""
    return await simulating.run(unit, body, folder)


@alarms.get(permission="alarms.read", response_model=PageView[AlarmView])
async def list_alarms(unit: CurrentUnit, page: Annotated[Page, Depends(ALARMS.parser())]) -> Any:
    """List alarms, newest first."""
    return (await ALARMS.fetch(unit.session, select(Alarm), page)).view(AlarmView)


@phone.get(permission="calls.read", response_model=PageView[CallView])
async def list_own(unit: CurrentUnit, subject: CurrentSubject, page: Annotated[Page, Depends(HISTORY.parser())]) -> Any:
    """List the calls that this phone's subscriber made, answered or missed, newest first; `kind` picks one of these."""
    if subject.subscriber_id is None:
        raise ForbiddenError
    query, rest = own_history(reading.in_view(unit), page, subject.subscriber_id)
    return (await HISTORY.fetch(unit.session, query, rest)).view(CallView)


ROUTES = [isp, tenant, alarms, phone]
