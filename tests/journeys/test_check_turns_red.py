"""The check is itself tested: one part is broken on the real instance, and the matching line turns red, with what was seen."""

import csv
import dataclasses
import io
import time
from collections.abc import Awaitable, Callable

import pytest

from ramal.apps.check import run as checking
from ramal.apps.check.login import platform_login
from ramal.apps.check.money import PRICES
from ramal.apps.check.report import Report
from ramal.apps.check.run import ITEMS, Item
from ramal.apps.check.world import World
from ramal.apps.cli import roles
from ramal.apps.settings import Settings
from ramal.engines.supervisor import Supervisor

GROUND = ("isp", "carrier", "plan", "customer", "number", "tenant", "view", "subscribers", "alice")


def _items(*keys: str) -> list[Item]:
    """The ground and the lines named, in the order of the check, without needs that are not part of it."""
    wanted = {*GROUND, *keys}
    chosen = [item for item in ITEMS if item.key in wanted]
    return [dataclasses.replace(item, needs=tuple(need for need in item.needs if need in wanted)) for item in chosen]


async def _broken(settings: Settings, keys: tuple[str, ...], after: str, sabotage: Callable[[World], Awaitable[str]]) -> Report:
    items = _items(*keys)
    place = next(number for number, item in enumerate(items) if item.key == after) + 1
    items.insert(place, Item("sabotage", "broken on purpose", sabotage))
    report = await checking.run(settings, platform_login(settings), items=items)
    assert report.line("sabotage").result == "ok", report.line("sabotage")
    return report


def _start(settings: Settings, name: str) -> None:
    """Start a role and wait until it is ready."""
    Supervisor(settings.run).start(name)
    role = roles.named(name)
    assert role is not None
    end = time.monotonic() + 40
    while not role.ready(settings):
        assert time.monotonic() < end, f"{name} is not ready again"
        time.sleep(0.1)


@pytest.mark.feature("A18", "A24", off_nominal=True)
async def test_a_dead_gateway_turns_the_external_call_red(settings: Settings) -> None:
    async def dead(world: World) -> str:
        gateway = {"id": world.ids["gateway"], "name": "primary", "host": "127.0.0.99", "port": 5099}
        await world.isp.patch(f"carriers/{world.ids['carrier']}", {"gateways": [gateway]})
        return ""

    report = await _broken(settings, ("group", "outside"), "group", dead)
    assert report.red() == ["outside"]
    assert "gateway" in report.line("outside").look
    assert report.line("outside").seen


@pytest.mark.feature("A17", off_nominal=True)
async def test_a_group_that_lost_its_country_turns_the_external_call_red(settings: Settings) -> None:
    async def empty(world: World) -> str:
        await world.tenant.patch(f"security-groups/{world.ids['group']}", {"allow": []})
        return ""

    report = await _broken(settings, ("group", "outside"), "group", empty)
    assert report.red() == ["outside"]
    assert "403" in report.line("outside").seen


@pytest.mark.feature("A17", off_nominal=True)
async def test_a_group_that_allows_too_much_turns_the_refusal_red(settings: Settings) -> None:
    async def open_(world: World) -> str:
        await world.tenant.patch(f"security-groups/{world.ids['group']}", {"allow": ["country:BR"]})
        return ""

    report = await _broken(settings, ("group-empty",), "alice", open_)
    assert report.red() == ["group-empty"]
    assert "answer 403" in report.line("group-empty").expected


@pytest.mark.feature("F1", "A6", off_nominal=True)
async def test_a_wrong_price_turns_the_recount_red(settings: Settings) -> None:
    async def dearer(world: World) -> str:
        deck = (await world.isp.get(f"service-plans/{world.ids['plan']}"))["rate_deck_id"]
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(["prefix", "price", "connection_fee", "minimum", "increment", "name"])
        writer.writerows([prefix, price + 60_000, *rest, "Dearer"] for prefix, (price, *rest) in PRICES.items())
        dear = await world.isp.post("rate-decks", {"name": f"Dearer {world.mark}"})
        await world.isp.call("POST", f"rate-decks/{dear['id']}/versions", content=text.getvalue(), headers={"Content-Type": "text/csv"})
        await checking.money.loaded(world, dear["id"])
        await world.isp.patch(f"service-plans/{world.ids['plan']}", {"rate_deck_id": dear["id"]})
        return str(deck)

    report = await _broken(settings, ("group", "rates", "charged", "records"), "rates", dearer)
    assert report.red() == ["records"]
    assert "costs" in report.line("records").expected


@pytest.mark.feature("A15a", off_nominal=True)
async def test_a_dead_core_turns_the_call_between_phones_red(settings: Settings) -> None:
    supervisor = Supervisor(settings.run)

    async def dead(world: World) -> str:
        supervisor.stop("asterisk")
        return world.mark

    try:
        report = await _broken(settings, ("bob", "by-name"), "bob", dead)
    finally:
        _start(settings, "asterisk")
    assert report.red() == ["by-name"]
    assert "core" in report.line("by-name").look or "steps" in report.line("by-name").look


@pytest.mark.feature("A24")
async def test_without_an_api_the_first_line_is_red_and_nothing_else_is_reached(settings: Settings) -> None:
    supervisor = Supervisor(settings.run)
    supervisor.stop("api")
    try:
        report = await checking.run(settings, platform_login(settings))
    finally:
        _start(settings, "api")
    assert report.red() == ["isp"]
    assert {line.result for line in report.lines[1:]} == {"not reached"}
    assert not report.green
