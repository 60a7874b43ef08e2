"""The whole application with real log-in: one platform user, and a provider with its administrator; letters are kept, not sent."""

import dataclasses
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from tests.database import Api

from ramal.apps.api.application import build
from ramal.apps.api.wiring import sessions_of
from ramal.capabilities.identity import api as identity
from ramal.capabilities.identity import recovery, service
from ramal.capabilities.identity.passwords import Passwords
from ramal.capabilities.identity.tokens import Tokens
from ramal.kit import letters
from ramal.kit.scope import Scope

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PASSWORD = "correct horse 1"
HOST = "ramal.example.net"
PAGE = {"x-ramal-console": "1", "origin": f"https://{HOST}", "sec-fetch-site": "same-origin"}
"""What a browser sends from one of our own pages."""


class Kept(letters.Post):
    """A post that keeps its letters."""

    async def send(self, letter: letters.Letter) -> None:
        KEPT.append(letter)


KEPT: list[letters.Letter] = []


class Site:
    def __init__(self, api: Api, app: Any, client: httpx.AsyncClient) -> None:
        self.api, self.app, self.client = api, app, client
        self.root: dict[str, str] = {}
        self.isp: dict[str, Any] = {}
        self.sessions: Any = None

    async def post(self, **body: str) -> httpx.Response:
        return await self.client.post("/public/session", json=body)

    async def log_in(self, namespace: str, email: str, password: str = PASSWORD) -> dict[str, str]:
        answer = await self.post(namespace=namespace, email=email, password=password)
        assert answer.status_code == 201, answer.text
        return {"authorization": f"Bearer {answer.json()['token']}"}

    def from_address(self, address: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.app, client=(address, 1)), base_url="http://x/api")

    async def browser(self, address: str = "192.0.2.50") -> httpx.AsyncClient:
        """Return a browser on one of our pages: it keeps cookies, over HTTPS."""
        transport = httpx.ASGITransport(self.app, client=(address, 1))
        browser = httpx.AsyncClient(transport=transport, base_url=f"https://{HOST}/api", headers=PAGE)
        return await self.api.clients.enter_async_context(browser)

    async def entered(
        self, namespace: str = "alpha", email: str = "ana@example.net", password: str = PASSWORD, address: str = "192.0.2.50"
    ) -> httpx.AsyncClient:
        """Return a browser that has logged in."""
        browser = await self.browser(address)
        answer = await browser.post("/public/log-in", json={"namespace": namespace, "email": email, "password": password})
        assert (answer.status_code, answer.json()["step"]) == (200, "open"), answer.text
        return browser

    async def letters(self) -> list[letters.Letter]:
        """Perform what is queued, and return the letters that it wrote."""
        KEPT.clear()
        await self.api.work()
        return list(KEPT)


def token_of(letter: letters.Letter) -> str:
    """Return the token of a letter's link."""
    assert letter.link is not None
    found = re.search(r"#token=([\w-]+)", letter.link[1])
    assert found is not None, letter.link
    return found[1]


@asynccontextmanager
async def opened(api: Api, monkeypatch: pytest.MonkeyPatch, **state: Any) -> AsyncIterator[Site]:
    """Build the application; `state` goes to it."""
    for module in (service, recovery):
        monkeypatch.setattr(module, "PASSWORDS", CHEAP)
    letters.use(Kept(port=0, site=f"https://{HOST}"))
    tokens = Tokens("test key")
    found = dataclasses.replace(sessions_of(api.database, tokens), passwords=CHEAP)
    app = build(api.database, found.authenticate, tokens=tokens, sessions=found, **state)
    async with api.database.unit(Scope.platform("test")) as unit:
        await identity.create_user(unit, email="root@example.net", name="Root", password=PASSWORD, role="platform-admin")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app, client=("192.0.2.7", 1)), base_url="http://x/api") as client:
        made = Site(api, app, client)
        made.sessions = found
        root = await made.log_in("platform", "root@example.net")
        admin = {"email": "Ana@example.net", "name": "Ana", "password": PASSWORD}
        answer = await client.post("/platform/isps", headers=root, json={"name": "Alpha", "namespace": "alpha", "admin": admin})
        assert answer.status_code == 201, answer.text
        made.root, made.isp = root, answer.json()
        yield made
