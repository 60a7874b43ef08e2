"""From events to records: a pure function. Order and repetition change nothing; what is missing leaves a gap, never a wrong number."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TypeVar

import msgspec

from ramal.capabilities.calls.causes import NORMAL_CLEARING, Result, cause_of, result_of
from ramal.capabilities.calls.records import CallRecord, LegRecord, NamedStep, Try, identity
from ramal.rules.events import Answered, AnyEvent, Attempt, Decided, Ended, Event, Ringing, Started

SECOND = 1_000_000_000
E = TypeVar("E", bound=Event)


class _Part(msgspec.Struct, gc=False):
    """What events say about one leg: the first of each kind with its instant, and all gateways tried."""

    first: dict[type[Event], tuple[int, Event]]
    tries: list[Try]

    def get(self, kind: type[E]) -> tuple[int | None, E | None]:
        return self.first.get(kind, (None, None))  # type: ignore[return-value]


def derive(events: Iterable[AnyEvent]) -> list[CallRecord]:
    """Return the records of one call: one for each tenant whose legs took part. Events of several calls must not be mixed."""
    ordered = _in_order(list({event.id: event for event in events}.values()))
    parts: dict[str, _Part] = {}
    steps: list[NamedStep] = []
    for at, event in ordered:
        kind = type(event)
        if event.leg:
            part = parts.get(event.leg)
            if part is None:
                part = parts[event.leg] = _Part({}, [])
            if kind is Attempt:
                part.tries.append(_try(event, at))  # type: ignore[arg-type]
            else:
                part.first.setdefault(kind, (at, event))
        if kind in _DECIDING:
            steps.extend(_named(event))  # type: ignore[arg-type]
    legs = [leg for part in parts.values() if (leg := _leg(part)) is not None and leg.isp_id]
    views: dict[tuple[str, str], list[LegRecord]] = {}
    for leg in sorted(legs, key=_by_start):
        views.setdefault((leg.isp_id, leg.tenant_id), []).append(leg)
    return [_call(ordered[0][1].call, view, _seen_by(view, steps, first=index == 0)) for index, view in enumerate(views.values())]


_DECIDING = {Started, Decided}
_by_start = attrgetter("started", "id")
_by_clock = attrgetter("mono", "id")


def _in_order(events: Sequence[AnyEvent]) -> list[tuple[int, AnyEvent]]:
    """Return events with their instants, earliest first: monotonic inside a boot of a node, hung on the wall clock of its first event."""
    boots: dict[tuple[str, str], list[AnyEvent]] = {}
    for event in events:
        boots.setdefault((event.node, event.boot), []).append(event)
    timed: list[tuple[int, AnyEvent]] = []
    for part in boots.values():
        part.sort(key=_by_clock)
        begin = part[0].wall - part[0].mono
        timed += [(begin + event.mono, event) for event in part]
    return timed if len(boots) == 1 else sorted(timed, key=lambda item: (item[0], item[1].id))


def _named(event: Started | Decided) -> list[NamedStep]:
    leg = identity(event.leg) if event.steps and event.leg else ""
    return [NamedStep(leg=leg, step=step) for step in event.steps]


def _leg(part: _Part) -> LegRecord | None:
    """Build a leg. Without `Started` nobody knows whose it was: no leg yet."""
    begin, started = part.get(Started)
    if started is None or begin is None:
        return None
    ring_at, _ = part.get(Ringing)
    answer_at, answered = part.get(Answered)
    end_at, ended = part.get(Ended)
    if answer_at is not None:
        answer_at = max(answer_at, begin)
    if end_at is not None:
        end_at = max(end_at, answer_at or begin)
    return LegRecord(
        id=identity(started.leg), direction=started.direction, isp_id=started.isp_id, customer_id=started.customer_id,
        tenant_id=started.tenant_id, subscriber_id=(answered.subscriber_id if answered else "") or started.subscriber_id,
        parent=identity(started.parent) if started.parent else "", caller=started.caller, caller_name=started.caller_name,
        dialled=started.dialled, called=started.called, number=started.number, source=started.source, transport=started.transport,
        user_agent=started.user_agent, credential=started.credential, sip_call_id=started.sip_call_id, purpose=started.purpose,
        emergency=started.emergency, deck_id=started.deck_id, prepaid=started.prepaid, gateway_id=_gateway(answered, part.tries),
        attempts=tuple(part.tries), started=begin, ringing=ring_at, answered=answer_at, ended=end_at,
        ring=_ring(ring_at, answer_at, end_at),
        talk=(end_at - answer_at) / SECOND if answer_at is not None and end_at is not None else 0.0,
        code=_code(answered, ended), cause=_cause(answered, ended), how=ended.how if ended else "", side=ended.side if ended else "",
        reason=ended.reason if ended else "",
    )  # fmt: skip


def _try(event: Attempt, at: int) -> Try:
    return Try(gateway_id=event.gateway_id, address=event.address, code=event.code, reason=event.reason, next=event.next, at=at)


def _gateway(answered: Answered | None, tries: Sequence[Try]) -> str:
    if answered and answered.gateway_id:
        return answered.gateway_id
    return tries[-1].gateway_id if tries else ""


def _ring(ringing: int | None, answered: int | None, ended: int | None) -> float:
    until = answered if answered is not None else ended
    return max(0, until - ringing) / SECOND if ringing is not None and until is not None else 0.0


def _code(answered: Answered | None, ended: Ended | None) -> int:
    if answered:
        return 200
    return ended.code if ended else 0


def _cause(answered: Answered | None, ended: Ended | None) -> int:
    if ended is None:
        return 0
    if ended.cause:
        return ended.cause
    return NORMAL_CLEARING if answered else cause_of(ended.code)


def _seen_by(view: Sequence[LegRecord], steps: Sequence[NamedStep], *, first: bool) -> tuple[NamedStep, ...]:
    """Keep a tenant's own steps; those of no leg in particular belong to the tenant that the call began with."""
    own = {leg.id for leg in view}
    return tuple(named for named in steps if named.leg in own or (first and not named.leg))


