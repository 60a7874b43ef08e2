"""Dial plans: presets from the first minute, rules that hold, and the tester."""

import pytest
from tests.capabilities.house import make, provider
from tests.database import Api

from ramal.capabilities.dialplans import api as dialplans
from ramal.kit.scope import Scope

LOCAL = {"name": "local", "match": r"(\d{8})", "subs": "", "replacement": r"+_CC_AC\1"}
ANY = {"name": "any", "match": r"\d+", "subs": r"(\d+)", "replacement": r"+\1"}


@pytest.mark.feature("A8")
async def test_presets_exist_from_the_first_minute_and_work(api: Api) -> None:
    built = await provider(api)
    plans = (await built.isp.get("/dial-plans?sort=name")).json()["items"]
    assert [plan["name"] for plan in plans] == ["br", "br-0", "us", "us-9"]
    tested = await built.isp.post(f"/dial-plans/{plans[0]['id']}/test", json={"dialled": "2222-4444", "country": "BR", "area_code": "61"})
    assert tested.json()["number"] == "+556122224444"
    nine = await built.isp.post(f"/dial-plans/{plans[3]['id']}/test", json={"dialled": "92125551234", "country": "US"})
    assert nine.json()["number"] == "+12125551234"
    assert [preset["key"] for preset in (await built.isp.get("/dial-plans/presets")).json()] == ["br", "br-0", "us", "us-9"]


@pytest.mark.feature("A8")
async def test_tester_shows_each_rule_and_the_first_match_wins(api: Api) -> None:
    built = await provider(api)
    plan = await make(built.isp, "dial-plans", name="Own", rules=[LOCAL, ANY])
    path = f"/dial-plans/{plan['id']}/test"
    seen = (await built.isp.post(path, json={"dialled": "22224444", "country": "BR", "area_code": "61"})).json()
    assert seen["number"] == "+556122224444"
    assert [(rule["name"], rule["matched"], rule["result"]) for rule in seen["rules"]] == [
        ("local", True, "+556122224444"),
        ("any", True, "+22224444"),
    ]
    without = (await built.isp.post(path, json={"dialled": "22224444", "country": "BR"})).json()
    assert (without["number"], without["reason"]) == (None, "not-a-number")
    async with api.database.unit(Scope.platform("test")) as unit:
        [(_, key, entry)] = await dialplans.entries(unit.session, [plan["id"]])
    assert (key, [rule.name for rule in entry.rules]) == (f"dialplan/{plan['id']}", ["local", "any"])


@pytest.mark.feature("A8", off_nominal=True)
async def test_no_rule_refuses_with_its_reason(api: Api) -> None:
    built = await provider(api)
    plan = await make(built.isp, "dial-plans", name="Empty")
    seen = (await built.isp.post(f"/dial-plans/{plan['id']}/test", json={"dialled": "22224444"})).json()
    assert (seen["number"], seen["reason"], seen["rules"]) == (None, "no-dial-rule", [])


@pytest.mark.feature("A8", off_nominal=True)
@pytest.mark.parametrize(
    "change", [{"match": "("}, {"match": r"(a+)+$"}, {"match": r"(\d)\1"}, {"replacement": "0"}, {"replacement": r"+\2"}]
)
async def test_422_for_a_rule_that_cannot_hold(api: Api, change: dict[str, str]) -> None:
    built = await provider(api)
    answer = await built.isp.post("/dial-plans", json={"name": "Own", "rules": [ANY, {**LOCAL, **change}]})
    assert (answer.status_code, answer.json()["code"]) == (422, "bad-dial-rule")
    assert answer.json()["errors"][0]["field"].startswith("rules.1.")
    plan = await make(built.isp, "dial-plans", name="Own", rules=[ANY])
    changed = await built.isp.patch(f"/dial-plans/{plan['id']}", json={"rules": [{**LOCAL, **change}]})
    assert changed.json()["code"] == "bad-dial-rule"


@pytest.mark.feature("A23", off_nominal=True)
async def test_404_for_another_providers_dial_plan(api: Api) -> None:
    theirs = (await (await provider(api)).isp.get("/dial-plans")).json()["items"][0]["id"]
    built = await provider(api)
    path = f"/dial-plans/{theirs}"
    answers = [await built.isp.get(path), await built.isp.patch(path, json={"name": "x"}), await built.isp.delete(path)]
    answers.append(await built.isp.post(f"{path}/test", json={"dialled": "1"}))
    assert [answer.status_code for answer in answers] == [404] * 4
