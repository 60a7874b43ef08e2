"""What happens to schedules when their tenant goes."""

from sqlalchemy import select

from ramal.capabilities.schedules.models import Schedule
from ramal.capabilities.tenants.events import TenantDeleting
from ramal.kit.db import Unit
from ramal.kit.events import on


@on(TenantDeleting)
async def forget(unit: Unit, event: TenantDeleting) -> None:
    """Take the entries out of the snapshot; the rows go with their tenant."""
    for schedule in await unit.session.scalars(select(Schedule.id).where(Schedule.tenant_id == event.tenant_id)):
        unit.touch("schedule", schedule)
