"""Who makes the call that says a code: the worker brings a telephone; a process without one makes no such calls."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Order:
    """A call to make on behalf of a tenant, whose customer pays for it."""

    isp_id: str
    tenant_id: str
    customer_id: str
    number: str
    caller: str
    """A number of the tenant; empty: anonymous."""
    code: str
    language: str


class Telephone(Protocol):
    """Rings a number and says a code."""

    async def say_code(self, order: Order) -> bool:
        """Return whether somebody answered. Raise OSError where no call could be made."""
        ...


_used: list[Telephone] = []


def use(telephone: Telephone) -> None:
    """Set the telephone of this process."""
    _used[:] = [telephone]


def current() -> Telephone | None:
    """Return the telephone of this process."""
    return _used[0] if _used else None
