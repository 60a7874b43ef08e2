"""Deriving: takes what waits, derives the records anew from all their events, and asks others what it means to them."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import msgspec
import psycopg
from sqlalchemy.exc import InterfaceError, OperationalError

from ramal.capabilities.calls import charges, repository
from ramal.capabilities.calls.charges import Charge, Rate, Rated
from ramal.capabilities.calls.derive import derive
from ramal.capabilities.calls.models import Alarm
from ramal.capabilities.calls.records import CallRecord, identity
from ramal.capabilities.calls.rows import instant
from ramal.kit.db import Database, Unit
from ramal.kit.scope import Scope
from ramal.rules import events as facts
from ramal.rules.events import AnyEvent, Event, decoder

SYSTEM = Scope.system("system:calls")
BATCH = 2_000
_log = logging.getLogger(__name__)

Handler = Callable[[Unit, AnyEvent], Awaitable[None]]
Settle = Callable[[Unit, Sequence[Rated]], Awaitable[None]]


async def _settle_nothing(_unit: Unit, _rated: Sequence[Rated]) -> None:
    return


@dataclass(frozen=True)
class Partners:
    """What others do with calls: rate legs, book what changed, and take events that mean something by themselves."""

    rate: Rate = charges.free
    settle: Settle = _settle_nothing
    handlers: Mapping[type[Event], Handler] = field(default_factory=dict)


async def work(database: Database, partners: Partners, limit: int = BATCH) -> int:
    """Perform one batch of what waits, in one transaction; return how much it was.

    A batch that fails is done again one by one: what fails then is alarmed and left out, so that one bad call never stops the others.
    """
    try:
        async with database.unit(SYSTEM) as unit:
            calls, events = await repository.take(unit.session, limit)
            await _derive(unit, calls, partners)
            await _pass_on(unit, events, partners)
        return len(calls) + len(events)
    except (OSError, TimeoutError, OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError):
        raise  # the database is away: nobody's call is to blame
    except Exception:  # noqa: BLE001 - see above
        _log.exception("a batch failed; going on one by one")
    return await _one_by_one(database, partners, limit)


async def _one_by_one(database: Database, partners: Partners, limit: int) -> int:
    async with database.unit(SYSTEM) as unit:
        calls, events = await repository.take(unit.session, limit)
        for call in calls:
            await _guarded(unit, _derive(unit, [call], partners), call=call)
        for event in events:
            await _guarded(unit, _pass_on(unit, [event], partners), event=event)
    return len(calls) + len(events)


async def _guarded(unit: Unit, doing: Awaitable[None], *, call: str = "", event: str = "") -> None:
    try:
        async with unit.session.begin_nested():
            await doing
    except Exception as error:  # noqa: BLE001 - one bad call must not stop the others
        _log.exception("left out: call %s, event %s", call, event)
        unit.session.add(
            Alarm(
                what="not-derived",
                detail=f"{type(error).__name__}: event {event}" if event else type(error).__name__,
                call_id=UUID(call) if call else None,
            )
        )


async def _derive(unit: Unit, calls: Sequence[str], partners: Partners) -> None:
    if not calls:
        return
    records = [record for events in await repository.events_of(unit.session, calls) for record in derive(events)]
    legs = [leg for record in records for leg in record.legs]
    prices = await partners.rate(unit.session, legs)
    before = await repository.charged(unit.session, [leg.id for leg in legs])
    await repository.save(unit.session, records, prices)
    changed = [rated for record in records for rated in _changed(record, before, prices)]
    if changed:
        await partners.settle(unit, changed)


def _changed(record: CallRecord, before: Mapping[str, int], prices: Mapping[str, Charge]) -> list[Rated]:
    return [
        Rated(leg=leg, call_id=record.id, before=before.get(leg.id, 0), after=prices[leg.id])
        for leg in record.legs
        if prices[leg.id].amount != before.get(leg.id, 0)
    ]


async def _pass_on(unit: Unit, events: Sequence[str], partners: Partners) -> None:
    for event_id, payload in await repository.single(unit.session, events) if events else ():
        try:
            event = decoder.decode(payload)
        except msgspec.MsgspecError:
            unit.session.add(Alarm(id=event_id, what="unreadable-event", detail=payload[:64].hex()))
            continue
        if isinstance(event, facts.Alarm | facts.LateAnswer):
            await unit.session.merge(_alarm(event_id, event))
        elif handler := partners.handlers.get(type(event)):
            await handler(unit, event)


def _alarm(event_id: UUID, event: facts.Alarm | facts.LateAnswer) -> Alarm:
    what, detail = (
        ("late-answer", f"gateway {event.gateway_id}, Call-ID {event.sip_call_id}")
        if isinstance(event, facts.LateAnswer)
        else (event.what, event.detail)
    )
    return Alarm(
        id=event_id,
        at=instant(event.wall),
        what=what,
        detail=detail,
        node=event.node,
        call_id=UUID(identity(event.call)) if event.call else None,
        leg_id=UUID(identity(event.leg)) if event.leg else None,
    )
