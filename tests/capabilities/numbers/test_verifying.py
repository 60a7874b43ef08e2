"""Verified numbers (A13): a call says a code; the code is entered; the number may be shown as caller id."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import update
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.numbers import api as numbers
from ramal.capabilities.numbers import telephone
from ramal.capabilities.numbers.models import NumberVerification
from ramal.kit.clock import now
from ramal.kit.scope import Scope

FOREIGN = "+351912345678"


class Phone:
    """A telephone that remembers what it said."""

    def __init__(self) -> None:
        self.orders: list[telephone.Order] = []
        self.away = False

    async def say_code(self, order: telephone.Order) -> bool:
        if self.away:
            raise OSError("the core is away")
        self.orders.append(order)
        return True


@pytest.fixture
def phone() -> Iterator[Phone]:
    made = Phone()
    numbers.use(made)
    yield made
    telephone._used.clear()


async def ask(built: House, client: httpx.AsyncClient, number: str = FOREIGN) -> dict[str, Any]:
    made = await make(client, "verified-numbers", number=number, language="en")
    await built.api.work()
    return made


async def enter(client: httpx.AsyncClient, row: dict[str, Any], code: str) -> httpx.Response:
    return await client.post(f"/verified-numbers/{row['id']}/confirm", json={"code": code})


async def published(api: Api, row: dict[str, Any]) -> list[str]:
    async with api.database.unit(Scope.platform("test")) as unit:
        return [key for _, key, _ in await numbers.verified_number_entries(unit.session, [row["id"]])]


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06}"


@pytest.mark.feature("A13")
async def test_from_the_call_to_the_caller_id_and_back(api: Api, phone: Phone) -> None:
    built = await house(api)
    row = await ask(built, built.tenant)
    (order,) = phone.orders
    assert (order.number, order.language, order.tenant_id, order.customer_id) == (FOREIGN, "en", built.id("tenant"), built.id("customer"))
    early = await built.tenant.post("/subscribers", json={"username": "alice", "caller_id": FOREIGN})
    assert (early.status_code, early.json()["errors"][0]["field"]) == (422, "caller_id")
    done = await enter(built.tenant, row, order.code)
    assert (done.status_code, done.json()["state"], done.json()["call_result"]) == (200, "verified", "answered")
    assert order.code not in done.text
    assert await published(api, row) == [f"verified/{built.id('tenant')}/{FOREIGN}"]
    alice = await make(built.tenant, "subscribers", username="alice", caller_id=FOREIGN)
    assert alice["caller_id"] == FOREIGN
    assert (await built.tenant.delete(f"/verified-numbers/{row['id']}")).status_code == 204
    assert await published(api, row) == []
    late = await built.tenant.patch(f"/subscribers/{alice['id']}", json={"caller_id": FOREIGN})
    assert late.status_code == 422
    acts = (await built.tenant.get("/audit", params={"resource_type": "verified-numbers"})).json()
    assert acts


@pytest.mark.feature("A13", off_nominal=True)
async def test_a_code_is_good_once_and_five_wrong_ones_end_it(api: Api, phone: Phone) -> None:
    built = await house(api)
    row = await ask(built, built.tenant)
    code = phone.orders[0].code
    seen = [await enter(built.tenant, row, wrong(code)) for _ in range(5)]
    assert [(answer.status_code, answer.json()["code"]) for answer in seen] == [(422, "wrong-code")] * 5
    over = await enter(built.tenant, row, code)
    assert (over.status_code, over.json()["code"]) == (409, "verification-over")
    again = await ask(built, built.tenant)
    assert (await enter(built.tenant, again, phone.orders[1].code)).status_code == 200
    assert (await enter(built.tenant, again, phone.orders[1].code)).json()["code"] == "verification-over"
    assert (await built.tenant.get(f"/verified-numbers/{row['id']}")).json()["attempts"] == 5
    twice = await built.tenant.post("/verified-numbers", json={"number": FOREIGN})
    assert (twice.status_code, twice.json()["code"]) == (409, "already-verified")


@pytest.mark.feature("A13", off_nominal=True)
async def test_an_expired_code_and_one_that_another_call_replaced(api: Api, phone: Phone) -> None:
    built = await house(api)
    first = await ask(built, built.tenant)
    second = await ask(built, built.tenant)
    assert (await enter(built.tenant, first, phone.orders[0].code)).json()["code"] == "verification-over"
    async with api.worker.unit(Scope.system("system:worker")) as unit:
        await unit.session.execute(update(NumberVerification).values(code_expires_at=now() - timedelta(seconds=1)))
    assert (await enter(built.tenant, second, phone.orders[1].code)).json()["code"] == "verification-over"


@pytest.mark.feature("A13", "A23", off_nominal=True)
async def test_another_tenants_verification_is_neither_seen_nor_worth_anything(api: Api, phone: Phone) -> None:
    built = await house(api)
    neighbour = await built.another_tenant("other")
    row = await ask(built, built.tenant)
    assert (await enter(neighbour, row, phone.orders[0].code)).status_code == 404
    assert (await built.tenant.get(f"/verified-numbers/{row['id']}")).json()["attempts"] == 0
    await enter(built.tenant, row, phone.orders[0].code)
    assert (await neighbour.get("/verified-numbers")).json()["items"] == []
    assert (await neighbour.delete(f"/verified-numbers/{row['id']}")).status_code == 404
    assert (await neighbour.post("/subscribers", json={"username": "eve", "caller_id": FOREIGN})).status_code == 422


@pytest.mark.feature("A13", off_nominal=True)
async def test_nobody_is_rung_without_end(api: Api, phone: Phone) -> None:
    built = await house(api)
    for _ in range(3):
        await ask(built, built.tenant)
    fourth = await built.tenant.post("/verified-numbers", json={"number": FOREIGN})
    assert (fourth.status_code, fourth.headers["retry-after"]) == (429, "86400")
    neighbour = await built.another_tenant("other")
    row = await ask(built, neighbour)
    assert len(phone.orders) == 3, "what others asked for counts too"
    assert (await neighbour.get(f"/verified-numbers/{row['id']}")).json()["call_result"] == "not-made"
    for at in range(7):
        await make(built.tenant, "verified-numbers", number=f"+35191234560{at}")
    eleventh = await built.tenant.post("/verified-numbers", json={"number": "+351912345699"})
    assert eleventh.status_code == 429


@pytest.mark.feature("A13", off_nominal=True)
async def test_what_cannot_be_called(api: Api, phone: Phone) -> None:
    built = await house(api)
    for number, why in (
        ("+19002345678", "number-not-callable"),
        ("+5561", "string_pattern_mismatch"),
        ("+999123456789", "number-not-valid"),
    ):
        answer = await built.tenant.post("/verified-numbers", json={"number": number})
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, why)
    phone.away = True
    row = await ask(built, built.tenant)
    assert (await built.tenant.get(f"/verified-numbers/{row['id']}")).json()["call_result"] == "not-made"
    viewer = await api.tenant(built.isp_id, built.id("tenant"), "*.read", customer_id=built.id("customer"))
    assert (await viewer.post("/verified-numbers", json={"number": FOREIGN})).status_code == 403
