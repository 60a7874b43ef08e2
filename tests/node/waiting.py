"""Waiting on a condition, with a limit."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def until(ask: Callable[[], Awaitable[T]], limit: float = 10.0) -> T:
    """Return the first true answer. Raise AssertionError after `limit` seconds."""
    end = time.monotonic() + limit
    while not (answer := await ask()):
        assert time.monotonic() < end, f"still {answer!r} after {limit} s"
        await asyncio.sleep(0.02)
    return answer
