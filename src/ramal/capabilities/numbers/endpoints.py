"""`/api/isp/numbers`: the inventory; `/api/tenant/numbers`: what a tenant holds and where its calls go."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from ramal.capabilities.numbers.schemas import AssignIn, NumberIn, NumberPatch, NumberView, RangeIn, RangeView, TenantNumberView
from ramal.capabilities.numbers.service import NUMBERS, insert_many, numbers_of
from ramal.kit import jobs
from ramal.kit.crud import crud
from ramal.kit.jobs import CSV_BODY, JobView
from ramal.kit.routes import CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "numbers")
tenant = Routes(Audience.TENANT, "numbers")


@isp.post("/range", permission="numbers.write")
async def create_range(unit: CurrentUnit, body: RangeIn) -> RangeView:
    """Create a range of numbers: all of them, or none."""
    alike = {name: value for name, value in body.values().items() if name not in {"first", "last"}}
    created = await insert_many(unit, [{"number": number, **alike} for number in numbers_of(body.first, body.last)])
    unit.audit("numbers.create-range", "numbers", None, body.values())
    return RangeView(created=created)


@isp.post("/import", permission="numbers.write", status_code=202, response_model=JobView, openapi_extra=CSV_BODY)
async def import_(
    unit: CurrentUnit,
    request: Request,
    customer_id: UUID | None = None,
    tenant_id: UUID | None = None,
) -> Any:
    """Import numbers from CSV (`number,price,state,note`), all allocated alike: all of them, or none, with errors by line."""
    args = {name: str(value) for name, value in (("customer_id", customer_id), ("tenant_id", tenant_id)) if value}
    return await jobs.upload(unit, request, "numbers.import", args)


crud(isp, NUMBERS, view=NumberView, create=NumberIn, change=NumberPatch)
crud(tenant, NUMBERS, view=TenantNumberView, verbs=("list", "get"))


@tenant.patch("/{id}", permission="numbers.write", response_model=TenantNumberView)
async def assign(unit: CurrentUnit, id: UUID, body: AssignIn, response: Response, version: IfMatch) -> Any:  # noqa: A002 - the path's own word
    """Say where calls to a number go."""
    row = await NUMBERS.lock(unit, id, version)
    return version_of(await NUMBERS.update(unit, row, body.values()), response)


ROUTES = [isp, tenant]
