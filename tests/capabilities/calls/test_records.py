"""Events in, records out, on a real PostgreSQL as the worker's role."""

from collections.abc import AsyncIterator

import psycopg
import pytest
from sqlalchemy import text
from tests.capabilities.calls.story import Story, inbound, internal, outbound
from tests.database import Cluster

from ramal.capabilities.calls import ingest, service
from ramal.capabilities.calls import tasks as _tasks  # noqa: F401 - registers the job
from ramal.capabilities.calls.charges import Charge
from ramal.kit.db import Database
from ramal.kit.jobs import TASKS
from ramal.kit.scope import Scope
from ramal.rules.events import Alarm, LateAnswer, Recorded, Started, encoder

SYSTEM = Scope.system("test")
PARTNERS = service.Partners()


@pytest.fixture
async def node(cluster: Cluster, database_name: str) -> AsyncIterator[psycopg.AsyncConnection]:
    """The node agent's connection."""
    dsn = f"host={cluster.folder} dbname={database_name} user=ramal_worker"
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as connection:
        yield connection


async def rows(database: Database, query: str) -> list[tuple[object, ...]]:
    async with database.unit(SYSTEM) as unit:
        return [tuple(row) for row in await unit.session.execute(text(query))]


async def derive_all(database: Database, partners: service.Partners = PARTNERS) -> None:
    while await service.work(database, partners):
        pass


@pytest.mark.feature("G1")
async def test_events_become_records(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    stories = [outbound(talk=65), internal(), inbound()]
    assert await ingest.store(node, [payload for story in stories for payload in story.encoded()]) == sum(
        len(story.events) for story in stories
    )
    await derive_all(worker_database)
    found = await rows(worker_database, "SELECT direction, result, cause, talk FROM calls ORDER BY direction")
    assert found == [("inbound", "answered", 16, 10.0), ("internal", "cancelled", 16, 0.0), ("outbound", "answered", 16, 65.0)]
    assert await rows(worker_database, "SELECT count(*) FROM call_legs JOIN calls ON calls.id = call_id") == [(6,)]


@pytest.mark.feature("G1", off_nominal=True)
async def test_the_same_events_twice_change_nothing(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    story = outbound()
    everything = "SELECT (SELECT json_agg(c) FROM calls c)::text, (SELECT json_agg(l ORDER BY id) FROM call_legs l)::text"
    await ingest.store(node, story.encoded()[:6])
    await derive_all(worker_database)
    assert await ingest.store(node, story.encoded()) == len(story.events) - 6
    await derive_all(worker_database)
    before = await rows(worker_database, everything)
    assert await ingest.store(node, story.encoded() + story.encoded()) == 0
    assert await rows(worker_database, "SELECT count(*) FROM call_pending") == [(0,)]
    await derive_all(worker_database)
    assert await rows(worker_database, everything) == before


@pytest.mark.feature("G1", off_nominal=True)
async def test_a_worker_that_dies_in_mid_batch_loses_nothing(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    await ingest.store(node, outbound().encoded())

    async def dies(*_args: object) -> None:
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await service.work(worker_database, service.Partners(rate=dies))  # type: ignore[arg-type]
    assert await rows(worker_database, "SELECT count(*) FROM calls") == [(0,)]
    await derive_all(worker_database)
    assert await rows(worker_database, "SELECT count(*) FROM calls") == [(1,)]


@pytest.mark.feature("G1", off_nominal=True)
async def test_one_bad_call_never_stops_the_others(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    good, bad = outbound(), outbound()
    await ingest.store(node, good.encoded() + bad.encoded())

    async def rate(_session: object, legs: list[object]) -> dict[str, Charge]:
        if any(leg.isp_id == bad.isp for leg in legs):  # type: ignore[attr-defined]
            raise ValueError("bad deck")
        return {leg.id: Charge() for leg in legs}  # type: ignore[attr-defined]

    await derive_all(worker_database, service.Partners(rate=rate))  # type: ignore[arg-type]
    assert await rows(worker_database, "SELECT linked_id::text FROM calls") == [(good.call,)]
    assert await rows(worker_database, "SELECT what, call_id::text FROM alarms") == [("not-derived", bad.call)]
    await TASKS["calls.derive-again"](worker_database, since="2000-01-01T00:00:00Z", until="2200-01-01T00:00:00Z")
    await derive_all(worker_database)
    assert len(await rows(worker_database, "SELECT 1 FROM calls")) == 2


@pytest.mark.feature("G1", off_nominal=True)
async def test_what_strangers_send_fits_into_a_record(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    story = Story()
    leg = story.start("carrier-in", caller="x" * 9000, user_agent="a\x00b\\u0000", caller_name="\x00", number="+556133330000")
    story.end(leg, 1, how="reply", code=404, cause=2**40)
    await ingest.store(node, story.encoded())
    await derive_all(worker_database)
    found = await rows(worker_database, "SELECT length(l.caller), user_agent, l.cause, what FROM call_legs l LEFT JOIN alarms ON true")
    assert found == [(255, "ab\\u0000", 0, None)]


@pytest.mark.feature("E8")
async def test_alarms_of_the_edge_are_kept(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    story = outbound()
    leg = story.events[0].leg
    story.add(LateAnswer, leg, 9, gateway_id="g", sip_call_id="c")
    story.add(Alarm, leg, 9, what="forged-bye", detail="x")
    await ingest.store(node, [*story.encoded(), b"\xc1 no event"])
    await derive_all(worker_database)
    found = await rows(worker_database, "SELECT what, call_id::text FROM alarms ORDER BY what")
    assert found == [("forged-bye", story.call), ("late-answer", story.call), ("unreadable-event", None)]


@pytest.mark.feature("A22")
async def test_events_that_concern_others_are_passed_on_once(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    story = inbound()
    story.add(Recorded, story.events[0].leg, 9, purpose="voicemail", path="a.wav", sha256="0", size=1, seconds=1.0)
    seen: list[str] = []

    async def received(_unit: object, event: Recorded) -> None:
        seen.append(event.path)

    await ingest.store(node, story.encoded())
    await ingest.store(node, story.encoded())
    await derive_all(worker_database, service.Partners(handlers={Recorded: received}))  # type: ignore[dict-item]
    assert seen == ["a.wav"]


async def test_a_late_start_corrects_the_record(node: psycopg.AsyncConnection, worker_database: Database) -> None:
    story = outbound()
    first = [encoder.encode(event) for event in story.events if isinstance(event, Started)][:1]
    await ingest.store(node, [payload for payload in story.encoded() if payload not in first])
    await derive_all(worker_database)
    await ingest.store(node, first)
    await derive_all(worker_database)
    assert await rows(worker_database, "SELECT linked_id::text, direction FROM calls") == [(story.call, "outbound")]
