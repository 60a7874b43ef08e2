"""A provider signs up in the browser, by the letter that was caught, as far as its home with the sixteen steps (A2, A3, F4, A24)."""

import asyncio
import re
import secrets
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import PASSWORD, Place
from tests.browser.console import Console, axe
from tests.journeys.pbx import Pbx, Provider

from ramal.apps.check.client import until
from ramal.apps.settings import Settings

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32" onload="alert(1)"><script>alert(2)</script>'
    b'<rect width="64" height="32" rx="6" fill="#0b5"/></svg>'
)
LINK = re.compile(r"https://\S+")


@dataclass
class Platform:
    """What the platform's people do beside it: open sign-up, offer plans, read caught mail."""

    provider: Provider

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        async def go() -> Any:
            async with Pbx(self.provider) as pbx:
                if method == "put":
                    return await pbx.platform.call("PUT", path, json=body)
                return await getattr(pbx.platform, method)(path, *([body] if body is not None else []))

        return _apart(go())

    def letter(self, email: str, *, newer_than: str = "") -> str:
        """Return the link in the newest letter to that address."""

        async def find() -> str:
            async with Pbx(self.provider) as pbx:
                lines = await until(
                    lambda: pbx.platform.get("mail"),
                    lambda page: any(line["to"] == email and line["id"] > newer_than for line in page["items"]),
                    limit=30,
                )
                name = next(line["id"] for line in lines["items"] if line["to"] == email)
                text = (await pbx.platform.get(f"mail/{name}"))["text"]
                return str(LINK.search(text)[0])  # type: ignore[index]

        return _apart(find())


def _apart(work: Coroutine[Any, Any, Any]) -> Any:
    """Playwright's loop runs in this thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@pytest.fixture(scope="module")
def platform(provider: Provider) -> Iterator[Platform]:
    made = Platform(provider)
    before = made.ask("get", "sign-up")["mode"]
    made.ask("put", "sign-up", {"mode": "open"})
    plans = [
        made.ask("post", "platform-plans", {"name": name, "kind": kind, **more})["id"]
        for name, kind, more in (
            ("Início", "free", {"max_subscribers": 10, "currency": "BRL"}),
            ("Crescer", "paid", {"price": 490_000_000, "currency": "BRL", "position": 1}),
        )
    ]
    yield made
    for plan in plans:
        made.ask("patch", f"platform-plans/{plan}", {"offered": False})
    made.ask("put", "sign-up", {"mode": before})


@pytest.mark.feature("A2", "A3", "A24", "F4")
@pytest.mark.parametrize(("language", "width"), [("pt-BR", 1280), ("en", 360)])
def test_from_the_address_to_the_home_of_a_new_provider(  # noqa: PLR0917 - fixtures and parameters
    browser: Browser, place: Place, platform: Platform, settings: Settings, language: str, width: int
) -> None:
    name, email = f"novo-{secrets.token_hex(3)}", f"dona.{secrets.token_hex(3)}@example.net"
    console = Console.open(browser, f"{place.address}/isp", language=language, width=width)
    page = console.page
    console.go("/sign-up")
    assert axe(console, settings) == []
    page.get_by_role("textbox").fill(email)
    console.submit()
    expect(page.get_by_text(email)).to_be_visible()
    page.goto(platform.letter(email))

    expect(page.locator('input[autocomplete="name"]')).to_be_visible()
    page.locator('input[autocomplete="name"]').fill("Dona Teresa")
    page.locator('input[autocomplete="new-password"]').fill("password1")
    expect(page.locator('button[type="submit"]')).to_be_disabled()
    page.locator('input[autocomplete="new-password"]').fill(PASSWORD)
    expect(page.locator('button[type="submit"]')).to_be_enabled()
    assert axe(console, settings) == []
    console.submit()

    console.fill("name", "Telefonia da Teresa")
    console.fill("namespace", "admin")
    expect(page.get_by_text(re.compile("reservado|reserved"))).to_be_visible()
    console.fill("namespace", place.namespace)
    expect(page.get_by_text(re.compile("em uso|in use"))).to_be_visible()
    console.fill("namespace", name)
    expect(page.get_by_text(re.compile("Disponível|Available"))).to_be_visible()
    assert axe(console, settings) == []
    console.submit()

    picture = page.locator('input[type="file"]').first
    picture.set_input_files({"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": LOGO})
    expect(page.locator("main img").first).to_be_visible()
    assert axe(console, settings) == []
    console.submit()

    page.get_by_role("radio", name=re.compile("Início")).click()
    assert axe(console, settings) == []
    console.submit()
    expect(page.get_by_role("heading", level=1, name=re.compile("Dona"))).to_be_visible()
    expect(page.locator("ol > li")).to_have_count(16)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert axe(console, settings) == []
    assert console.faults == []
    console.close()

    again = Console.open(browser, f"{place.address}/isp", language=language)
    again.log_in(name, email, PASSWORD)
    again.close()


@pytest.mark.feature("A2", off_nominal=True)
def test_a_link_serves_once_and_what_was_entered_is_kept(browser: Browser, place: Place, platform: Platform) -> None:
    email = f"outra.{secrets.token_hex(3)}@example.net"
    console = Console.open(browser, f"{place.address}/isp")
    page = console.page
    console.go("/sign-up")
    page.get_by_role("textbox").fill(email)
    console.submit()
    link = platform.letter(email)
    page.goto(link)
    page.locator('input[autocomplete="name"]').fill("Ana")
    page.locator('input[autocomplete="new-password"]').fill(PASSWORD)
    expect(page.locator('button[type="submit"]')).to_be_enabled()
    console.submit()
    expect(page.locator('[name="namespace"], [data-path="namespace"]').first).to_be_visible()
    console.go("/sign-up")
    expect(page.locator('[name="namespace"], [data-path="namespace"]').first).to_be_visible()
    stranger = Console.open(browser, f"{place.address}/isp")
    stranger.page.goto(link)
    expect(stranger.page.get_by_text("já foi usado")).to_be_visible()
    stranger.close()
    console.close()


@pytest.mark.feature("A2", off_nominal=True)
def test_a_closed_platform_says_so_and_takes_no_address(browser: Browser, place: Place, platform: Platform) -> None:
    platform.ask("put", "sign-up", {"mode": "closed"})
    console = Console.open(browser, f"{place.address}/isp")
    console.go("/sign-up")
    expect(console.page.get_by_text("não aceita cadastros")).to_be_visible()
    expect(console.page.get_by_role("textbox")).to_have_count(0)
    console.close()
    platform.ask("put", "sign-up", {"mode": "open"})
