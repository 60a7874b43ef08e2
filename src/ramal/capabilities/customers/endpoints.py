"""`/api/isp/customers`."""

from typing import Any
from uuid import UUID

from fastapi import Request

from ramal.capabilities.customers.schemas import CustomerIn, CustomerPatch, CustomerView
from ramal.capabilities.customers.service import CUSTOMERS
from ramal.capabilities.customers.tasks import TASK
from ramal.kit import jobs
from ramal.kit.crud import crud
from ramal.kit.jobs import CSV_BODY, JobView
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "customers")


@isp.post("/import", permission="customers.write", status_code=202, response_model=JobView, openapi_extra=CSV_BODY)
async def import_(unit: CurrentUnit, request: Request, plan_id: UUID | None = None) -> Any:
    """Import customers from CSV, a line each: all of them, or none, with errors by line. `plan_id`: the plan where a line names none."""
    return await jobs.upload(unit, request, TASK, {"plan_id": str(plan_id)} if plan_id else {})


crud(isp, CUSTOMERS, view=CustomerView, create=CustomerIn, change=CustomerPatch)

ROUTES = [isp]
