"""Logging a phone in by an account: against a real OpenID provider that node runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import httpx
import psycopg
import pytest
from tests.capabilities.directories.company import company, people, run
from tests.capabilities.house import House, make
from tests.capabilities.site import HOST, PAGE
from tests.database import Api
from tests.openid.local import Local, running, user

from ramal.apps.api.application import build
from ramal.apps.api.wiring import sessions_of
from ramal.capabilities.directories import log_in, openid
from ramal.capabilities.identity.api import Tokens
from ramal.kit import outgoing

CALLBACK = "/public/directory-log-in/callback"
USERS = [user("ana"), user("bia"), user("caio"), user("eva", "eva@other.example"), user("duda", emailVerified=False)]


@pytest.fixture(scope="module")
def node() -> Iterator[Local]:
    with running([f"https://{HOST}/api{CALLBACK}"]) as local:
        yield local


@pytest.fixture
def provider(node: Local) -> Iterator[Local]:
    node.hold(*USERS)
    openid.forget()
    outgoing.use(outgoing.Policy(loopback=True))
    yield node
    outgoing.use(outgoing.Policy())


@dataclass
class Door:
    """The application with real log-in, a synchronised directory, and Ana who is a subscriber."""

    built: House
    provider: Local
    app: Any
    directory: dict[str, Any]
    ana: dict[str, Any]

    def browser(self, address: str = "192.0.2.7") -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.app, client=(address, 1)), base_url=f"https://{HOST}/api")

    async def choices(self, place: str) -> list[str]:
        async with self.browser() as browser:
            answer = await browser.get("/public/directory-log-in/choices", params={"place": place})
            return [choice["kind"] for choice in answer.json()["choices"]]

    async def begin(self, browser: httpx.AsyncClient, place: str = "acme.example") -> str:
        answer = await browser.post("/public/directory-log-in", json={"place": place, "kind": "openid"}, headers=PAGE)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["url"])

    async def enter(self, browser: httpx.AsyncClient, who: str) -> httpx.Response:
        back = self.provider.log_in(await self.begin(browser), who)
        assert urlsplit(back).path == f"/api{CALLBACK}"
        return await browser.get(back)

    async def refused(self, who: str) -> str:
        async with self.browser() as browser:
            return await self.why(browser, await self.enter(browser, who))

    async def why(self, browser: httpx.AsyncClient, answer: httpx.Response) -> str:
        """Return the reason of a refusal, after a look that nobody came in, and that it stands in the tenant's audit log."""
        assert answer.status_code == 303, answer.text
        target = urlsplit(answer.headers["location"])
        assert target.path == "/phone/log-in"
        assert (await browser.get("/phone/me")).status_code == 401
        return parse_qs(target.query)["refused"][0]

    async def audited(self) -> list[str]:
        items = (await self.built.tenant.get("/audit?action=session.refused")).json()["items"]
        return [item["changes"]["reason"] for item in items]


@pytest.fixture
async def door(api: Api, provider: Local) -> Door:
    built = await company(api)
    ana = await make(built.tenant, "subscribers", username="ana", name="Ana", email="ana@acme.example")
    form = {"domain_id": built.id("domain"), "tenant_id": built.id("tenant")} | provider.form
    directory = await make(built.isp, "directories", **form)
    checks = (await run(built.isp, api, directory, "test"))["result"]["checks"]
    assert [(check["what"], check["ok"]) for check in checks] == [("log-in", True), ("people", True)], checks
    await run(built.isp, api, directory, "preview")
    assert (await run(built.isp, api, directory, "synchronise"))["status"] == "done"
    tokens = Tokens("test key")
    sessions = sessions_of(api.database, tokens)
    app = build(api.database, sessions.authenticate, tokens=tokens, sessions=sessions, origins=(f"https://{HOST}",))
    return Door(built, provider, app, directory, ana)


