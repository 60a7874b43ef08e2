"""Draws the pictures of README and guides: `./ramal test tests/browser/pictures.py` writes `docs/pictures/<language>/<name>.webp`.

It is no test of its own (its name keeps it out of the suite); `test_pictures.py` sees that each picture that a guide shows is there.
"""

import asyncio
import io
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect
from tests.browser.conftest import PASSWORD, Place
from tests.browser.console import Console
from tests.journeys.pbx import A, B, Pbx, Provider, connect, talk

from ramal.apps.check import phones

FOLDER = Path(__file__).parents[2] / "docs/pictures"
PAGES = {
    "isp": {
        "provider-home": "/", "new-carrier": "/carriers/new", "service-plans": "/service-plans", "customers": "/customers",
        "numbers": "/numbers", "domains": "/domains", "new-tenant": "/tenants/new",
    },
    "tenant": {
        "tenant-home": "/", "new-subscriber": "/subscribers/new", "security-groups": "/security-groups", "simulator": "/simulator",
    },
}  # fmt: skip
BASES = {"isp": "isp", "tenant": "console"}
LANGUAGES = ("pt-BR", "en")


@dataclass(frozen=True)
class Lived:
    """What the pictures show."""

    call: str
    dialplan: str
    phone: str
    password: str


def _email(audience: str, language: str) -> str:
    return f"{audience}.{language.lower()}@example.net"


@pytest.fixture(scope="module")
def lived(provider: Provider) -> Lived:
    """Some people, and some calls between them, so that lists are not empty."""

    async def live() -> Lived:
        async with Pbx(provider) as pbx:
            alice, bob = await pbx.person(A, name="Alice"), await pbx.person(B, name="Bob")
            for _ in range(2):
                one, other = await connect(alice, bob)
                await talk(one, A, other, B)
                await phones.hang_up(one, other)
            calls = await pbx.records(2)
            await pbx.isp.patch("provider", {"name": "Minha Telecom"})
            for language in LANGUAGES:
                for audience, client in (("isp", pbx.isp), ("tenant", pbx.tenant)):
                    form = {"name": "Isabel", "password": PASSWORD, "role": f"{audience}-admin", "language": language}
                    await client.post("users", {"email": _email(audience, language), **form})
            made = [
                await pbx.tenant.post("subscribers", {"username": name.lower(), "name": name, "alias": str(number)})
                for number, name in enumerate(("Carla", "Diego", "Elisa"), 3001)
            ]
            login = f"{made[0]['username']}@{made[0]['domain']}"
            return Lived(calls[-1]["id"], str(provider.ids["dialplan"]), login, made[0]["softphone_password"])

    return asyncio.run(live())


def keep(console: Console, language: str, name: str) -> None:
    """Take a picture as soon as the page is at rest."""
    console.page.wait_for_load_state("networkidle")
    console.page.evaluate("document.fonts.ready")
    place = FOLDER / language / f"{name}.webp"
    place.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(console.page.screenshot(animations="disabled"))).save(place, quality=72, method=6)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", list(PAGES))
def test_pages(lived: Lived, browser: Browser, place: Place, audience: str, language: str) -> None:
    console = Console.open(browser, f"{place.address}/{BASES[audience]}", language=language)
    console.log_in(place.namespace, _email(audience, language), PASSWORD)
    opened = {"isp": {"dial-plan": f"/dial-plans/{lived.dialplan}"}, "tenant": {"tenant-call": f"/calls/{lived.call}"}}
    for name, path in {**PAGES[audience], **opened[audience]}.items():
        console.go(path)
        keep(console, language, name)
    assert console.faults == []
    console.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_phone(lived: Lived, browser: Browser, place: Place, language: str) -> None:
    console = Console.open(browser, f"{place.address}/phone", language=language, width=420)
    console.go("/")
    console.fill("login", lived.phone)
    console.fill("password", lived.password)
    console.submit()
    expect(console.page.get_by_text(re.compile("Registrado|Registered")).first).to_be_visible()
    keep(console, language, "phone")
    assert console.faults == []
    console.close()
