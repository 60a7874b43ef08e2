"""Charges and credits: what the ledger says equals a recount that shares no code with the platform."""

import random
from collections.abc import AsyncIterator
from fractions import Fraction
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.capabilities.calls.story import BEGIN, SECOND, Story, outbound
from tests.database import Api, Cluster

from ramal.capabilities.billing import api as billing
from ramal.capabilities.billing import tasks as _tasks  # noqa: F401 - registers the job
from ramal.capabilities.calls import api as calls
from ramal.kit.db import Database
from ramal.kit.errors import RamalError
from ramal.kit.jobs import TASKS
from ramal.kit.scope import Scope
from ramal.publishing import lookup
from ramal.publishing.publisher import Publisher, encode
from ramal.rules.tables import Balance, Deck, DeckVersion, Rate

SYSTEM = Scope.system("test")
MONTH = 30 * 86_400
RATES = {
    1: {"55": (900_000, 0, 60, 60), "5561": (600_000, 50_000, 30, 6), "55612222": (1_234_567, 70_000, 6, 6)},
    2: {"55": (300_000, 10_000, 0, 1)},
}
"""Version → prefix → price a minute, fee, minimum, increment."""


@pytest.fixture
async def node(cluster: Cluster, database_name: str) -> AsyncIterator[psycopg.AsyncConnection]:
    dsn = f"host={cluster.folder} dbname={database_name} user=ramal_worker"
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        yield connection


@pytest.fixture
async def worker(worker_database: Database) -> Database:
    worker_database.publisher = Publisher()
    return worker_database


@pytest.fixture
async def customer(api: Api) -> tuple[str, str]:
    """A provider and a customer with a plan."""
    isp = await api.new_isp()
    client = await api.isp(isp)
    plan = await client.post("/service-plans", json={"name": "P", "payment": "prepaid"})
    assert plan.status_code == 201, plan.text
    made = await client.post("/customers", json={"name": "C", "plan_id": plan.json()["id"]})
    assert made.status_code == 201, made.text
    return str(isp), made.json()["id"]


@pytest.fixture
async def deck(node: psycopg.AsyncConnection) -> str:
    """A published deck whose second version begins a month after the first."""
    deck = str(uuid4())
    begin = BEGIN / SECOND - 10
    versions = (DeckVersion(version=1, effective_from=begin), DeckVersion(version=2, effective_from=begin + MONTH))
    entries: dict[str, Any] = {f"deck/{deck}": Deck(isp_id="x", currency="BRL", versions=versions)}
    for version, rates in RATES.items():
        for prefix, (price, fee, minimum, increment) in rates.items():
            rate = Rate(price=price, connection_fee=fee, minimum=minimum, increment=increment, name=prefix)
            entries[f"rate/{deck}/{version}/{prefix}"] = rate
    for key, entry in entries.items():
        insert = "INSERT INTO routing_entries (key, value, seq, kind, aggregate_id) VALUES (%s, %s, nextval('routing_seq'), 'test', %s)"
        await node.execute(insert, (key, encode(entry), uuid4()))
    return deck


def partners() -> calls.Partners:
    return calls.Partners(rate=billing.Rater(lookup.load), settle=billing.settle)


async def derive_all(database: Database) -> None:
    known = partners()
    while await calls.work(database, known):
        pass


async def one(database: Database, query: str, **values: Any) -> Any:
    async with database.unit(SYSTEM) as unit:
        return (await unit.session.execute(text(query), values)).one()


