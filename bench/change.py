"""(d) From a committed change to the edge's snapshot: at rest, and while a large rate deck is published by another process."""

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
from sqlalchemy import text

from bench.ingest import customer_of
from bench.lab import Lab
from ramal.apps.api.wiring import url
from ramal.apps.node.parts import Part, repeat
from ramal.apps.node.replicate import Replicator
from ramal.apps.worker.__main__ import database_of
from ramal.apps.worker.jobs import load_tasks
from ramal.kit.db import Database, Unit
from ramal.kit.scope import Scope
from ramal.kit.sealing import Sealer
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.publishing.bulk import publish_many
from ramal.rules.tables import Balance

AT_REST, PAUSE, LIMIT, START = 200, 0.02, 10.0, 120.0
RATES = 1_000_000
_DECK = """
INSERT INTO rate_decks (id, isp_id, name, note, currency, last_version, version) VALUES (%(deck)s, %(isp)s, 'bench', '', 'BRL', 1, 1)
"""
_VERSION = """
INSERT INTO rate_deck_versions (id, isp_id, deck_id, number, effective_from, state, rates, added, removed, changed, version)
VALUES (%(version)s, %(isp)s, %(deck)s, 1, now(), 'publishing', 0, 0, 0, 0, 1)
"""
_RATES = """
INSERT INTO rates (isp_id, version_id, prefix, price, connection_fee, minimum, increment, name)
SELECT %(isp)s, %(version)s, (100000000 + n)::text, n, 0, 0, 60, '' FROM generate_series(1, %(count)s) AS n
"""


async def _node(info: str, folder: Path) -> None:
    """Replicate for ever, as the node agent does."""
    writer = SnapshotWriter(folder)
    replicator = Replicator(Part("replication"), info, writer, node="bench")
    await asyncio.gather(repeat(Part("l"), replicator.listen, 0.2), repeat(Part("r"), replicator.follow, 0.2))


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(START):
        while not condition():  # noqa: ASYNC110 - a file of another process
            await asyncio.sleep(0.05)


async def _seen(snapshot: Snapshot, key: str, wanted: int) -> None:
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        with snapshot.read() as tables:
            found = tables.get(key, Balance)
        if found is not None and found.balance == wanted:
            return
        await asyncio.sleep(0.001)
    raise TimeoutError(key)


async def _one(database: Database, snapshot: Snapshot, customer: UUID) -> float:
    """Change a balance as a request does; return seconds until the snapshot shows it."""
    wanted, begin = time.time_ns() // 1000, time.monotonic()
    async with database.unit(Scope.system("system:bench")) as unit:
        await _write(unit, customer, wanted)
    await _seen(snapshot, f"balance/{customer}", wanted)
    return time.monotonic() - begin


async def _write(unit: Unit, customer: UUID, balance: int) -> None:
    await unit.session.execute(text("UPDATE accounts SET balance = :balance WHERE id = :id"), {"balance": balance, "id": customer})
    unit.touch("balance", customer)


def _figures(seconds: list[float]) -> dict[str, float]:
    if len(seconds) < 2:
        return {"changes": len(seconds)}
    ordered = sorted(seconds)
    parts = {"p50_ms": statistics.median(ordered), "p99_ms": ordered[int(len(ordered) * 0.99)], "max_ms": ordered[-1]}
    return {"changes": len(ordered)} | {name: round(value * 1000, 1) for name, value in parts.items()}


async def _measure(lab: Lab, count: int) -> dict[str, object]:
    settings, folder = lab.settings, lab.settings.home / "replica"
    app = Database(url(settings, "ramal_app", settings.secrets.database_app), sealer=Sealer(settings.secrets.seal_key))
    owner, database = await customer_of(app), database_of(settings)
    await app.close()
    ports, password = settings.instance.ports, settings.secrets.database_worker
    info = f"host=127.0.0.1 port={ports.postgres} dbname=ramal user=ramal_worker password={password}"
    ids = {"isp": owner["isp"], "deck": str(uuid4()), "version": str(uuid4()), "count": count}
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:
        await connection.execute("INSERT INTO accounts (id, isp_id, customer_id, balance, version) VALUES (%(c)s, %(i)s, %(c)s, 0, 1) "
                                 "ON CONFLICT DO NOTHING", {"c": owner["customer"], "i": owner["isp"]})  # fmt: skip
        for statement in (_DECK, _VERSION, _RATES):
            await connection.execute(statement, ids)
    folder.mkdir()
    node = subprocess.Popen([sys.executable, "-m", "bench.change", "node", info, str(folder)])  # noqa: ASYNC220 - at once
    try:
        customer = UUID(owner["customer"])
        await _until((folder / "current").exists)
        snapshot = Snapshot(folder)
        await _one(database, snapshot, customer)
        rest: list[float] = []
        for _ in range(AT_REST):
            rest.append(await _one(database, snapshot, customer))
            await asyncio.sleep(PAUSE)
        address = url(settings, "ramal_worker", password)
        begin = time.monotonic()
        loading = subprocess.Popen([sys.executable, "-m", "bench.change", "load", address, ids["version"]])  # noqa: ASYNC220 - at once
        busy: list[float] = []
        while loading.poll() is None:
            busy.append(await _one(database, snapshot, customer))
            await asyncio.sleep(PAUSE)
        seconds = time.monotonic() - begin
        if loading.returncode:
            raise RuntimeError("the deck was not published")
        snapshot.close()
    finally:
        node.kill()
        node.wait()
        await database.close()
    return {"rest": _figures(rest), "importing": _figures(busy), "rates": count, "published_s": round(seconds, 1),
            "aim_rest_p99_ms": 50, "aim_importing_p99_ms": 250}  # fmt: skip


async def _load(address: str, version: UUID) -> None:
    load_tasks()
    database = Database(address)
    await publish_many(database, "rate", version)
    await database.close()


def run(engines: Path, _rounds: int = 1, count: int = RATES) -> dict[str, object]:
    """Return how long a change takes to reach the snapshot, in milliseconds."""
    load_tasks()
    with Lab(engines) as lab:
        lab.database()
        return asyncio.run(_measure(lab, count))


if __name__ == "__main__":
    if sys.argv[1] == "node":
        asyncio.run(_node(sys.argv[2], Path(sys.argv[3])))
    else:
        asyncio.run(_load(sys.argv[2], UUID(sys.argv[3])))
