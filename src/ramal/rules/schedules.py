"""Opening hours: whether a schedule is open at an instant, until when, and why. `now` is an argument, the time zone is the schedule's.

A week is made of `Hours` (days and a span of minutes since local midnight; a span that ends at or before it starts runs into the next day).
A special day (`YYYY-MM-DD`) replaces what the week says of that day: its spans, or closed all day where it has none. A span that began
the day before still runs after midnight, unless the new day is a special one.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from ramal.rules.tables import Schedule, Span

DAY = 24 * 60
_HORIZON = 400
"""Days that `state` looks ahead for a change."""
_ONE = timedelta(days=1)


class OpenState(NamedTuple):
    """Whether it is open, since which rule, and the instant (Unix seconds) at which that changes; None: not within a year."""

    open: bool
    why: str
    until: float | None


def zone(name: str) -> ZoneInfo | None:
    """Return a time zone of the IANA database, or None: an unknown one must not fail a call."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def within(schedule: Schedule, time_zone: str) -> Schedule:
    """Return the schedule with a time zone: its own, else `time_zone`, its tenant's."""
    return schedule if schedule.time_zone else msgspec.structs.replace(schedule, time_zone=time_zone)


def is_open(schedule: Schedule, now: float) -> bool:
    """Say whether a schedule is open. One without a usable time zone is read in UTC."""
    local = _local(schedule, now)
    return any(_holds(start, end, local) for start, end in _near(schedule, local.date()))


def state(schedule: Schedule, now: float) -> OpenState:
    """Return what holds at `now`, by which rule, and until when."""
    local, open_now = _local(schedule, now), is_open(schedule, now)
    return OpenState(open_now, _why(schedule, local, open_now), _until(schedule, now, open_now))


def minutes(text: str) -> int:
    """Return minutes since midnight of `HH:MM`; `24:00` is the end of the day. Raise ValueError."""
    hours, _, rest = text.partition(":")
    if not (len(hours) == len(rest) == 2 and (hours + rest).isascii() and (hours + rest).isdigit()):  # noqa: PLR2004 - two digits each
        raise ValueError("a time is written HH:MM")
    value = int(hours) * 60 + int(rest)
    if int(rest) >= 60 or value > DAY:  # noqa: PLR2004 - minutes of an hour
        raise ValueError("a time lies between 00:00 and 24:00")
    return value


def _local(schedule: Schedule, now: float) -> datetime:
    """Return wall-clock time in the schedule's zone, without the zone: spans are wall-clock times, whatever daylight saving does."""
    return datetime.fromtimestamp(now, UTC).astimezone(zone(schedule.time_zone) or UTC).replace(tzinfo=None)


def spans_of(schedule: Schedule, day: date) -> tuple[Span, ...]:
    """Return the spans that begin on a day."""
    special = schedule.days.get(day.isoformat())
    if special is not None:
        return special.spans
    return tuple(Span(hours.opens, hours.closes) for hours in schedule.week if day.isoweekday() in hours.weekdays)


def _bounds(schedule: Schedule, day: date) -> Iterator[tuple[datetime, datetime]]:
    """Yield the spans that begin on a day as wall-clock times. One that would run into a special day ends at midnight."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall-clock time on purpose
    for span in spans_of(schedule, day):
        end = span.closes if span.closes > span.opens else span.closes + DAY
        if end > DAY and (day + _ONE).isoformat() in schedule.days:
            end = DAY
        yield midnight + timedelta(minutes=span.opens), midnight + timedelta(minutes=end)


def _near(schedule: Schedule, day: date) -> Iterator[tuple[datetime, datetime]]:
    yield from _bounds(schedule, day - _ONE)
    yield from _bounds(schedule, day)


def _holds(start: datetime, end: datetime, local: datetime) -> bool:
    return start <= local < end


def _why(schedule: Schedule, local: datetime, open_now: bool) -> str:  # noqa: FBT001 - one of two words
    special = schedule.days.get(local.date().isoformat())
    if special is not None:
        return special.name or local.date().isoformat()
    return "week" if open_now else "outside hours"


def _until(schedule: Schedule, now: float, open_now: bool) -> float | None:  # noqa: FBT001
    """Return the first instant after `now` at which it is no longer as it is: only ends, starts and midnights can be such instants."""
    local, zoned = _local(schedule, now), zone(schedule.time_zone) or UTC
    for offset in range(-1, _HORIZON):
        moments = {moment for bounds in _bounds(schedule, local.date() + offset * _ONE) for moment in bounds}
        for moment in sorted(moments):
            instant = moment.replace(tzinfo=zoned).timestamp()
            if instant > now and is_open(schedule, instant) is not open_now:
                return instant
    return None
