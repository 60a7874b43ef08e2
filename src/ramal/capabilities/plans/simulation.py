"""The price simulator: the very functions that rate calls, over the prices of one deck."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.plans.models import DeckVersion, Rate
from ramal.capabilities.plans.schemas import SimulateIn, SimulateView, StepView
from ramal.capabilities.plans.service import RATE_DECKS, current_version
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, field
from ramal.rules import rating, tables
from ramal.rules.dialled import E164, Dialled, parse_text


async def simulate(unit: Unit, asked: SimulateIn) -> SimulateView:
    """Return what a call would cost, with the steps that lead there."""
    number, at = parse_text(asked.number), asked.at or clock.now()
    if number is None:
        raise InvalidError("Not a number", errors=[field("number", "not-a-number")])
    if at.tzinfo is None:
        raise InvalidError("The instant needs a time zone", errors=[field("at", "no-time-zone")])
    deck = await RATE_DECKS.get(unit, asked.rate_deck_id)
    version = await current_version(unit, deck.id, at)
    known = await _tables(unit, deck.id, version, number)
    return _explain(asked, rating.look_up(known, str(deck.id), number, at.timestamp()), version)


async def _tables(unit: Unit, deck_id: UUID, version: DeckVersion | None, number: Dialled) -> tables.MemoryTables:
    """Return what the snapshot holds of a deck, as far as it can matter for one number."""
    if version is None:
        return tables.MemoryTables()
    rows = await unit.session.scalars(select(Rate).where(Rate.version_id == version.id, Rate.prefix.in_(_prefixes(number))))
    shown = tables.DeckVersion(version=version.number, effective_from=version.effective_from.timestamp())
    deck = tables.Deck(isp_id=str(version.isp_id), currency="", versions=(shown,))
    return tables.MemoryTables({f"deck/{deck_id}": deck, **{f"rate/{deck_id}/{version.number}/{row.prefix}": _rate(row) for row in rows}})


def _prefixes(number: Dialled) -> list[str]:
    lead = "" if isinstance(number, E164) else f"{number.country}:"
    return [lead + number.digits[:length] for length in range(1, len(number.digits) + 1)]


def _rate(row: Rate) -> tables.Rate:
    return tables.Rate(price=row.price, connection_fee=row.connection_fee, minimum=row.minimum, increment=row.increment, name=row.name)


def _explain(asked: SimulateIn, found: rating.Found | None, version: DeckVersion | None) -> SimulateView:
    steps = [StepView(rule="deck-version", input=str(asked.rate_deck_id), outcome=_in_force(version), ok=version is not None)]
    if found is None:
        steps.append(StepView(rule="rate", input=asked.number, outcome="no prefix of the deck fits", ok=False))
        return SimulateView(number=asked.number, reason="no-rate", deck_version=version.number if version else None, steps=steps)
    rate = found.rate
    steps.append(StepView(rule="rate", input=asked.number, outcome=f"prefix {found.prefix}: {rate.price} a minute", ok=True))
    steps.extend(_sum(rate, asked.seconds))
    return SimulateView(
        number=asked.number, prefix=found.prefix, deck_version=found.version, seconds_charged=_charged(rate, asked.seconds),
        amount=rating.charge(rate, asked.seconds), steps=steps,
    )  # fmt: skip


def _in_force(version: DeckVersion | None) -> str:
    return f"version {version.number}, in force since {version.effective_from:%Y-%m-%dT%H:%M:%SZ}" if version else "no version is in force"


def _sum(rate: tables.Rate, seconds: int) -> Iterable[StepView]:
    charged = _charged(rate, seconds)
    yield StepView(
        rule="duration", input=f"{seconds} s", outcome=f"{charged} s: at least {rate.minimum}, in steps of {rate.increment}", ok=True
    )
    yield StepView(rule="charge", input=f"fee {rate.connection_fee}", outcome=str(rating.charge(rate, seconds)), ok=True)


def _charged(rate: tables.Rate, seconds: int) -> int:
    increment = max(1, rate.increment)
    return rate.minimum + max(0, -(-(seconds - rate.minimum) // increment)) * increment
