"""Provider and tenant consoles as people use them: log in, set up, look, and leave; nothing serious for axe, no breach of the policy."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Place
from tests.browser.console import Console, axe

from ramal.apps.settings import Settings


@pytest.fixture
def tenant(browser: Browser, place: Place) -> Iterator[Console]:
    console = Console.open(browser, f"{place.address}/console")
    console.log_in(place.namespace, place.tenant, place.password)
    yield console
    assert console.faults == []
    console.close()


@pytest.fixture
def isp(browser: Browser, place: Place) -> Iterator[Console]:
    console = Console.open(browser, f"{place.address}/isp", language="en")
    console.log_in(place.namespace, place.isp, place.password)
    yield console
    assert console.faults == []
    console.close()


@pytest.mark.feature("A1", off_nominal=True)
def test_a_wrong_password_is_told_and_leads_nowhere(browser: Browser, place: Place) -> None:
    console = Console.open(browser, f"{place.address}/console")
    console.go("/")
    for name, value in (("namespace", place.namespace), ("email", place.tenant), ("password", "not the password")):
        console.fill(name, value)
    console.page.keyboard.press("Enter")
    expect(console.page.get_by_role("alert")).to_be_visible()
    console.go("/subscribers")
    expect(console.page.locator('[name="password"], [data-path="password"]').first).to_be_visible()
    console.close()


@pytest.mark.feature("A1", "A13")
def test_an_administrator_makes_a_schedule_and_a_subscriber_who_keeps_it(tenant: Console, settings: Settings) -> None:
    page = tenant.page
    tenant.go("/schedules/new")
    assert axe(tenant, settings) == []
    tenant.fill("name", "Comercial")
    tenant.submit()
    expect(page.get_by_role("heading", name="Comercial", level=1)).to_be_visible()
    tenant.go("/subscribers/new")
    assert axe(tenant, settings) == []
    tenant.fill("username", "joana")
    tenant.fill("alias", "3101")
    schedule = page.locator('[data-path="schedule_id"]').first
    schedule.click()
    page.get_by_role("option", name="Comercial").click()
    tenant.submit()
    expect(page.get_by_text("Copie as senhas agora")).to_be_visible()
    shown = [box.input_value() for box in page.locator("input[readonly]").all()]
    assert len(shown) == 2
    assert all(len(value) >= 12 for value in shown)
    tenant.go("/subscribers")
    page.get_by_role("link", name="joana").click()
    expect(page.get_by_text("3101")).to_be_visible()
    expect(page.get_by_text("Comercial")).to_be_visible()
    for value in shown:
        assert value not in page.content()


@pytest.mark.feature("A16", off_nominal=True)
def test_what_the_server_refuses_stands_at_its_field(tenant: Console) -> None:
    tenant.go("/subscribers/new")
    tenant.fill("username", "emergencia")
    tenant.fill("alias", "190")
    tenant.submit()
    expect(tenant.page.get_by_text("Este é um número de emergência.")).to_be_visible()
    assert tenant.page.locator('[data-path="username"]').input_value() == "emergencia"


@pytest.mark.feature("A12")
def test_a_provider_views_a_tenant_and_finds_the_way_back(isp: Console, place: Place) -> None:
    page = isp.page
    isp.go(f"/tenants/{place.tenant_id}")
    page.get_by_role("button", name=re.compile("^(View|Visualizar)$")).click()
    page.wait_for_url("**/console/**")
    expect(page.get_by_text(re.compile("vendo o console|viewing the console", re.IGNORECASE))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Subscribers|Assinantes"))).to_be_visible()


@pytest.mark.feature("A1", "A24")
def test_the_main_pages_of_the_provider_are_accessible_and_small_screens_do_not_scroll_sideways(isp: Console, settings: Settings) -> None:
    for path in ("/", "/customers", "/tenants", "/tenants/new", "/security-groups/new", "/calls"):
        isp.go(path)
        isp.page.wait_for_load_state("networkidle")
        assert axe(isp, settings) == [], path
    isp.page.set_viewport_size({"width": 360, "height": 740})
    for path in ("/", "/customers", "/tenants/new"):
        isp.go(path)
        assert isp.page.evaluate("document.documentElement.scrollWidth") <= 360, path
