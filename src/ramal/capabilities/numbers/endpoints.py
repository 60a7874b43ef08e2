"""`/api/isp/numbers`: the inventory; `/api/tenant/numbers`: what a tenant holds and where its calls go.

`/api/tenant/customer/numbers`: what a customer's administrator allocates among its tenants.
"""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from ramal.capabilities.numbers.schemas import (
    AllocatedView,
    AllocateIn,
    AllocateManyIn,
    AssignIn,
    CodeIn,
    CustomerNumberView,
    NumberIn,
    NumberPatch,
    NumberView,
    RangeIn,
    RangeView,
    TenantNumberView,
    VerificationIn,
    VerificationView,
)
from ramal.capabilities.numbers.service import NUMBERS, insert_many, numbers_of
from ramal.capabilities.numbers.verifying import VERIFICATIONS
from ramal.kit import jobs
from ramal.kit.crud import crud
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.jobs import CSV_BODY, JobView
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "numbers")
tenant = Routes(Audience.TENANT, "numbers")
customer = Routes(Audience.TENANT, "customer/numbers", tag="numbers")
proofs = Routes(Audience.TENANT, "verified-numbers")
CustomerPage = Annotated[Page, Depends(NUMBERS.listing.parser())]


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


def _of_customer(unit: Unit) -> Unit:
    """Return the unit of a customer's administrator; for everybody else these addresses do not exist."""
    if unit.scope.level != "customer":
        raise NotFoundError
    return unit


@customer.get(permission="numbers.read", response_model=PageView[CustomerNumberView], without_tenant=True)
async def list_of_customer(unit: CurrentUnit, page: CustomerPage) -> Any:
    """List the numbers of the caller's customer, in whichever tenant they are (A25)."""
    return (await NUMBERS.page(_of_customer(unit), page)).view(CustomerNumberView)


@customer.get("/{id}", permission="numbers.read", response_model=CustomerNumberView, without_tenant=True)
async def get_of_customer(unit: CurrentUnit, id: UUID, response: Response) -> Any:  # noqa: A002 - the path's own word
    """Show a number of the caller's customer."""
    return version_of(await NUMBERS.get(_of_customer(unit), id), response)


@customer.patch("/{id}", permission="numbers.write", response_model=CustomerNumberView, without_tenant=True)
async def allocate(unit: CurrentUnit, id: UUID, body: AllocateIn, response: Response, version: IfMatch) -> Any:  # noqa: A002
    """Give a number to one of the customer's tenants, or take it back (null). Its destination goes with the tenant that held it."""
    row = await NUMBERS.lock(_of_customer(unit), id, version)
    return version_of(await NUMBERS.update(unit, row, body.values()), response)


@customer.post("/allocate", permission="numbers.write", status_code=200, without_tenant=True)
async def allocate_many(unit: CurrentUnit, body: AllocateManyIn) -> AllocatedView:
    """Give many numbers to one tenant, or take them back: all of them, or none."""
    return AllocatedView(allocated=await NUMBERS.allocate(_of_customer(unit), body.numbers, body.tenant_id))


crud(proofs, VERIFICATIONS, view=VerificationView, create=VerificationIn, verbs=("list", "get", "create", "delete"))


@proofs.post("/{id}/confirm", permission="verified-numbers.write", status_code=200, response_model=VerificationView)
async def confirm(unit: CurrentUnit, id: UUID, body: CodeIn, response: Response) -> Any:  # noqa: A002 - the path's own word
    """Enter the code that the call said: five entries at most, within ten minutes, once."""
    return version_of(await VERIFICATIONS.confirm(unit, id, body.code), response)


ROUTES = [isp, tenant, customer, proofs]
