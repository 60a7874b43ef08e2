"""What happens to providers."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class IspCreated:
    """A provider exists: higher capabilities add what it has from its first minute. The unit works in the provider's scope."""

    isp_id: UUID
    country: str
    currency: str
