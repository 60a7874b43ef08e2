"""Sessions of browsers: cookies, the refusal of other sites' pages, how long they last, and one's own account."""

from datetime import timedelta
from http.cookies import SimpleCookie

import httpx
import pytest
from starlette.requests import HTTPConnection
from tests.capabilities.house import house
from tests.capabilities.site import HOST, PAGE, PASSWORD, Site

from ramal.capabilities.identity import cookies, recognition, sessions
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.ids import new_id
from ramal.kit.subjects import Audience

LOG_IN = {"namespace": "alpha", "email": "ana@example.net", "password": PASSWORD}
NAME = "__Secure-ramal-isp"


@pytest.mark.feature("A1")
async def test_browser_logs_in_by_a_cookie_that_no_script_and_no_other_site_gets(site: Site) -> None:
    browser = await site.browser()
    answer = await browser.post("/public/log-in", json=LOG_IN)
    assert (answer.status_code, answer.json()["step"], answer.json()["audience"]) == (200, "open", "isp")
    [morsel] = SimpleCookie(answer.headers["set-cookie"]).values()
    assert (morsel.key, morsel["path"], morsel["samesite"].lower(), morsel["max-age"]) == (NAME, "/api/isp", "strict", "")
    assert morsel["secure"]
    assert morsel["httponly"]
    assert morsel.value not in answer.text
    me = (await browser.get("/isp/me")).json()
    assert (me["user"]["email"], me["user"]["role"], me["provider"]["namespace"]) == ("ana@example.net", "isp-admin", "alpha")
    assert (me["language"], me["time_zone"], me["session"]["cookie"], me["viewing"]) == ("pt-BR", "America/Sao_Paulo", True, None)
    assert me["provider"]["theme"]["on_primary"] == "#ffffff"


