"""Testing a gateway: the worker brings what may speak SIP; a process without one makes no test."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from ramal.rules.tables import Gateway

Tell = Callable[[dict[str, Any]], Awaitable[None]]
"""Takes what is known so far: `target`, `messages` (seconds, sent, text), `options` and `call` (reading, code, reason)."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to test: a gateway, and the call to make; without one, OPTIONS alone."""

    gateway_id: str
    gateway: Gateway
    password: str
    number: str
    caller: str
    call: bool


class Tester(Protocol):
    """Asks a gateway and calls through it."""

    async def test(self, order: Order, tell: Tell) -> dict[str, Any]:
        """Return everything that was said and what it means. Raise OSError where this host's edge is away."""
        ...


_used: list[Tester] = []


def use(tester: Tester) -> None:
    """Set the tester of this process."""
    _used[:] = [tester]


def current() -> Tester | None:
    """Return the tester of this process."""
    return _used[0] if _used else None
