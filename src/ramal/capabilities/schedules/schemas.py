"""Schedules in the API."""

from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator

from ramal.kit.fields import Country, Forward, TimeZone, partial
from ramal.kit.schema import Line, Name, RowView, Schema, View
from ramal.rules.schedules import minutes

MOST_HOURS, MOST_DAYS, MOST_SPANS = 50, 1_000, 6
DAYS_OF_WEEK = 7
END_OF_DAY = "24:00"


def _time(text: str) -> str:
    minutes(text)
    return text


Time = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}:[0-9]{2}$"), AfterValidator(_time)]
"""Local time of day, `HH:MM`; `24:00` ends a day."""


class SpanIn(Schema):
    """From `opens` until `closes`; one that closes at or before it opens runs into the next day."""

    opens: Time
    closes: Time

    @model_validator(mode="after")
    def _begins(self) -> Self:
        if self.opens == END_OF_DAY:
            raise ValueError("a day begins at 00:00")
        return self


class HoursIn(SpanIn):
    """The same span on some days of the week: 1 is Monday, 7 is Sunday."""

    weekdays: list[Annotated[int, Field(ge=1, le=DAYS_OF_WEEK)]] = Field(min_length=1, max_length=DAYS_OF_WEEK)

    @field_validator("weekdays")
    @classmethod
    def _ordered(cls, value: list[int]) -> list[int]:
        return sorted(set(value))


def _date(text: str) -> str:
    return date.fromisoformat(text).isoformat()


IsoDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_date)]
"""A date, `YYYY-MM-DD`."""


class DayIn(Schema):
    """A date on which other hours hold; without spans it is closed all day."""

    date: IsoDate
    name: Line = ""
    spans: list[SpanIn] = Field(default_factory=list, max_length=MOST_SPANS)


def _distinct(days: list[DayIn]) -> list[DayIn]:
    if len({day.date for day in days}) < len(days):
        raise ValueError("each date may stand once")
    return sorted(days, key=lambda day: day.date)


class ScheduleIn(Schema):
    """Opening hours of a tenant."""

    name: Name
    description: Line = ""
    time_zone: TimeZone | None = Field(default=None, description="absent: the tenant's")
    week: list[HoursIn] = Field(default_factory=list, max_length=MOST_HOURS)
    days: Annotated[list[DayIn], AfterValidator(_distinct)] = Field(default_factory=list, max_length=MOST_DAYS)
    holidays_country: Country | None = Field(default=None, description="its public holidays are closed")
    holidays_state: Annotated[str, Field(max_length=10)] | None = Field(default=None, description="adds a state's own, such as SP")
    closed_to: Forward | None = Field(default=None, description="where callers go outside hours; absent: voicemail, else an announcement")


SchedulePatch: Any = partial("SchedulePatch", ScheduleIn)


class ScheduleView(RowView):
    """A schedule, and whether it is open now."""

    name: str
    description: str
    time_zone: str | None
    week: list[HoursIn]
    days: list[DayIn]
    holidays_country: str | None
    holidays_state: str | None
    closed_to: str | None
    open: bool = False
    until: datetime | None = None


class StateView(View):
    """Whether a schedule is open at an instant, by which rule, and until when."""

    at: datetime
    open: bool
    why: str
    until: datetime | None


class HolidayView(View):
    """A public holiday."""

    date: date
    name: str


class CalendarView(View):
    """A country whose holidays are known, with its states."""

    country: str
    states: list[str]