def _call(linked: str, legs: Sequence[LegRecord], steps: tuple[NamedStep, ...]) -> CallRecord:
    known = {leg.id for leg in legs}
    root = next((leg for leg in legs if leg.direction in {"device-in", "carrier-in"}), legs[0])
    origin = root.parent == "" or root.parent in known
    ours = identity(linked)
    return CallRecord(
        id=ours if origin else identity(f"{ours}/{root.tenant_id}"), linked=ours, isp_id=root.isp_id,
        customer_id=root.customer_id or next((leg.customer_id for leg in legs if leg.customer_id), ""), tenant_id=root.tenant_id,
        subscriber_id=root.subscriber_id, answered_by=_answered_by(root, legs), direction=_direction(root, legs), caller=root.caller,
        caller_name=root.caller_name, dialled=root.dialled or root.number, called=_called(root, legs), number=root.number,
        emergency=any(leg.emergency for leg in legs), started=root.started, answered=root.answered, ended=root.ended,
        ring=max([root.ring, *(leg.ring for leg in legs if root.answered is None)]), talk=root.talk, result=_result(root, legs),
        code=root.code, cause=root.cause, side=root.side, how=root.how, reason=root.reason, legs=tuple(legs), steps=steps,
    )  # fmt: skip


def _answered_by(root: LegRecord, legs: Sequence[LegRecord]) -> str:
    return next((leg.subscriber_id for leg in legs if leg is not root and leg.answered is not None and leg.direction == "device-out"), "")


def _direction(root: LegRecord, legs: Sequence[LegRecord]) -> str:
    if root.direction == "device-in":
        return "outbound" if any(leg.direction == "carrier-out" for leg in legs) else "internal"
    return "outbound" if root.direction == "carrier-out" else "inbound"


def _called(root: LegRecord, legs: Sequence[LegRecord]) -> str:
    if root.called or root.number:
        return root.called or root.number
    return next((leg.called for leg in legs if leg.direction == "carrier-out" and leg.called), root.dialled)


def _result(root: LegRecord, legs: Sequence[LegRecord]) -> Result:
    """Return the result; a call is over when its last leg is."""
    if any(leg.ended is None for leg in legs):
        return "ongoing"
    return "answered" if root.answered is not None else result_of(root.code)
