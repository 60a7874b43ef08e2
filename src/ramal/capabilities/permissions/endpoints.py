"""`/api/isp/security-groups` (templates and ceilings) and `/api/tenant/security-groups`."""

from uuid import UUID

from ramal.capabilities.permissions.schemas import CeilingIn, CeilingView, GroupIn, GroupPatch, GroupView, PickerView, TemplateView
from ramal.capabilities.permissions.selectors import picker
from ramal.capabilities.permissions.service import ceiling_of, groups, set_ceiling, templates
from ramal.capabilities.tenants import api as tenants
from ramal.kit.crud import crud
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "security-groups")
tenant = Routes(Audience.TENANT, "security-groups")
ceilings = Routes(Audience.ISP, "tenants", tag="security-groups")


@isp.get("/picker", permission="security-groups.read")
@tenant.get("/picker", permission="security-groups.read")
async def pick() -> PickerView:
    """List the destinations that can be allowed: countries, parts of the North American plan, national forms."""
    return picker()


crud(isp, templates, view=TemplateView, create=GroupIn, change=GroupPatch)
crud(tenant, groups, view=GroupView, create=GroupIn, change=GroupPatch)


@ceilings.get("/{id}/security-ceiling", permission="security-groups.read")
async def get_ceiling(unit: CurrentUnit, id: UUID) -> CeilingView:  # noqa: A002 - the path's own word
    """Show the template that limits a tenant."""
    row = await ceiling_of(unit, (await tenants.get(unit, id)).id)
    return CeilingView(tenant_id=id, template_id=row.template_id if row else None)


@ceilings.put("/{id}/security-ceiling", permission="security-groups.write")
async def put_ceiling(unit: CurrentUnit, id: UUID, body: CeilingIn) -> CeilingView:  # noqa: A002
    """Limit all groups of a tenant by a template; null takes the limit away."""
    await tenants.get(unit, id)
    await set_ceiling(unit, id, body.template_id)
    return CeilingView(tenant_id=id, template_id=body.template_id)


ROUTES = [isp, tenant, ceilings]