@pytest.mark.feature("A1", off_nominal=True)
async def test_page_of_another_site_changes_nothing(site: Site) -> None:
    browser = await site.entered()
    foreign = [
        {"x-ramal-console": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example.net"},
        {"origin": "null"},
        {"origin": f"https://{HOST}:8443"},
        {"origin": f"https://{HOST}.evil.example.net"},
    ]
    for headers in foreign:
        for answer in (
            await browser.post("/isp/api-keys", json={"name": "theirs", "permissions": ["*"]}, headers=headers),
            await browser.delete("/isp/session", headers=headers),
            await browser.post("/public/log-in", json=LOG_IN, headers=headers),
        ):
            assert (answer.status_code, answer.json()["code"]) == (403, "cross-site"), headers
    assert (await browser.get("/isp/api-keys")).json()["items"] == []


@pytest.mark.feature("A1")
async def test_old_browser_without_fetch_metadata_works_by_the_header_alone(site: Site) -> None:
    browser = await site.entered()
    for name in ("origin", "sec-fetch-site"):
        del browser.headers[name]
    assert (await browser.post("/isp/api-keys", json={"name": "k", "permissions": ["*"]})).status_code == 201


@pytest.mark.feature("A23", off_nominal=True)
async def test_cookie_is_no_bearer_token_and_bearer_token_no_cookie_and_no_other_audiences(site: Site) -> None:
    browser = await site.entered()
    cookie = browser.cookies[NAME]
    assert (await site.client.get("/isp/me", headers={"authorization": f"Bearer {cookie}"})).status_code == 401
    bearer = (await site.log_in("alpha", "ana@example.net"))["authorization"].removeprefix("Bearer ")
    assert (await site.client.get("/isp/me", headers={"cookie": f"{NAME}={bearer}"})).status_code == 401
    assert (await site.client.get("/platform/me", headers={"cookie": f"__Secure-ramal-platform={cookie}"})).status_code == 403
    assert (await site.client.get("/platform/me", headers={"cookie": f"{NAME}={cookie}"})).status_code == 401
    both = {"authorization": "Bearer nonsense", "cookie": f"{NAME}={cookie}"}
    assert (await site.client.get("/isp/me", headers=both)).status_code == 401


def _socket(cookie: str, **headers: str) -> HTTPConnection:
    given = {"host": HOST, "cookie": f"{NAME}={cookie}", **headers}
    encoded = [(name.encode(), value.encode()) for name, value in given.items()]
    return HTTPConnection({"type": "websocket", "scheme": "wss", "path": "/", "query_string": b"", "headers": encoded})


@pytest.mark.feature("E7", off_nominal=True)
async def test_websocket_needs_our_own_origin(site: Site) -> None:
    cookie, authenticate = (await site.entered()).cookies[NAME], site.sessions.authenticate
    assert (await authenticate(_socket(cookie, origin=f"https://{HOST}"), Audience.ISP)).cookie
    for given in ({"origin": "https://evil.example.net"}, {}):
        with pytest.raises(cookies.CrossSiteError):
            await authenticate(_socket(cookie, **given), Audience.ISP)


@pytest.mark.feature("A1")
async def test_use_prolongs_a_session_but_not_beyond_its_whole_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    browser, begin, idle = await site.entered(), recognition.now(), sessions.BROWSER.idle
    assert idle is not None

    async def after(time: timedelta) -> int:
        monkeypatch.setattr(recognition, "now", lambda: begin + time)
        return (await browser.get("/isp/me")).status_code

    hours = [timedelta(hours=hour) for hour in (1.5, 3, 4.5, 6, 7.5, 9, 10.5, 11.9)]
    assert [await after(time) for time in hours] == [200] * len(hours)
    assert await after(timedelta(hours=12, minutes=1)) == 401
    other = await site.entered(address="192.0.2.51")
    browser = other
    assert await after(idle - timedelta(minutes=1)) == 200
    assert await after(2 * idle) == 401


@pytest.mark.feature("A1")
async def test_own_sessions_are_listed_and_ended_one_by_one(site: Site) -> None:
    first, second = await site.entered(), await site.entered(address="192.0.2.51")
    listed = (await second.get("/isp/sessions")).json()
    assert [(item["address"], item["current"]) for item in listed] == [("192.0.2.51", True), ("192.0.2.50", False)]
    assert (await second.delete(f"/isp/sessions/{listed[1]['id']}")).status_code == 204
    assert (await first.get("/isp/me")).status_code == 401
    ended = await second.delete("/isp/session")
    assert (ended.status_code, NAME in second.cookies) == (204, False)
    assert (await second.get("/isp/me")).status_code == 401


@pytest.mark.feature("A23", off_nominal=True)
async def test_anothers_session_is_not_found(site: Site) -> None:
    ana = await site.entered()
    person = {"email": "bia@example.net", "name": "Bia", "password": PASSWORD, "role": "isp-viewer"}
    assert (await ana.post("/isp/users", json=person)).status_code == 201
    bia = await site.entered(email="bia@example.net", address="192.0.2.52")
    theirs = (await ana.get("/isp/sessions")).json()[0]["id"]
    for wanted in (theirs, str(new_id())):
        assert (await bia.delete(f"/isp/sessions/{wanted}")).status_code == 404
    assert (await ana.get("/isp/me")).status_code == 200


@pytest.mark.feature("A12")
async def test_view_opens_the_tenants_console_beside_the_providers(site: Site) -> None:
    built = await house(site.api, "beta")
    person = {"email": "op@example.net", "name": "Operator", "password": PASSWORD, "role": "isp-admin"}
    assert (await built.isp.post("/users", json=person)).status_code == 201
    browser = await site.entered("beta", "op@example.net")
    opened = await browser.post(f"/isp/tenants/{built.id('tenant')}/view")
    assert (opened.status_code, opened.json()["token"], opened.json()["tenant_id"]) == (201, None, built.id("tenant"))
    me = (await browser.get("/tenant/me")).json()
    assert (me["viewing"], me["tenant"]["domain"]) == ({"operator": "Operator", "back": "/isp"}, built.made["tenant"]["domain"])
    assert (await browser.get("/tenant/subscribers")).status_code == 200
    guarded = await browser.post("/tenant/session/password", json={"current": PASSWORD, "new": "another secret 2"})
    assert (guarded.status_code, guarded.json()["code"]) == (403, "no-own-account")
    assert (await browser.delete("/tenant/session")).status_code == 204
    assert (await browser.get("/tenant/me")).status_code == 401
    assert (await browser.get("/isp/me")).json()["provider"]["namespace"] == "beta"
    entries = (await built.isp.get("/audit", params={"action": "tenants.view"})).json()["items"]
    assert [entry["resource_id"] for entry in entries] == [built.id("tenant")]


@pytest.mark.feature("A25")
async def test_customers_administrator_goes_from_tenant_to_tenant_in_one_browser(site: Site) -> None:
    built = await house(site.api, "beta")
    other = await built.another_tenant("other")
    person = {"email": "c@example.net", "name": "C", "password": PASSWORD, "role": "customer-admin", "customer_id": built.id("customer")}
    assert (await built.isp.post("/users", json=person)).status_code == 201
    browser = await site.entered("beta", "c@example.net")
    me = (await browser.get("/tenant/me")).json()
    assert (me["choose_tenant"], me["may_choose_tenant"], me["customer"]["name"], me["tenant"]) == (True, True, "Customer One", None)
    assert (await browser.get("/tenant/subscribers")).json()["code"] == "choose-tenant"
    for name in ("tenant", "other", "tenant"):
        chosen = await browser.post("/tenant/session/tenant", json={"tenant_id": built.id(name)})
        assert (chosen.status_code, chosen.json()["token"]) == (201, None), chosen.text
        me = (await browser.get("/tenant/me")).json()
        assert (me["choose_tenant"], me["may_choose_tenant"], me["tenant"]["id"]) == (False, True, built.id(name))
        assert (await browser.get("/tenant/subscribers")).status_code == 200
    assert len((await browser.get("/tenant/sessions")).json()) == 1
    assert (await browser.post("/tenant/session/password", json={"current": PASSWORD, "new": "another secret 2"})).status_code == 204
    assert (await other.post("/session/tenant", json={"tenant_id": built.id("tenant")})).status_code == 403


@pytest.mark.feature("A2", off_nominal=True)
async def test_nobody_is_recognised_without_a_credential(site: Site) -> None:
    empty = HTTPConnection({"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []})
    with pytest.raises(UnauthenticatedError):
        await site.sessions.authenticate(empty, Audience.ISP)


@pytest.mark.feature("E5", off_nominal=True)
async def test_browser_is_locked_out_like_a_program(site: Site) -> None:
    browser = await site.browser()
    codes = [(await browser.post("/public/log-in", json=LOG_IN | {"password": "wrong password"})).status_code for _ in range(4)]
    assert codes == [401] * 4
    assert (await browser.post("/public/log-in", json=LOG_IN)).status_code == 429
    assert PAGE["origin"] == f"https://{HOST}"


async def test_clients_say_who_they_are_in_a_bounded_line(site: Site) -> None:
    browser: httpx.AsyncClient = await site.browser()
    await browser.post("/public/log-in", json=LOG_IN, headers={"user-agent": "x" * 2000})
    [own] = [item for item in (await browser.get("/isp/sessions")).json() if item["current"]]
    assert own["agent"] == "x" * sessions.LONGEST_AGENT
