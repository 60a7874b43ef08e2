"""(e) Events to records to charges, with PostgreSQL. The peer writes the same rows by COPY and thinks nothing."""

import asyncio
import gc
import os
import resource
import time
from collections.abc import Iterator, Sequence
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
from ramal.apps.worker.__main__ import GARBAGE, database_of
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
CHUNK = 10_000
"""Calls whose events are drawn at once: the generator's memory stays small beside a million of them."""

SHIPPED = 5_000
"""Events of one transaction, as the node agent ships them."""

AT_ONCE = 200
"""Live calls whose events arrive together."""
_PEER = """
CREATE TABLE peer_events (id uuid PRIMARY KEY, call_id uuid, kind text, payload bytea);
CREATE TABLE peer_calls (id uuid PRIMARY KEY, isp_id uuid, customer_id uuid, started timestamptz, payload bytea);
CREATE TABLE peer_legs (id uuid PRIMARY KEY, call_id uuid, payload bytea);
CREATE TABLE peer_ledger (id uuid PRIMARY KEY, call_id uuid, amount bigint);
"""


def _own() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def customer_of(database: Database) -> dict[str, str]:
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


Story = tuple[str, list[bytes]]


def _stories(count: int, deck: str, owner: dict[str, str]) -> Iterator[list[Story]]:
    """Yield the encoded calls, a chunk at a time."""
    for first in range(0, count, CHUNK):
        made = (outbound(deck=deck, **owner) for _ in range(first, min(first + CHUNK, count)))
        yield [(story.call, story.encoded()) for story in made]


class Meter:
    """Adds up CPU (this process and PostgreSQL's) and time of what is done under it; drawing calls is not counted."""

    def __init__(self, server: int) -> None:
        self._server = server
        self.python = self.postgres = self.seconds = 0.0

    def __enter__(self) -> None:
        self._before = _own(), cpu_seconds([self._server]), time.monotonic()

    def __exit__(self, *_: object) -> None:
        self.python += _own() - self._before[0]
        self.postgres += cpu_seconds([self._server]) - self._before[1]
        self.seconds += time.monotonic() - self._before[2]

    def each(self, count: int) -> float:
        return round((self.python + self.postgres) * 1e6 / count, 1)


async def _ship(connection: psycopg.AsyncConnection, events: Sequence[bytes]) -> None:
    for first in range(0, len(events), SHIPPED):
        await calls.store(connection, events[first : first + SHIPPED])


async def _live(connection: psycopg.AsyncConnection, database: Database, stories: list[Story]) -> None:
    """Events as they come: begin, answer and end of some calls at a time, records after each."""
    for first in range(0, len(stories), AT_ONCE):
        for begin, end in ((0, 7), (7, 9), (9, None)):
            await calls.store(connection, [event for _, part in stories[first : first + AT_ONCE] for event in part[begin:end]])
            await _derive(database)


async def _ours(
    connection: psycopg.AsyncConnection, database: Database, owner: dict[str, str], server: int, count: int
) -> dict[str, object]:
    deck = await _deck(connection)
    (warm,) = _stories(500, deck, owner)
    await _live(connection, database, warm)
    (some,) = _stories(2_000, deck, owner)
    backlog, live, events = Meter(server), Meter(server), 0
    with live:
        await _live(connection, database, some)
    for chunk in _stories(count, deck, owner):
        arriving = [event for _, part in chunk for event in part]
        events += len(arriving)
        with backlog:
            await _ship(connection, arriving)
    with backlog:
        await _derive(database)
    charged = await (await connection.execute("SELECT count(*) FROM call_legs WHERE charge_state = 'charged'")).fetchone()
    if charged is None or charged[0] != count + len(some) + len(warm):
        raise RuntimeError(f"{charged} of {count} calls were charged")
    return {
        "calls": count,
        "events_per_call": events / count,
        "cpu_us_per_call": backlog.each(count),
        "python_us": round(backlog.python * 1e6 / count, 1),
        "postgres_us": round(backlog.postgres * 1e6 / count, 1),
        "aim_us": 400,
        "live_us_per_call": live.each(len(some)),
        "events_per_second": round(events / backlog.seconds),
        "million_calls_minutes": round(backlog.seconds * 1e6 / count / 60, 2),
        "aim_minutes": 8,
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


async def _measure(lab: Lab, server: int, count: int) -> dict[str, object]:
    settings = lab.settings
    ports, password = settings.instance.ports, settings.secrets.database_worker
    info = f"host=127.0.0.1 port={ports.postgres} dbname=ramal user=ramal_worker password={password}"
    app = Database(url(settings, "ramal_app", settings.secrets.database_app), sealer=Sealer(settings.secrets.seal_key))
    owner, database = await customer_of(app), database_of(settings)
    gc.set_threshold(*GARBAGE)
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:
        report = await _ours(connection, database, owner, server, count)
    await database.close()
    await app.close()
    with postgres.connect(settings) as root:
        root.execute(_PEER)
    peer, sample = Meter(server), min(count, CALLS)
    async with await psycopg.AsyncConnection.connect(
        host=str(settings.run), port=ports.postgres, user="ramal", dbname="ramal", autocommit=True
    ) as plain:
        for chunk in _stories(sample, "", owner):
            with peer:
                await _peer(plain, chunk)
    mine = float(str(report["cpu_us_per_call"]))
    bare = peer.each(sample)
    return report | {"peer_name": "COPY of the same rows", "peer_us_per_call": bare, "ratio_to_copy": round(mine / bare, 2)}


def run(engines: Path, _rounds: int = 1, count: int | None = None) -> dict[str, object]:
    """Return CPU microseconds a call, PostgreSQL included, and how long a backlog of a million calls takes."""
    with Lab(engines) as lab:
        server = lab.database()
        return asyncio.run(_measure(lab, server.pid, count or int(os.environ.get("RAMAL_BENCH_CALLS", CALLS))))
