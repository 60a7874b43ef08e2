"""Service plans and service decks."""

import pytest
from tests.capabilities.house import GATEWAY, house, make, provider
from tests.database import Api

from ramal.capabilities.plans import api as plans
from ramal.kit.scope import Scope


@pytest.mark.feature("A6")
async def test_default_plan_is_offered_first(api: Api) -> None:
    built = await provider(api)
    carrier = await make(built.isp, "carriers", name="Main", gateways=[GATEWAY])
    offered = (await built.isp.get("/service-plans/offer")).json()
    br = (await built.isp.get("/dial-plans?name=br")).json()["items"][0]
    assert (offered["name"], offered["carrier_id"], offered["dialplan_id"]) == ("Padrão", carrier["id"], br["id"])
    assert (offered["rate_deck_id"], offered["service_deck_id"]) == (None, None)
    made = await make(built.isp, "service-plans", **offered)
    assert made["not_active_yet"] == ["monthly_fee", "service_deck_id"]
    assert (await built.isp.get("/service-plans/offer")).json()["name"] == "Padrão 2"


@pytest.mark.feature("A6")
async def test_every_field_is_kept_and_published(api: Api) -> None:
    built = await house(api)
    deck = await make(built.isp, "rate-decks", name="Retail", note="2026")
    services = await make(built.isp, "service-decks", name="Services", prices={"subscriber": 5_000_000, "did": 1})
    assert (deck["currency"], deck["current_version"], services["prices"]["subscriber"]) == ("BRL", None, 5_000_000)
    form = {
        "name": "Full", "payment": "prepaid", "monthly_fee": 49_900_000,
        "carrier_id": built.id("carrier"), "dialplan_id": built.id("dialplan"),
        "rate_deck_id": deck["id"], "service_deck_id": services["id"],
    }  # fmt: skip
    made = await make(built.isp, "service-plans", **form)
    assert {name: made[name] for name in form} == form
    async with api.database.unit(Scope.platform("test")) as unit:
        [(_, key, entry)] = await plans.plan_entries(unit.session, [made["id"]])
    assert (key, entry.payment, entry.rate_deck_id, entry.carrier_id) == (f"plan/{made['id']}", "prepaid", deck["id"], built.id("carrier"))
    free = (await built.isp.patch(f"/service-plans/{made['id']}", json={"rate_deck_id": None})).json()
    assert (free["rate_deck_id"], free["service_deck_id"]) == (None, services["id"])


@pytest.mark.feature("A6", "A23", off_nominal=True)
async def test_refused(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    deck = await make(theirs.isp, "rate-decks", name="Retail")
    services = await make(theirs.isp, "service-decks", name="S")
    forms = [
        ({"name": "X", "payment": "never"}, "invalid-request"),
        ({"name": "X", "monthly_fee": -1}, "invalid-request"),
        ({"name": "X", "rate_deck_id": deck["id"]}, "unknown-reference"),
        ({"name": "X", "service_deck_id": services["id"]}, "unknown-reference"),
        ({"name": "X", "dialplan_id": theirs.id("dialplan")}, "unknown-reference"),
        ({"name": "Padrão"}, "name-taken"),
    ]
    answers = [await built.isp.post("/service-plans", json=form) for form, _ in forms]
    assert [answer.json()["code"] for answer in answers] == [code for _, code in forms]
    assert (await built.isp.post("/service-decks", json={"name": "S", "prices": {"yacht": 1}})).status_code == 422
    busy = await built.isp.delete(f"/service-plans/{built.id('plan')}")
    assert (busy.status_code, busy.json()["code"]) == (409, "in-use")
    for path in (f"/service-plans/{theirs.id('plan')}", f"/service-decks/{services['id']}", f"/rate-decks/{deck['id']}"):
        seen = [await built.isp.get(path), await built.isp.patch(path, json={"name": "x"}), await built.isp.delete(path)]
        assert [answer.status_code for answer in seen] == [404] * 3
