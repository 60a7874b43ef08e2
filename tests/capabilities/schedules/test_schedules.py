"""Schedules: hours, special days, holidays of a country and its states; who keeps one; what reaches the snapshot."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.schedules import api as schedules
from ramal.capabilities.schedules.tasks import upkeep
from ramal.kit.scope import Scope
from ramal.rules.tables import Hours, Schedule, Span, SpecialDay

OFFICE = {"weekdays": [5, 1, 2, 3, 4, 4], "opens": "08:00", "closes": "18:00"}


async def published(built: House, row: dict[str, Any]) -> Schedule:
    async with built.api.database.unit(Scope.platform("test")) as unit:
        [(_, key, entry)] = await schedules.entries(unit.session, [row["id"]])
    assert key == f"schedule/{row['id']}"
    assert isinstance(entry, Schedule)
    return entry


@pytest.mark.feature("A13")
async def test_hours_special_days_and_holidays_reach_the_snapshot(api: Api) -> None:
    built = await house(api)
    year = datetime.now(UTC).year + 1
    days = [{"date": f"{year}-12-24", "name": "Véspera", "spans": [{"opens": "08:00", "closes": "12:00"}]}]
    made = await make(built.tenant, "schedules", name="Office", week=[OFFICE], days=days, holidays_country="BR", holidays_state="SP")
    assert made["week"][0]["weekdays"] == [1, 2, 3, 4, 5]
    entry = await published(built, made)
    assert entry.week == (Hours((1, 2, 3, 4, 5), 480, 1080),)
    assert entry.days[f"{year}-12-24"] == SpecialDay("Véspera", (Span(480, 720),))
    assert entry.days[f"{year}-12-25"] == SpecialDay("Natal")
    assert f"{year}-07-09" in entry.days
    assert entry.time_zone == ""
    path = f"/schedules/{made['id']}"
    found = (await built.tenant.get(f"{path}/state", params={"at": f"{year}-12-25T15:00:00Z"})).json()
    assert (found["open"], found["why"]) == (False, "Natal")
    changed = (await built.tenant.patch(path, json={"holidays_country": None, "holidays_state": None})).json()
    assert changed["holidays_country"] is None
    assert list((await published(built, made)).days) == [f"{year}-12-24"]


@pytest.mark.feature("A13")
async def test_calendars_and_holidays_are_offered_in_both_languages(api: Api) -> None:
    built = await house(api)
    calendars = {row["country"]: row["states"] for row in (await built.tenant.get("/schedules/calendars")).json()}
    assert {"SP", "DF"} <= set(calendars["BR"])
    names = {
        language: {
            row["date"]: row["name"]
            for row in (await built.tenant.get("/schedules/holidays", params={"country": "BR", "year": 2027, "language": language})).json()
        }
        for language in ("pt-BR", "en")
    }
    assert names["pt-BR"]["2027-09-07"] == "Independência do Brasil"
    assert names["en"]["2027-09-07"] == "Independence Day"
    assert "2027-02-10" not in names["en"]


@pytest.mark.feature("A13", off_nominal=True)
@pytest.mark.parametrize(
    "form",
    [
        {"week": [{"weekdays": [0], "opens": "08:00", "closes": "18:00"}]},
        {"week": [{"weekdays": [1], "opens": "08:60", "closes": "18:00"}]},
        {"week": [{"weekdays": [1], "opens": "24:00", "closes": "08:00"}]},
        {"week": [{"weekdays": [], "opens": "08:00", "closes": "18:00"}]},
        {"days": [{"date": "2027-02-30"}]},
        {"days": [{"date": "2027-02-10"}, {"date": "2027-02-10"}]},
        {"time_zone": "Mars/Olympus"},
        {"holidays_country": "ZZ"},
        {"holidays_country": "BR", "holidays_state": "XX"},
        {"holidays_state": "SP"},
        {"closed_to": "not a destination!"},
    ],
)
async def test_what_is_no_schedule(api: Api, form: dict[str, Any]) -> None:
    built = await house(api)
    answer = await built.tenant.post("/schedules", json={"name": "X"} | form)
    assert answer.status_code == 422, answer.text
    assert (await built.tenant.get("/schedules")).json()["items"] == []


@pytest.mark.feature("A13", "A23", off_nominal=True)
async def test_a_subscriber_keeps_a_schedule_of_its_own_tenant_only_and_holds_it(api: Api) -> None:
    built = await house(api)
    other = await built.another_tenant("customer2")
    mine, foreign = await make(built.tenant, "schedules", name="Office"), await make(other, "schedules", name="Office")
    person = await make(built.tenant, "subscribers", username="alice", schedule_id=mine["id"])
    assert "schedule_id" not in person["not_active_yet"]
    refused = await built.tenant.patch(f"/subscribers/{person['id']}", json={"schedule_id": foreign["id"]})
    assert refused.status_code in {404, 422}, refused.text
    kept = await built.tenant.delete(f"/schedules/{mine['id']}")
    assert kept.status_code == 409
    assert (await other.get(f"/schedules/{mine['id']}")).status_code == 404
    await built.tenant.patch(f"/subscribers/{person['id']}", json={"schedule_id": None})
    assert (await built.tenant.delete(f"/schedules/{mine['id']}")).status_code == 204


@pytest.mark.feature("A13")
async def test_upkeep_publishes_those_that_follow_a_calendar(api: Api) -> None:
    built = await house(api)
    await make(built.tenant, "schedules", name="Plain")
    followed = await make(built.tenant, "schedules", name="Holidays", holidays_country="BR")
    deferred: list[list[str]] = []

    class Watched:
        def unit(self, scope: Scope) -> Any:
            return _watching(api.database.unit(scope), deferred)

    await upkeep(Watched())  # type: ignore[arg-type]
    assert [row for ids in deferred for row in ids if row == followed["id"]] == [followed["id"]]
    assert all(len(ids) <= 500 for ids in deferred)
    soon = (datetime.now(UTC) + timedelta(days=700)).year
    assert f"{soon}-12-25" in (await published(built, followed)).days


class _watching:  # noqa: N801 - a context manager in the place of a function
    def __init__(self, unit: Any, deferred: list[list[str]]) -> None:
        self.unit, self.deferred = unit, deferred

    async def __aenter__(self) -> Any:
        made = await self.unit.__aenter__()

        async def defer(task: str, **args: Any) -> None:
            assert (task, args["kind"]) == ("publishing.publish", "schedule")
            self.deferred.append(args["ids"])

        made.defer = defer
        return made

    async def __aexit__(self, *failure: object) -> Any:
        return await self.unit.__aexit__(*failure)
