"""People of Google's and Microsoft's directories become known, are linked by address, and leave: over the vendors' own protocols."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from tests.capabilities.directories import fake_google, fake_microsoft
from tests.capabilities.directories.company import company, people, run
from tests.capabilities.directories.fake_google import FakeGoogle
from tests.capabilities.directories.fake_microsoft import FakeMicrosoft
from tests.capabilities.house import House, make
from tests.database import Api

from ramal.capabilities.directories import reading, vendors
from ramal.kit import outgoing


@pytest.fixture(autouse=True)
def _this_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(reading, "FIRST_WAIT", 0.01)
    outgoing.use(outgoing.Policy(loopback=True))
    yield
    outgoing.use(outgoing.Policy())


@pytest.fixture
async def google(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeGoogle]:
    users = [
        fake_google.user("1", "ana@acme.example", "Ana Lima"),
        fake_google.user("2", "bia@acme.example", "Bia Reis"),
        fake_google.user("3", "caio@acme.example", suspended=True),
        fake_google.user("4", "duda@acme.example", "Duda <script>alert(1)</script>"),
        fake_google.user("5", "eva@other.example"),
    ]
    async with FakeGoogle(users) as fake:
        monkeypatch.setattr(vendors.AT, "google_token", f"{fake.base}/token")
        monkeypatch.setattr(vendors.AT, "google_directory", f"{fake.base}/admin/directory/v1")
        yield fake


@pytest.fixture
async def microsoft(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeMicrosoft]:
    users = [fake_microsoft.user(str(number), f"p{number}@acme.example", f"Person {number}") for number in range(5)]
    async with FakeMicrosoft(users) as fake:
        monkeypatch.setattr(vendors.AT, "microsoft_login", fake.base)
        monkeypatch.setattr(vendors.AT, "microsoft_graph", f"{fake.base}/v1.0")
        yield fake


async def with_google(built: House, fake: FakeGoogle, **more: Any) -> dict[str, Any]:
    form = {
        "domain_id": built.id("domain"), "tenant_id": built.id("tenant"), "kind": "google", "client_id": "1.apps.googleusercontent.com",
        "client_secret": "GOCSPX-x", "admin_email": fake_google.ADMIN, "service_account": fake.account(),
    } | more  # fmt: skip
    return await make(built.isp, "directories", **form)


async def with_microsoft(built: House, **more: Any) -> dict[str, Any]:
    form = {
        "domain_id": built.id("domain"), "tenant_id": built.id("tenant"), "kind": "microsoft", "client_id": fake_microsoft.CLIENT,
        "client_secret": fake_microsoft.SECRET, "entra_tenant": fake_microsoft.TENANT,
    } | more  # fmt: skip
    return await make(built.isp, "directories", **form)


@pytest.mark.feature("A10", "A14")
async def test_a_preview_tells_and_a_synchronisation_does(api: Api, google: FakeGoogle) -> None:
    built = await company(api)
    ana = await make(built.tenant, "subscribers", username="ana", email="Ana@Acme.example")
    for name in ("d1", "d2"):
        await make(built.tenant, "subscribers", username=name, email="duda@acme.example")
    directory = await with_google(built, google)
    early = await built.isp.post(f"/directories/{directory['id']}/synchronise", json={})
    assert (early.status_code, early.json()["code"]) == (409, "preview-first")
    seen = await run(built.isp, api, directory, "preview")
    assert seen["status"] == "done", seen
    assert seen["result"]["found"] == 4
    assert {act: count for act, count in seen["result"]["counts"].items() if count} == {"link": 1, "wait": 1, "ambiguous": 1}
    assert await people(built.isp, directory) == {}
    done = await run(built.isp, api, directory, "synchronise")
    assert (done["status"], done["done"], done["total"]) == ("done", 3, 3), done
    found = await people(built.isp, directory)
    assert {email: person["state"] for email, person in found.items()} == {
        "ana@acme.example": "linked", "bia@acme.example": "unlinked", "duda@acme.example": "ambiguous",
    }  # fmt: skip
    assert found["ana@acme.example"]["subscriber_id"] == ana["id"]
    shown = (await built.tenant.get(f"/directories/{directory['id']}")).json()
    assert (shown["state"], shown["outcome"], shown["counts"]["link"]) == ("synchronised", "done", 1)
    assert [path for method, path, _ in google.seen if method == "GET"].count("/admin/directory/v1/users") == 4, "two pages, twice"
    again = await run(built.isp, api, directory, "synchronise")
    assert again["result"]["counts"] == {"keep": 1, "wait": 1, "ambiguous": 1}


@pytest.mark.feature("A10")
async def test_subscribers_are_made_where_the_administrator_wants_it(api: Api, google: FakeGoogle) -> None:
    built = await company(api)
    directory = await with_google(built, google, create_subscribers=True)
    google.users.append(fake_google.user("6", "190@acme.example", "Emergency"))
    await run(built.isp, api, directory, "preview")
    done = await run(built.isp, api, directory, "synchronise")
    assert (done["status"], done["result"]["counts"]) == ("done", {"create": 3, "failed": 1})
    assert [(error["field"], error["code"]) for error in done["errors"]] == [("190@acme.example", "alias-refused")]
    rows = {row["username"]: row for row in (await built.tenant.get("/subscribers")).json()["items"]}
    assert (rows["ana"]["name"], rows["ana"]["email"]) == ("Ana Lima", "ana@acme.example")
    assert set(rows) == {"ana", "bia", "duda"}
    assert (await people(built.isp, directory))["190@acme.example"]["problem"] == "alias-refused"


@pytest.mark.feature("A14", off_nominal=True)
@pytest.mark.parametrize(("on_leaving", "enabled"), [("keep", True), ("disable", False)])
async def test_who_left_is_out_at_once_and_the_subscriber_stays(api: Api, google: FakeGoogle, on_leaving: str, *, enabled: bool) -> None:
    built = await company(api)
    ana = await make(built.tenant, "subscribers", username="ana", email="ana@acme.example")
    directory = await with_google(built, google, on_leaving=on_leaving)
    await run(built.isp, api, directory, "preview")
    await run(built.isp, api, directory, "synchronise")
    google.users[0]["suspended"] = True
    google.users.pop(1)
    await run(built.isp, api, directory, "synchronise")
    found = await people(built.isp, directory)
    assert {email: person["state"] for email, person in found.items()} == {
        "ana@acme.example": "left", "bia@acme.example": "left", "duda@acme.example": "unlinked",
    }  # fmt: skip
    assert (await built.tenant.get(f"/subscribers/{ana['id']}")).json()["enabled"] is enabled
    google.users[0]["suspended"] = False
    await run(built.isp, api, directory, "synchronise")
    back = (await people(built.isp, directory))["ana@acme.example"]
    assert (back["state"], back["subscriber_id"], back["left_at"]) == ("linked", ana["id"], None)
    assert (await built.tenant.get(f"/subscribers/{ana['id']}")).json()["enabled"] is enabled, "the administrator decides"


@pytest.mark.feature("A10", off_nominal=True)
async def test_throttling_and_tokens_that_end_are_lived_with(api: Api, google: FakeGoogle) -> None:
    built = await company(api)
    directory = await with_google(built, google)
    google.end_tokens_after = 1
    limit = {"error": {"code": 403, "message": "Quota", "errors": [{"reason": "userRateLimitExceeded"}]}}
    google.throttle = [(429, {"error": {"code": 429}}, {"Retry-After": "0"}), (403, limit, {}), (503, {}, {})]
    seen = await run(built.isp, api, directory, "preview")
    assert (seen["status"], seen["result"]["found"]) == ("done", 4)
    assert google.tokens == 2


@pytest.mark.feature("A10", off_nominal=True)
async def test_what_stops_a_reading_is_told_and_changes_nobody(api: Api, google: FakeGoogle, monkeypatch: pytest.MonkeyPatch) -> None:
    built = await company(api)
    directory = await with_google(built, google)
    await run(built.isp, api, directory, "preview")
    await run(built.isp, api, directory, "synchronise")
    before = await people(built.isp, directory)

    async def failing(code: str) -> None:
        job = await run(built.isp, api, directory, "synchronise")
        assert (job["status"], job["errors"][0]["code"]) == ("failed", code)
        shown = (await built.isp.get(f"/directories/{directory['id']}")).json()
        assert (shown["outcome"], shown["state"]) == (code, "synchronised")

    google.denied = True
    await failing("missing-permission")
    google.denied = False
    google.throttle = [(429, {}, {"Retry-After": "0"})] * reading.TRIES
    await failing("throttled")
    google.throttle = [(200, b"<html>", {})]
    await failing("bad-answer")
    google.throttle = [(302, {}, {"Location": "http://127.0.0.1:1/"})]
    await failing("bad-answer")
    monkeypatch.setattr(reading, "MOST_PEOPLE", 1)
    await failing("too-many-people")
    await google.__aexit__()
    await failing("unreachable")
    assert await people(built.isp, directory) == before


@pytest.mark.feature("A10", off_nominal=True)
async def test_an_empty_answer_does_not_throw_everybody_out(api: Api, google: FakeGoogle) -> None:
    built = await company(api)
    google.users = [fake_google.user(str(number), f"p{number}@acme.example") for number in range(12)]
    directory = await with_google(built, google)
    await run(built.isp, api, directory, "preview")
    await run(built.isp, api, directory, "synchronise")
    google.users = []
    seen = await run(built.isp, api, directory, "preview")
    assert (seen["result"]["too_many_leave"], seen["result"]["counts"]["leave"]) == (True, 12)
    job = await run(built.isp, api, directory, "synchronise")
    assert (job["status"], job["errors"][0]["code"]) == ("failed", "too-many-leaving")
    assert {person["state"] for person in (await people(built.isp, directory)).values()} == {"unlinked"}
    job = await run(built.isp, api, directory, "synchronise", let_leave=True)
    assert job["status"] == "done"
    assert {person["state"] for person in (await people(built.isp, directory)).values()} == {"left"}


@pytest.mark.feature("A10")
async def test_microsoft_tells_all_and_then_what_changed(api: Api, microsoft: FakeMicrosoft) -> None:
    built = await company(api)
    p0 = await make(built.tenant, "subscribers", username="p0", email="p0@acme.example")
    directory = await with_microsoft(built)
    microsoft.throttle = 2
    seen = await run(built.isp, api, directory, "preview")
    assert (seen["status"], seen["result"]["counts"]["link"], seen["result"]["counts"]["wait"]) == ("done", 1, 4)
    await run(built.isp, api, directory, "synchronise")
    microsoft.changes = [
        {"id": "0", "displayName": "Person Zero"},
        {"id": "1", "@removed": {"reason": "changed"}},
        {"id": "2", "accountEnabled": False},
        fake_microsoft.user("9", "p9@acme.example"),
    ]
    done = await run(built.isp, api, directory, "synchronise")
    assert (done["status"], done["result"]["counts"]) == ("done", {"keep": 1, "leave": 2, "wait": 1})
    found = await people(built.isp, directory)
    assert {email: person["state"] for email, person in found.items()} == {
        "p0@acme.example": "linked", "p1@acme.example": "left", "p2@acme.example": "left", "p3@acme.example": "unlinked",
        "p4@acme.example": "unlinked", "p9@acme.example": "unlinked",
    }  # fmt: skip
    assert (found["p0@acme.example"]["name"], found["p0@acme.example"]["subscriber_id"]) == ("Person Zero", p0["id"])
    assert sum("$deltatoken" in query for _, _, query in microsoft.seen) == 2, "two pages of changes"


@pytest.mark.feature("A10", off_nominal=True)
async def test_microsofts_lost_delta_reads_all_again_and_foreign_pages_get_no_token(api: Api, microsoft: FakeMicrosoft) -> None:
    built = await company(api)
    directory = await with_microsoft(built)
    await run(built.isp, api, directory, "preview")
    await run(built.isp, api, directory, "synchronise")
    microsoft.delta_over, microsoft.users = True, microsoft.users[1:]
    done = await run(built.isp, api, directory, "synchronise")
    assert (done["status"], done["result"]["counts"]) == ("done", {"wait": 4, "leave": 1})
    microsoft.elsewhere = "http://127.0.0.1:9"
    job = await run(built.isp, api, directory, "synchronise")
    assert (job["status"], job["errors"][0]["code"]) == ("failed", "bad-answer")


@pytest.mark.feature("A10")
async def test_a_synchronised_directory_is_read_again_after_a_day(api: Api, google: FakeGoogle, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta  # noqa: PLC0415

    from ramal.capabilities.directories import tasks  # noqa: PLC0415

    built = await company(api)
    directory = await with_google(built, google)
    await run(built.isp, api, directory, "preview")
    await tasks.daily(api.worker)
    assert await api.work() == 0, "never synchronised"
    await run(built.isp, api, directory, "synchronise")
    await tasks.daily(api.worker)
    assert await api.work() == 0, "not yet"
    monkeypatch.setattr(tasks, "AGAIN", timedelta(0))
    await tasks.daily(api.worker)
    assert await api.work() == 2
    jobs = (await built.tenant.get("/jobs?kind=directories.synchronise")).json()["items"]
    assert [job["status"] for job in jobs] == ["done"], "the tenant sees its own"
