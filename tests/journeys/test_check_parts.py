"""Parts of the check that need no instance: the report, the recount's own prices, lines that fail or are not reached."""

import asyncio
from dataclasses import replace
from types import SimpleNamespace

import pytest

from ramal.apps.check import money, phones, portuguese, run
from ramal.apps.check.report import Line, Report, Unexpected, expect
from ramal.apps.check.run import Item, perform
from ramal.apps.check.world import World


def test_a_red_line_tells_expected_seen_and_where_to_look() -> None:
    text = Line("a", "A call", "failed", 1.25, expected="200", seen="503", look="the gateway").text()
    assert text.splitlines()[0].startswith("FAIL  A call")
    assert [line.split() for line in text.splitlines()[1:]] == [["expected:", "200"], ["seen:", "503"], ["look", "at:", "the", "gateway"]]


@pytest.mark.parametrize(("language", "expected"), [("pt_BR.UTF-8", "esperado:"), ("en_US.UTF-8", "expected:"), ("C.UTF-8", "expected:")])
async def test_lines_follow_the_language_of_the_user(language: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_world: World) -> str:
        raise LookupError("x")

    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", language)
    item = next(item for item in run.ITEMS if item.key == "charged")
    world, done = World(None, None, None), {need: Line(need, need, "ok", 0) for need in item.needs}  # type: ignore[arg-type]
    head, wanted, *_, look = (await perform(replace(item, work=broken), world, done)).text().splitlines()
    portuguese = language.startswith("pt")
    assert head.startswith("ERRO     Uma chamada que custa" if portuguese else "FAIL     A call that costs")
    assert wanted.split()[0] == expected
    assert look.split()[-2:] == (["tarifas,", "gateway"] if portuguese else ["rates,", "gateway"])
    report = Report(lines=[Line("a", "A", "ok", 1)])
    assert report.summary().startswith("1 de 1 linhas" if portuguese else "1 of 1 lines")


def test_every_line_has_a_title_and_a_hint_in_portuguese() -> None:
    assert {item.key for item in run.ITEMS} | {"clean"} == set(portuguese.TITLES)
    assert {item.look for item in run.ITEMS if item.look} == set(portuguese.LOOKS)
    for item in run.ITEMS:
        assert item.title[:3].strip() == portuguese.TITLES[item.key][:3].strip(), "the same step"


def test_a_report_is_green_only_with_lines_and_all_of_them_ok() -> None:
    report = Report()
    assert not report.green
    report.add(Line("a", "A", "ok", 1))
    assert report.green
    report.add(Line("b", "B", "not reached", 0))
    assert not report.green
    assert report.red() == []
    assert report.summary() == "1 of 2 lines ok, 0 failed, 1 not reached, 1 s"


def test_expect_raises_what_it_saw() -> None:
    expect([1], expected="a list", seen="it")
    with pytest.raises(Unexpected, match="expected a list; saw nothing"):
        expect([], expected="a list", seen="nothing", look="here")


@pytest.mark.parametrize(
    ("number", "talk", "due"),
    [
        ("+556122224444", 0.0, 70_000 + 120_000),
        ("+556122224444", 6.0, 70_000 + 120_000),
        ("+556122224444", 6.001, 70_000 + 240_000),
        ("+556133334444", 31.0, 50_000 + 360_000),
        ("+552133334444", 1.0, 900_000),
        ("+12125550100", 60.0, 0),
        ("BR:190", 60.0, 0),
    ],
)
def test_price_of(number: str, talk: float, due: int) -> None:
    assert money.price_of(number, talk) == due


async def _perform(item: Item, done: dict[str, Line] | None = None) -> Line:
    return await perform(item, World(None, None, None), done or {})  # type: ignore[arg-type]


async def test_whatever_a_step_does_a_line_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    async def good(world: World) -> str:
        return world.namespace

    async def missing(world: World) -> str:
        return str(world.ids["never"])

    async def endless(_world: World) -> str:
        await asyncio.Event().wait()
        return ""

    monkeypatch.setattr(run, "LIMIT", 0.05)
    fine = await _perform(Item("a", "A", good))
    assert (fine.result, fine.note[:6]) == ("ok", "check-")
    broken = await _perform(Item("b", "B", missing, look="there"))
    assert (broken.result, broken.look) == ("failed", "there")
    assert "never" in broken.seen
    assert (await _perform(Item("c", "C", endless))).seen == "nothing after 0 s"
    unreached = await _perform(Item("d", "D", good, ("b",)), {"b": broken})
    assert (unreached.result, unreached.seen) == ("not reached", "needs b")


@pytest.mark.parametrize(("public", "hinted"), [(None, False), ("203.0.113.7", True)])
async def test_silence_behind_nat_hints_at_the_router(public: str | None, hinted: bool) -> None:  # noqa: FBT001
    async def silent(_world: World) -> str:
        raise Unexpected(expected="bob hears 440 Hz", seen="no audio at all", look=phones.MEDIA)

    settings = SimpleNamespace(instance=SimpleNamespace(public_ip=public))
    line = await perform(Item("a", "A", silent), World(settings, None, None), {})  # type: ignore[arg-type]
    assert ("hairpin" in line.look) is hinted


def test_every_need_names_an_earlier_line() -> None:
    seen: set[str] = set()
    for item in run.ITEMS:
        assert seen.issuperset(item.needs), item.key
        seen.add(item.key)
    assert [item.title.split()[0] for item in run.ITEMS if item.title[0].isdigit()] == [str(number) for number in range(1, 17)]
