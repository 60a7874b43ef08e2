"""Which calls must end now: those that are too long, and those of customers whose balance is spent. Pure; `now` is an argument.

A prepaid customer's calls share one balance: what open legs have cost so far, and what ended legs cost whose charge is not in the published
balance yet, is taken off it. A leg ends before it begins an increment that is not covered.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ramal.apps.node.kept import Leg
from ramal.rules.dialled import parse_text
from ramal.rules.events import Event
from ramal.rules.rating import MAX_SECONDS, charge, find_rate
from ramal.rules.tables import Balance, Rate, Tables

SECOND = 1_000_000_000
AHEAD = SECOND
"""An increment that begins within this time must be covered now: the keeper looks about once a second."""


@dataclass(frozen=True)
class Now:
    """An instant on both clocks of this boot of this node."""

    node: str
    boot: str
    mono: int
    wall: int

    def since(self, event: Event) -> int:
        """Return nanoseconds since an event: by the monotonic clock where it is the same one, else by the wall clock."""
        same = event.node == self.node and event.boot == self.boot
        return max(0, self.mono - event.mono if same else self.wall - event.wall)


class Prices:
    """What legs cost. The rate of a leg is that of its answer and never changes: it is looked up once, and kept in `known` by leg id."""

    def __init__(self, tables: Tables, known: dict[str, Rate] | None = None) -> None:
        """Read from one state of the snapshot."""
        self._tables = tables
        self._known = {} if known is None else known

    def balance(self, customer: str) -> int:
        """Return a customer's published balance."""
        found = self._tables.get(f"balance/{customer}", Balance)
        return found.balance if found else 0

    def of(self, leg: Leg) -> Callable[[int], int] | None:
        """Return what a leg costs by the nanoseconds it lasted, or None where nobody knows."""
        rate = self._known.get(leg.leg)
        if rate is None and (rate := self._find(leg)) is not None:
            self._known[leg.leg] = rate
        return _by_time(rate) if rate else None

    def _find(self, leg: Leg) -> Rate | None:
        number = parse_text(leg.started.called) if leg.started and leg.started.called else None
        if leg.started is None or number is None or leg.answered is None or not leg.started.deck_id:
            return None
        return find_rate(self._tables, leg.started.deck_id, number, leg.answered.wall / SECOND)


def due(legs: Mapping[str, Leg], prices: Prices, now: Now) -> dict[str, str]:
    """Return the legs to end, with the reason (`rules.reasons`) of each."""
    ends: dict[str, str] = {}
    prepaid: dict[str, list[tuple[str, Leg]]] = defaultdict(list)
    for leg_id, leg in legs.items():
        if leg.answered is None:
            continue
        if leg.charged and leg.started is not None:
            prepaid[leg.started.customer_id].append((leg_id, leg))
        if leg.ended is None and now.since(leg.answered) >= _longest(leg) * SECOND:
            ends[leg_id] = "time-limit"
    for customer, theirs in prepaid.items():
        for leg_id in _unaffordable(customer, theirs, prices, now):
            ends.setdefault(leg_id, "balance-spent")
    return ends


def _longest(leg: Leg) -> int:
    """Prepaid legs are measured against the shared balance, which may have been raised since; others against their limit."""
    if leg.started is None or leg.charged or not leg.started.max_seconds:
        return MAX_SECONDS
    return min(MAX_SECONDS, leg.started.max_seconds)


def _unaffordable(customer: str, legs: Iterable[tuple[str, Leg]], prices: Prices, now: Now) -> list[str]:
    left = prices.balance(customer)
    wishes: list[tuple[int, str, int]] = []
    ends: list[str] = []
    for leg_id, leg in legs:
        cost = prices.of(leg)
        if cost is None:
            ends += _limited(leg_id, leg, now)
            continue
        lasted = _lasted(leg, now)
        left -= cost(lasted)
        if leg.ended is None:
            wishes.append((_began(leg), leg_id, cost(lasted + AHEAD) - cost(lasted)))
    for _, leg_id, more in sorted(wishes):
        if more > 0 and more > left:
            ends.append(leg_id)
        else:
            left -= more
    return ends


def _began(leg: Leg) -> int:
    return leg.started.wall if leg.started else 0


def _limited(leg_id: str, leg: Leg, now: Now) -> list[str]:
    """Without a rate (the deck is gone) the limit of the set-up is all there is."""
    limit = leg.started.max_seconds if leg.started else 0
    over = leg.ended is None and limit > 0 and _lasted(leg, now) >= limit * SECOND
    return [leg_id] if over else []


def _lasted(leg: Leg, now: Now) -> int:
    if leg.answered is None:
        return 0
    if leg.ended is None:
        return now.since(leg.answered)
    return Now(leg.ended.node, leg.ended.boot, leg.ended.mono, leg.ended.wall).since(leg.answered)


def _by_time(rate: Rate) -> Callable[[int], int]:
    return lambda nanoseconds: charge(rate, -(-nanoseconds // SECOND))


def reserved(legs: Iterable[Leg], prices: Prices, now: Now) -> dict[str, int]:
    """Return what open and unsettled prepaid legs have cost so far, by customer."""
    spent: dict[str, int] = defaultdict(int)
    for leg in legs:
        cost = prices.of(leg) if leg.charged else None
        if cost is not None and leg.started is not None:
            spent[leg.started.customer_id] += cost(_lasted(leg, now))
    return dict(spent)
