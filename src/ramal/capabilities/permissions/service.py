"""Acts on security groups, templates and ceilings."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.permissions.models import Ceiling, Group, Template
from ramal.kit.db import Unit
from ramal.kit.pagination import Listing, Page, Slice
from ramal.kit.resource import Resource

GROUPS = Listing(Group, filters=("name",), sorts=("created_at", "name"), search=("name",))
TEMPLATES = Listing(Template, filters=("name",), sorts=("created_at", "name"), search=("name",))


class Groups(Resource[Group]):
    """A tenant's groups, shown with the ceiling that limits them."""

    async def page(self, unit: Unit, page: Page) -> Slice:
        """Return one page with ceilings."""
        found = await super().page(unit, page)
        await self._limit(unit, found.rows)
        return found

    async def get(self, unit: Unit, row_id: UUID) -> Group:
        """Return one group with its ceiling."""
        row = await super().get(unit, row_id)
        await self._limit(unit, [row])
        return row

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Group:
        """Insert a group."""
        row = await super().create(unit, values)
        await self._limit(unit, [row])
        return row

    async def update(self, unit: Unit, row: Group, values: Mapping[str, Any]) -> Group:
        """Change a group."""
        await super().update(unit, row, values)
        await self._limit(unit, [row])
        return row

    @staticmethod
    async def _limit(unit: Unit, rows: list[Group]) -> None:
        query = select(Ceiling.tenant_id, Template.id, Template.allow).join(Template, Template.id == Ceiling.template_id)
        found = await unit.session.execute(query.where(Ceiling.tenant_id.in_({row.tenant_id for row in rows})))
        ceilings = {tenant: (template, frozenset(allow)) for tenant, template, allow in found}
        for row in rows:
            row.limited(ceilings.get(row.tenant_id))


class Templates(Resource[Template]):
    """A provider's templates."""


async def ceiling_of(unit: Unit, tenant_id: UUID) -> Ceiling | None:
    """Return the ceiling of a tenant, or None."""
    return (await unit.session.scalars(select(Ceiling).where(Ceiling.tenant_id == tenant_id))).one_or_none()


async def set_ceiling(unit: Unit, tenant_id: UUID, template_id: UUID | None) -> None:
    """Limit all groups of a tenant by a template, or take the limit away; each group is published anew."""
    row = await ceiling_of(unit, tenant_id)
    if template_id is not None:
        await templates.get(unit, template_id)
    if row is not None and template_id is None:
        await unit.session.delete(row)
    elif row is not None:
        row.template_id = template_id  # type: ignore[assignment]
    elif template_id is not None:
        unit.session.add(Ceiling(isp_id=unit.scope.isp_id, tenant_id=tenant_id, template_id=template_id))
    await unit.session.flush()
    for group in await unit.session.scalars(select(Group.id).where(Group.tenant_id == tenant_id)):
        unit.touch("permission", group)
    unit.audit("security-groups.set-ceiling", "tenants", tenant_id, {"template_id": template_id})


groups = Groups("security-groups", Group, listing=GROUPS, aggregate="permission")
templates = Templates("security-groups", Template, listing=TEMPLATES, aggregate="permission-template")
