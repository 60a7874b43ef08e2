"""Every page of the provider's console: nothing serious for axe, in both languages, light and dark; nothing scrolls sideways at 360 px."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Place
from tests.browser.console import Console, axe, sideways

from ramal.apps.settings import Settings

PAGES = (
    "/", "/statistics", "/customers", "/customers/new", "/tenants", "/tenants/new", "/numbers", "/numbers/new", "/numbers/range",
    "/domains", "/domains/new", "/carriers", "/carriers/new", "/dial-plans", "/service-plans", "/service-plans/new", "/rate-decks",
    "/service-decks", "/security-groups", "/security-groups/new", "/calls", "/live-calls", "/call-simulator", "/price-simulator",
    "/bans", "/settings", "/settings/plan", "/settings/theme", "/mail-settings", "/users", "/api-keys", "/audit", "/account",
)  # fmt: skip


def opened(browser: Browser, place: Place, *, language: str, **look: object) -> Console:
    """Return the console of somebody who chose a language on this computer."""
    console = Console.open(browser, f"{place.address}/isp", language=language, **look)  # type: ignore[arg-type]
    console.page.add_init_script(f"localStorage.setItem('ramal.language', '{language}')")
    console.log_in(place.namespace, place.isp, place.password)
    return console


@pytest.fixture
def isp(browser: Browser, place: Place) -> Iterator[Console]:
    console = opened(browser, place, language="en")
    yield console
    assert console.faults == []
    console.close()


@pytest.mark.feature("A1")
@pytest.mark.parametrize("look", [{"language": "pt-BR"}, {"language": "en", "dark": True}], ids=["portuguese", "dark"])
def test_every_page_is_accessible_and_fits_a_small_screen(browser: Browser, place: Place, settings: Settings, look: dict[str, Any]) -> None:
    console = opened(browser, place, **look)
    found: list[str] = []
    for path in PAGES:
        console.page.set_viewport_size({"width": 1280, "height": 900})
        console.go(path)
        console.page.wait_for_load_state("networkidle")
        found += [f"{path}: {fault}" for fault in (*axe(console, settings), sideways(console)) if fault]
    assert not found, "\n".join(found)
    assert console.faults == []
    console.close()


@pytest.mark.feature("A5", "A24")
def test_a_carrier_is_made_by_a_recipe_and_its_gateway_is_tested(isp: Console, settings: Settings) -> None:
    page = isp.page
    isp.go("/carriers/new")
    isp.fill("name", "Carrier of the browser")
    isp.fill("gateways.0.name", "primary")
    isp.fill("gateways.0.host", settings.instance.carrier_address)
    isp.fill("gateways.0.port", str(settings.instance.ports.carrier_sip))
    page.get_by_role("button", name=re.compile("Show the INVITE")).click()
    expect(page.get_by_text(re.compile(r"INVITE sip:\+551130000000@"))).to_be_visible()
    page.get_by_role("button", name=re.compile("^Recipes")).click()
    page.get_by_role("button", name="P-Asserted-Identity").click()
    expect(page.get_by_text(re.compile("P-Asserted-Identity: <sip:"))).to_be_visible()
    isp.submit()
    expect(page.get_by_role("heading", name="Carrier of the browser", level=1)).to_be_visible()
    page.get_by_label("Call", exact=True).fill("+556133330440")
    page.get_by_role("button", name="Test: primary").click()
    expect(page.get_by_text("The call was answered. The gateway is ready.")).to_be_visible(timeout=90_000)
    expect(page.get_by_text("SIP/2.0 200 OK").first).to_be_visible()
    assert axe(isp, settings) == []


@pytest.mark.feature("A3")
def test_a_mail_server_is_set_and_its_answer_is_shown(isp: Console, settings: Settings) -> None:
    page = isp.page
    isp.go("/mail-settings")
    isp.fill("host", "127.0.0.1")
    isp.fill("port", str(settings.instance.ports.smtp))
    page.locator('[data-path="security"]').first.click()
    page.get_by_role("option", name="Without TLS").click()
    isp.fill("sender", "voice@provider.example")
    isp.submit()
    page.get_by_role("button", name="Send test").click()
    expect(page.get_by_text("The server took it")).to_be_visible()
    expect(page.get_by_text("Kept")).to_be_visible()
    page.get_by_role("button", name="Use the platform's").click()
    page.get_by_role("dialog").get_by_role("textbox").fill("Mail server")
    page.get_by_role("dialog").get_by_role("button").last.click()
    expect(page.get_by_text("No server is set")).to_be_visible()
