"""Prepaid (F2): refused without balance, ended when it is spent, never beyond it by more than one lease; the ledger balances."""

import asyncio
import secrets
from typing import Any

import pytest
from tests.journeys.pbx import A, Pbx

from ramal.apps.check import money
from ramal.apps.check.client import Api, until
from ramal.apps.check.login import platform_login
from ramal.apps.check.world import World

STEADY = "32220440"
SECOND = 100_000
"""Price of a second, in micro-units."""
CREDIT = 8 * SECOND


async def _customer(pbx: Pbx, credit: int) -> dict[str, Any]:
    """A prepaid customer of its own with a tenant, a deck that costs by the second, and a balance."""
    mark, ids = secrets.token_hex(3), pbx.provider.ids
    deck = await pbx.isp.post("rate-decks", {"name": f"Seconds {mark}"})
    text = f"prefix,price,connection_fee,minimum,increment,name\n55,{60 * SECOND},0,1,1,Brazil\n"
    await pbx.isp.call("POST", f"rate-decks/{deck['id']}/versions", content=text, headers={"Content-Type": "text/csv"})
    world = World(pbx.provider.settings, platform_login(pbx.provider.settings), pbx.stack)
    world.apis = pbx.apis
    await money.loaded(world, deck["id"])
    form = {"name": f"Prepaid {mark}", "payment": "prepaid", "rate_deck_id": deck["id"]}
    plan = await pbx.isp.post("service-plans", form | {name: ids[name.removesuffix("_id")] for name in ("carrier_id", "dialplan_id")})
    customer = await pbx.isp.post("customers", {"name": f"Prepaid {mark}", "plan_id": plan["id"]})
    if credit:
        await pbx.isp.post(f"customers/{customer['id']}/credits", {"amount": credit, "note": "test"})
    form = {"name": "Prepaid", "domain": f"p{mark}", "customer_id": customer["id"], "country": "BR", "area_code": "61"}
    tenant = await pbx.isp.post("tenants", form)
    token = await pbx.isp.post(f"tenants/{tenant['id']}/view")
    pbx.apis["tenant"] = await pbx.stack.enter_async_context(Api(pbx.isp.base, "tenant", token["token"]))
    group = await pbx.tenant.post("security-groups", {"name": "Brazil", "allow": ["country:BR"]})
    return {**customer, "group": group["id"]}


async def _booked(pbx: Pbx, customer: str) -> tuple[int, int]:
    """What the customer's account was charged, and the sum of all its entries' counterparts: 0 where the ledger balances."""
    entries = await pbx.isp.all("ledger", customer_id=customer)
    own = [int(entry["amount"]) for entry in entries if entry["account"] == f"customer:{customer}"]
    return -sum(amount for amount in own if amount < 0), sum(int(entry["amount"]) for entry in entries)


@pytest.mark.feature("F2", "A6", off_nominal=True)
async def test_without_balance_the_call_is_refused_but_emergency_passes(pbx: Pbx) -> None:
    customer = await _customer(pbx, 0)
    alice = await pbx.person(A, security_group_id=customer["group"])
    assert (await (await alice.agent.dial(STEADY)).closed(limit=15)).status == 402
    leg = await alice.agent.call("190")
    await leg.hangup()
    refused, emergency = await pbx.records(2)
    assert [step["outcome"] for step in refused["steps"] if step["rule"] == "balance"] == ["no-balance"]
    assert (refused["code"], refused["reason"]) == (402, "no-balance")
    assert {leg["reason"] for leg in refused["legs"]} == {"no-balance"}
    assert (emergency["result"], emergency["charge"]) == ("answered", 0)


@pytest.mark.feature("F2")
async def test_two_calls_share_the_balance_and_end_when_it_is_spent(pbx: Pbx) -> None:
    customer = await _customer(pbx, CREDIT)
    alice = await pbx.person(A, security_group_id=customer["group"])
    legs = [await alice.agent.call(STEADY), await alice.agent.call(STEADY)]
    ended = await asyncio.gather(*(leg.closed(limit=20) for leg in legs))
    assert all(leg.state == "closed" for leg in ended)
    records = await pbx.records(2)
    charged = sum(int(leg.get("charge") or 0) for record in records for leg in record["legs"])
    assert CREDIT - 2 * SECOND <= charged <= CREDIT + 4 * SECOND, f"{charged / SECOND} s were charged of {CREDIT / SECOND}"

    async def booked() -> tuple[int, int]:
        return await _booked(pbx, customer["id"])

    assert await until(booked, lambda both: both == (charged, 0), limit=10) == (charged, 0)
    assert (await (await alice.agent.dial(STEADY)).closed(limit=15)).status == 402