@pytest.mark.feature("A10", "A14")
async def test_an_account_of_the_company_ends_in_the_phone(door: Door) -> None:
    async with door.browser() as browser:
        answer = await door.enter(browser, "ana")
        assert (answer.status_code, answer.headers["location"]) == (303, "/phone/")
        cookies = answer.headers.get_list("set-cookie")
        phone = next(one for one in cookies if one.startswith("__Secure-ramal-phone="))
        assert {"HttpOnly", "Secure", "SameSite=strict", "Path=/api/phone"} <= {part.strip() for part in phone.split(";")}
        assert (await browser.get("/phone/me")).json()["username"] == "ana"
    assert (await people(door.built.isp, door.directory))["ana@acme.example"]["last_log_in_at"] is not None
    [opened] = (await door.built.tenant.get("/audit?action=session.open")).json()["items"]
    assert (opened["actor"], opened["resource"]) == (f"subscriber:{door.ana['id']}", "directory-people")


@pytest.mark.feature("A10", "A14", off_nominal=True)
async def test_each_one_who_may_not_is_told_why_and_audited(door: Door) -> None:
    assert await door.refused("bia") == "no-subscriber"
    assert await door.refused("eva") == "other-domain"
    assert await door.refused("duda") == "email-not-verified"
    door.provider.hold(*USERS, user("novo"))
    assert await door.refused("novo") == "person-unknown"
    await door.built.tenant.patch(f"/subscribers/{door.ana['id']}", json={"enabled": False})
    assert await door.refused("ana") == "subscriber-off"
    reasons = ["subscriber-off", "person-unknown", "email-not-verified", "other-domain", "no-subscriber"]
    assert await door.audited() == reasons


@pytest.mark.feature("A14", off_nominal=True)
async def test_who_left_is_out_with_every_session_and_stays_out(door: Door, api: Api) -> None:
    async with door.browser() as browser:
        await door.enter(browser, "ana")
        door.provider.hold(*USERS[1:], user("ana", enabled=False))
        await run(door.built.isp, api, door.directory, "synchronise")
        assert (await browser.get("/phone/me")).status_code == 401
    assert await door.refused("ana") == "person-left"
    assert (await door.built.tenant.get(f"/subscribers/{door.ana['id']}")).json()["enabled"] is True


@pytest.mark.feature("A10", off_nominal=True)
async def test_disconnecting_or_switching_off_ends_log_ins(door: Door) -> None:
    path = f"/directories/{door.directory['id']}"
    async with door.browser() as browser:
        await door.enter(browser, "ana")
        url = await door.begin(browser)
        back = door.provider.log_in(url, "ana")
        assert (await door.built.isp.patch(path, json={"enabled": False})).status_code == 200
        assert (await browser.get("/phone/me")).status_code == 401
        assert await door.why(browser, await browser.get(back)) == "connection-off"
    assert await door.choices("acme.example") == []
    assert (await door.built.isp.delete(path)).status_code == 204
    assert (await door.built.tenant.get(f"/subscribers/{door.ana['id']}")).status_code == 200


@pytest.mark.feature("A10", "A23", off_nominal=True)
async def test_a_domain_that_lost_its_proof_logs_nobody_in(door: Door, api: Api) -> None:
    async with door.browser() as browser:
        back = door.provider.log_in(await door.begin(browser), "ana")
        url = api.worker.engine.url.set(drivername="postgresql", username="ramal").render_as_string(hide_password=False)
        with psycopg.connect(url) as connection:
            connection.execute("UPDATE domains SET state = 'failed'")
        assert await door.why(browser, await browser.get(back)) == "domain-not-proved"
    assert await door.choices("acme.example") == []


@pytest.mark.feature("A14", "A23", off_nominal=True)
async def test_an_answer_belongs_to_the_browser_that_asked_and_works_once(door: Door) -> None:
    async with door.browser() as victim, door.browser() as attacker:
        back = door.provider.log_in(await door.begin(attacker), "ana")
        assert await door.why(victim, await victim.get(back)) == "log-in-over", "an answer that somebody else was given"
        await door.begin(victim)
        assert await door.why(victim, await victim.get(back)) == "log-in-over", "another state"
        assert (await attacker.get(back)).headers["location"] == "/phone/"
    async with door.browser() as browser:
        url = await door.begin(browser)
        cookie = browser.cookies["__Secure-ramal-directory"]
        back = door.provider.log_in(url, "ana")
        assert (await browser.get(back)).headers["location"] == "/phone/"
        async with door.browser() as again:
            again.cookies.set("__Secure-ramal-directory", cookie, domain=HOST)
            assert await door.why(again, await again.get(back)) == "bad-token", "the code was used"
    async with door.browser() as browser:
        url = await door.begin(browser)
        state = parse_qs(urlsplit(url).query)["state"][0]
        answer = await browser.get(CALLBACK, params={"state": state, "error": "access_denied"})
        assert await door.why(browser, answer) == "cancelled"
        await door.begin(browser)
        answer = await browser.get(CALLBACK, params={"state": state, "code": "guess"})
        assert await door.why(browser, answer) == "log-in-over"
        browser.cookies.set("__Secure-ramal-directory", "v1.AAAA", domain=HOST)
        assert await door.why(browser, await browser.get(CALLBACK, params={"state": state, "code": "x"})) == "log-in-over"


