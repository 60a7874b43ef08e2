"""Every route of every console with the wrong role and with another provider's ids: a clear page, and nothing of theirs (A23).

It opens some hundred pages and takes minutes: its name keeps it out of the suite, `./ramal test tests/browser/isolation.py` runs it.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import PASSWORD, Place
from tests.browser.console import Console
from tests.browser.routes import routes
from tests.journeys.pbx import Pbx, Provider, build, put_away

from ramal.apps.check.client import Api, ApiError
from ramal.apps.settings import Settings

NOBODY = "01900000-0000-7000-8000-0000000000ff"
REFUSED = "Não existe, ou não está ao seu alcance"
FORBIDDEN = "Sem permissão"
APPS = {"isp": "isp", "tenant": "console", "platform": "platform"}


@dataclass(frozen=True)
class Neighbour:
    """Another provider: the ids of what it has, by console and path, and texts that nobody else may read."""

    ids: dict[str, dict[str, str]]
    secrets: tuple[str, ...]


@pytest.fixture(scope="session", autouse=True)
def neighbour(settings: Settings, place: Place) -> Iterator[Neighbour]:
    made = asyncio.run(build(settings))
    yield asyncio.run(_belongings(made))
    asyncio.run(put_away(made))


async def _belongings(provider: Provider) -> Neighbour:
    async with Pbx(provider) as pbx:
        mark = f"secret-of-{provider.namespace}"
        await pbx.tenant.post("subscribers", {"username": "hidden", "name": mark})
        await pbx.tenant.post("schedules", {"name": mark})
        await pbx.isp.post("domains", {"host": f"{provider.namespace}.example.org"})
        ids = {"isp": await _firsts(pbx.isp, "isp"), "tenant": await _firsts(pbx.tenant, "tenant")}
    return Neighbour(ids, (mark, provider.namespace, str(provider.ids["did"])))


async def _firsts(api: Api, app: str) -> dict[str, str]:
    """Return the id of the first row of each list that has one."""
    found = {}
    for base in {path.split("/$")[0] for path in routes(app) if "/$" in path}:
        try:
            listed = await api.get(base.lstrip("/"), limit=1)
        except ApiError:
            continue
        for item in listed.get("items", []) if isinstance(listed, dict) else []:
            if "id" in item:
                found[base] = str(item["id"])
    return found


@pytest.fixture(scope="session", autouse=True)
def viewers(provider: Provider, place: Place) -> dict[str, str]:
    return asyncio.run(_viewers(provider))


async def _viewers(provider: Provider) -> dict[str, str]:
    emails = {"isp": "isp.viewer@example.net", "tenant": "tenant.viewer@example.net"}
    async with Pbx(provider) as pbx:
        await pbx.isp.post("users", {"email": emails["isp"], "name": "Vera", "password": PASSWORD, "role": "isp-viewer"})
        await pbx.tenant.post("users", {"email": emails["tenant"], "name": "Vito", "password": PASSWORD, "role": "tenant-viewer"})
    return emails


def opened(browser: Browser, place: Place, app: str, email: str) -> Console:
    console = Console.open(browser, f"{place.address}/{APPS[app]}")
    console.log_in(place.namespace, email, place.password)
    return console


def show(console: Console, path: str) -> str:
    """Open a route and return all that the page holds once it is at rest."""
    console.page.goto(f"{console.base}{path}")
    console.page.wait_for_load_state("networkidle")
    return console.page.content()


@pytest.mark.feature("A23")
@pytest.mark.parametrize(("app", "more"), [("isp", 40), ("tenant", 20), ("platform", 10)])
def test_the_list_of_routes_is_complete(app: str, more: int) -> None:
    found = routes(app)
    assert len(found) >= more, found
    assert {"/", "/users", "/audit", "/account"} <= set(found)


@pytest.mark.feature("A23", "A1", off_nominal=True)
@pytest.mark.parametrize(("app", "as_"), [("isp", "tenant"), ("platform", "isp"), ("tenant", "isp")])
def test_who_belongs_to_another_console_gets_its_log_in_and_nothing_else(browser: Browser, place: Place, app: str, as_: str) -> None:
    console = opened(browser, place, as_, getattr(place, as_))
    console.base = f"{place.address}/{APPS[app]}"
    for path in routes(app):
        show(console, path.replace("$id", NOBODY).replace("$version", NOBODY))
        expect(console.page.locator('input[name="password"]').first).to_be_visible()
        expect(console.page.get_by_role("navigation")).to_have_count(0)
    assert console.faults == []
    console.close()


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("app", ["isp", "tenant"])
def test_anothers_ids_look_like_unknown_ones(neighbour: Neighbour, browser: Browser, place: Place, app: str) -> None:
    console = opened(browser, place, app, getattr(place, app))
    named = [path for path in routes(app) if "/$" in path]
    assert len(neighbour.ids[app]) >= len({path.split("/$")[0] for path in named}) // 2, neighbour.ids[app]
    for path in named:
        theirs = neighbour.ids[app].get(path.split("/$")[0], NOBODY)
        for row in (theirs, NOBODY, "not-an-id"):
            parts = [row if part.startswith("$") else part for part in path.split("/")]
            content = show(console, "/".join(parts))
            expect(console.page.get_by_role("alert").first).to_be_visible()
            for secret in neighbour.secrets:
                assert secret not in content, (path, row)
            if row == theirs:
                expect(console.page.get_by_text(REFUSED).first).to_be_visible()
    assert console.faults == []
    console.close()


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("app", ["isp", "tenant"])
def test_lists_hold_nothing_of_the_neighbour(neighbour: Neighbour, browser: Browser, place: Place, app: str) -> None:
    console = opened(browser, place, app, getattr(place, app))
    for path in [path for path in routes(app) if "$" not in path]:
        content = show(console, path)
        for secret in neighbour.secrets:
            assert secret not in content, path
    assert console.faults == []
    console.close()


@pytest.mark.feature("A1", off_nominal=True)
@pytest.mark.parametrize("app", ["isp", "tenant"])
def test_a_viewer_sees_and_is_offered_no_change(viewers: dict[str, str], browser: Browser, place: Place, app: str) -> None:
    console = opened(browser, place, app, viewers[app])
    for path in [path for path in routes(app) if "$" not in path and not path.endswith("/new")]:
        show(console, path)
        expect(console.page.get_by_role("heading", level=1).or_(console.page.get_by_text(FORBIDDEN)).first).to_be_visible()
        if path not in {"/account", "/"}:
            offers = console.page.locator('main a[href$="/new"]')
            assert offers.count() == 0, path
    assert console.faults == []
    console.close()
