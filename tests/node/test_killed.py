"""The node agent killed with SIGKILL at any point, and PostgreSQL away: nothing is lost, nothing is doubled."""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text
from tests.node.driver import MAP
from tests.node.waiting import until

from ramal.kit.db import Database
from ramal.kit.scope import Scope
from ramal.local.snapshot import Snapshot
from ramal.local.spool import EventClock, SpoolWriter
from ramal.publishing.feed import view
from ramal.publishing.publisher import Publisher, encode
from ramal.publishing.verify import compare
from ramal.rules.events import Ended, Started
from ramal.rules.tables import Balance

SYSTEM = Scope.system("test")
DRIVER = Path(__file__).with_name("driver.py")
ROOT = Path(__file__).parents[2]


@contextmanager
def agent(info: str, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = os.environ | {"PYTHONPATH": f"{ROOT}/src:{ROOT}"}
    with (home / "log").open("ab") as log:
        process = subprocess.Popen([sys.executable, DRIVER, info, home], env=environment, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait(10)


async def publish(connection: psycopg.AsyncConnection, number: int) -> None:
    await connection.execute(
        "INSERT INTO routing_entries VALUES (%s, %s, nextval('routing_seq'), 'test', %s)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value, seq = nextval('routing_seq')",
        (f"balance/{number % 700}", None if number % 5 == 0 else encode(Balance(balance=number)), uuid4()),
    )


async def stored(connection: psycopg.AsyncConnection) -> int:
    row = await (await connection.execute("SELECT count(*) FROM call_events")).fetchone()
    return int(row[0]) if row else 0


@pytest.mark.feature("G5", off_nominal=True)
async def test_killed_at_any_point_nothing_is_lost_and_nothing_doubled(info: str, worker_database: Database, tmp_path: Path) -> None:
    worker_database.publisher = Publisher()
    chance, clock = random.Random(11), EventClock("node-1")
    spools = [SpoolWriter(tmp_path / "edge", f"edge{number}", rotate=20_000) for number in range(3)]
    written: set[str] = set()
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:
        for turn in range(3):
            with agent(info, tmp_path):
                before, end = await stored(connection), time.monotonic() + 20
                last = end
                while time.monotonic() < min(end, last):
                    if last == end and await stored(connection) > before:
                        last = time.monotonic() + chance.random() * 0.4
                    for spool in spools:
                        kind, values = (Started, {"direction": "device-in"}) if chance.random() < 0.5 else (Ended, {"how": "bye"})
                        event = kind(**clock.stamp(), call=str(uuid4()), leg=str(uuid4()), **values)
                        spool.append(event)
                        written.add(event.id)
                    await publish(connection, turn * 1000 + len(written))
                    await asyncio.sleep(0.005)
        for spool in spools:
            spool.close()
        with agent(info, tmp_path):

            async def shipped() -> bool:
                return not list((tmp_path / "edge").glob("*.spool"))

            await until(shipped, 30)
            rows = await (await connection.execute("SELECT id::text FROM call_events")).fetchall()
            assert len(rows) == len(written)
            assert {row[0] for row in rows} == written
            snapshot = Snapshot(tmp_path / "snapshot", map_size=MAP)

            async def equal() -> bool:
                async with view(connection) as feed:
                    return not [line async for line in compare(feed, snapshot)]

            await until(equal, 10)
            assert len(list(snapshot.items())) > 100
            snapshot.close()
    async with worker_database.unit(SYSTEM) as unit:
        assert (await unit.session.execute(text("SELECT count(DISTINCT call_id) FROM call_pending"))).scalar() == len(written)


@pytest.mark.feature("G5", off_nominal=True)
async def test_without_postgresql_events_wait_and_arrive_later(cluster: object, info: str, tmp_path: Path) -> None:
    clock, spool = EventClock("node-1"), SpoolWriter(tmp_path / "edge", "edge")
    folder = str(cluster.folder)  # type: ignore[attr-defined]
    away = info.replace(folder, str(tmp_path / "away"))
    with agent(away, tmp_path) as process:
        spool.append(Started(**clock.stamp(), call=str(uuid4()), leg=str(uuid4()), direction="device-in"))
        await asyncio.sleep(0)

        async def complains() -> bool:
            return b"replication" in (tmp_path / "log").read_bytes() or b"r: " in (tmp_path / "log").read_bytes()

        await until(complains, 15)
        assert process.poll() is None
        (tmp_path / "away").symlink_to(folder)
        async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:

            async def arrived() -> bool:
                row = await (await connection.execute("SELECT count(*) FROM call_events")).fetchone()
                return row == (1,)

            await until(arrived, 20)


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_torn_end_of_a_spool_loses_nothing_before_it_and_is_alarmed(info: str, tmp_path: Path) -> None:
    clock, spool = EventClock("node-1"), SpoolWriter(tmp_path / "edge", "edge")
    for _ in range(3):
        spool.append(Started(**clock.stamp(), call=str(uuid4()), leg=str(uuid4()), direction="device-in"))
    spool.close()
    (path,) = (tmp_path / "edge").glob("*.spool")
    with path.open("ab") as file:
        file.write(b"\x99\x00\x00\x00torn")
    with agent(info, tmp_path):
        async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:

            async def alarmed() -> bool:
                rows = await (await connection.execute("SELECT what, node FROM alarms")).fetchall()
                return rows == [("spool-torn", "node-1")]

            await until(alarmed, 20)
            assert await stored(connection) == 3
    assert len(list((tmp_path / "edge").glob("*.torn"))) == 1
