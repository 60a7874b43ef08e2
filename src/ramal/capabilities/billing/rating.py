"""Rates the legs of calls by the deck version that was valid when they were answered (A6, F1), a batch at a time."""

import time
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.calls.api import Charge, LegRecord
from ramal.rules.dialled import Dialled, parse_text
from ramal.rules.rating import Found, charge, longest, prefixes, version_at, whole_seconds
from ramal.rules.tables import Deck, Entry, MemoryTables

SECOND = 1_000_000_000
TRUSTED = 30.0
"""Seconds for which prices once read are believed; a version's prices never change, but a deleted deck's are gone."""

MOST_KEPT = 200_000
Load = Callable[[AsyncSession, Iterable[str]], Awaitable[Mapping[str, Entry]]]
"""Returns the published entries that exist of some keys."""

FREE = Charge(state="free")
NO_RATE = Charge(state="no-rate")
_number = lru_cache(maxsize=65_536)(parse_text)
_NOTHING: dict[str, Charge] = {"none": Charge(), "open": Charge(state="open")}


class _Place(NamedTuple):
    """Where a price is looked for."""

    deck_id: str
    version: int
    number: Dialled


class Rater:
    """Says what legs cost. Keeps the prices it has read for a short while, and what it found in them."""

    def __init__(self, load: Load, clock: Callable[[], float] = time.monotonic) -> None:
        """Read published entries by `load`."""
        self._load, self._clock = load, clock
        self._forget()

    def _forget(self) -> None:
        self._tables, self._asked, self._until = MemoryTables(), set[str](), self._clock() + TRUSTED
        self._found: dict[_Place, Found | None] = {}

    async def __call__(self, session: AsyncSession, legs: Sequence[LegRecord]) -> Mapping[str, Charge]:
        """Return the charge of each leg, by its id."""
        if self._clock() >= self._until or len(self._asked) > MOST_KEPT:
            self._forget()
        due = [leg for leg in legs if _over(leg)]
        await self._read(session, {f"deck/{leg.deck_id}" for leg in due})
        places = {leg.id: self._place(leg) for leg in due}
        await self._find(session, {place for place in places.values() if place and place not in self._found})
        return {leg.id: self._charge(leg, places.get(leg.id)) for leg in legs}

    def _place(self, leg: LegRecord) -> _Place | None:
        number = _number(leg.called or leg.number)
        deck = self._tables.get(f"deck/{leg.deck_id}", Deck)
        version = version_at(deck, answer_time(leg)) if deck else None
        return None if number is None or version is None else _Place(leg.deck_id, version, number)

    async def _find(self, session: AsyncSession, places: Collection[_Place]) -> None:
        await self._read(session, {f"rate/{deck}/{version}/{prefix}" for deck, version, number in places for prefix in prefixes(number)})
        self._found.update({place: longest(self._tables, *place) for place in places})

    async def _read(self, session: AsyncSession, keys: set[str]) -> None:
        new = keys - self._asked
        if new:
            self._tables.entries.update(await self._load(session, new))
            self._asked |= new

    def _charge(self, leg: LegRecord, place: _Place | None) -> Charge:
        if leg.answered is None or (not leg.deck_id and leg.direction != "carrier-out"):
            return _NOTHING["none"]
        if leg.ended is None:
            return _NOTHING["open"]
        if not leg.deck_id:
            return FREE
        found = self._found[place] if place else None
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
