"""Opening hours: against a slow reading of the same words, minute by minute; and what a call does outside them (A13)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.core import Call, announced, call, ended, incoming, rung
from tests.rules.world import NOW, World

from ramal.rules import schedules
from ramal.rules.commands import Outbound, Voicemail
from ramal.rules.schedules import is_open, minutes, state
from ramal.rules.tables import Hours, Schedule, Span, SpecialDay

SAO_PAULO = "America/Sao_Paulo"
OFFICE = Hours((1, 2, 3, 4, 5), 8 * 60, 18 * 60)
CHRISTMAS = SpecialDay("Natal")


def schedule(*week: Hours, days: dict[str, SpecialDay] | None = None, zone: str = SAO_PAULO, to: str | None = None) -> Schedule:
    return Schedule(isp_id="i-one", tenant_id="t-acme", name="Office", time_zone=zone, week=week, days=days or {}, closed_to=to)


def at(text: str, zone: str = SAO_PAULO) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


@pytest.mark.feature("A13")
@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-27 07:59:59", False),
        ("2026-11-27 08:00:00", True),
        ("2026-11-27 17:59:59", True),
        ("2026-11-27 18:00:00", False),
        ("2026-11-28 10:00:00", False),
        ("2026-12-25 10:00:00", False),
    ],
)
def test_office_hours(moment: str, *, expected: bool) -> None:
    assert is_open(schedule(OFFICE, days={"2026-12-25": CHRISTMAS}), at(moment)) is expected


@pytest.mark.feature("A13")
def test_a_span_past_midnight_runs_on_but_not_into_a_special_day() -> None:
    night = schedule(Hours((5,), 22 * 60, 2 * 60), days={"2026-12-26": SpecialDay("closed")})
    assert is_open(night, at("2026-11-28 01:59"))
    assert not is_open(night, at("2026-11-28 02:00"))
    assert is_open(night, at("2026-12-25 23:59"))
    assert not is_open(night, at("2026-12-26 00:30"))


@pytest.mark.feature("A13")
def test_state_says_why_and_until_when() -> None:
    office = schedule(OFFICE, days={"2026-12-25": CHRISTMAS})
    assert state(office, at("2026-11-27 12:00")) == (True, "week", at("2026-11-27 18:00"))
    assert state(office, at("2026-11-27 19:00")) == (False, "outside hours", at("2026-11-30 08:00"))
    assert state(office, at("2026-12-25 10:00")) == (False, "Natal", at("2026-12-28 08:00"))
    assert state(schedule(), NOW) == (False, "outside hours", None)
    assert state(schedule(Hours((1, 2, 3, 4, 5, 6, 7), 0, 1440)), NOW) == (True, "week", None)


@pytest.mark.feature("A13", off_nominal=True)
def test_an_unknown_time_zone_is_read_as_utc() -> None:
    assert is_open(schedule(OFFICE, zone="Nowhere/Land"), at("2026-11-27 08:00", "UTC"))
    assert schedules.zone("../etc/passwd") is None
    assert schedules.zone("") is None


@pytest.mark.feature("A13", off_nominal=True)
@pytest.mark.parametrize(
    "text", ["", "8:00", "08:60", "24:01", "25:00", "ab:cd", "08-00", "08:0", "-1:00", "\u0660\u0668:\u0660\u0660", "08:000"]
)
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="a time"):
        minutes(text)


@pytest.mark.feature("A13")
def test_times() -> None:
    assert [minutes(text) for text in ("00:00", "08:30", "24:00")] == [0, 510, 1440]


MINUTE = st.integers(0, 1439)
SPAN = st.builds(Span, MINUTE, st.integers(0, 1440))
WEEK = st.lists(st.builds(Hours, st.lists(st.integers(1, 7), min_size=1, max_size=3).map(tuple), MINUTE, st.integers(0, 1440)), max_size=4)
FIRST = date(2026, 11, 23)
DATES = st.integers(0, 7).map(lambda day: (FIRST + timedelta(days=day)).isoformat())
DAYS = st.dictionaries(DATES, st.builds(SpecialDay, st.just("special"), st.lists(SPAN, max_size=2).map(tuple)), max_size=3)


def slowly(plan: Schedule, moment: datetime) -> bool:
    """Paint every minute of the day before and of this day, by the words of the help text."""
    painted: set[tuple[date, int]] = set()
    for day in (moment.date() - timedelta(days=1), moment.date()):
        special = plan.days.get(day.isoformat())
        spans = special.spans if special else [Span(h.opens, h.closes) for h in plan.week if day.isoweekday() in h.weekdays]
        for span in spans:
            minute = span.opens
            while True:
                where = (day, minute) if minute < 1440 else (day + timedelta(days=1), minute - 1440)
                if where[0] != day and where[0].isoformat() in plan.days:
                    break
                painted.add(where)
                minute += 1
                if minute == span.closes or minute == span.closes + 1440:
                    break
    return (moment.date(), moment.hour * 60 + moment.minute) in painted


@pytest.mark.feature("A13")
@given(WEEK, DAYS, st.integers(0, 7 * 1440))
def test_open_is_what_a_slow_reader_says(week: list[Hours], days: dict[str, SpecialDay], minute: int) -> None:
    plan = schedule(*week, days=days, zone="UTC")
    moment = datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=minute)
    assert is_open(plan, moment.timestamp()) is slowly(plan, moment)


@pytest.mark.feature("A13")
@given(WEEK, DAYS, st.integers(0, 7 * 1440))
def test_nothing_changes_before_until_and_something_does_then(week: list[Hours], days: dict[str, SpecialDay], minute: int) -> None:
    plan = schedule(*week, days=days, zone="UTC")
    now = (datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=minute)).timestamp()
    found = state(plan, now)
    end = found.until if found.until is not None else now + 9 * 86400
    steps = range(int(now), int(min(end, now + 9 * 86400)), 60)
    assert all(is_open(plan, second) is found.open for second in steps)
    if found.until is not None:
        assert is_open(plan, found.until) is not found.open


# --- calls


def closed(**fields: object) -> World:
    """Alice keeps a schedule that is closed at NOW."""
    return World().put("schedule/h-1", schedule(**fields)).person("alice", schedule_id="h-1")  # type: ignore[arg-type]


def always() -> World:
    return World().put("schedule/h-1", schedule(Hours((1, 2, 3, 4, 5, 6, 7), 0, 1440))).person("alice", schedule_id="h-1")


def steps(made: Call) -> list[tuple[str, str]]:
    return [(step.rule, step.outcome) for step in made.steps if step.rule == "schedule"]


@pytest.mark.feature("A13", "A19a")
def test_inside_hours_the_phone_rings() -> None:
    made = incoming(world=always())
    assert rung(made.command) == "s-alice"
    assert steps(made) == [("schedule", "open")]


@pytest.mark.feature("A13", "A22b")
def test_outside_hours_a_caller_reaches_voicemail_with_its_own_greeting() -> None:
    made = incoming(world=closed().person("alice", forward_always="1001"))
    assert isinstance(made.command, Voicemail)
    assert made.command.greeting == "closed-voicemail"
    assert steps(made) == [("schedule", "closed: outside hours")]


@pytest.mark.feature("A13", off_nominal=True)
def test_outside_hours_without_voicemail_a_word_and_the_end() -> None:
    made = incoming(world=closed().person("alice", voicemail=False))
    assert announced(made) == ("closed", "outside-hours")


@pytest.mark.feature("A13")
def test_outside_hours_the_schedule_may_send_callers_elsewhere() -> None:
    made = incoming(world=closed(to="1001"))
    assert rung(made.command) == "s-bob"
    assert ended(made.dialed("answered")) == ""
    outside = incoming(world=closed(to="22224444")).command
    assert isinstance(outside, Outbound)
    assert outside.inside.customer_id == "c-acme"


@pytest.mark.feature("A13")
def test_colleagues_ring_at_any_hour_and_other_tenants_do_not() -> None:
    assert rung(call("1000", "bob", closed()).command) == "s-alice"
    assert isinstance(call("+556133330001", "carol", closed()).command, Voicemail)


@pytest.mark.feature("A13", "A23", off_nominal=True)
def test_a_schedule_that_is_gone_or_another_tenants_does_not_hold() -> None:
    assert rung(incoming(world=World().person("alice", schedule_id="h-9")).command) == "s-alice"
    foreign = Schedule(isp_id="i-one", tenant_id="t-shop", name="x", time_zone=SAO_PAULO)
    assert rung(incoming(world=World().put("schedule/h-1", foreign).person("alice", schedule_id="h-1")).command) == "s-alice"


@pytest.mark.feature("A13")
def test_a_schedule_without_time_zone_follows_the_tenants() -> None:
    plan = schedules.within(schedule(OFFICE, zone=""), SAO_PAULO)
    assert plan.time_zone == SAO_PAULO
    assert schedules.within(schedule(OFFICE, zone="UTC"), SAO_PAULO).time_zone == "UTC"
