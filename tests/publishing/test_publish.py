"""Publishing under concurrency: no reader misses a change, whoever commits late."""

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import text
from tests.publishing.conftest import entries

from ramal.kit.db import Database, Publisher, Unit
from ramal.kit.scope import Scope
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.publishing.feed import view
from ramal.publishing.replica import pull
from ramal.rules.tables import NeverBlock

SYSTEM = Scope.system("test")
MAP = 64 * 1024 * 1024


async def put(database: Database, aggregate: UUID, name: str, note: str) -> None:
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(
            text("INSERT INTO things VALUES (:id, :name, :note) ON CONFLICT (id) DO UPDATE SET name = excluded.name, note = excluded.note"),
            {"id": aggregate, "name": name, "note": note},
        )
        unit.touch("thing", aggregate)


async def put_part(database: Database, aggregate: UUID, part: int, value: str) -> None:
    """Change a row of the aggregate that no other writer locks: only the order of operations keeps the entry whole."""
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(
            text("INSERT INTO parts VALUES (:id, :part, :text) ON CONFLICT (thing, part) DO UPDATE SET text = excluded.text"),
            {"id": aggregate, "part": part, "text": value},
        )
        unit.touch("thing", aggregate)


def dawdling(database: Database) -> Publisher:
    """A publisher that takes its time before the commit, as a busy server does: what is out of order then shows."""
    chance, real = random.Random(7), database.publisher
    assert real is not None

    async def slowly(unit: Unit) -> None:
        await real(unit)
        await asyncio.sleep(chance.random() * 0.02)

    return slowly


async def drop(database: Database, aggregate: UUID) -> None:
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("DELETE FROM things WHERE id = :id"), {"id": aggregate})
        unit.touch("thing", aggregate)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[SnapshotWriter]:
    writer = SnapshotWriter(tmp_path / "snapshot", map_size=MAP)
    yield writer
    writer.close()


def content(folder: Path) -> dict[str, str]:
    snapshot = Snapshot(folder / "snapshot", map_size=MAP)
    with snapshot.read() as tables:
        found = {key: entry.note for key, entry in tables.scan("thing/", NeverBlock, limit=1_000_000)}
    snapshot.close()
    return found


async def truth(database: Database) -> dict[str, str]:
    async with database.unit(SYSTEM) as unit:
        ids = list(await unit.session.scalars(text("SELECT id FROM things")))
        return {key: entry.note for _, key, entry in await entries(unit.session, ids) if isinstance(entry, NeverBlock)}


@pytest.mark.feature("G5")
async def test_six_writers_beside_readers_lose_nothing(database: Database, dsn: str, writer: SnapshotWriter, tmp_path: Path) -> None:
    things = [uuid4() for _ in range(12)]
    database.publisher = dawdling(database)

    async def write(seed: int) -> None:
        chance = random.Random(seed)
        for turn in range(40):
            aggregate, act = chance.choice(things), chance.random()
            if act < 0.2:
                await drop(database, aggregate)
            elif act < 0.6:
                await put_part(database, aggregate, seed, f"{turn}")
            else:
                await put(database, aggregate, f"{aggregate}-{chance.randrange(3)}", f"{seed}.{turn}")

    done = asyncio.Event()
    pulls = 0

    async def read() -> None:
        nonlocal pulls
        async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
            while not done.is_set():
                pulls += 1
                await pull(connection, writer)
            await pull(connection, writer)

    reader = asyncio.create_task(read())
    await asyncio.gather(*(write(seed) for seed in range(6)))
    done.set()
    await asyncio.wait_for(reader, 30)
    assert content(tmp_path) == await truth(database)
    assert pulls > 20


@pytest.mark.feature("G5")
async def test_a_key_moves_to_another_aggregate(database: Database, dsn: str, writer: SnapshotWriter, tmp_path: Path) -> None:
    first, second = uuid4(), uuid4()
    await put(database, first, "taken", "first")
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("UPDATE things SET name = 'free' WHERE id = :id"), {"id": first})
        await unit.session.execute(text("INSERT INTO things VALUES (:id, 'taken', 'second')"), {"id": second})
        unit.touch("thing", first)
        unit.touch("thing", second)
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        await pull(connection, writer)
    assert content(tmp_path) == {"thing/free": "first", "thing/taken": "second"}


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_reader_never_sees_a_later_sequence_before_an_earlier_one(database: Database, dsn: str) -> None:
    """One unit holds the lock uncommitted; the next one must not become visible before it."""
    slow, fast = uuid4(), uuid4()
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        async with database.unit(SYSTEM) as unit:
            await unit.session.execute(text("INSERT INTO things VALUES (:id, 'slow', '')"), {"id": slow})
            unit.touch("thing", slow)
            await database.publisher(unit)  # type: ignore[misc] - the lock is held from here on
            other = asyncio.create_task(put(database, fast, "fast", ""))
            done, _ = await asyncio.wait({other}, timeout=0.3)
            assert not done, "the second writer did not wait for the first"
            async with view(connection) as feed:
                assert [piece async for piece in feed.since(0)] == []
        await asyncio.wait_for(other, 10)
        async with view(connection) as feed:
            keys = [key for piece, _ in [entry async for entry in feed.since(0)] for key, _ in piece]
    assert keys == [b"thing/slow", b"thing/fast"]
