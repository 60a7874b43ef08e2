"""Statistics on a real PostgreSQL: counted anew and never twice, compared with a plain count, seen by their owners only, read by index."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import event, text
from tests.capabilities.calls.story import BEGIN, SECOND, Story, inbound, internal, outbound
from tests.database import Api, Cluster

from ramal.capabilities.calls import api as calls
from ramal.capabilities.statistics import counting
from ramal.kit.db import Database
from ramal.kit.scope import Scope
from ramal.rules.events import Ended

SYSTEM = Scope.system("test")
DAY = {"begin": "2027-01-15T00:00:00Z", "end": "2027-01-16T00:00:00Z"}
"""The day on which the stories begin, at 08:00."""


@pytest.fixture
async def node(cluster: Cluster, database_name: str) -> AsyncIterator[psycopg.AsyncConnection]:
    dsn = f"host={cluster.folder} dbname={database_name} user=ramal_worker"
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        yield connection


async def derive(database: Database) -> None:
    while await calls.work(database, calls.Partners()):
        pass


async def count(database: Database) -> None:
    while await counting.count(database, marks=3):
        pass


async def table(database: Database, query: str) -> list[tuple[Any, ...]]:
    async with database.unit(SYSTEM) as unit:
        return [tuple(row) for row in await unit.session.execute(text(query))]


RECOUNT = """
SELECT level, owner, count(*), count(answered), round(sum(talk)::numeric, 3), sum(charge)
  FROM calls, LATERAL (VALUES ('isp', isp_id), ('customer', customer_id), ('tenant', tenant_id)) AS whose(level, owner)
 GROUP BY level, owner ORDER BY level, owner
"""
COUNTED = """
SELECT level, CASE level WHEN 'isp' THEN isp_id WHEN 'customer' THEN customer_id ELSE tenant_id END AS owner,
       sum(calls), sum(answered), round(sum(talk)::numeric, 3), sum(charge)
  FROM call_sums WHERE span = '{span}' GROUP BY 1, 2 ORDER BY 1, 2
"""
BUSIEST = """
SELECT max(at_once) FROM (SELECT (SELECT count(*) FROM calls AS other
  WHERE other.isp_id = one.isp_id AND other.started <= one.started AND coalesce(other.ended, 'infinity') > one.started) AS at_once
  FROM calls AS one) AS found
"""


async def agree(database: Database) -> None:
    """Compare with a count in SQL that shares nothing with the product's."""
    recount = await table(database, RECOUNT)
    assert recount
    for span in ("quarter", "day"):
        assert await table(database, COUNTED.format(span=span)) == recount
    assert await table(database, "SELECT max(peak) FROM call_peaks WHERE level = 'isp'") == await table(database, BUSIEST)
    asked = "SELECT count(*) FROM call_legs, jsonb_array_elements(attempts) WHERE direction = 'carrier-out'"
    assert await table(database, "SELECT sum(calls)::bigint FROM gateway_sums WHERE span = 'day'") == await table(database, asked)


@pytest.mark.feature("A24")
async def test_counted_as_a_plain_count_says(api: Api, node: psycopg.AsyncConnection) -> None:
    isp = str(await api.new_isp())
    for number in range(40):
        owner = {
            "isp": isp,
            "tenant": str(UUID(int=number % 3)),
            "customer": str(UUID(int=number % 2)),
            "begin": BEGIN + number * 97 * SECOND,
        }
        story = (outbound(talk=number * 31, **owner), internal(**owner), inbound(**owner))[number % 3]
        await calls.store(node, story.encoded())
    await derive(api.worker)
    await count(api.worker)
    await agree(api.worker)


@pytest.mark.feature("A24", off_nominal=True)
async def test_a_record_that_comes_late_or_again_counts_once(api: Api, node: psycopg.AsyncConnection) -> None:
    isp = str(await api.new_isp())
    story = outbound(isp=isp, talk=4000)
    ends = [number for number, item in enumerate(story.events) if isinstance(item, Ended)]
    await calls.store(node, [payload for number, payload in enumerate(story.encoded()) if number not in ends])
    for _ in range(2):  # a call that goes on; then its end, an hour later and in other quarters
        await derive(api.worker)
        await count(api.worker)
        assert await table(api.worker, "SELECT sum(calls)::int FROM call_sums WHERE level = 'isp' AND span = 'quarter'") == [(1,)]
        await calls.store(node, story.encoded())
    await node.execute("INSERT INTO call_pending (call_id) SELECT DISTINCT call_id FROM call_events")
    await derive(api.worker)
    await count(api.worker)
    await agree(api.worker)
    assert await table(api.worker, "SELECT count(*)::int, max(peak) FROM call_peaks WHERE level = 'isp'") == [(5, 1)]


