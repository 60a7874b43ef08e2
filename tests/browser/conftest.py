"""The consoles in Debian's Chromium, against a running instance: where one of them is missing the tests fail, they are never left out."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from tests.browser import softphone
from tests.browser.phones import Floor
from tests.journeys.pbx import Pbx, Provider, build, put_away

from ramal.apps import settings as instances
from ramal.apps.settings import Settings

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
PASSWORD = "correct horse battery 9 staple"


@dataclass(frozen=True)
class Place:
    """Where the consoles are, and who may enter."""

    address: str
    namespace: str
    isp: str
    tenant: str
    tenant_id: str
    password: str = PASSWORD


@pytest.fixture(scope="session")
def settings() -> Settings:
    return instances.load()


@pytest.fixture(scope="session")
def provider(settings: Settings) -> Iterator[Provider]:
    made = asyncio.run(build(settings))
    yield made
    asyncio.run(put_away(made))


@pytest.fixture(scope="session")
def place(settings: Settings, provider: Provider) -> Place:
    """Return the consoles' address with one person for each."""
    return asyncio.run(_people(settings, provider))


async def _people(settings: Settings, provider: Provider) -> Place:
    async with Pbx(provider) as pbx:
        names = {"isp": "isp.browser@example.net", "tenant": "tenant.browser@example.net"}
        await pbx.isp.post("users", {"email": names["isp"], "name": "Isabel", "password": PASSWORD, "role": "isp-admin"})
        await pbx.tenant.post("users", {"email": names["tenant"], "name": "Tiago", "password": PASSWORD, "role": "tenant-admin"})
    instance = settings.instance
    address = f"https://{instance.listen}:{instance.ports.https}"
    return Place(address, provider.namespace, names["isp"], names["tenant"], str(provider.ids["tenant"]))


@pytest.fixture(scope="module")
def playwright(provider: Provider) -> Iterator[Playwright]:
    """Playwright keeps an event loop running: it begins after ours are over, and ends before those of other tests."""
    with sync_playwright() as begun:
        yield begun


@pytest.fixture(scope="module")
def browser(place: Place, playwright: Playwright) -> Iterator[Browser]:
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def beside() -> Iterator[softphone.Beside]:
    made = softphone.Beside()
    yield made
    made.close()


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return softphone.bundle(tmp_path_factory.mktemp("softphone"))


@pytest.fixture(scope="module")
def talkers(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[softphone.Talkers]:
    """Give each tone a Chromium that sends it: one begins when a test first needs it."""
    made = softphone.Talkers(playwright, tmp_path_factory.mktemp("tones"))
    yield made
    made.close()


@pytest.fixture
def floor(settings: Settings, provider: Provider, beside: softphone.Beside, talkers: softphone.Talkers, script: Path) -> Iterator[Floor]:
    instance = settings.instance
    pbx = beside.run(Pbx(provider).__aenter__())
    made = Floor(pbx, beside, talkers, f"https://{instance.listen}:{instance.ports.https}", script)
    yield made
    made.close()
    beside.run(pbx.__aexit__(None, None, None))
