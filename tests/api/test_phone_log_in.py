"""A subscriber logs in to its phone, and gets credentials that the edge accepts."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.apps.api.application import build
from ramal.apps.api.wiring import sessions_of
from ramal.capabilities.identity.api import Tokens
from ramal.kit.clock import now
from ramal.rules import ephemeral

SOFT = "Softphone-12345"
KEY = "key of web phones"
HOST = "ramal.example.net"
PAGE = {"x-ramal-console": "1", "origin": f"https://{HOST}", "sec-fetch-site": "same-origin"}


@dataclass
class Line:
    """A provider with Alice, and the application with real log-in."""

    built: House
    alice: dict[str, Any]
    app: Any
    domain: str

    def client(self, address: str = "192.0.2.7") -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.app, client=(address, 1)), base_url=f"https://{HOST}/api")

    async def post(self, address: str = "192.0.2.7", **body: str) -> httpx.Response:
        form = {"login": f"alice@{self.domain}", "password": SOFT} | body
        async with self.client(address) as client:
            return await client.post("/public/phone-session", json=form)

    async def bearer(self) -> dict[str, str]:
        answer = await self.post()
        assert answer.status_code == 201, answer.text
        return {"authorization": f"Bearer {answer.json()['token']}"}


@pytest.fixture
async def line(api: Api) -> Line:
    built = await house(api, "alpha")
    alice = await make(built.tenant, "subscribers", username="alice", name="Alice", alias="1000", softphone_password=SOFT)
    tokens = Tokens("test key")
    sessions = sessions_of(api.database, tokens)
    app = build(api.database, sessions.authenticate, tokens=tokens, sessions=sessions, phone_line=(KEY, 7443))
    return Line(built, alice, app, alice["domain"])


@pytest.mark.feature("A14")
async def test_a_subscriber_logs_in_by_name_and_domain_or_namespace(line: Line) -> None:
    for body in ({}, {"login": "ALICE", "place": line.domain}, {"login": "alice", "place": "alpha"}):
        opened = (await line.post(**body)).json()
        assert opened["audience"] == "phone"
        async with line.client() as client:
            headers = {"authorization": f"Bearer {opened['token']}"}
            me = (await client.get("/phone/me", headers=headers)).json()
            assert (me["username"], me["domain"]) == ("alice", line.domain)
            assert (await client.get("/tenant/subscribers", headers=headers)).status_code == 403
    audit = (await line.built.isp.get("/audit?action=session.open")).json()["items"]
    assert {(item["actor"], item["resource_id"]) for item in audit} == {(f"subscriber:{line.alice['id']}", line.alice["id"])}


@pytest.mark.feature("A14")
async def test_the_web_phone_gets_a_cookie_and_logs_out(line: Line) -> None:
    async with line.client() as browser:
        form = {"login": f"alice@{line.domain}", "password": SOFT}
        assert (await browser.post("/public/phone-log-in", json=form)).status_code == 403, "another site's page"
        answer = await browser.post("/public/phone-log-in", json=form, headers=PAGE)
        assert (answer.status_code, answer.json()["step"]) == (200, "open")
        assert "token" not in answer.text
        assert (await browser.get("/phone/me")).json()["username"] == "alice"
        assert (await browser.delete("/phone/session", headers=PAGE)).status_code == 204
        assert (await browser.get("/phone/me")).status_code == 401


@pytest.mark.feature("A14", "A23", off_nominal=True)
async def test_whatever_is_wrong_looks_the_same(line: Line) -> None:
    wrong = [
        {"password": "Softphone-54321"},
        {"password": str(line.alice["sip_password"])},
        {"login": f"nobody@{line.domain}"},
        {"login": "alice@nowhere.example.net"},
        {"login": "alice", "place": "beta"},
        {"login": "alice"},
        {"login": f"1000@{line.domain}"},
    ]
    answers = [await line.post(f"192.0.2.{at}", **body) for at, body in enumerate(wrong, 20)]
    assert {(answer.status_code, answer.text) for answer in answers} == {(401, answers[0].text)}
    assert answers[0].json()["code"] == "log-in-refused"


@pytest.mark.feature("E5", "A14", off_nominal=True)
async def test_the_fourth_wrong_password_blocks_the_address(line: Line) -> None:
    assert [(await line.post(password="guess")).status_code for _ in range(4)] == [401] * 4
    assert (await line.post()).status_code == 429
    assert (await line.post("192.0.2.8")).status_code == 201
    [ban] = (await line.built.isp.get("/bans")).json()["items"]
    assert (ban["ip"], ban["kind"], ban["rule"]) == ("192.0.2.7", "log-in", "address")


@pytest.mark.feature("A14", "E6", off_nominal=True)
async def test_who_is_blocked_is_out_at_once_and_stays_out(line: Line) -> None:
    isp, tenant = line.built.isp, f"/tenants/{line.built.id('tenant')}"
    subscriber = f"/subscribers/{line.alice['id']}"
    for client, path, off, on in (
        (line.built.tenant, subscriber, {"enabled": False}, {"enabled": True}),
        (isp, tenant, {"status": "total-block"}, {"status": "active"}),
    ):
        bearer = await line.bearer()
        assert (await client.patch(path, json=off)).status_code == 200
        async with line.client() as phone:
            assert (await phone.get("/phone/me", headers=bearer)).status_code == 401
        assert (await line.post("192.0.2.9")).status_code == 401
        assert (await client.patch(path, json=on)).status_code == 200


@pytest.mark.feature("A14", off_nominal=True)
async def test_a_new_softphone_password_ends_sessions_and_a_new_sip_password_does_not(line: Line) -> None:
    bearer = await line.bearer()
    path = f"/subscribers/{line.alice['id']}/passwords"
    async with line.client() as phone:
        assert (await line.built.tenant.post(path, json={"which": ["sip"]})).status_code == 200
        assert (await phone.get("/phone/me", headers=bearer)).status_code == 200
        assert (await line.built.tenant.post(path, json={"which": ["softphone"]})).status_code == 200
        assert (await phone.get("/phone/me", headers=bearer)).status_code == 401


@pytest.mark.feature("A14")
async def test_credentials_last_an_hour_and_are_those_that_the_edge_computes(line: Line, api: Api) -> None:
    bearer = await line.bearer()
    async with line.client() as phone:
        given = (await phone.post("/phone/sip-credentials", headers=bearer)).json()
    expires, name = ephemeral.split(given["username"])
    assert name == "alice.web"
    assert 3590 <= expires - now().timestamp() <= 3600
    assert (given["address"], given["realm"], given["websocket_port"]) == (f"sip:alice@{line.domain}", "alpha", 7443)
    entry = await _published(api, line.alice["id"])
    assert given["password"] == ephemeral.password(KEY, given["username"], given["address"], entry.softphone_ha1_sha256)
    assert SOFT not in str(given)


async def _published(api: Api, subscriber_id: str) -> Any:
    from ramal.capabilities.subscribers import api as subscribers  # noqa: PLC0415 - after the application
    from ramal.kit.scope import Scope  # noqa: PLC0415

    async with api.database.unit(Scope.platform("test")) as unit:
        entries = await subscribers.entries(unit.session, [UUID(subscriber_id)])
    return next(entry for _, key, entry in entries if key.startswith("subscriber/"))
