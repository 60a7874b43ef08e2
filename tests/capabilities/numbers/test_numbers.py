"""The number inventory: unique on the platform, allocated downwards, in bulk all or nothing."""

from typing import Any

import httpx
import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.numbers import api as numbers
from ramal.kit.scope import Scope

DID = "+556133334444"


async def import_csv(built: House, text: str, **query: str) -> dict[str, Any]:
    started = await built.isp.post("/numbers/import", content=text.encode(), headers={"content-type": "text/csv"}, params=query)
    assert started.status_code == 202, started.text
    await built.api.work()
    job: dict[str, Any] = (await built.isp.get(f"/jobs/{started.json()['id']}")).json()
    return job


async def keys(built: House, number: dict[str, Any]) -> dict[str, Any]:
    async with built.api.database.unit(Scope.platform("test")) as unit:
        return {key: entry for _, key, entry in await numbers.entries(unit.session, [number["id"]])}


async def published(built: House, number: dict[str, Any]) -> Any:
    return (await keys(built, number))[f"number/{number['number']}"]


@pytest.mark.feature("A9")
async def test_number_goes_from_inventory_to_subscriber_and_back(api: Api) -> None:
    built = await house(api)
    number = await make(built.isp, "numbers", number=DID, price=1_000_000)
    assert (await built.tenant.get("/numbers")).json()["items"] == []
    held = {"customer_id": built.id("customer"), "tenant_id": built.id("tenant")}
    assert (await built.isp.patch(f"/numbers/{number['id']}", json=held)).status_code == 200
    alice = await make(built.tenant, "subscribers", username="alice")
    form = {"target": "subscriber", "target_id": alice["id"]}
    assert (await built.tenant.patch(f"/numbers/{number['id']}", json=form)).json()["target_id"] == alice["id"]
    assert ((await published(built, number)).target, (await published(built, number)).target_id) == ("subscriber", alice["id"])
    reference = f"subscriber-number/{alice['id']}/{DID}"
    assert (await keys(built, number))[reference].number == DID
    blocked = await built.isp.patch(f"/numbers/{number['id']}", json={"state": "blocked"})
    assert reference not in await keys(built, number)
    assert (blocked.json()["target"], (await published(built, number)).target) == ("subscriber", "none")
    freed = (await built.isp.patch(f"/numbers/{number['id']}", json={"customer_id": None})).json()
    assert (freed["tenant_id"], freed["target"], freed["target_id"]) == (None, "none", None)
    assert (await built.tenant.get(f"/numbers/{number['id']}")).status_code == 404


@pytest.mark.feature("A9", "A23", off_nominal=True)
async def test_number_taken_without_its_owner(api: Api) -> None:
    theirs, built = await house(api, "secret-owner"), await house(api)
    await make(theirs.isp, "numbers", number=DID, customer_id=theirs.id("customer"))
    one = await built.isp.post("/numbers", json={"number": DID})
    many = await built.isp.post("/numbers/range", json={"first": "+556133334440", "last": "+556133334449"})
    for answer in (one, many):
        assert (answer.status_code, answer.json()["code"]) == (409, "number-taken")
        assert "secret" not in answer.text
        assert str(theirs.isp_id) not in answer.text
    assert (await built.isp.get("/numbers")).json()["items"] == []


@pytest.mark.feature("A9")
async def test_range_and_bulk(api: Api) -> None:
    built = await house(api)
    made = await built.isp.post("/numbers/range", json={"first": "+556133330000", "last": "+556133330099", "price": 5})
    assert (made.status_code, made.json()) == (201, {"created": 100})
    text = "number;price;note\n" + "".join(f"+5561444{at:05d};7;lote\n" for at in range(2_500))
    job = await import_csv(built, text, customer_id=built.id("customer"), tenant_id=built.id("tenant"))
    assert (job["status"], job["done"], job["failed"]) == ("done", 2_500, 0)
    page = (await built.tenant.get("/numbers?limit=200&sort=-number")).json()
    assert (len(page["items"]), page["items"][0]["number"]) == (200, "+556144402499")


@pytest.mark.feature("A9", off_nominal=True)
async def test_bulk_with_errors_keeps_nothing_and_names_the_lines(api: Api) -> None:
    built = await house(api)
    await make((await house(api)).isp, "numbers", number=DID)
    job = await import_csv(built, f"number,price\n+5561444400001,1\n12,1\n{DID},1\n+5561444400002,-1\n+5561444400001,1\n")
    assert job["status"] == "failed"
    assert [(error["line"], error["field"], error["code"]) for error in job["errors"]] == [
        (3, "number", "string_pattern_mismatch"),
        (4, "number", "number-taken"),
        (5, "price", "greater_than_equal"),
        (6, "number", "number-taken"),
    ]
    assert (await built.isp.get("/numbers")).json()["items"] == []


@pytest.mark.feature("A9", off_nominal=True)
async def test_refused(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    other = await built.another_tenant("customer2")
    bob = await make(other, "subscribers", username="bob")
    held = {"customer_id": built.id("customer"), "tenant_id": built.id("tenant")}
    forms = [
        ({"number": "556133334444"}, "invalid-request"),
        ({"number": DID, "price": -1}, "invalid-request"),
        ({"number": DID, "target": "subscriber"}, "invalid-request"),
        ({"number": DID, "customer_id": theirs.id("customer")}, "unknown-reference"),
        ({"number": DID, "customer_id": built.id("customer"), "tenant_id": theirs.id("tenant")}, "unknown-reference"),
        ({"number": DID, **held, "target": "subscriber", "target_id": bob["id"]}, "unknown-reference"),
        ({"number": DID, "tenant_id": built.id("tenant")}, "invalid-request"),
    ]
    answers: list[httpx.Response] = [await built.isp.post("/numbers", json=form) for form, _ in forms]
    assert [answer.json()["code"] for answer in answers] == [code for _, code in forms]
    for form in (
        {"first": "+5561", "last": "+5562"},
        {"first": DID, "last": "+556133334443"},
        {"first": "+550000000", "last": "+559999999"},
    ):
        assert (await built.isp.post("/numbers/range", json=form)).status_code == 422


@pytest.mark.feature("A9", "A23", off_nominal=True)
async def test_tenant_neither_sees_nor_changes_what_is_not_its_own(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    number = await make(built.isp, "numbers", number=DID, customer_id=built.id("customer"), tenant_id=built.id("tenant"))
    neighbour = await built.another_tenant("customer2")
    for client in (neighbour, theirs.tenant, theirs.isp):
        path = f"/numbers/{number['id']}"
        assert (await client.get(path)).status_code == 404
        assert (await client.patch(path, json={"target": "none"})).status_code == 404
    mine = await built.tenant.patch(f"/numbers/{number['id']}", json={"price": 0, "target": "none"})
    assert mine.status_code == 422
    shown = (await built.tenant.get(f"/numbers/{number['id']}")).json()
    assert "price" not in shown
