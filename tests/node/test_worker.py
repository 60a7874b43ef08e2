"""The worker: queued jobs are performed, dead workers' jobs rescued, and events become records as they arrive."""

import asyncio

import psycopg
import pytest
from sqlalchemy import text
from tests.capabilities.calls.story import Story, inbound
from tests.node.waiting import until

from ramal.apps.worker import jobs
from ramal.apps.worker.records import Records
from ramal.capabilities.calls import api as calls
from ramal.kit.db import Database
from ramal.kit.jobs import TASKS
from ramal.kit.scope import Scope
from ramal.publishing.publisher import Publisher
from ramal.rules.events import Banned

SYSTEM = Scope.system("test")


@pytest.mark.feature("G5")
async def test_a_deferred_job_is_performed(worker_database: Database, info: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    async def work(_database: Database, *, word: str) -> None:
        seen.append(word)

    monkeypatch.setitem(TASKS, "test.work", work)
    async with worker_database.unit(SYSTEM) as unit:
        await unit.defer("test.work", word="done")
    app = jobs.application(worker_database, info)
    async with app.open_async():
        await asyncio.wait_for(app.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False), 20)
    assert seen == ["done"]


@pytest.mark.feature("G5", off_nominal=True)
async def test_the_job_of_a_killed_worker_is_begun_again(worker_database: Database, info: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    async def work(_database: Database) -> None:
        seen.append(1)

    monkeypatch.setitem(TASKS, "test.work", work)
    async with worker_database.unit(SYSTEM) as unit:
        await unit.defer("test.work")
        await unit.session.execute(text("INSERT INTO queue.procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')"))
        await unit.session.execute(
            text("UPDATE queue.procrastinate_jobs SET status = 'doing', worker_id = (SELECT max(id) FROM queue.procrastinate_workers)")
        )
    app = jobs.application(worker_database, info)
    async with app.open_async():
        assert await jobs.rescue(app) == 1
        await asyncio.wait_for(app.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False), 20)
    assert seen == [1]


@pytest.mark.feature("G1", "E5")
async def test_events_become_records_and_bans_as_they_arrive(worker_database: Database, info: str) -> None:
    worker_database.publisher = Publisher()
    running = asyncio.create_task(Records(worker_database, info).run())
    story = inbound()
    story.add(Banned, "", 1, ip="192.0.2.7", until=4_000_000_000.0, reason="4 wrong credentials")
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as node:
        await calls.store(node, story.encoded())
        rows = (
            "SELECT (SELECT count(*) FROM calls), (SELECT count(*) FROM routing_entries WHERE key = 'ban/192.0.2.7' AND value IS NOT NULL)"
        )

        async def derived() -> bool:
            return await (await node.execute(rows)).fetchone() == (1, 1)

        await until(derived)
        later = Story()
        later.start("device-in")
        await calls.store(node, later.encoded())

        async def again() -> bool:
            return await (await node.execute("SELECT count(*) FROM calls")).fetchone() == (2,)

        await until(again)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
