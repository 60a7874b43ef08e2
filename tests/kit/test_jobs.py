"""Jobs and bulk CSV, with tables of their own: streamed, all or nothing, every error with its line."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import func, insert, select, text
from tests.database import Api

from ramal.capabilities.servers.models import NeverBlock
from ramal.kit import jobs
from ramal.kit.csv import csv_job
from ramal.kit.db import Database
from ramal.kit.errors import ConflictError
from ramal.kit.jobs import TASKS, Job, JobFailedError, Run, job
from ramal.kit.schema import Line, Schema
from ramal.kit.scope import Scope

PLATFORM = Scope.platform("user:1")


class Range(Schema):
    cidr: Line
    note: Line = ""


async def store(unit: Any, lines: list[tuple[int, Range]], args: dict[str, Any]) -> None:
    if any(row.note == "forbidden" for _, row in lines):
        raise ConflictError("not this one", code="forbidden-note")
    await unit.session.execute(
        insert(NeverBlock), [row.values() | {"version": 1, "note": row.note + args.get("mark", "")} for _, row in lines]
    )


@pytest.fixture(autouse=True)
def tasks() -> Iterator[None]:
    before = dict(TASKS)
    csv_job("test.import", Range)(store)
    yield
    TASKS.clear()
    TASKS.update(before)


async def pieces(data: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(data), 7000):
        yield data[start : start + 7000]


@pytest_asyncio.fixture
async def load(api: Api) -> Any:
    async def run(data: bytes, **args: Any) -> Job:
        async with api.database.unit(PLATFORM) as unit:
            row = await jobs.start(unit, "test.import", args, pieces(data))
        assert await api.work() == 1
        async with api.database.unit(PLATFORM) as unit:
            return await jobs.RESOURCE.get(unit, row.id)

    return run


async def count(database: Database) -> int:
    async with database.unit(PLATFORM) as unit:
        return int(await unit.session.scalar(select(func.count()).select_from(NeverBlock)) or 0)


@pytest.mark.feature("A13")
@pytest.mark.parametrize(
    "data", [b'cidr,note\r\n10.0.0.1/32,a\r\n10.0.0.2/32,"b\nc"\r\n', b"\xef\xbb\xbfCIDR;note\n10.0.0.1/32;a\n\n10.0.0.2/32;b\n"]
)
async def test_file_is_loaded(api: Api, load: Any, data: bytes) -> None:
    found = await load(data, mark="!")
    assert (found.status, found.done, found.total, found.failed, found.result, found.errors) == ("done", 2, 2, 0, {"rows": 2}, [])
    assert await count(api.database) == 2


@pytest.mark.feature("A13")
async def test_hundred_thousand_lines(api: Api, load: Any) -> None:
    data = b"cidr\n" + b"".join(b"10.%d.%d.%d/32\n" % (n >> 16, n >> 8 & 255, n & 255) for n in range(100_000))
    found = await load(data)
    assert (found.status, found.done) == ("done", 100_000)
    assert await count(api.database) == 100_000


@pytest.mark.feature("A13", off_nominal=True)
async def test_every_error_names_its_line_and_nothing_is_kept(api: Api, load: Any) -> None:
    lines = [
        b"cidr,note",
        b"10.0.0.1/32,ok",
        b"10.0.0.1/32,twice",
        b"10.0.0.3/32,forbidden",
        b"10.0.0.4/32",
        b"nonsense,x",
        b",x",
        b"10.0.0.5/32," + b"x" * 300,
    ]
    found = await load(b"\n".join(lines))
    assert found.status == "failed"
    assert [(error["line"], error["field"], error["code"]) for error in found.errors] == [
        (3, "cidr", "range-taken"),
        (4, "", "forbidden-note"),
        (5, "", "wrong-number-of-cells"),
        (6, "", "invalid-request"),
        (7, "cidr", "missing"),
        (8, "note", "string_too_long"),
    ]
    assert await count(api.database) == 0


@pytest.mark.feature("A13", off_nominal=True)
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"cidr,colour\n1,2\n", "unknown-column"),
        (b"cidr\n\xff\xfe\n", "not-utf-8"),
        (b'cidr\n"open\n', "not-csv"),
        (b"", "no-rows"),
        (b"cidr\n", "no-rows"),
    ],
)
async def test_file_that_is_none_fails_with_its_reason(api: Api, load: Any, data: bytes, code: str) -> None:
    found = await load(data)
    assert (found.status, [error["code"] for error in found.errors]) == ("failed", [code])
    assert await count(api.database) == 0


@pytest.mark.feature("A13", off_nominal=True)
async def test_many_errors_stop_early(load: Any) -> None:
    found = await load(b"cidr\n" + b"nonsense\n" * 5000)
    assert found.status == "failed"
    assert len(found.errors) == jobs.MOST_ERRORS
    assert found.done < 5000


@pytest.mark.feature("A13", off_nominal=True)
async def test_job_exists_only_if_the_unit_commits(api: Api) -> None:
    async def start_and_fail() -> None:
        async with api.database.unit(PLATFORM) as unit:
            await jobs.start(unit, "test.import", {}, pieces(b"cidr\n10.0.0.1/32\n"))
            raise RuntimeError("changed my mind")

    with pytest.raises(RuntimeError, match="changed my mind"):
        await start_and_fail()
    assert await api.work() == 0


@pytest.mark.feature("A23", off_nominal=True)
async def test_failure_of_the_work_is_the_jobs_not_the_workers(api: Api) -> None:
    @job("test.fails")
    async def fails(run: Run) -> dict[str, Any]:
        raise JobFailedError([{"line": 3, "field": "x", "code": "bad", "message": "bad"}])

    async with api.database.unit(PLATFORM) as unit:
        row = await jobs.start(unit, "test.fails")
    await api.work()
    platform = await api.platform()
    shown = (await platform.get(f"/jobs/{row.id}")).json()
    assert (shown["status"], shown["failed"], shown["errors"][0]["line"]) == ("failed", 1, 3)
    assert shown["finished_at"] is not None


@pytest.mark.feature("A23", off_nominal=True)
async def test_application_can_add_to_the_queue_but_not_read_it(api: Api) -> None:
    async with api.database.unit(PLATFORM) as unit:
        await unit.defer("test.import", job_id="x")
    with pytest.raises(Exception, match="permission denied"):
        async with api.database.unit(PLATFORM) as unit:
            await unit.session.execute(text("SELECT * FROM queue.procrastinate_jobs"))


@pytest.mark.feature("A23", off_nominal=True)
async def test_neighbours_job_is_unknown(api: Api) -> None:
    first, second = await api.new_isp(), await api.new_isp()
    async with api.database.unit(Scope.isp(first, actor="test")) as unit:
        row = await jobs.start(unit, "test.import", {}, pieces(b"cidr\n"))
    assert (await (await api.isp(first)).get(f"/jobs/{row.id}")).json()["status"] == "queued"
    assert (await (await api.isp(second)).get(f"/jobs/{row.id}")).status_code == 404


@pytest.mark.feature("A13")
async def test_upkeep_forgets_what_is_over(api: Api) -> None:
    client = await api.platform()
    made = await client.post("/never-block", json={"cidr": "192.0.2.0/24"}, headers={"idempotency-key": "k"})
    async with api.database.unit(PLATFORM) as unit:
        done = await jobs.start(unit, "test.import", {}, pieces(b"cidr\n10.0.0.1/32\n"))
    await api.work()
    async with api.database.unit(PLATFORM) as unit:
        waiting = await jobs.start(unit, "test.import", {}, pieces(b"cidr\n10.0.0.2/32\n"))
        await unit.session.execute(text("UPDATE idempotency_keys SET created_at = now() - interval '25 hours'"))
    await TASKS["kit.upkeep"](api.worker)
    async with api.database.unit(PLATFORM) as unit:
        assert list(await unit.session.scalars(select(jobs.JobInput.job_id))) == [waiting.id]
        assert (await jobs.RESOURCE.get(unit, done.id)).status == "done"
    again = await client.post("/never-block", json={"cidr": "192.0.2.0/24"}, headers={"idempotency-key": "k"})
    assert (made.status_code, again.status_code) == (201, 409)
