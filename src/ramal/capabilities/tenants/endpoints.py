"""`/api/isp/tenants` with the tenant's view, and `/api/tenant/settings`."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from ramal.capabilities.identity import api as identity
from ramal.capabilities.identity.api import Opened
from ramal.capabilities.tenants.models import Tenant
from ramal.capabilities.tenants.schemas import OwnTenantView, SettingsPatch, SettingsView, TenantIn, TenantPatch, TenantView
from ramal.capabilities.tenants.service import TENANTS
from ramal.kit.crud import crud
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentSubject, CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "tenants")
tenant = Routes(Audience.TENANT, "settings")
mine = Routes(Audience.TENANT, "tenants")
OwnPage = Annotated[Page, Depends(TENANTS.listing.parser())]

crud(isp, TENANTS, view=TenantView, create=TenantIn, change=TenantPatch)


@isp.post("/{id}/view", permission="tenants.view", response_model=Opened)
async def view(unit: CurrentUnit, request: Request, response: Response, id: UUID) -> Any:  # noqa: A002 - the path's own word
    """Open the tenant's console as that tenant (A12): a short-lived token, or a cookie for whoever came with one; audited."""
    row = await TENANTS.get(unit, id)
    return await identity.open_view(unit, request, response, tenant_id=row.id, customer_id=row.customer_id)


@mine.get(permission="tenants.read", response_model=PageView[OwnTenantView], without_tenant=True)
async def list_own(unit: CurrentUnit, subject: CurrentSubject, page: OwnPage) -> Any:
    """List the tenants that the caller may choose (A25): all of its customer's, wherever it is now, or its own."""
    async with unit.within(await identity.scope_of_choice(unit, subject)):
        return (await TENANTS.page(unit, page)).view(OwnTenantView)


def _own(unit: Unit) -> UUID:
    if unit.scope.tenant_id is None:
        raise NotFoundError
    return unit.scope.tenant_id


@tenant.get(permission="settings.read", response_model=SettingsView)
async def get(unit: CurrentUnit, response: Response) -> Any:
    """Show the caller's own tenant."""
    return version_of(await TENANTS.get(unit, _own(unit)), response)


@tenant.patch(permission="settings.write", response_model=SettingsView)
async def update(unit: CurrentUnit, body: SettingsPatch, response: Response, version: IfMatch) -> Any:
    """Change the caller's own tenant."""
    row: Tenant = await TENANTS.lock(unit, _own(unit), version)
    return version_of(await TENANTS.update(unit, row, body.given()), response)


ROUTES = [isp, tenant, mine]
