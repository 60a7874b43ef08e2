"""What a leg costs, as whoever rates it tells; `calls` only keeps it beside the leg."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.calls.records import LegRecord

State = Literal["none", "open", "free", "charged", "no-rate"]


class Charge(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Amount in micro-units, and how it came about."""

    amount: int = 0
    state: State = "none"
    price: dict[str, Any] = {}


class Rated(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A leg whose charge changed: from `before` to `after`, micro-units."""

    leg: LegRecord
    call_id: str
    before: int
    after: Charge


Rate = Callable[[AsyncSession, Sequence[LegRecord]], Awaitable[Mapping[str, Charge]]]
"""Says what each leg costs, by leg id."""


async def free(_session: AsyncSession, legs: Sequence[LegRecord]) -> Mapping[str, Charge]:
    """Rate nothing."""
    return {leg.id: Charge() for leg in legs}
