"""Admission of new calls (engines: "Admission first"): a full edge refuses what is new and keeps what it has.

The node agent counts the calls in flight from the events of the spool, a few times a second (`local/load`), so the counts can neither leak
nor become negative, and are the same after a restart. Between two counts the edge adds what it has let in since. Emergency calls and
whatever belongs to an established call are never refused.
"""

from ramal.rules.decision import Facts
from ramal.rules.events import Step
from ramal.rules.tables import Limits, Load

STALE = 3.0
"""Seconds after which a count says nothing any more: without its node agent an edge goes on, held back by its rate alone."""

_MOST_DIGITS = 4


def obstacle(facts: Facts, now: float) -> Step | None:
    """Return the step that stops a new call from outside: which limit of calls in flight, or of requests, is reached. None: none."""
    text = f"{facts.rate} requests in this second" if facts.rate else _full(facts.load, facts, now) if facts.load else ""
    return Step("load", facts.source_ip, text, ok=False) if text else None


def _full(load: Load, facts: Facts, now: float) -> str:
    if not load.at <= now + STALE or now - load.at > STALE:
        return ""
    limits, here = load.limits, load.sources.get(facts.source_ip, 0)
    for what, number, most in (
        ("calls", load.calls + facts.begun, limits.calls),
        ("calls being set up", load.setups + facts.begun, limits.setups),
        ("calls of this address", here + facts.begun_here, limits.source_calls),
    ):
        if 0 < most <= number:
            return f"{number} {what}, at most {most}"
    return ""


def crowded(limits: Limits, rate: int) -> bool:
    """Say whether one more request in this second is one too many."""
    return 0 < limits.requests < rate


def may_be_emergency(dialled: str) -> bool:
    """Say whether a crowded edge should still ask who calls: emergency numbers are short everywhere. Who it is decides then."""
    return 0 < len(dialled) <= _MOST_DIGITS and dialled.isascii() and dialled.isdigit()


def listed(calls: int, limits: Limits) -> bool:
    """Say whether a source has so many calls that the edge must know it by name."""
    return 0 < limits.source_calls <= 2 * calls
