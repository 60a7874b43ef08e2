"""Rates the legs of calls by the deck version that was valid when they were answered (A6, F1), a batch at a time."""

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.calls.api import Charge, LegRecord
from ramal.rules.dialled import Dialled, parse_text
from ramal.rules.rating import Found, charge, look_up, whole_seconds
from ramal.rules.tables import Deck, Entry, MemoryTables, T

SECOND = 1_000_000_000
TRUSTED = 30.0
"""Seconds for which prices once read are believed; a version's prices never change, but a deleted deck's are gone."""

MOST_KEPT = 200_000
Load = Callable[[AsyncSession, Iterable[str]], Awaitable[Mapping[str, Entry]]]
"""Returns the published entries that exist of some keys."""

FREE = Charge(state="free")
NO_RATE = Charge(state="no-rate")
_NOTHING: dict[str, Charge] = {"none": Charge(), "open": Charge(state="open")}


class _Asking(MemoryTables):
    """Knows decks but no price: remembers every key under which a price is looked for."""

    def __init__(self, tables: MemoryTables) -> None:
        super().__init__()
        self._decks = tables
        self.keys: set[str] = set()

    def get(self, key: str, shape: type[T]) -> T | None:
        if shape is Deck:
            return self._decks.get(key, shape)
        self.keys.add(key)
        return None


class Rater:
    """Says what legs cost. Keeps the prices it has read for a short while."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        """Read published entries by `load`."""
        self._load, self._clock = load, clock
        self._tables = MemoryTables()
        self._asked: set[str] = set()
        self._until = 0.0

    async def __call__(self, session: AsyncSession, legs: Sequence[LegRecord]) -> Mapping[str, Charge]:
        """Return the charge of each leg, by its id."""
        wanted = {leg.id: number for leg in legs if _over(leg) and (number := parse_text(leg.called or leg.number)) is not None}
        await self._fetch(session, [(leg, wanted[leg.id]) for leg in legs if leg.id in wanted])
        return {leg.id: self._charge(leg, wanted.get(leg.id)) for leg in legs}

    async def _fetch(self, session: AsyncSession, legs: Sequence[tuple[LegRecord, Dialled]]) -> None:
        if self._clock() >= self._until or len(self._asked) > MOST_KEPT:
            self._tables, self._asked, self._until = MemoryTables(), set(), self._clock() + TRUSTED
        await self._read(session, {f"deck/{leg.deck_id}" for leg, _ in legs})
        asking = _Asking(self._tables)
        for leg, number in legs:
            look_up(asking, leg.deck_id, number, answer_time(leg))
        await self._read(session, asking.keys)

    async def _read(self, session: AsyncSession, keys: set[str]) -> None:
        new = keys - self._asked
        if new:
            self._tables.entries.update(await self._load(session, new))
            self._asked |= new

    def _charge(self, leg: LegRecord, number: Dialled | None) -> Charge:
        if leg.answered is None or (not leg.deck_id and leg.direction != "carrier-out"):
            return _NOTHING["none"]
        if leg.ended is None:
            return _NOTHING["open"]
        if not leg.deck_id:
            return FREE
        found = look_up(self._tables, leg.deck_id, number, answer_time(leg)) if number else None
        return priced(leg, found) if found else NO_RATE


def _over(leg: LegRecord) -> bool:
    return bool(leg.deck_id) and leg.answered is not None and leg.ended is not None


def answer_time(leg: LegRecord) -> float:
    """Return when a leg was answered, in Unix seconds."""
    return (leg.answered or 0) / SECOND


def priced(leg: LegRecord, found: Found) -> Charge:
    """Return the charge of an answered leg that is over, with its explanation."""
    seconds = whole_seconds((leg.ended or 0) - (leg.answered or 0))
    rate = found.rate
    price = {
        "deck_id": leg.deck_id, "version": found.version, "prefix": found.prefix, "name": rate.name, "price": rate.price,
        "connection_fee": rate.connection_fee, "minimum": rate.minimum, "increment": rate.increment, "seconds": seconds,
    }  # fmt: skip
    return Charge(amount=charge(rate, seconds), state="charged", price=price)
