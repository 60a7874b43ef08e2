"""(e) Events to records to charges, with PostgreSQL. The peer writes the same rows by COPY and thinks nothing."""

import asyncio
import resource
import time
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
from tests.capabilities.calls.story import BEGIN, SECOND, outbound
from tests.database import Api

from bench.lab import Lab
from bench.measure import cpu_seconds
from ramal.apps.api.application import build
from ramal.apps.api.wiring import url
from ramal.apps.migrations.__main__ import upgrade
from ramal.apps.worker.__main__ import database_of
from ramal.capabilities.billing import api as billing
from ramal.capabilities.calls import api as calls
from ramal.capabilities.identity.api import Tokens
from ramal.engines import postgres
from ramal.kit.db import Database
from ramal.kit.sealing import Sealer
from ramal.publishing import lookup
from ramal.publishing.publisher import encode
from ramal.rules.tables import Deck, DeckVersion, Entry, Rate

CALLS = 20_000
BATCH = 2_000
_PEER = """
CREATE TABLE peer_events (id uuid PRIMARY KEY, call_id uuid, kind text, payload bytea);
CREATE TABLE peer_calls (id uuid PRIMARY KEY, isp_id uuid, customer_id uuid, started timestamptz, payload bytea);
CREATE TABLE peer_legs (id uuid PRIMARY KEY, call_id uuid, payload bytea);
CREATE TABLE peer_ledger (id uuid PRIMARY KEY, call_id uuid, amount bigint);
"""


def _own() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def _customer(database: Database) -> dict[str, str]:
    api = Api(database, database)
    api.app = build(database, api.authenticate, tokens=Tokens("bench"))
    async with api.clients:
        isp = await api.new_isp("bench")
        client: httpx.AsyncClient = await api.isp(isp)
        plan = (await client.post("/service-plans", json={"name": "P", "payment": "prepaid"})).raise_for_status().json()["id"]
        customer = (await client.post("/customers", json={"name": "C", "plan_id": plan})).raise_for_status().json()["id"]
    return {"isp": str(isp), "customer": customer}


async def _deck(connection: psycopg.AsyncConnection) -> str:
    deck = str(uuid4())
    entries: dict[str, Entry] = {
        f"deck/{deck}": Deck(isp_id="x", currency="BRL", versions=(DeckVersion(version=1, effective_from=BEGIN / SECOND - 10),)),
        f"rate/{deck}/1/5561": Rate(price=600_000, connection_fee=50_000, minimum=30, increment=6),
    }
    insert = "INSERT INTO routing_entries (key, value, seq, kind, aggregate_id) VALUES (%s, %s, nextval('routing_seq'), 'bench', %s)"
    for key, entry in entries.items():
        await connection.execute(insert, (key, encode(entry), uuid4()))
    return deck


async def _derive(database: Database) -> None:
    known = calls.Partners(rate=billing.Rater(lookup.load), settle=billing.settle)
    while await calls.work(database, known):
        pass


async def _peer(connection: psycopg.AsyncConnection, stories: list[tuple[str, list[bytes]]]) -> None:
    for first in range(0, len(stories), BATCH):
        part = stories[first : first + BATCH]
        tables: dict[str, list[tuple[object, ...]]] = {
            "peer_events (id, call_id, kind, payload)": [(uuid4(), call, "event", event) for call, events in part for event in events],
            "peer_calls (id, payload)": [(call, b"x" * 300) for call, _ in part],
            "peer_legs (id, call_id, payload)": [(uuid4(), call, b"x" * 300) for call, _ in part for _ in range(2)],
            "peer_ledger (id, call_id, amount)": [(uuid4(), call, 1) for call, _ in part for _ in range(2)],
        }
        async with connection.transaction(), connection.cursor() as cursor:
            for table, rows in tables.items():
                async with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                    for row in rows:
                        await copy.write_row(row)


async def _measure(lab: Lab, server: int, count: int) -> dict[str, object]:
    settings = lab.settings
    info = (
        f"host=127.0.0.1 port={settings.instance.ports.postgres} dbname=ramal user=ramal_worker password={settings.secrets.database_worker}"
    )
    app = Database(url(settings, "ramal_app", settings.secrets.database_app), sealer=Sealer(settings.secrets.seal_key))
    owner, database = await _customer(app), database_of(settings)
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:
        deck = await _deck(connection)
        stories = [outbound(deck=deck, **owner) for _ in range(count)]
        encoded = [(story.call, story.encoded()) for story in stories]
        events = [event for _, part in encoded for event in part]
        await calls.store(connection, events[:1000])
        await _derive(database)
        own, pg, start = _own(), cpu_seconds([server]), time.monotonic()
        for first in range(0, len(events), 10_000):
            await calls.store(connection, events[first : first + 10_000])
        await _derive(database)
        seconds, ours, theirs = time.monotonic() - start, _own() - own, cpu_seconds([server]) - pg
        charged = await (await connection.execute("SELECT count(*) FROM call_legs WHERE charge_state = 'charged'")).fetchone()
    await database.close()
    await app.close()
    with postgres.connect(settings) as root:
        root.execute(_PEER)
    async with await psycopg.AsyncConnection.connect(
        host=str(settings.run), port=settings.instance.ports.postgres, user="ramal", dbname="ramal", autocommit=True
    ) as plain:
        own, pg = _own(), cpu_seconds([server])
        await _peer(plain, encoded)
        bare = _own() - own + cpu_seconds([server]) - pg
    mine = (ours + theirs) * 1e6 / count
    return {
        "calls": count,
        "events_per_call": len(events) / count,
        "charged": charged[0] if charged else 0,
        "cpu_us_per_call": round(mine, 1),
        "python_us": round(ours * 1e6 / count, 1),
        "postgres_us": round(theirs * 1e6 / count, 1),
        "aim_us": 400,
        "events_per_second": round(len(events) / seconds),
        "million_calls_minutes": round(seconds * 1e6 / count / 60, 2),
        "aim_minutes": 8,
        "peer_name": "COPY of the same rows",
        "peer_us_per_call": round(bare * 1e6 / count, 1),
        "ratio_to_copy": round(mine / (bare * 1e6 / count), 2),
    }


def run(engines: Path, _rounds: int = 1, count: int = CALLS) -> dict[str, object]:
    """Return CPU microseconds a call, PostgreSQL included, and how long a backlog of a million calls takes."""
    with Lab(engines) as lab:
        lab.own()
        postgres.initialise(lab.settings, lambda command: lab.run(list(command)))
        postgres.render(lab.settings, lab.account.name)
        server = lab.start("postgres", postgres.command(lab.settings))
        lab.wait(lambda: postgres.ready(lab.settings), "postgres", [server])
        upgrade(lab.settings)
        return asyncio.run(_measure(lab, server.pid, count))
