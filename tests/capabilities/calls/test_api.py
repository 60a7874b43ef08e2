"""Calls over HTTP: everybody sees their own, filters use the indexes, the simulator decides as the edge does."""

import json
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest
from sqlalchemy import event, text
from tests.capabilities.calls.story import inbound, internal, outbound
from tests.database import Api, Cluster

from ramal.capabilities.calls import api as calls
from ramal.kit.db import Database
from ramal.kit.scope import Scope
from ramal.local.snapshot import SnapshotWriter, encode
from ramal.rules.events import Alarm, Decided, Step
from ramal.rules.tables import Domain, Entry, Isp, Subscriber, SubscriberRef, Tenant

SYSTEM = Scope.system("test")


@pytest.fixture
async def node(cluster: Cluster, database_name: str) -> AsyncIterator[psycopg.AsyncConnection]:
    dsn = f"host={cluster.folder} dbname={database_name} user=ramal_worker"
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        yield connection


async def derive_all(database: Database) -> None:
    while await calls.work(database, calls.Partners()):
        pass


@pytest.mark.feature("G1", "G2")
async def test_a_provider_lists_and_opens_its_calls(api: Api, node: psycopg.AsyncConnection) -> None:
    isp, tenant, alice = str(await api.new_isp()), str(uuid4()), str(uuid4())
    owner = {"isp": isp, "tenant": tenant}
    for story in (outbound(subscriber=alice, **owner), inbound(alice, **owner), internal(**owner)):
        await calls.store(node, story.encoded())
    await derive_all(api.worker)
    client = await api.isp(isp)
    listed = (await client.get("/calls")).json()["items"]
    assert len(listed) == 3
    for filters, count in (
        ({"number": "+556133330000"}, 1),
        ({"number": "bob"}, 1),
        ({"subscriber_id": alice}, 2),
        ({"result": "cancelled"}, 1),
        ({"cause": "16"}, 3),
        ({"started_from": "2027-01-15T08:00:00Z", "started_to": "2027-01-15T08:00:01Z"}, 3),
        ({"started_to": "2027-01-15T08:00:00Z"}, 0),
        ({"tenant_id": tenant}, 3),
        ({"tenant_id": str(uuid4())}, 0),
    ):
        answer = await client.get("/calls", params=filters)
        assert len(answer.json()["items"]) == count, (filters, answer.text)
    (found,) = (await client.get("/calls", params={"direction": "outbound"})).json()["items"]
    detail = (await client.get(f"/calls/{found['id']}")).json()
    assert [leg["direction"] for leg in detail["legs"]] == ["device-in", "carrier-out"]
    assert [item["code"] for item in detail["legs"][1]["attempts"]] == [503, 200]
    assert [step["rule"] for step in detail["steps"]] == ["identity", "dial-plan"]
    assert (detail["result"], detail["talk"], detail["answered"]) == ("answered", 65.0, "2027-01-15T08:00:05.100000Z")


@pytest.mark.feature("A23", off_nominal=True)
async def test_neighbours_see_nothing(api: Api, node: psycopg.AsyncConnection) -> None:
    isp, other, tenant, sister = str(await api.new_isp()), str(await api.new_isp()), str(uuid4()), str(uuid4())
    story = outbound(isp=isp, tenant=tenant)
    await calls.store(node, story.encoded())
    await derive_all(api.worker)
    mine = await api.tenant(isp, tenant)
    assert (await mine.get(f"/calls/{story.call}")).status_code == 200
    assert "attempts" not in (await mine.get(f"/calls/{story.call}")).json()["legs"][1]
    for stranger in (await api.isp(other), await api.tenant(isp, sister), await api.tenant(other, tenant)):
        assert (await stranger.get("/calls")).json()["items"] == []
        assert (await stranger.get(f"/calls/{story.call}")).status_code == 404
    assert (await (await api.isp(isp, "carriers.read")).get("/calls")).status_code == 403


@pytest.mark.feature("A14")
async def test_a_phone_sees_its_own_history(api: Api, node: psycopg.AsyncConnection) -> None:
    isp, tenant, alice, bob = str(await api.new_isp()), str(uuid4()), str(uuid4()), str(uuid4())
    made, answered, others = (
        outbound(isp=isp, tenant=tenant, subscriber=alice), inbound(alice, isp=isp, tenant=tenant), inbound(bob, isp=isp, tenant=tenant)
    )  # fmt: skip
    for story in (made, answered, others):
        await calls.store(node, story.encoded())
    await derive_all(api.worker)
    listed = (await (await api.phone(isp, tenant, alice)).get("/history")).json()["items"]
    assert {call["id"] for call in listed} == {made.call, answered.call}


@pytest.mark.feature("A23", "G2", off_nominal=True)
async def test_steps_of_another_tenant_are_not_shown(api: Api, node: psycopg.AsyncConnection) -> None:
    isp, tenant, sister = str(await api.new_isp()), str(uuid4()), str(uuid4())
    story = outbound(isp=isp, tenant=tenant)
    hidden = (Step("forward", "secret", "x", tenant=sister), Step("group", "secret", "y", tenant=sister))
    story.add(Decided, story.events[0].leg, 0.15, steps=hidden)
    await calls.store(node, story.encoded())
    await derive_all(api.worker)
    answer = await (await api.tenant(isp, tenant)).get(f"/calls/{story.call}")
    assert [step["rule"] for step in answer.json()["steps"]] == ["identity", "dial-plan", "elsewhere"]
    assert "secret" not in answer.text