@pytest.mark.feature("A14", off_nominal=True)
async def test_a_log_in_that_took_too_long_begins_anew(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    async with door.browser() as browser:
        back = door.provider.log_in(await door.begin(browser), "ana")
        monkeypatch.setattr(log_in, "LIFETIME", timedelta(seconds=-1))
        assert await door.why(browser, await browser.get(back)) == "log-in-over"


@pytest.mark.feature("A14", "A23", off_nominal=True)
async def test_a_place_tells_its_buttons_and_nothing_else(door: Door, api: Api) -> None:
    for place in ("acme.example", "Ana@ACME.example", "nobody@acme.example", door.ana["domain"], "alpha"):
        assert await door.choices(place) == ["openid"], place
    for place in ("", "unknown.example", "ana", "acme", "'or'1'='1"):
        assert await door.choices(place) == [], place
    async with door.browser() as browser:
        assert (await browser.post("/public/directory-log-in", json={"place": "acme.example", "kind": "openid"})).status_code == 403
        for body in ({"place": "unknown.example", "kind": "openid"}, {"place": "acme.example", "kind": "google"}):
            answer = await browser.post("/public/directory-log-in", json=body, headers=PAGE)
            assert (answer.status_code, answer.json()["code"]) == (422, "no-such-log-in")
        url = await door.begin(browser, "ana@acme.example")
    query = parse_qs(urlsplit(url).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["login_hint"] == ["ana@acme.example"]
    assert query["redirect_uri"] == [f"https://{HOST}/api{CALLBACK}"]
    assert len(query["nonce"][0]) >= 32


@pytest.mark.feature("A14", off_nominal=True)
async def test_a_service_that_is_away_is_told_as_such(door: Door) -> None:
    async with door.browser() as browser:
        back = door.provider.log_in(await door.begin(browser), "ana")
        outgoing.use(outgoing.Policy())
        assert await door.why(browser, await browser.get(back)) == "unreachable"
        openid.forget()
        answer = await browser.post("/public/directory-log-in", json={"place": "acme.example", "kind": "openid"}, headers=PAGE)
        assert (answer.status_code, answer.json()["code"]) == (502, "identity-provider")


@pytest.mark.feature("A14", off_nominal=True)
async def test_too_many_tries_of_an_address_must_wait(door: Door) -> None:
    async with door.browser("192.0.2.99") as browser:
        codes = [(await browser.get("/public/directory-log-in/choices", params={"place": "x.example"})).status_code for _ in range(61)]
    assert codes == [200] * 60 + [429]


@pytest.mark.feature("A10")
async def test_a_person_is_linked_by_hand(door: Door) -> None:
    bia = (await people(door.built.isp, door.directory))["bia@acme.example"]
    other = await make(door.built.tenant, "subscribers", username="beatriz")
    path = f"/directories/{door.directory['id']}/people/{bia['id']}"
    taken = await door.built.tenant.patch(path, json={"subscriber_id": door.ana["id"]})
    assert (taken.status_code, taken.json()["code"]) == (409, "subscriber-linked")
    strange = await door.built.tenant.patch(path, json={"subscriber_id": str(UUID(int=7))})
    assert (strange.status_code, strange.json()["code"]) == (422, "unknown-reference")
    linked = await door.built.tenant.patch(path, json={"subscriber_id": other["id"]})
    assert (linked.status_code, linked.json()["state"]) == (200, "linked"), linked.text
    async with door.browser() as browser:
        await door.enter(browser, "bia")
        assert (await browser.get("/phone/me")).json()["username"] == "beatriz"
        assert (await door.built.tenant.patch(path, json={"subscriber_id": None})).status_code == 200
        assert (await browser.get("/phone/me")).status_code == 401
