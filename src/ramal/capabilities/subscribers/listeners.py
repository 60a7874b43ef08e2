"""What happens to subscribers when their tenant goes."""

from ramal.capabilities.subscribers.service import ids_of
from ramal.capabilities.tenants.events import TenantDeleting
from ramal.kit.db import Unit
from ramal.kit.events import on


@on(TenantDeleting)
async def forget(unit: Unit, event: TenantDeleting) -> None:
    """Take the entries of all subscribers out of the snapshot; the rows go with their tenant."""
    for subscriber in await ids_of(unit, event.tenant_id):
        unit.touch("subscriber", subscriber)
