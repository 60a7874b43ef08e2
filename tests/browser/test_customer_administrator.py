"""The administrator of a customer (A25): chooses one of its PBXs, works in it, changes to another, and sees no other customer's."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PASSWORD, Place
from tests.browser.console import Console, axe
from tests.journeys.pbx import Pbx, Provider

from ramal.apps.settings import Settings

EMAIL = "cliente.browser@example.net"


async def _people(provider: Provider) -> None:
    async with Pbx(provider) as pbx:
        plan = (await pbx.isp.get(f"customers/{provider.ids['customer']}"))["plan_id"]
        other = await pbx.isp.post("customers", {"name": "Other customer", "plan_id": plan})
        for name, customer in (("Second shop", provider.ids["customer"]), ("Stranger's shop", other["id"])):
            label = name.split("'")[0].split(" ")[0].lower()
            await pbx.isp.post("tenants", {"name": name, "domain": label, "customer_id": customer, "country": "BR", "area_code": "61"})
        form = {"email": EMAIL, "name": "Célia", "password": PASSWORD, "role": "customer-admin", "customer_id": provider.ids["customer"]}
        await pbx.isp.post("users", form)


@pytest.fixture
def celia(provider: Provider, browser: Browser, place: Place) -> Iterator[Console]:
    with ThreadPoolExecutor(1) as thread:  # Playwright's loop runs in this one
        thread.submit(asyncio.run, _people(provider)).result()
    console = Console.open(browser, f"{place.address}/console", width=390)
    console.go("/")
    for name, value in (("namespace", place.namespace), ("email", EMAIL), ("password", PASSWORD)):
        console.fill(name, value)
    console.page.keyboard.press("Enter")
    yield console
    assert console.faults == []
    console.close()


def _enter(page: Page, name: str) -> None:
    """Choose a PBX; its home has opened when this returns."""
    with page.expect_navigation(url="**/console/"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", level=1, name="Olá")).to_be_visible()


@pytest.mark.feature("A25", "A12")
def test_a_customer_administrator_chooses_a_pbx_and_changes_to_another(celia: Console, settings: Settings) -> None:
    page = celia.page
    expect(page.get_by_role("heading", name="Qual PABX?")).to_be_visible()
    expect(page.get_by_role("button", name="Customer One")).to_be_visible()
    expect(page.get_by_text("Stranger's shop")).to_have_count(0)
    assert axe(celia, settings) == []
    page.get_by_role("textbox").fill("second")
    expect(page.get_by_role("button", name="Customer One")).to_have_count(0)
    _enter(page, "Second shop")
    celia.go("/settings")
    expect(page.locator('[data-path="name"], [name="name"]').first).to_have_value("Second shop")
    assert axe(celia, settings) == []
    celia.fill("name", "Segunda loja")
    celia.submit()
    celia.go("/choose")
    expect(page.get_by_role("button", name="Segunda loja").get_by_text("Aberto agora")).to_be_visible()
    _enter(page, "Customer One")
    celia.go("/settings")
    expect(page.locator('[data-path="name"], [name="name"]').first).to_have_value("Customer One")


@pytest.mark.feature("A25", off_nominal=True)
def test_who_belongs_to_one_pbx_is_offered_no_other(browser: Browser, place: Place) -> None:
    console = Console.open(browser, f"{place.address}/console")
    console.log_in(place.namespace, place.tenant, place.password)
    console.page.get_by_role("button", name="Opções").or_(console.page.locator("header button").last).last.click()
    expect(console.page.get_by_role("menuitem", name="Configurações")).to_be_visible()
    expect(console.page.get_by_role("menuitem", name="Trocar de PABX")).to_have_count(0)
    console.close()
