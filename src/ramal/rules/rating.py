"""What a call costs (A6, F1). Integers only: micro-units of the provider's currency and whole seconds.

Rounding: a call is billed `minimum` seconds, then whole increments. `price` is per minute; the price of the minimum and the price of one
increment are each rounded half up to a micro-unit, and the increments are multiplied, so a longer call never costs less:

    billed increments n = ceil((seconds - minimum) / increment), at least 0
    charge = connection_fee + round(price * minimum / 60) + n * round(price * increment / 60)

An answered call of 0 seconds costs the connection fee and the minimum. An increment of 0 counts as 1 second.
"""

from collections.abc import Iterator

import msgspec

from ramal.rules.dialled import E164, Dialled
from ramal.rules.tables import Deck, Rate, Tables

MAX_SECONDS = 86_400
"""No call is longer than 24 hours."""
_MINUTE = 60
_SECOND = 1_000_000_000


class Found(msgspec.Struct, frozen=True):
    """A rate, and where it stood: for the explanation of a price."""

    rate: Rate
    version: int
    prefix: str


def version_at(deck: Deck, at: float) -> int | None:
    """Return the version of a deck that is valid at an instant: the one that began last, the higher one of two at the same instant."""
    begun = [(version.effective_from, version.version) for version in deck.versions if version.effective_from <= at]
    return max(begun)[1] if begun else None


def prefixes(called: Dialled) -> Iterator[str]:
    """Yield what a rate for `called` may be filed under, longest first."""
    lead = "" if isinstance(called, E164) else f"{called.country}:"
    for length in range(len(called.digits), 0, -1):
        yield lead + called.digits[:length]


def longest(tables: Tables, deck_id: str, version: int, called: Dialled) -> Found | None:
    """Return the rate of the longest prefix in one version of a deck, or None."""
    for prefix in prefixes(called):
        if rate := tables.get(f"rate/{deck_id}/{version}/{prefix}", Rate):
            return Found(rate, version, prefix)
    return None


def look_up(tables: Tables, deck_id: str, called: Dialled, at: float) -> Found | None:
    """Return the rate of the longest prefix in the version of the deck that is valid at `at`, or None."""
    deck = tables.get(f"deck/{deck_id}", Deck)
    version = version_at(deck, at) if deck else None
    return None if version is None else longest(tables, deck_id, version, called)


def find_rate(tables: Tables, deck_id: str, called: Dialled, at: float) -> Rate | None:
    """Return the rate for `called` at an instant (Unix seconds), or None: the deck does not sell it."""
    found = look_up(tables, deck_id, called, at)
    return found.rate if found else None


def whole_seconds(nanoseconds: int) -> int:
    """Return a duration in seconds, a begun second counting as one; never negative."""
    return max(0, -(-nanoseconds // _SECOND))


def _for_time(price: int, seconds: int) -> int:
    """Return the price of some seconds, rounded half up."""
    return (2 * price * seconds + _MINUTE) // (2 * _MINUTE)


def charge(rate: Rate, seconds: int) -> int:
    """Return what an answered call of `seconds` costs, in micro-units."""
    increment = max(1, rate.increment)
    increments = max(0, -(-(seconds - rate.minimum) // increment))
    return rate.connection_fee + _for_time(rate.price, rate.minimum) + increments * _for_time(rate.price, increment)


def affordable_seconds(rate: Rate, balance: int) -> int:
    """Return the longest call that a balance pays for, at most `MAX_SECONDS`; 0 if it does not pay for one second."""
    if charge(rate, 1) > balance:
        return 0
    increment = max(1, rate.increment)
    each = _for_time(rate.price, increment)
    if each == 0:
        return MAX_SECONDS
    increments = (balance - charge(rate, 0)) // each
    return min(MAX_SECONDS, rate.minimum + increments * increment)
