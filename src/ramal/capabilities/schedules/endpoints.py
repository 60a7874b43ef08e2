"""`/api/tenant/schedules`."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query

from ramal.capabilities.schedules import calendars
from ramal.capabilities.schedules.schemas import CalendarView, HolidayView, ScheduleIn, SchedulePatch, ScheduleView, StateView
from ramal.capabilities.schedules.service import SCHEDULES, check_calendar, instant, state_of
from ramal.kit.clock import now
from ramal.kit.crud import crud
from ramal.kit.fields import Country, Language
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

tenant = Routes(Audience.TENANT, "schedules")
Year = Annotated[int, Query(ge=calendars.FIRST_YEAR, le=calendars.LAST_YEAR)]
State = Annotated[str, Query(max_length=10)]


@tenant.get("/calendars", permission="schedules.read")
async def list_calendars() -> list[CalendarView]:
    """List the countries whose public holidays are known, with their states."""
    return [CalendarView(country=country, states=list(states)) for country, states in calendars.countries().items()]


@tenant.get("/holidays", permission="schedules.read")
async def list_holidays(
    country: Country = "BR", state: State = "", year: Year | None = None, language: Language = "pt-BR"
) -> list[HolidayView]:
    """List the public holidays of a country, and of one of its states, in a year (this one, where none is given)."""
    check_calendar(country, state)
    return [HolidayView(date=day, name=name) for day, name in calendars.of_years(country, state, (year or now().year,), language).items()]


crud(tenant, SCHEDULES, view=ScheduleView, create=ScheduleIn, change=SchedulePatch)


@tenant.get("/{id}/state", permission="schedules.read")
async def get_state(unit: CurrentUnit, id: UUID, at: datetime | None = None) -> StateView:  # noqa: A002 - the path's own word
    """Say whether a schedule is open at an instant (now, where none is given), by which rule, and until when."""
    moment = now() if at is None else (at if at.tzinfo else at.replace(tzinfo=UTC))
    found = await state_of(unit, await SCHEDULES.get(unit, id), moment)
    return StateView(at=moment, open=found.open, why=found.why, until=instant(found.until))