def recount(number: str, talk: Fraction, version: int) -> int:
    """Try every prefix; bill the minimum, then begun increments, each rounded half up to a micro-unit."""
    fits = [prefix for prefix in RATES[version] if number.removeprefix("+").startswith(prefix)]
    if not fits:
        return 0
    price, fee, minimum, increment = RATES[version][max(fits, key=len)]
    total = fee + int(Fraction(price * minimum, 60) + Fraction(1, 2))
    left = -(-talk.numerator // talk.denominator) - minimum
    while left > 0:
        total += int(Fraction(price * increment, 60) + Fraction(1, 2))
        left -= increment
    return total


def carrier_call(owner: tuple[str, str], deck: str, *, number: str, milliseconds: int, later: int = 0) -> Story:
    story = Story(isp=owner[0], customer=owner[1], begin=BEGIN + later * SECOND)
    first = story.start("device-in", dialled=number)
    second = story.start("carrier-out", 0.5, parent=first, called=number, deck_id=deck)
    story.answer(second, 3)
    story.end(second, 3 + milliseconds / 1000)
    story.end(first, 3 + milliseconds / 1000)
    return story


@pytest.mark.feature("A6", "F1")
async def test_charges_equal_an_independent_recount(
    node: psycopg.AsyncConnection, worker: Database, customer: tuple[str, str], deck: str
) -> None:
    chance = random.Random(5)
    payloads, expected = [], {}
    for _ in range(120):
        number = chance.choice(["+5561222233", "+5561999900", "+551133334444", "+14155550000"])
        milliseconds, later = chance.choice([0, 1, 1000, 1001, 5999, 6000, 6001, chance.randrange(400_000)]), chance.choice([0, MONTH])
        story = carrier_call(customer, deck, number=number, milliseconds=milliseconds, later=later)
        payloads += story.encoded()
        expected[story.call] = recount(number, Fraction(milliseconds, 1000), 2 if later else 1)
    chance.shuffle(payloads)
    for start in range(0, len(payloads), 97):
        await calls.store(node, payloads[start : start + 97])
        await derive_all(worker)
    async with worker.unit(SYSTEM) as unit:
        rows = await unit.session.execute(
            text(
                "SELECT calls.linked_id::text, calls.charge, sum(l.charge) FROM calls JOIN call_legs l ON call_id = calls.id GROUP BY 1, 2"
            )
        )
        found = {call: (charge, legs) for call, charge, legs in rows}
    assert found == {call: (amount, amount) for call, amount in expected.items()}
    assert (await one(worker, "SELECT balance FROM accounts")).balance == -sum(expected.values())
    assert (await one(worker, "SELECT sum(amount), count(*) FILTER (WHERE amount = 0) FROM ledger_entries")) == (0, 0)
    booked = await one(worker, "SELECT sum(amount) FROM ledger_entries WHERE account = 'revenue:calls'")
    assert booked.sum == sum(expected.values())
    states = await one(worker, "SELECT count(*) FROM call_legs WHERE charge_state = 'no-rate'")
    assert states.count > 0


@pytest.mark.feature("F1", off_nominal=True)
async def test_a_late_correction_books_the_difference_once(
    node: psycopg.AsyncConnection, worker: Database, customer: tuple[str, str], deck: str
) -> None:
    story = carrier_call(customer, deck, number="+5561999900", milliseconds=60_000)
    await calls.store(node, story.encoded())
    await derive_all(worker)
    assert (await one(worker, "SELECT balance FROM accounts")).balance == -recount("+5561999900", Fraction(60), 1)
    story.end(story.events[1].leg, 3 + 31, how="keeper", side="platform")
    await calls.store(node, story.encoded())
    await derive_all(worker)
    await derive_all(worker)
    due = recount("+5561999900", Fraction(31), 1)
    assert (await one(worker, "SELECT balance FROM accounts")).balance == -due
    assert tuple(await one(worker, "SELECT sum(amount), count(*), count(*) FILTER (WHERE kind = 'correction') FROM ledger_entries")) == (
        0,
        4,
        2,
    )
    assert (await one(worker, "SELECT charge FROM calls")).charge == due


@pytest.mark.feature("F1", off_nominal=True)
async def test_the_database_refuses_entries_that_do_not_balance(worker: Database, customer: tuple[str, str]) -> None:
    with pytest.raises((DBAPIError, RamalError)):
        async with worker.unit(SYSTEM) as unit:
            await unit.session.execute(
                text(
                    "INSERT INTO ledger_entries (id, isp_id, customer_id, account, amount, kind, reference, note)"
                    " VALUES (gen_random_uuid(), :isp, :customer, 'payments', 5, 'credit', 'credit:1', '')"
                ),
                {"isp": customer[0], "customer": customer[1]},
            )


@pytest.mark.feature("A7", "F1")
async def test_a_credit_raises_the_balance_and_is_published(api: Api, worker: Database, customer: tuple[str, str]) -> None:
    api.database.publisher = Publisher()
    client = await api.isp(customer[0])
    made = await client.post(f"/customers/{customer[1]}/credits", json={"amount": 5_000_000, "note": "cash"})
    assert made.status_code == 201, made.text
    assert made.json()["balance"] == 5_000_000
    back = await client.post(f"/customers/{customer[1]}/credits", json={"amount": -1_500_000})
    assert back.json()["balance"] == 3_500_000
    assert (await client.get(f"/customers/{customer[1]}/balance")).json()["balance"] == 3_500_000
    listed = (await client.get("/ledger", params={"customer_id": customer[1]})).json()["items"]
    assert sorted(line["amount"] for line in listed) == [-5_000_000, -1_500_000, 1_500_000, 5_000_000]
    async with worker.unit(SYSTEM) as unit:
        key = f"balance/{customer[1]}"
        assert await lookup.load(unit.session, [key]) == {key: Balance(balance=3_500_000)}


@pytest.mark.feature("A23", off_nominal=True)
async def test_a_neighbour_neither_credits_nor_reads(api: Api, customer: tuple[str, str]) -> None:
    other = await api.isp(await api.new_isp())
    assert (await other.post(f"/customers/{customer[1]}/credits", json={"amount": 1})).status_code == 404
    assert (await other.get(f"/customers/{customer[1]}/balance")).status_code == 404
    client = await api.isp(customer[0])
    await client.post(f"/customers/{customer[1]}/credits", json={"amount": 1})
    assert (await other.get("/ledger")).json()["items"] == []
    assert (await client.post(f"/customers/{customer[1]}/credits", json={"amount": 0})).status_code == 422
    assert (await client.post(f"/customers/{UUID(int=1)}/credits", json={"amount": 1})).status_code == 404


@pytest.mark.feature("F1", off_nominal=True)
async def test_the_reconciler_alarms_on_any_gap_and_on_nothing_else(
    node: psycopg.AsyncConnection, worker: Database, customer: tuple[str, str], deck: str
) -> None:
    await calls.store(node, carrier_call(customer, deck, number="+5561999900", milliseconds=60_000).encoded())
    await node.execute("UPDATE call_legs SET started = now()")
    await derive_all(worker)
    await TASKS["billing.reconcile"](worker)
    assert (await one(worker, "SELECT count(*) FROM alarms")).count == 0
    await node.execute("UPDATE accounts SET balance = balance + 1")
    await node.execute("UPDATE call_legs SET charge = charge + 1, started = now() WHERE charge > 0")
    await TASKS["billing.reconcile"](worker)
    await TASKS["billing.reconcile"](worker)
    assert tuple(await one(worker, "SELECT count(*), min(what), max(what) FROM alarms")) == (2, "balance-gap", "charge-gap")


async def test_a_call_without_a_deck_is_free(node: psycopg.AsyncConnection, worker: Database, customer: tuple[str, str]) -> None:
    await calls.store(node, outbound(isp=customer[0], customer=customer[1]).encoded())
    await derive_all(worker)
    assert (await one(worker, "SELECT charge_state, charge FROM call_legs WHERE direction = 'carrier-out'")) == ("free", 0)
    assert (await one(worker, "SELECT count(*) FROM ledger_entries")).count == 0
