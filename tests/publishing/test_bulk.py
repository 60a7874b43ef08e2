"""Much at once: pieces, rebuilds, purges and new generations, each followed by a node."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.db import Database
from ramal.kit.scope import Scope
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.publishing import bulk, registry
from ramal.publishing.feed import report
from ramal.publishing.replica import pull
from ramal.rules.tables import Entry, NeverBlock, Rate

SYSTEM = Scope.system("test")
MAP = 256 * 1024 * 1024


async def rate_pieces(session: AsyncSession, aggregate: UUID, after: str, limit: int) -> list[tuple[str, Entry]]:
    query = text(
        "SELECT key, text FROM (SELECT concat('rate/', thing, '/', part) COLLATE \"C\" AS key, text FROM parts WHERE thing = :id) AS found "
        "WHERE key > :after ORDER BY key LIMIT :limit"
    )
    rows = await session.execute(query, {"id": aggregate, "after": after, "limit": limit})
    return [(row.key, Rate(price=int(row.text))) for row in rows]


@pytest.fixture(autouse=True)
def pieces() -> None:
    registry.register(registry.Projection("piece", "things", pieces=rate_pieces))


@pytest.fixture
async def connection(dsn: str, database: Database) -> AsyncIterator[psycopg.AsyncConnection]:
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        yield connection


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[SnapshotWriter]:
    writer = SnapshotWriter(tmp_path / "snapshot", map_size=MAP)
    yield writer
    writer.close()


def held(tmp_path: Path) -> dict[bytes, bytes]:
    snapshot = Snapshot(tmp_path / "snapshot", map_size=MAP)
    items = dict(snapshot.items())
    snapshot.close()
    return items


async def deck(database: Database, count: int) -> UUID:
    aggregate = uuid4()
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("INSERT INTO things VALUES (:id, 'deck', '')"), {"id": aggregate})
        rows = "INSERT INTO parts SELECT :id, number, number::text FROM generate_series(1, :count) AS number"
        await unit.session.execute(text(rows), {"id": aggregate, "count": count})
    return aggregate


async def state(connection: psycopg.AsyncConnection) -> list[tuple[str, bytes | None, int]]:
    return await (await connection.execute("SELECT key, value, seq FROM routing_entries ORDER BY key")).fetchall()


@pytest.mark.feature("F1", "G5")
async def test_an_aggregate_of_many_entries_is_published_in_pieces(
    database: Database, connection: psycopg.AsyncConnection, writer: SnapshotWriter, tmp_path: Path
) -> None:
    aggregate = await deck(database, 4_500)
    await bulk.publish_many(database, "piece", aggregate)
    transactions = await (await connection.execute("SELECT count(DISTINCT xmin::text) FROM routing_entries")).fetchone()
    assert transactions is not None
    assert 3 <= transactions[0] <= 4_500 / bulk.LEAST
    assert await pull(connection, writer) == 4_500
    assert len(held(tmp_path)) == 4_500

    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("DELETE FROM parts WHERE part % 2 = 0"))
    await bulk.publish_many(database, "piece", aggregate)
    assert await pull(connection, writer) == 2_250
    assert len(held(tmp_path)) == 2_250

    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("DELETE FROM parts"))
    await bulk.publish_many(database, "piece", aggregate)
    await pull(connection, writer)
    assert held(tmp_path) == {}


@pytest.mark.feature("G5")
async def test_a_rebuild_yields_identical_content(database: Database, connection: psycopg.AsyncConnection) -> None:
    aggregate = await deck(database, 2_100)
    await bulk.rebuild(database, ["thing", "piece"])
    before = await state(connection)
    assert len(before) == 2_101
    await bulk.rebuild(database, ["thing", "piece"])
    assert await state(connection) == before

    await connection.execute("UPDATE routing_entries SET value = 'x', seq = nextval('routing_seq') WHERE key LIKE '%%7'")
    await connection.execute("DELETE FROM routing_entries WHERE key LIKE '%%3'")
    await connection.execute("INSERT INTO routing_entries VALUES ('thing/ghost', 'x', nextval('routing_seq'), 'thing', %s)", (uuid4(),))
    await bulk.rebuild(database, ["thing", "piece"])
    after = await state(connection)
    assert [(key, value) for key, value, _ in after if value is not None] == [(key, value) for key, value, _ in before]
    assert [key for key, value, _ in after if value is None] == ["thing/ghost"]
    assert aggregate


@pytest.mark.feature("G5")
async def test_a_purge_waits_for_the_slowest_live_node(
    database: Database, connection: psycopg.AsyncConnection, writer: SnapshotWriter, tmp_path: Path
) -> None:
    aggregate = await deck(database, 3)
    await bulk.publish_many(database, "piece", aggregate)
    await pull(connection, writer)
    generation, last = writer.state()
    await report(connection, "slow", generation, last)
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("DELETE FROM parts WHERE part = 2"))
    await bulk.publish_many(database, "piece", aggregate)
    await bulk.purge(database)
    assert len(await state(connection)) == 3, "the tombstone was purged before the slow node saw it"

    await pull(connection, writer)
    await report(connection, "slow", *writer.state())
    await bulk.purge(database)
    assert len(await state(connection)) == 2
    assert len(held(tmp_path)) == 2


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_node_behind_the_purge_rebuilds(
    database: Database, connection: psycopg.AsyncConnection, writer: SnapshotWriter, tmp_path: Path
) -> None:
    aggregate = await deck(database, 3)
    await bulk.publish_many(database, "piece", aggregate)
    await pull(connection, writer)
    generation, _ = writer.state()
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(text("DELETE FROM parts WHERE part = 2"))
    await bulk.publish_many(database, "piece", aggregate)
    await report(connection, "other", generation, (await state(connection))[1][2])
    assert await bulk.purge(database) > 0
    assert len(await state(connection)) == 2
    assert len(held(tmp_path)) == 3
    await pull(connection, writer)
    assert len(held(tmp_path)) == 2, "a node that missed a purged tombstone kept the entry"


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_new_generation_is_rebuilt_and_local_entries_stay(
    database: Database, connection: psycopg.AsyncConnection, writer: SnapshotWriter, tmp_path: Path
) -> None:
    await bulk.publish_many(database, "piece", await deck(database, 2))
    await pull(connection, writer)
    writer.put_local("local/health/x", NeverBlock(note="mine"))
    writer.apply([(b"rate/wrong", b"x")], writer.state()[1], writer.state()[0])
    await bulk.new_generation(database)
    await pull(connection, writer)
    assert len(held(tmp_path)) == 2
    snapshot = Snapshot(tmp_path / "snapshot", map_size=MAP)
    with snapshot.read() as tables:
        assert tables.get("local/health/x", NeverBlock) == NeverBlock(note="mine")
    snapshot.close()


def test_pieces_shrink_where_the_lock_is_held_long(monkeypatch: pytest.MonkeyPatch) -> None:
    pace, now = bulk.Pace(), 0.0
    monkeypatch.setattr(bulk.time, "monotonic", lambda: now)

    def held(seconds: float) -> int:
        nonlocal now
        pace.begin()
        now += seconds
        pace.end()
        return pace.size

    assert held(bulk.HELD * 5) == 100
    assert held(bulk.HELD * 50) == bulk.LEAST
    assert [held(0) for _ in range(7)][-1] == 2_000