@pytest.mark.feature("A24", off_nominal=True)
async def test_a_call_whose_begin_moves_leaves_its_old_quarter(api: Api, node: psycopg.AsyncConnection) -> None:
    isp = str(await api.new_isp())
    story = outbound(isp=isp, begin=BEGIN + 900 * SECOND)
    await calls.store(node, story.encoded())
    await derive(api.worker)
    await count(api.worker)
    earlier = Story(isp=isp, tenant=story.tenant, customer=story.customer, begin=BEGIN)
    earlier.call = story.call
    leg = earlier.start("device-in", dialled="1", caller="alice")
    earlier.end(leg, 1, how="cancel", code=487)
    await calls.store(node, earlier.encoded())
    await derive(api.worker)
    await count(api.worker)
    await agree(api.worker)


@pytest.mark.feature("A24", off_nominal=True)
async def test_a_counter_that_dies_counts_again(api: Api, node: psycopg.AsyncConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    await calls.store(node, outbound(isp=str(await api.new_isp())).encoded())
    await derive(api.worker)

    async def dies(*_args: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(counting, "_day", dies)
        with pytest.raises(ConnectionResetError):
            await counting.count(api.worker)
    assert await table(api.worker, "SELECT count(*) FROM call_sums") == [(0,)]
    await count(api.worker)
    await agree(api.worker)


@pytest.mark.feature("A24", "A23", off_nominal=True)
async def test_everybody_sees_their_own_figures(api: Api, node: psycopg.AsyncConnection) -> None:
    isp, other, customer, tenant, sister = (str(one) for one in (await api.new_isp(), await api.new_isp(), uuid4(), uuid4(), uuid4()))
    for owner in (
        {"isp": isp, "customer": customer, "tenant": tenant},
        {"isp": isp, "customer": customer, "tenant": sister},
        {"isp": other},
    ):
        await calls.store(node, outbound(talk=60, **owner).encoded())
    await calls.store(node, internal(isp=isp, customer=str(uuid4())).encoded())
    await derive(api.worker)
    await count(api.worker)
    mine = await api.isp(isp)
    asked = [
        (mine, {}, 3),
        (mine, {"customer_id": customer}, 2),
        (mine, {"tenant_id": tenant}, 1),
        (await api.isp(other), {}, 1),
        (await api.isp(other), {"tenant_id": tenant}, 0),
        (await api.tenant(isp, tenant), {}, 1),
        (await api.tenant(isp, tenant), {"tenant_id": sister}, 1),
        (await api.tenant(other, tenant), {}, 0),
    ]
    for client, params, found in asked:
        answer = await client.get("/statistics", params=DAY | {"time_zone": "America/Sao_Paulo"} | params)
        assert answer.status_code == 200, answer.text
        assert answer.json()["total"]["calls"] == found, params
    shares = (await mine.get("/statistics/shares", params={"by": "tenant"} | DAY)).json()
    assert {item["key"]: item["calls"] for item in shares["items"]}[tenant] == 1
    for by in ("carrier", "destination", "direction", "customer"):
        assert (await mine.get("/statistics/shares", params={"by": by} | DAY)).json()["items"], by
    own = await api.tenant(isp, tenant)
    assert (await own.get("/statistics/shares", params={"by": "carrier"} | DAY)).status_code == 422
    assert [item["key"] for item in (await own.get("/statistics/shares", params={"by": "destination"} | DAY)).json()["items"]] == [
        "BR-fixed"
    ]


@pytest.mark.feature("A24")
async def test_days_are_those_of_the_asker(api: Api, node: psycopg.AsyncConnection) -> None:
    isp = str(await api.new_isp())
    for hours in (0, 15, 18.75):  # 08:00, 23:00 and 02:45 UTC
        await calls.store(node, outbound(isp=isp, talk=60, begin=BEGIN + round(hours * 3600) * SECOND).encoded())
    await derive(api.worker)
    await count(api.worker)
    client = await api.isp(isp)
    for zone, begin, end, found in (
        ("America/Sao_Paulo", "2027-01-15T00:00:00-03:00", "2027-01-17T00:00:00-03:00", [3, 0]),
        ("UTC", "2027-01-15T00:00:00Z", "2027-01-17T00:00:00Z", [2, 1]),
        ("Asia/Kathmandu", "2027-01-15T00:00:00+05:45", "2027-01-17T00:00:00+05:45", [1, 2]),
    ):
        answer = (await client.get("/statistics", params={"begin": begin, "end": end, "unit": "day", "time_zone": zone})).json()
        assert [point["calls"] for point in answer["points"]] == found, zone
        assert (answer["total"]["asr"], answer["total"]["acd"], answer["peak"]) == (100.0, 60.0, 1)
        shares = (await client.get("/statistics/shares", params={"by": "direction"} | {"begin": begin, "end": end})).json()
        assert shares["items"][0]["calls"] == 3, zone


@pytest.mark.feature("A24", off_nominal=True)
async def test_ranges_are_bounded_and_empty_ones_have_points(api: Api) -> None:
    client = await api.isp(await api.new_isp())
    now = datetime(2027, 1, 15, tzinfo=UTC)
    for params, status in (
        ({"begin": (now - timedelta(days=40)).isoformat(), "end": now.isoformat()}, 422),
        ({"begin": (now - timedelta(days=93)).isoformat(), "end": now.isoformat(), "unit": "day"}, 422),
        ({"begin": now.isoformat(), "end": now.isoformat()}, 422),
        ({"begin": "2027-01-15T00:00:00"}, 422),
        ({"unit": "year"}, 422),
        ({"time_zone": "Mars/Olympus"}, 422),
        ({}, 200),
    ):
        answer = await client.get("/statistics", params=params)
        assert answer.status_code == status, (params, answer.text)
    assert len(answer.json()["points"]) in {24, 25}
    assert answer.json()["total"] == {"calls": 0, "answered": 0, "talk": 0.0, "charge": 0, "asr": None, "acd": None}


MANY = """
INSERT INTO call_sums (id, isp_id, customer_id, tenant_id, level, span, at, direction, destination, calls, answered, talk, charge)
SELECT gen_random_uuid(), CAST(:isp AS uuid), NULL, CASE WHEN level = 'tenant' THEN CAST(:tenant AS uuid) END, level, span,
       timestamptz '2026-01-01' + n * interval '15 minutes', 'outbound', 'BR-mobile', 1, 1, 1, 1
  FROM generate_series(1, 15000) AS n, unnest(ARRAY['isp', 'tenant']) AS level, unnest(ARRAY['quarter', 'day']) AS span
"""


@pytest.mark.feature("A24", "G1")
async def test_figures_are_read_by_index(api: Api) -> None:
    isp, tenant = str(await api.new_isp()), str(uuid4())
    async with api.worker.unit(SYSTEM) as unit:
        await unit.session.execute(text(MANY), {"isp": isp, "tenant": tenant})
    begin = "begin=2026-02-01T00:00:00Z&end=2026-02-04T00:00:00Z"
    for client, scope in (
        (await api.isp(isp), Scope.isp(UUID(isp), actor="test")),
        (await api.tenant(isp, tenant), Scope.tenant(UUID(isp), UUID(tenant), actor="test")),
    ):
        for path in ("/statistics?time_zone=UTC&", "/statistics/shares?by=destination&"):
            asked: list[tuple[str, Any]] = []

            def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any, kept: Any = asked) -> None:
                if "FROM call_sums" in statement:
                    kept.append((statement, parameters))

            event.listen(api.database.engine.sync_engine, "before_cursor_execute", note)
            assert (await client.get(path + begin)).status_code == 200
            event.remove(api.database.engine.sync_engine, "before_cursor_execute", note)
            async with api.database.unit(scope) as unit:
                found = await (await unit.session.connection()).exec_driver_sql(f"EXPLAIN {asked[-1][0]}", asked[-1][1])
                plan = "\n".join(found.scalars())
            assert "Index" in plan, plan
            assert "Seq Scan" not in plan, plan
