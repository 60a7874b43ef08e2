"""Events between capabilities, delivered in the same transaction: a higher capability listens to a lower one without being known to it."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from ramal.kit.db import Unit

E = TypeVar("E")
Listener = Callable[[Unit, Any], Awaitable[None]]
LISTENERS: dict[type, list[Listener]] = defaultdict(list)


def on(kind: type[E]) -> Callable[[Callable[[Unit, E], Awaitable[None]]], Callable[[Unit, E], Awaitable[None]]]:
    """Register a listener: `@on(IspCreated) async def add_presets(unit, event)`."""

    def register(listener: Callable[[Unit, E], Awaitable[None]]) -> Callable[[Unit, E], Awaitable[None]]:
        LISTENERS[kind].append(listener)
        return listener

    return register


async def emit(unit: Unit, event: object) -> None:
    """Tell all listeners, in order of registration."""
    for listener in LISTENERS[type(event)]:
        await listener(unit, event)
