"""Acts on schedules."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.schedules.calendars import known, of_years
from ramal.capabilities.schedules.errors import UnknownCalendarError
from ramal.capabilities.schedules.models import Schedule
from ramal.capabilities.tenants import api as tenants
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import field
from ramal.kit.pagination import Listing, Page, Slice
from ramal.kit.resource import Resource
from ramal.rules import schedules, tables
from ramal.rules.schedules import minutes

LISTING = Listing(Schedule, filters=("name", "holidays_country"), sorts=("created_at", "name"), search=("name", "description"))
YEARS = 2
"""Years ahead whose holidays are published; upkeep renews them."""


class Schedules(Resource[Schedule]):
    """Schedules of a tenant, shown with whether they are open now."""

    async def page(self, unit: Unit, page: Page) -> Slice:
        """Return one page."""
        found = await super().page(unit, page)
        await self._look(unit, found.rows)
        return found

    async def get(self, unit: Unit, row_id: UUID) -> Schedule:
        """Return one schedule."""
        row = await super().get(unit, row_id)
        await self._look(unit, [row])
        return row

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Schedule:
        """Insert a schedule. Raise UnknownCalendarError."""
        check_calendar(values.get("holidays_country"), values.get("holidays_state"))
        row = await super().create(unit, values)
        await self._look(unit, [row])
        return row

    async def update(self, unit: Unit, row: Schedule, values: Mapping[str, Any]) -> Schedule:
        """Change a schedule. Raise UnknownCalendarError."""
        whole = {"holidays_country": row.holidays_country, "holidays_state": row.holidays_state} | dict(values)
        check_calendar(whole["holidays_country"], whole["holidays_state"])
        await super().update(unit, row, values)
        await self._look(unit, [row])
        return row

    @staticmethod
    async def _look(unit: Unit, rows: Sequence[Schedule]) -> None:
        for row in rows:
            found = await state_of(unit, row, now())
            row.open, row.until = found.open, instant(found.until)


def check_calendar(country: str | None, state: str | None) -> None:
    """Raise UnknownCalendarError where the holidays of a country or its state are not known."""
    if state and not country:
        raise UnknownCalendarError(errors=[field("holidays_country", "missing")])
    if country and not known(country):
        raise UnknownCalendarError(errors=[field("holidays_country", "unknown-holidays")])
    if country and not known(country, state or ""):
        raise UnknownCalendarError(errors=[field("holidays_state", "unknown-holidays")])


async def state_of(unit: Unit, row: Schedule, at: datetime) -> schedules.OpenState:
    """Return whether a schedule is open at an instant, by the same rule as calls."""
    zone = row.time_zone or (await tenants.get(unit, row.tenant_id)).time_zone
    return schedules.state(schedules.within(entry_of(row, at), zone), at.timestamp())


def instant(seconds: float | None) -> datetime | None:
    """Return an instant of Unix seconds."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def entry_of(row: Schedule, at: datetime) -> tables.Schedule:
    """Return `schedule/…`: special days, and the holidays from the year before `at` until two years later."""
    years = tuple(range(at.year - 1, at.year + YEARS + 1))
    named = of_years(row.holidays_country, row.holidays_state or "", years) if row.holidays_country else {}
    closed = {day.isoformat(): tables.SpecialDay(name) for day, name in named.items()}
    special = {day["date"]: tables.SpecialDay(day["name"], tuple(_span(span) for span in day["spans"])) for day in row.days}
    return tables.Schedule(
        isp_id=str(row.isp_id),
        tenant_id=str(row.tenant_id),
        name=row.name,
        time_zone=row.time_zone or "",
        week=tuple(tables.Hours(tuple(given["weekdays"]), minutes(given["opens"]), minutes(given["closes"])) for given in row.week),
        days=closed | special,
        closed_to=row.closed_to,
    )


def _span(given: Mapping[str, Any]) -> tables.Span:
    return tables.Span(minutes(given["opens"]), minutes(given["closes"]))


async def with_holidays(unit: Unit, after: UUID, most: int) -> list[UUID]:
    """Return ids of schedules that follow a calendar, in order, behind `after`."""
    query = select(Schedule.id).where(Schedule.holidays_country.is_not(None), Schedule.id > after).order_by(Schedule.id).limit(most)
    return list(await unit.session.scalars(query))


SCHEDULES = Schedules("schedules", Schedule, listing=LISTING, aggregate="schedule")
