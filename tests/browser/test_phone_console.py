"""The phone console itself, as a person uses it: log in, dial, answer, hang up; the tones are heard at both ends."""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.phones import Floor
from tests.browser.softphone import Softphone
from tests.journeys.pbx import A, B


def entered(floor: Floor) -> Softphone:
    """Log somebody in at the phone console, and wait until calls can be made."""
    made = floor.subscriber(name="Ana Exemplo")
    web = floor.page(A, console=True)
    floor.owners[id(web)] = made
    web.page.locator('[name="login"]').fill(f"{made['username']}@{made['domain']}")
    web.page.locator('[name="password"]').fill(made["softphone_password"])
    web.page.keyboard.press("Enter")
    expect(web.page.get_by_role("button", name="Ligar", exact=True)).to_be_visible()
    return web


@pytest.mark.feature("A14")
def test_a_person_dials_and_is_called_in_the_console(floor: Floor) -> None:
    bob = floor.person(B, name="Bob <i>Exemplo</i>")
    web = entered(floor)
    page = web.page
    page.locator('input[aria-haspopup="listbox"]').first.fill(bob.username)
    page.get_by_role("button", name="Ligar", exact=True).click()
    leg = floor.run(bob.agent.incoming(limit=20))
    floor.run(leg.answer())
    floor.talk(web, leg, bob)
    page.get_by_role("button", name="Desligar").first.click()
    floor.run(leg.closed(limit=10))
    leg = floor.run(bob.agent.dial(floor.owner(web)["username"]))
    ring = page.get_by_role("alertdialog")
    expect(ring).to_contain_text(re.compile(r"Bob <i>Exemplo</i>"))
    ring.get_by_role("button", name="Atender").click()
    floor.run(leg.answered(limit=15))
    floor.talk(web, leg, bob)
    floor.run(leg.hangup())
    expect(page.get_by_role("button", name="Desligar")).to_have_count(0)
    assert web.faults == []
