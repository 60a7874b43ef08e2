"""Markup in every text that somebody can enter: it is shown as text, nothing runs, nothing breaks (A23).

It fills in every form and takes minutes: its name keeps it out of the suite, `./ramal test tests/browser/injection.py` runs it.
"""

import asyncio
import secrets
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import Place
from tests.browser.console import Console
from tests.browser.routes import routes
from tests.browser.test_isolation import APPS, opened, show
from tests.journeys.pbx import Pbx, Provider

from ramal.apps.check.client import ApiError, until
from ramal.apps.check.login import platform_login
from ramal.apps.settings import Settings

RUNS = "window.ran=1"
MARKUP = f'"><img src=x onerror="{RUNS}"><svg onload="{RUNS}"></svg><script>{RUNS}</script>{{{{constructor}}}}\'`'
TIGHT = f"<img/src=x/onerror={RUNS}>"
"""Without spaces: what fits into a name to log in, and a SIP address."""

FIELDS = 'main input:not([readonly]):not([type="checkbox"]):not([type="radio"]):not([type="file"]), main textarea:not([readonly])'


@pytest.fixture(scope="session", autouse=True)
def stored(settings: Settings, provider: Provider, place: Place) -> list[str]:
    """Put markup wherever the API, a file, a log-in, or a phone's SIP can put it; return what was taken."""
    return asyncio.run(_store(settings, provider, place))


def _forms(ids: dict[str, Any], password: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Return console, path and form of rows whose texts are markup."""
    name, group = MARKUP[:120], {"name": MARKUP[:120], "description": MARKUP, "allow": []}
    person = {"name": name, "password": password}
    tenant = {"domain": f"m{secrets.token_hex(3)}", "customer_id": ids["customer"], "area_code": "61"}
    return [
        ("isp", "customers", {"name": name, "plan_id": ids["plan"]}),
        ("isp", "carriers", {"name": name, "gateways": [{"name": name, "host": "192.0.2.1", "port": 5060}]}),
        ("isp", "tenants", {"name": name, **tenant}),
        ("isp", "service-plans", {"name": name, "carrier_id": ids["carrier"], "dialplan_id": ids["dialplan"]}),
        ("isp", "security-groups", group),
        ("isp", "users", {"email": "markup@example.net", "role": "isp-viewer", **person}),
        ("isp", "api-keys", {"name": name, "permissions": ["*.read"]}),
        ("tenant", "subscribers", {"username": "markup", "name": MARKUP}),
        ("tenant", "security-groups", group),
        ("tenant", "schedules", {"name": name}),
        ("tenant", "users", {"email": "markup2@example.net", "role": "tenant-viewer", **person}),
    ]


async def _store(settings: Settings, provider: Provider, place: Place) -> list[str]:
    taken: list[str] = []
    async with Pbx(provider) as pbx:
        for console, path, form in _forms(provider.ids, place.password):
            try:
                await pbx.apis[console].post(path, form)
            except ApiError as error:
                if error.status not in {409, 422}:
                    raise
            else:
                taken.append(f"{console} {path}")
        base, text = f"{place.address}/api", MARKUP.replace('"', '""')
        async with httpx.AsyncClient(verify=False, trust_env=False) as http:  # noqa: S501 - the authority of the instance itself
            bearer = {"authorization": f"Bearer {provider.tokens['tenant']}", "content-type": "text/csv"}
            for name in ("markup-csv", "markup bad"):
                content = f'username,name\n{name},"{text}"\n'
                assert (await http.post(f"{base}/tenant/subscribers/import", content=content, headers=bearer)).status_code == 202
            await http.post(f"{base}/public/phone-session", json={"login": f"{TIGHT}@{TIGHT}", "password": "wrong"})
        person = await pbx.person(name=MARKUP)
        await person.agent.dial(f"%3Cimg%20src=x%20onerror={RUNS}%3E")
        await until(lambda: pbx.tenant.all("calls", limit=20), lambda calls: any("onerror" in str(one) for one in calls), limit=30)
    return taken


@pytest.fixture
def sessions(stored: list[str], browser: Browser, place: Place, settings: Settings) -> Iterator[dict[str, Console]]:
    consoles = {app: opened(browser, place, app, getattr(place, app)) for app in ("isp", "tenant")}
    console = consoles["platform"] = Console.open(browser, f"{place.address}/platform")
    login = platform_login(settings)
    console.go("/")
    console.fill("email", login.email)
    console.fill("password", login.password)
    console.page.keyboard.press("Enter")
    console.page.get_by_role("navigation").first.wait_for()
    for one in consoles.values():
        one.page.on("dialog", lambda dialog: dialog.accept())
    yield consoles
    for one in consoles.values():
        one.close()


def quiet(console: Console, where: str) -> None:
    """Nothing ran, nothing threw, no policy was touched, and the page stands."""
    assert console.page.evaluate("window.ran") is None, where
    assert console.faults == [], where
    assert console.page.locator("h1").count() >= 1, where


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("app", list(APPS))
def test_markup_that_is_stored_is_shown_as_text(sessions: dict[str, Console], stored: list[str], app: str) -> None:
    assert len(stored) >= 9, stored
    console, seen = sessions[app], 0
    for path in [path for path in routes(app) if "$" not in path]:
        content = show(console, path)
        quiet(console, path)
        seen += "onerror" in content
        links = [str(link.get_attribute("href")) for link in console.page.locator("main tbody a").all()]
        for link in [link for link in links if link.startswith(f"/{APPS[app]}/")][:3]:
            show(console, link.removeprefix(f"/{APPS[app]}"))
            quiet(console, link)
    assert seen >= {"isp": 5, "tenant": 3, "platform": 1}[app]


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("app", list(APPS))
def test_markup_in_the_address_and_in_searches_is_text(sessions: dict[str, Console], app: str) -> None:
    console = sessions[app]
    for path in [path for path in routes(app) if "$" not in path and not path.endswith("/new")]:
        address = httpx.QueryParams({"q": MARKUP, "sort": MARKUP, "state": MARKUP, "next": f"javascript:{RUNS}"})
        show(console, f"{path}?{address}#{httpx.QueryParams({'token': MARKUP})}")
        quiet(console, path)


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("app", list(APPS))
def test_markup_in_every_field_of_every_form_is_refused_or_kept_as_text(sessions: dict[str, Console], app: str) -> None:
    console, filled = sessions[app], 0
    for path in [path for path in routes(app) if path.endswith("/new") or path in {"/settings", "/account"}]:
        show(console, path)
        for field in console.page.locator(FIELDS).all():
            if field.is_visible() and field.is_enabled():
                filled += _fill(field)
        submit = console.page.locator('main button[type="submit"]')
        if submit.count():
            submit.first.click()
            console.page.wait_for_load_state("networkidle")
        quiet(console, path)
        console.page.goto("about:blank")
    assert filled >= {"isp": 30, "tenant": 15, "platform": 8}[app]


def _fill(field: Any) -> int:
    """Enter markup; a field for numbers or a choice takes none."""
    kind = field.get_attribute("type") or "text"
    if kind in {"number", "color", "date", "time"}:
        return 0
    field.fill(MARKUP if kind in {"text", "search", "password"} else TIGHT)
    return 1
