"""The telephone's pages as a person uses them: log in, find, call, be called, look things up; in both languages, small and dark."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Playwright, expect
from tests.browser.conftest import CHROMIUM, FLAGS, Place
from tests.browser.console import Console, axe
from tests.browser.phones import Floor
from tests.journeys.pbx import A, B

from ramal.apps.agent.remote import Leg
from ramal.apps.check import phones
from ramal.apps.check.client import until
from ramal.apps.settings import Settings

KEPT = "caches.keys().then(async ([name]) => (await (await caches.open(name)).keys()).map(one => new URL(one.url).pathname))"
PAGES = ("/", "/history", "/contacts", "/contacts?tab=colleagues", "/contacts/new", "/voicemail", "/devices", "/settings")


@pytest.fixture
def talker(floor: Floor) -> Browser:
    """Return a browser that has a microphone."""
    return floor.talkers[A]


def open_phone(talker: Browser, place: Place, **look: Any) -> Console:
    console = Console.open(talker, f"{place.address}/phone", **look)
    console.page.context.grant_permissions(["microphone"])
    return console


def enter(console: Console, made: dict[str, Any]) -> None:
    console.go("/")
    console.fill("login", f"{made['username']}@{made['domain']}")
    console.fill("password", made["softphone_password"])
    console.page.keyboard.press("Enter")
    expect(circle(console, "registered")).to_be_visible()


def circle(console: Console, state: str) -> Locator:
    return console.page.locator(f"[data-state={state}]")


@pytest.fixture
def alice(floor: Floor, talker: Browser, place: Place) -> Iterator[tuple[Console, dict[str, Any]]]:
    """A page on which Alice is logged in and registered, and who she is."""
    made = floor.subscriber(name="Alice Example", voicemail=True, email="alice@example.net", ring_timeout=5)
    console = open_phone(talker, place, language="en")
    enter(console, made)
    yield console, made
    assert console.faults == []
    console.close()


@pytest.mark.feature("A14", off_nominal=True)
def test_a_wrong_password_is_told_and_does_not_stay_in_the_page(floor: Floor, talker: Browser, place: Place) -> None:
    made = floor.subscriber()
    console = open_phone(talker, place, language="en")
    console.go("/contacts")
    console.fill("login", made["username"])
    console.fill("place", made["domain"])
    console.fill("password", "not-the-password")
    console.page.keyboard.press("Enter")
    expect(console.page.get_by_role("alert")).to_contain_text("do not match")
    assert console.page.locator("[name=password]").input_value() == ""
    console.fill("password", made["softphone_password"])
    console.page.keyboard.press("Enter")
    expect(console.page.get_by_role("heading", name="Contacts")).to_be_visible()
    assert made["softphone_password"] not in console.page.content()
    assert made["softphone_password"] not in str(console.page.context.storage_state())
    assert console.faults == []
    console.close()


@pytest.mark.feature("A14", "A15b")
def test_a_colleague_is_found_by_name_and_called(alice: tuple[Console, dict[str, Any]], floor: Floor, settings: Settings) -> None:
    page = alice[0].page
    bob = floor.person(B, name="Roberto Carlos")
    page.get_by_label("Name or number").fill("roberto")
    page.get_by_role("option", name="Roberto Carlos").click()
    leg = floor.run(bob.agent.incoming(limit=20))
    call = page.get_by_role("group", name="Call with Roberto Carlos")
    expect(call.get_by_text("Ringing…")).to_be_visible()
    floor.run(leg.answer())
    expect(call.get_by_role("timer")).to_be_visible()
    floor.run(leg.send(bob.sound))
    expect(call.get_by_role("button", name=re.compile("Quality"))).to_be_visible()
    assert axe(alice[0], settings) == []
    call.get_by_role("button", name="Hold").click()
    expect(call.get_by_text("On hold")).to_be_visible()
    call.get_by_role("button", name="Hold").click()
    expect(call.get_by_text("Talking")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("navigation").get_by_role("link", name="Contacts").click()
    page.get_by_role("link", name="Back to the call with Roberto Carlos").click()
    call.get_by_role("button", name="Hang up").click()
    floor.run(leg.closed(limit=10))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("navigation").get_by_role("link", name="History").click()

    def past() -> Locator:
        page.reload()
        expect(page.get_by_role("list", name="History").or_(page.get_by_text("No calls yet"))).to_be_visible()
        return page.get_by_role("list", name="History").get_by_text("Roberto Carlos")

    for _ in range(20):  # the record is written when the call is over
        if past().count():
            break
    expect(past()).to_be_visible()
    expect(page.get_by_text("Made · ")).to_be_visible()


@pytest.mark.feature("A14")
def test_a_call_comes_in_over_another_page_and_is_answered_by_a_key(
    alice: tuple[Console, dict[str, Any]], floor: Floor, settings: Settings
) -> None:
    console, made = alice
    bob = floor.person(B, name='<b onclick="x">Bob</b>')
    console.go("/history")
    expect(circle(console, "registered")).to_be_visible()
    leg = floor.run(bob.agent.dial(made["username"]))
    expect(console.page.get_by_role("alertdialog")).to_contain_text("<b onclick")
    assert axe(console, settings) == []
    console.page.keyboard.press("Enter")
    floor.run(leg.answered(limit=20))
    expect(console.page.get_by_role("timer")).to_be_visible()
    floor.run(leg.hangup())
    expect(console.page.get_by_label("Name or number")).to_be_visible()


@pytest.mark.feature("A14", off_nominal=True)
def test_a_missed_call_and_one_that_cannot_be_made_are_told(
    alice: tuple[Console, dict[str, Any]], floor: Floor, settings: Settings
) -> None:
    console, made = alice
    bob = floor.person(B)
    leg = floor.run(bob.agent.dial(made["username"]))
    expect(console.page.get_by_role("alertdialog")).to_be_visible()
    floor.run(leg.hangup())
    expect(console.page.get_by_text("Missed call")).to_be_visible()
    expect(console.page.get_by_role("alertdialog")).to_have_count(0)
    console.page.get_by_label("Name or number").fill("nobody-here")
    console.page.keyboard.press("Enter")
    expect(console.page.get_by_text("nobody-here: Does not exist")).to_be_visible()
    expect(console.page.get_by_text("Check the name or number.")).to_be_visible()
    assert axe(console, settings) == []


@pytest.mark.feature("A14")
def test_one_tab_has_the_telephone_and_the_other_can_take_it(alice: tuple[Console, dict[str, Any]]) -> None:
    console, _ = alice
    other = console.page.context.new_page()
    other.goto(f"{console.base}/contacts")
    expect(other.get_by_text("The phone is open in another tab", exact=True)).to_be_visible()
    other.get_by_role("button", name="Use it here").click()
    expect(other.locator("[data-state=registered]")).to_be_visible()
    expect(console.page.get_by_text("The phone is open in another tab", exact=True)).to_be_visible()
    other.close()
    expect(circle(console, "registered")).to_be_visible()


@pytest.mark.feature("A14")
def test_contacts_are_kept_found_called_and_removed(alice: tuple[Console, dict[str, Any]]) -> None:
    console, _ = alice
    page = console.page
    console.go("/contacts/new")
    console.fill("name", "Oficina <Zé>")
    page.get_by_role("textbox", name="Number 1").fill("(11) 2222-4444")
    console.submit()
    expect(page.get_by_role("list", name="My contacts").get_by_text("Oficina <Zé>")).to_be_visible()
    page.get_by_label("Name or number").fill("oficina")
    expect(page.get_by_role("option", name=re.compile("Oficina"))).to_be_visible()
    page.get_by_label("Name or number").fill("")
    page.get_by_role("button", name="Favourite: Oficina <Zé>").click()
    expect(page.locator('[aria-pressed="true"]')).to_be_visible()
    page.get_by_role("link", name="Oficina <Zé>").click()
    page.get_by_role("button", name="Delete contact").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete contact").click()
    expect(page.get_by_text("No contacts yet")).to_be_visible()


async def leave_message(caller: Any, called: str) -> None:
    """Call somebody who does not answer, wait until the greeting is over, and speak."""
    leg: Leg = await caller.agent.call(called, limit=30)
    await phones.audible(leg)

    async def hear() -> bool:
        return (await leg.hear(0.8, limit=2)).is_silent()

    assert await until(hear, bool, limit=20), "the greeting never ends"
    await leg.send(caller.sound)
    await leg.hear(3, limit=10)  # a person who speaks
    await leg.hangup()


@pytest.mark.feature("A14", "A22d")
def test_a_voice_message_is_shown_heard_and_removed(alice: tuple[Console, dict[str, Any]], floor: Floor) -> None:
    console, made = alice
    page = console.page
    bob = floor.person(B, name="Bob Example")
    floor.run(leave_message(bob, made["username"]))
    play = page.get_by_role("button", name=re.compile("Play the message of"))
    for _ in range(20):  # stored by a job
        console.go("/voicemail")
        expect(page.get_by_role("list", name="Voicemail").or_(page.get_by_text("No messages"))).to_be_visible()
        if play.count():
            break
    expect(page.get_by_text("new", exact=True)).to_be_visible()
    expect(page.get_by_role("navigation").get_by_text("1", exact=True)).to_be_visible()
    play.click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.get_by_text("new", exact=True)).to_have_count(0)
    page.get_by_role("button", name=re.compile("More for the message of")).click()
    page.get_by_role("menuitem", name=re.compile("Delete the message of")).click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No messages")).to_be_visible()


@pytest.mark.feature("A14")
def test_settings_reach_the_extension_and_what_is_wrong_stands_at_its_field(alice: tuple[Console, dict[str, Any]], floor: Floor) -> None:
    console, made = alice
    console.go("/settings")
    console.fill("forward_busy", "not a place")
    console.submit()
    expect(console.page.get_by_text("Use an extension, a name or a number.")).to_be_visible()
    console.fill("forward_busy", "(11) 2222-4444")
    console.submit()
    expect(console.page.locator('[data-path="forward_busy"]')).to_have_value("1122224444")
    assert floor.run(floor.pbx.tenant.get(f"subscribers/{made['id']}"))["forward_busy"] == "1122224444"


@pytest.mark.feature("A14")
def test_the_telephone_can_be_installed_and_opens_without_a_network(floor: Floor, playwright: Playwright, place: Place) -> None:
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, "--ignore-certificate-errors"])  # as if it were trusted
    console = open_phone(chromium, place, language="en")
    enter(console, floor.subscriber())
    page = console.page
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    manifest = page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json())")
    assert (manifest["scope"], manifest["display"], bool(manifest["icons"])) == ("/phone/", "standalone", True)
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    kept = page.evaluate(
        "caches.keys().then(async names => (await (await caches.open(names[0])).keys()).map(one => new URL(one.url).pathname))"
    )
    assert kept
    assert all(path == "/phone/" or path.startswith("/phone/assets/") for path in kept)
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("#root > *").first).to_be_attached()
    assert console.faults == []
    chromium.close()


@pytest.mark.feature("A14")
@pytest.mark.parametrize("look", [{"language": "pt-BR"}, {"language": "en", "dark": True}])
def test_every_page_is_accessible_and_fits_a_small_screen(
    floor: Floor, talker: Browser, place: Place, settings: Settings, look: dict[str, Any]
) -> None:
    console = open_phone(talker, place, **look)
    console.go("/")
    assert axe(console, settings) == []
    enter(console, floor.subscriber())
    for width in (1280, 360):
        console.page.set_viewport_size({"width": width, "height": 740})
        for path in PAGES:
            console.go(path)
            console.page.wait_for_load_state("networkidle")
            assert axe(console, settings) == [], (path, width)
            assert console.page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
    assert console.faults == []
    console.close()


@pytest.mark.feature("A14")
def test_who_logs_out_is_no_longer_registered(alice: tuple[Console, dict[str, Any]], floor: Floor) -> None:
    console, made = alice
    bob = floor.person(B)
    console.page.get_by_role("button", name=re.compile("Options of")).click()
    console.page.get_by_role("menuitem", name="Log out").click()
    expect(console.page.locator("[name=password]")).to_be_visible()
    leg = floor.run(bob.agent.dial(made["username"]))
    floor.run(leg.hangup())
    expect(console.page.get_by_role("alertdialog")).to_have_count(0)
