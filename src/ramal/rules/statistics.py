"""What records of calls add up to: sums and peaks of one quarter of an hour, for a provider, its customers and its tenants.

A call belongs to the quarter in which it began, with all its seconds and its whole charge. Calls at once are counted from the intervals
[began, ended) of the records, so that they can be counted again at any time.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from ramal.rules.dialled import E164, parse_text
from ramal.rules.numbering import country_of

QUARTER = 900
"""Seconds of the smallest interval: every time zone in use begins its hours at one of them."""

LONG = 3600
"""Seconds after which a call counts as long: these have an index of their own, so that looking back stays cheap."""

LOOK_BACK = 86_400
"""Seconds after its begin until which a call is looked for: no call may be longer."""

SHOWN = 8
"""Characters of a number that say where it is."""

Level = Literal["isp", "customer", "tenant"]
_MOBILE = {"6", "7", "8", "9"}
_BRAZIL = "BR"
_AREA = 5
"""Characters of +55 and an area code."""


class Seen(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a record says; instants and durations in seconds. `customer` and `tenant` are empty where the call has none."""

    customer: str
    tenant: str
    direction: str
    called: str
    started: float
    ended: float | None
    answered: bool
    talk: float
    charge: int


class Sum(msgspec.Struct, kw_only=True, gc=False):
    """What the calls of one kind add up to."""

    calls: int = 0
    answered: int = 0
    talk: float = 0.0
    charge: int = 0

    def add(self, *, answered: bool, talk: float, charge: int) -> None:
        """Count one call more."""
        self.calls += 1
        self.answered += answered
        self.talk += talk
        self.charge += charge


class Kind(msgspec.Struct, frozen=True, gc=False):
    """Of whom, and of which calls, a sum is."""

    level: Level
    customer: str
    tenant: str
    direction: str
    destination: str


class Owner(msgspec.Struct, frozen=True, gc=False):
    """Whose calls at once are counted."""

    level: Level
    customer: str
    tenant: str


def destination(direction: str, called: str) -> str:
    """Return where a call went: `own` for one that stayed inside or came in, `BR-mobile` or `BR-fixed`, a country, or `other`."""
    if direction != "outbound":
        return "own"
    number = parse_text(called) if called.startswith("+") else None
    if not isinstance(number, E164):
        return "other"
    country = country_of(number)
    if country == _BRAZIL:
        return f"{_BRAZIL}-{'mobile' if called[_AREA : _AREA + 1] in _MOBILE else 'fixed'}"
    return country or "other"


def owners(call: Seen) -> list[Owner]:
    """Return everybody in whose figures a call stands."""
    found = [Owner("isp", "", "")]
    if call.customer:
        found.append(Owner("customer", call.customer, ""))
    if call.tenant:
        found.append(Owner("tenant", call.customer, call.tenant))
    return found


def sums(calls: Iterable[Seen], begin: float) -> dict[Kind, Sum]:
    """Return the sums of the calls that began in the quarter at `begin`."""
    found: dict[Kind, Sum] = {}
    for call in calls:
        if not begin <= call.started < begin + QUARTER:
            continue
        where = destination(call.direction, call.called)
        for owner in owners(call):
            kind = Kind(owner.level, owner.customer, owner.tenant, call.direction, where)
            found.setdefault(kind, Sum()).add(answered=call.answered, talk=call.talk, charge=call.charge)
    return found


def peaks(calls: Iterable[Seen], begin: float) -> dict[Owner, int]:
    """Return the most calls at once in the quarter at `begin`. One that has no end yet goes on."""
    spans: dict[Owner, list[tuple[float, float]]] = {}
    until = begin + QUARTER
    for call in calls:
        span = (max(call.started, begin), until if call.ended is None else min(call.ended, until))
        if span[0] >= span[1]:
            continue
        for owner in owners(call):
            spans.setdefault(owner, []).append(span)
    return {owner: at_once(found) for owner, found in spans.items()}


def at_once(spans: Sequence[tuple[float, float]]) -> int:
    """Return how many half-open intervals overlap at most. One that ends when another begins does not overlap it."""
    turns = sorted([(begin, 1) for begin, _ in spans] + [(end, -1) for _, end in spans])
    most = now = 0
    for _, step in turns:
        now += step
        most = max(most, now)
    return most


class Sent(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a leg towards carriers says: the gateways tried in order, and the one that it ended at."""

    gateway: str
    tried: tuple[str, ...]
    called: str
    answered: bool
    talk: float
    charge: int


def by_gateway(legs: Iterable[Sent]) -> dict[tuple[str, str], Sum]:
    """Return what each gateway was asked and gave, by destination. A leg that moved on counts as unanswered where it was tried before."""
    found: dict[tuple[str, str], Sum] = {}
    for leg in legs:
        where = destination("outbound", leg.called)
        tried = leg.tried if leg.tried and leg.tried[-1] == leg.gateway else (*leg.tried, leg.gateway)
        for index, gateway in enumerate(tried):
            if not gateway:
                continue
            last = index == len(tried) - 1
            row = found.setdefault((gateway, where), Sum())
            row.add(answered=last and leg.answered, talk=leg.talk if last else 0.0, charge=leg.charge if last else 0)
    return found


def quarters(started: float, ended: float | None) -> list[int]:
    """Return the begins of the quarters that a call touches, in Unix seconds; at most those of the longest call."""
    first = int(started // QUARTER)
    last = int(min(max(ended or started, started), started + LOOK_BACK) // QUARTER)
    return [number * QUARTER for number in range(first, last + 1)]