@pytest.mark.feature("E8")
async def test_the_platform_lists_alarms(api: Api, node: psycopg.AsyncConnection) -> None:
    story = internal()
    story.add(Alarm, story.events[0].leg, 1, what="bye-unmatched", detail="d")
    await calls.store(node, story.encoded())
    await derive_all(api.worker)
    (alarm,) = (await (await api.platform()).get("/alarms", params={"what": "bye-unmatched"})).json()["items"]
    assert (alarm["detail"], alarm["call_id"], alarm["node"]) == ("d", story.call, "node-1")


MANY = """
INSERT INTO calls (id, linked_id, isp_id, tenant_id, subscriber_id, direction, caller, caller_name, dialled, called, emergency, started,
                   ring, talk, result, code, cause, side, how, reason, charge, steps)
SELECT gen_random_uuid(), gen_random_uuid(), CAST(:isp AS uuid), CASE WHEN n % 2 = 0 THEN CAST(:tenant AS uuid) END,
       gen_random_uuid(), 'outbound', '+5561' || (n % 5000), '', '', '+5511' || n, false,
       timestamptz '2026-01-01' + n * interval '1 second', 1, 1,
       'answered', 200, 16, 'caller', 'bye', '', 0, '[]' FROM generate_series(1, 100000) AS n
"""


@pytest.mark.feature("G1")
async def test_a_hundred_thousand_calls_are_read_by_index(api: Api) -> None:
    isp, tenant = str(await api.new_isp()), str(uuid4())
    async with api.worker.unit(SYSTEM) as unit:
        await unit.session.execute(text(MANY), {"isp": isp, "tenant": tenant})
    client, own = await api.isp(isp), await api.tenant(isp, tenant)
    whole, one = Scope.isp(UUID(isp), actor="test"), Scope.tenant(UUID(isp), UUID(tenant), actor="test")
    cursor = (await client.get("/calls", params={"limit": 200})).json()["next"]
    for who, scope, filters in (
        (client, whole, {}),
        (client, whole, {"cursor": cursor, "limit": "200"}),
        (client, whole, {"number": "+55611234"}),
        (client, whole, {"started_from": "2026-01-01T12:00:00Z"}),
        (own, one, {}),
        (own, one, {"number": "+55611234"}),
    ):
        answer, plan = await _planned(api, scope, who.get("/calls", params=filters))
        assert answer.json()["items"], filters
        assert "Index" in plan, (filters, plan)
        assert "Seq Scan on calls" not in plan, (filters, plan)


async def _planned(api: Api, scope: Scope, asking: Awaitable[httpx.Response]) -> tuple[httpx.Response, str]:
    """Return an answer, and PostgreSQL's plan of what was asked of the calls for it."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if "FROM calls" in statement:
            seen.append((statement, parameters))

    engine = api.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    answer = await asking
    event.remove(engine, "before_cursor_execute", note)
    statement, parameters = seen[-1]
    async with api.database.unit(scope) as unit:
        found = await (await unit.session.connection()).exec_driver_sql(f"EXPLAIN {statement}", parameters)
        return answer, "\n".join(found.scalars())


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    return tmp_path / "snapshot"


def publish(folder: Path, entries: dict[str, Entry]) -> None:
    writer = SnapshotWriter(folder)
    writer.apply([(key.encode(), encode(entry)) for key, entry in entries.items()], 1, "g")
    writer.close()


def household(isp: str, tenant: str, alice: str, bob: str) -> dict[str, Entry]:
    entries: dict[str, Entry] = {
        f"isp/{isp}": Isp(namespace="n", realm="r", currency="BRL"),
        "domain/d.example.net": Domain(isp_id=isp, tenant_id=tenant),
        f"tenant/{tenant}": Tenant(isp_id=isp, customer_id=str(uuid4()), domain="d.example.net", country="BR", area_code="61"),
    }
    for name, ident in (("alice", alice), ("bob", bob)):
        entries[f"subscriber/d.example.net/{name}"] = Subscriber(id=ident, isp_id=isp, tenant_id=tenant, username=name)
        entries[f"subscriber-id/{ident}"] = SubscriberRef(domain="d.example.net", username=name)
    return entries


@pytest.mark.feature("G2")
async def test_the_simulator_explains_a_call(api: Api, snapshot: Path) -> None:
    isp, tenant, alice, bob = (str(uuid4()) for _ in range(4))
    publish(snapshot, household(isp, tenant, alice, bob))
    for route in api.app.routes:
        if hasattr(route, "app") and hasattr(route.app, "state"):
            route.app.state.settings = SimpleNamespace(snapshot=snapshot)
    client = await api.isp(isp)
    answer = await client.post("/calls/simulate", json={"subscriber_id": alice, "dialled": "bob"})
    assert answer.status_code == 200, answer.text
    assert answer.json()["steps"], json.dumps(answer.json())
    own = await api.tenant(isp, tenant)
    assert (await own.post("/calls/simulate", json={"subscriber_id": alice, "dialled": "0014155550000"})).json()["ending"] == "refused"
    for stranger in (await api.isp(uuid4()), await api.tenant(isp, uuid4())):
        assert (await stranger.post("/calls/simulate", json={"subscriber_id": alice, "dialled": "bob"})).status_code == 404
    assert (await client.post("/calls/simulate", json={"dialled": "bob"})).status_code == 422
    assert (await client.post("/calls/simulate", json={"gateway_id": str(UUID(int=1)), "dialled": "bob"})).status_code == 404


@pytest.mark.feature("G2", off_nominal=True)
async def test_without_a_snapshot_the_simulator_says_so(api: Api) -> None:
    client = await api.isp(uuid4())
    answer = await client.post("/calls/simulate", json={"subscriber_id": str(uuid4()), "dialled": "bob"})
    assert (answer.status_code, answer.json()["code"]) == (503, "no-snapshot")
