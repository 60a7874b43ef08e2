"""What happens to tenants."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class TenantDeleting:
    """A tenant is about to go, with all that it owns: higher capabilities take their entries out of the snapshot."""

    tenant_id: UUID
