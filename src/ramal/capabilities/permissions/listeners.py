"""What happens to security groups when their tenant goes."""

from sqlalchemy import select

from ramal.capabilities.permissions.models import Group
from ramal.capabilities.tenants.events import TenantDeleting
from ramal.kit.db import Unit
from ramal.kit.events import on


@on(TenantDeleting)
async def forget(unit: Unit, event: TenantDeleting) -> None:
    """Take the entries of all groups out of the snapshot; the rows go with their tenant."""
    for group in await unit.session.scalars(select(Group.id).where(Group.tenant_id == event.tenant_id)):
        unit.touch("permission", group)
