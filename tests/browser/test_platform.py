"""The platform's console in a browser, against the running instance: servers, health, plans, calls in progress, certificates."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Place
from tests.browser.console import Console, axe, sideways

from ramal.apps.check.login import platform_login
from ramal.apps.settings import Settings


@pytest.fixture
def platform(browser: Browser, place: Place, settings: Settings) -> Iterator[Console]:
    console = Console.open(browser, f"{place.address}/platform")
    login = platform_login(settings)
    console.go("/")
    console.fill("email", login.email)
    console.fill("password", login.password)
    console.page.keyboard.press("Enter")
    expect(console.page.get_by_role("navigation").first).to_be_visible()
    yield console
    assert console.faults == []
    console.close()


@pytest.mark.feature("A1", "E1")
def test_the_machine_answers_for_itself(platform: Console, settings: Settings) -> None:
    page = platform.page
    platform.go("/health")
    for role in ("kamailio", "asterisk", "rtpengine", "postgres", "callcontrol"):
        row = page.get_by_role("row").filter(has=page.get_by_text(role, exact=True))
        expect(row.get_by_text("Em ordem")).to_be_visible()
    expect(page.get_by_text("Cópia local para chamadas")).to_be_visible()
    expect(page.get_by_text("rtpengine-daemon")).to_be_visible()
    assert axe(platform, settings) == []
    assert sideways(platform) == ""


@pytest.mark.feature("A1", "E1")
def test_a_server_and_its_limits_are_kept(platform: Console, settings: Settings) -> None:
    page = platform.page
    platform.go("/servers/new")
    assert axe(platform, settings) == []
    page.locator('[data-path="technology"]').first.click()
    page.get_by_role("option", name="SBC (edge)").click()
    for name, value in {"name": "edge-far", "address": "192.0.2.77"}.items():
        platform.fill(name, value)
    expect(page.locator('[data-path="limits.calls"]').first).to_have_value("10000")
    platform.submit()
    page.get_by_role("link", name="edge-far").click()
    expect(page.locator('[data-path="limits.requests"]').first).to_have_value("2000")
    page.locator('[data-path="state"]').first.click()
    page.get_by_role("option", name="Esvaziando").click()
    platform.submit()
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="edge-far"))
    expect(row.get_by_text("Esvaziando")).to_be_visible()


@pytest.mark.feature("A1", "A2")
def test_a_plan_is_made_for_providers(platform: Console, settings: Settings) -> None:
    platform.go("/platform-plans/new")
    assert axe(platform, settings) == []
    platform.fill("name", "Começo")
    platform.submit()
    expect(platform.page.get_by_role("link", name="Começo")).to_be_visible()


@pytest.mark.feature("A1", "B2", "E7")
def test_certificates_and_calls_in_progress_can_be_seen(platform: Console, settings: Settings) -> None:
    platform.go("/certificates")
    expect(platform.page.get_by_text("Da autoridade desta instância")).to_be_visible()
    assert axe(platform, settings) == []
    platform.go("/live-calls")
    expect(platform.page.get_by_role("heading", level=1)).to_be_visible()
    assert axe(platform, settings) == []
