"""Rate decks: versions by CSV, all or nothing, compared, published, and asked for prices."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from tests.capabilities.house import House, make, provider
from tests.database import Api

import ramal.publishing.tasks
from ramal.capabilities.plans.api import deck_entries
from ramal.kit.scope import Scope
from ramal.publishing.publisher import Publisher

assert ramal.publishing.tasks.many
HEAD = "prefix,price,connection_fee,minimum,increment,name\n"
FIRST = HEAD + "55,900000,0,60,60,Brasil\n5561,600000,50000,30,6,Brasília\nBR:0800,0,0,0,60,Gratuito\n"


async def with_deck(api: Api) -> tuple[House, dict[str, Any]]:
    api.database.publisher = api.worker.publisher = Publisher()
    built = await provider(api)
    return built, await make(built.isp, "rate-decks", name="Retail")


async def load(built: House, deck: dict[str, Any], content: str | bytes, **query: str) -> dict[str, Any]:
    data = content.encode() if isinstance(content, str) else content
    path = f"/rate-decks/{deck['id']}/versions"
    started = await built.isp.post(path, content=data, headers={"content-type": "text/csv"}, params=query)
    assert started.status_code == 202, started.text
    await built.api.work()
    job: dict[str, Any] = (await built.isp.get(f"/jobs/{started.json()['id']}")).json()
    return job


async def price(built: House, deck: dict[str, Any], number: str, **more: Any) -> dict[str, Any]:
    answer = await built.isp.post("/rates/simulate", json={"rate_deck_id": deck["id"], "number": number, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def keys(built: House) -> list[str]:
    async with built.api.database.unit(Scope.platform("test")) as unit:
        query = text("SELECT key FROM routing_entries WHERE value IS NOT NULL AND key LIKE 'rate/%' ORDER BY key")
        return [key.split("/", 2)[2] for key in await unit.session.scalars(query)]


@pytest.mark.feature("F1")
async def test_version_is_loaded_published_and_prices_calls(api: Api) -> None:
    built, deck = await with_deck(api)
    job = await load(built, deck, FIRST)
    assert (job["status"], job["result"]) == ("done", {"rates": 3, "added": 3, "removed": 0, "changed": 0, "against": None, "version": 1})
    assert (await built.isp.get(f"/rate-decks/{deck['id']}")).json()["current_version"] == 1
    assert await keys(built) == ["1/55", "1/5561", "1/BR:0800"]
    async with api.database.unit(Scope.platform("test")) as unit:
        [(_, key, entry)] = await deck_entries(unit.session, [deck["id"]])
    assert (key, [version.version for version in entry.versions]) == (f"deck/{deck['id']}", [1])
    local = await price(built, deck, "+556122224444", seconds=61)
    assert (local["prefix"], local["seconds_charged"], local["amount"]) == ("5561", 66, 50_000 + 300_000 + 6 * 60_000)
    assert (await price(built, deck, "+5511999990000", seconds=61))["amount"] == 1_800_000
    assert (await price(built, deck, "BR:08007771234"))["amount"] == 0
    none = await price(built, deck, "+12125551234")
    assert (none["reason"], none["amount"], none["steps"][-1]["ok"]) == ("no-rate", 0, False)


@pytest.mark.feature("F1")
async def test_next_version_is_compared_and_takes_effect_at_its_date(api: Api) -> None:
    built, deck = await with_deck(api)
    await load(built, deck, FIRST)
    later = datetime.now(UTC) + timedelta(days=30)
    second = HEAD + "55,900000,0,60,60,Brasil renamed\n5561,700000,50000,30,6,Brasília\n1,100000,,,,EUA\n"
    job = await load(built, deck, second, effective_from=later.isoformat())
    assert job["result"] | {} == {"rates": 3, "added": 1, "removed": 1, "changed": 1, "against": 1, "version": 2}
    lines = (await built.isp.get(f"/rate-decks/{deck['id']}/versions/2/diff?against=1")).json()
    assert [(line["prefix"], line["change"]) for line in lines] == [("1", "added"), ("5561", "changed"), ("BR:0800", "removed")]
    assert (lines[1]["before"]["price"], lines[1]["after"]["price"]) == (600_000, 700_000)
    assert (lines[0]["after"]["increment"], lines[0]["before"]) == (60, None)
    now, then = await price(built, deck, "+556122224444"), await price(built, deck, "+556122224444", at=(later + timedelta(1)).isoformat())
    assert (now["deck_version"], then["deck_version"]) == (1, 2)
    versions = (await built.isp.get(f"/rate-decks/{deck['id']}/versions")).json()
    assert [(version["version"], version["state"]) for version in versions] == [(2, "ready"), (1, "ready")]
    rates = (await built.isp.get(f"/rate-decks/{deck['id']}/versions/2/rates?prefix=55&after=55")).json()
    assert [rate["prefix"] for rate in rates] == ["5561"]


@pytest.mark.feature("F1")
async def test_check_keeps_nothing_and_decimal_amounts_are_read(api: Api) -> None:
    built, deck = await with_deck(api)
    job = await load(built, deck, "prefix;price\n+55;0.125\n", mode="check", money="decimal")
    assert (job["status"], job["result"]["added"], "version" in job["result"]) == ("done", 1, False)
    assert (await built.isp.get(f"/rate-decks/{deck['id']}/versions")).json() == []
    await load(built, deck, "\ufeffprefix;price\n+55;0.125\n", money="decimal")
    assert (await price(built, deck, "+5511999990000"))["amount"] == 125_000


@pytest.mark.feature("F1", off_nominal=True)
async def test_errors_name_their_lines_and_nothing_is_kept(api: Api) -> None:
    built, deck = await with_deck(api)
    bad = HEAD + "55,1,0,0,60,ok\nx,1,0,0,60,a\n56,-1,0,0,60,a\n57,1.5,0,0,60,a\n58,1,0,0,0,a\n59,1\n"
    bad += "60,9007199254740992,0,0,60,a\n61,1,0,90000,60,a\n"
    job = await load(built, deck, bad)
    assert [(error["line"], error["code"]) for error in job["errors"]] == [
        (3, "not-a-prefix"), (4, "not-an-amount"), (5, "not-an-amount"), (6, "not-seconds"), (7, "wrong-number-of-cells"),
        (8, "not-an-amount"), (9, "not-seconds"),
    ]  # fmt: skip
    assert (job["status"], job["failed"]) == ("failed", 7)
    cases: list[tuple[str | bytes, str]] = [
        (HEAD + "55,1,,,,a\n56,1,,,,a\n+55,1,,,,a\n", "repeated-prefix"),
        ("prefix,colour\n55,red\n", "unknown-column"),
        ("prefix\n55\n", "missing-column"),
        (b"prefix,price,name\n55,1,Bras\xedlia\n", "not-utf-8"),
        (HEAD, "empty"),
        ("", "missing-column"),
        (HEAD + '55,1,,,,"unclosed\n', "not-csv"),
    ]
    jobs = [await load(built, deck, content) for content, _ in cases]
    assert [(job["status"], job["errors"][0]["code"]) for job in jobs] == [("failed", code) for _, code in cases]
    assert (await built.isp.get(f"/rate-decks/{deck['id']}/versions")).json() == []
    assert (await keys(built), (await price(built, deck, "+5511999990000"))["reason"]) == ([], "no-rate")


@pytest.mark.feature("F1", off_nominal=True)
async def test_versions_in_force_stay_and_the_others_go(api: Api) -> None:
    built, deck = await with_deck(api)
    path = f"/rate-decks/{deck['id']}/versions"
    early = {"effective_from": "2026-01-01T00:00:00Z"}
    await load(built, deck, HEAD + "55,1,,,,\n", **early)
    again = await built.isp.post(path, content=b"prefix,price\n1,1\n", headers={"content-type": "text/csv"}, params=early)
    assert (again.status_code, again.json()["code"]) == (409, "effective-date-taken")
    naive = await built.isp.post(path, content=b"", headers={"content-type": "text/csv"}, params={"effective_from": "2026-01-01T00:00:00"})
    assert naive.status_code == 422
    await make(built.isp, "service-plans", name="P", rate_deck_id=deck["id"])
    held = await built.isp.delete(f"{path}/1")
    assert (held.status_code, held.json()["code"]) == (409, "version-in-force")
    assert (await built.isp.delete(f"/rate-decks/{deck['id']}")).json()["code"] == "in-use"
    await load(built, deck, HEAD + "55,2,,,,\n")
    assert (await built.isp.delete(f"{path}/1")).status_code == 204
    await api.work()
    assert await keys(built) == ["2/55"]
    assert (await built.isp.delete(f"{path}/7")).status_code == 404


@pytest.mark.feature("F1", "A23", off_nominal=True)
async def test_404_for_another_providers_deck(api: Api) -> None:
    theirs, deck = await with_deck(api)
    await load(theirs, deck, FIRST)
    built = await provider(api)
    path = f"/rate-decks/{deck['id']}/versions"
    answers = [await built.isp.get(path), await built.isp.get(f"{path}/1/rates"), await built.isp.get(f"{path}/1/diff")]
    answers += [
        await built.isp.delete(f"{path}/1"),
        await built.isp.post("/rates/simulate", json={"rate_deck_id": deck["id"], "number": "+5561222244"}),
    ]
    answers.append(await built.isp.post(path, content=FIRST.encode(), headers={"content-type": "text/csv"}))
    assert [answer.status_code for answer in answers] == [404] * 6


@pytest.mark.feature("F1")
async def test_many_prices_pass_in_pieces(api: Api) -> None:
    built, deck = await with_deck(api)
    job = await load(built, deck, "prefix,price\n" + "".join(f"55{at:06d},{at}\n" for at in range(12_000)))
    assert (job["status"], job["done"]) == ("done", 12_000)
    assert len(await keys(built)) == 12_000
    assert (await price(built, deck, "+5500712312345"))["prefix"] == "55007123"
