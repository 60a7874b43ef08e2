"""A company's own log-in, from the provider's console to the phone: connect, test, preview, synchronise; come in, or be told why not."""

import asyncio
from collections.abc import Iterator
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Place
from tests.browser.console import Console, axe, sideways
from tests.journeys.pbx import Pbx, Provider
from tests.openid.local import CLIENT, SECRET, Local, running, user

from ramal.apps.api.wiring import url
from ramal.apps.settings import Settings
from ramal.capabilities.domains.lookup import Seen
from ramal.capabilities.domains.tasks import check
from ramal.kit.db import Database
from ramal.kit.scope import Scope

HOST = "acme.example"
BUTTON = "Entrar com a conta da empresa"


@pytest.fixture(scope="module")
def local(place: Place) -> Iterator[Local]:
    users = [user("ana"), user("bia"), user("eva", "eva@other.example"), user("zoe", firstName="<img src=x onerror=alert(1)>")]
    with running([f"{place.address}/api/public/directory-log-in/callback"], *users) as provider:
        yield provider


@pytest.fixture(scope="session")
def proved(settings: Settings, provider: Provider) -> None:
    """A domain whose record is seen, and Ana as a subscriber."""
    asyncio.run(_prove(settings, provider))


async def _prove(settings: Settings, provider: Provider) -> None:
    async def looked(_name: str) -> Seen:
        return Seen([domain["proof"]["value"]], ["ns"])

    async with Pbx(provider) as pbx:
        domain = await pbx.isp.post("domains", {"host": HOST})
        await pbx.tenant.post("subscribers", {"username": "ana", "name": "Ana Lima", "email": f"ana@{HOST}"})
    database = Database(url(settings, "ramal_app", settings.secrets.database_app))
    await check(database, Scope.isp(UUID(str(provider.ids["isp"])), actor="test"), UUID(domain["id"]), looked)
    await database.close()


@pytest.fixture
def isp(proved: None, browser: Browser, place: Place) -> Iterator[Console]:
    console = Console.open(browser, f"{place.address}/isp")
    console.log_in(place.namespace, place.isp, place.password)
    yield console
    assert console.faults == []
    console.close()


@pytest.fixture
def phone(proved: None, browser: Browser, place: Place) -> Iterator[Console]:
    console = Console.open(browser, f"{place.address}/phone")
    yield console
    assert console.faults == []
    console.close()


def choose(page: Page, name: str, option: str) -> None:
    page.locator(f'[data-path="{name}"]').first.click()
    page.get_by_role("option", name=option).click()


def enter(console: Console, who: str, email: str) -> None:
    """Log in by the button and the provider's own pages, until it leads back."""
    page = console.page
    page.goto(f"{console.base}/log-in")
    page.locator('[name="email"], [name="login"]').first.fill(email)
    page.get_by_role("button", name=BUTTON).click()
    page.wait_for_url("**/interaction/**")  # our own page has fields of the same names
    page.locator('input[name="login"]').fill(who)
    page.locator('input[name="password"]').fill("any")
    page.get_by_role("button", name="Sign-in").click()
    page.get_by_role("button", name="Continue").click()


@pytest.mark.feature("A10", "A14")
def test_a_provider_connects_a_directory_and_sees_what_will_happen(isp: Console, local: Local, settings: Settings) -> None:
    page = isp.page
    isp.go("/directories")
    assert axe(isp, settings) == []
    page.get_by_role("link", name="Conectar diretório").first.click()
    choose(page, "kind", "OpenID Connect")
    expect(page.get_by_text("/api/public/directory-log-in/callback")).to_be_visible()
    assert axe(isp, settings) == []
    choose(page, "tenant_id", "Customer One")
    for name, value in {
        "issuer": local.issuer,
        "client_id": CLIENT,
        "client_secret": SECRET,
        "people_url": local.form["people_url"],
    }.items():
        isp.fill(name, value)
    isp.submit()
    expect(page.get_by_role("heading", name=HOST, level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Sincronizar")).to_be_disabled()
    page.get_by_role("button", name="Testar conexão").click()
    expect(page.get_by_text("Responde")).to_have_count(2)
    page.get_by_role("button", name="Ver prévia").click()
    expect(page.get_by_text("Ligadas a um assinante pelo e-mail: 1")).to_be_visible()
    expect(page.get_by_text("Sem assinante: 2")).to_be_visible()
    page.get_by_role("button", name="Sincronizar").click()
    expect(page.get_by_text("A sincronização fez:")).to_be_visible()
    expect(page.get_by_role("cell", name=f"ana@{HOST}").first).to_be_visible()
    expect(page.get_by_text("<img src=x onerror=alert(1)>").first).to_be_visible()
    expect(page.get_by_text("Sincronizado", exact=True)).to_be_visible()
    assert axe(isp, settings) == []
    assert sideways(isp) == ""


@pytest.mark.feature("A10", "A14")
def test_an_account_of_the_company_opens_the_phone(phone: Console, local: Local) -> None:
    enter(phone, "ana", f"ana@{HOST}")
    phone.page.wait_for_url("**/phone/**")
    me = phone.page.evaluate("fetch('/api/phone/me').then(answer => answer.json())")
    assert me["username"] == "ana"
    cookies = {cookie["name"]: cookie for cookie in phone.page.context.cookies()}
    assert cookies["__Secure-ramal-phone"]["httpOnly"] is True
    assert cookies["__Secure-ramal-phone"]["sameSite"] == "Strict"


@pytest.mark.feature("A14", off_nominal=True)
@pytest.mark.parametrize(
    ("who", "told"),
    [("bia", "Sua conta ainda não tem ramal"), ("eva", "O e-mail desta conta é de outro domínio")],
)
def test_who_may_not_come_in_is_told_why(phone: Console, local: Local, settings: Settings, who: str, told: str) -> None:
    enter(phone, who, f"{who}@{HOST}")
    expect(phone.page.get_by_role("alert").filter(has_text=told)).to_be_visible()
    assert axe(phone, settings) == []
    assert phone.page.evaluate("fetch('/api/phone/me').then(answer => answer.status)") == 401


@pytest.mark.feature("A14", off_nominal=True)
def test_a_refusal_in_the_address_is_a_word_and_never_text(phone: Console) -> None:
    phone.page.goto(f"{phone.base}/log-in?refused=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(phone.page.get_by_role("alert").filter(has_text="A entrada não deu certo")).to_be_visible()
    phone.page.locator('[name="email"], [name="login"]').first.fill("ana@unknown.example")
    expect(phone.page.get_by_role("button", name=BUTTON)).to_have_count(0)
