"""One person's console: a page that keeps what goes wrong in it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from ramal.apps.settings import Settings

PATIENCE = 30_000
NARROW = 360
SERIOUS = {"serious", "critical"}


@dataclass
class Console:
    """A browser window on one console."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, browser: Browser, base: str, *, language: str = "pt-BR", width: int = 1280, dark: bool = False) -> "Console":
        context = browser.new_context(
            ignore_https_errors=True, locale=language, viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        console = cls(context.new_page(), base)
        console.page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        console.page.on("pageerror", lambda error: console.faults.append(str(error)))
        console.page.on("console", console._heard)
        return console

    def _heard(self, message: Any) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.faults.append(message.text)

    def log_in(self, namespace: str, email: str, password: str) -> None:
        self.go("/")
        self.fill("namespace", namespace)
        self.fill("email", email)
        self.fill("password", password)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        expect(self.page.get_by_role("navigation").first).to_be_visible()

    def go(self, path: str) -> None:
        self.page.goto(f"{self.base}{path}")
        expect(self.page.get_by_role("heading", level=1).first).to_be_visible()

    def fill(self, name: str, value: str) -> None:
        self.page.locator(f'[name="{name}"], [data-path="{name}"]').first.fill(value)

    def submit(self) -> None:
        self.page.locator('button[type="submit"]').click()

    def close(self) -> None:
        self.page.context.close()


def axe(console: Console, settings: Settings) -> list[str]:
    """Return what axe finds serious on the page as it stands."""
    source = Path(settings.engines) / "web-packages/node_modules/axe-core/axe.min.js"
    console.page.evaluate(source.read_text() + "; void 0")
    found = console.page.evaluate("async () => (await axe.run(document)).violations.map(v => [v.id, v.impact, v.nodes[0].html])")
    return [f"{name}: {html[:200]}" for name, impact, html in found if impact in SERIOUS]


WIDER = """() => [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 1).map((one) => one.outerHTML.slice(0, 120))"""


def sideways(console: Console) -> str:
    """Return what is wider than a small screen once the page has settled on it; empty where nothing is."""
    console.page.set_viewport_size({"width": NARROW, "height": 740})
    for _ in range(50):
        if console.page.evaluate("document.documentElement.scrollWidth") <= NARROW:
            return ""
        console.page.wait_for_timeout(100)
    return f"scrolls sideways: {console.page.evaluate(WIDER)}"
