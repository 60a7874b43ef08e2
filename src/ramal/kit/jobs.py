"""Long work: a job has a row with progress, an input, and a task that the worker performs in the scope of who asked for it.

`@task(name)` registers work without a row (`database, **args`); `@job(name)` work with a row (`Run`). The worker performs both by `TASKS`.
"""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from typing import IO, Any
from uuid import UUID

from fastapi import Request
from sqlalchemy import ForeignKeyConstraint, LargeBinary, UniqueConstraint, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.db import Database, Unit
from ramal.kit.errors import InvalidError, NotFoundError, RamalError, TooLargeError
from ramal.kit.owners import AnyOwner
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.schema import RowView
from ramal.kit.scope import Scope
from ramal.kit.tables import Base, Row

CHUNK, MOST_BYTES, MOST_ERRORS = 256 * 1024, 64 * 1024 * 1024, 1000
TASKS: dict[str, Callable[..., Awaitable[None]]] = {}
CSV_BODY: dict[str, Any] = {"requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}}}


class JobFailedError(Exception):
    """The work cannot be done; `errors` (line, field, code, message) say why. Nothing of it was kept."""

    def __init__(self, errors: list[dict[str, Any]], *, failed: int | None = None) -> None:
        """Take the errors, and their number where more were found than are listed."""
        super().__init__(f"{len(errors)} errors")
        self.errors = errors[:MOST_ERRORS]
        self.failed = failed or len(errors)


class Job(AnyOwner, Row):
    """A piece of long work and how far it is."""

    __tablename__ = "jobs"
    __table_args__ = (
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        {"info": {"owner": "tenant", "optional_owner": True}},
    )

    kind: Mapped[str] = mapped_column()
    status: Mapped[str] = mapped_column(default="queued")
    actor: Mapped[str] = mapped_column()
    total: Mapped[int | None] = mapped_column()
    done: Mapped[int] = mapped_column(default=0)
    failed: Mapped[int] = mapped_column(default=0)
    errors: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    result: Mapped[dict[str, Any]] = mapped_column(default=dict)
    finished_at: Mapped[datetime | None] = mapped_column()


class JobInput(AnyOwner, Base):
    """A file of a job, in pieces: what was uploaded counts from 0 upwards, what the job leaves behind from -1 downwards."""

    __tablename__ = "job_inputs"
    __table_args__ = (
        ForeignKeyConstraint(["job_id"], ["jobs.id"], ondelete="CASCADE"),
        {
            "info": {
                "owner": "tenant",
                "optional_owner": True,
                "no_composite": "a job of the platform has no provider; the job itself is in scope",
            }
        },
    )

    job_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class JobView(RowView):
    """A job. `errors` lists at most 1000 of `failed`."""

    kind: str
    status: str
    total: int | None
    done: int
    failed: int
    errors: list[dict[str, Any]]
    result: dict[str, Any]
    finished_at: datetime | None


class Run:
    """One performance of a job."""

    def __init__(self, database: Database, job_id: UUID, scope: Scope, args: dict[str, Any]) -> None:
        """Take what the queue says. Only the registered task makes runs."""
        self.database, self.job_id, self.scope, self.args = database, job_id, scope, args

    async def report(self, **values: Any) -> None:
        """Write progress (`done`, `total`, …) at once, outside the work's own transaction."""
        async with self.database.unit(Scope.system("system:worker")) as unit:
            await unit.session.execute(update(Job).where(Job.id == self.job_id).values(**values))

    async def input(self) -> IO[bytes]:
        """Return the uploaded file, rewound."""
        file = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
        async with self.database.unit(Scope.system("system:worker")) as unit:
            query = select(JobInput.data).where(JobInput.job_id == self.job_id, JobInput.number >= 0).order_by(JobInput.number)
            async for piece in await unit.session.stream_scalars(query.execution_options(yield_per=8)):
                file.write(piece)
        file.seek(0)
        return file


def task(name: str) -> Callable[[Callable[..., Awaitable[None]]], Callable[..., Awaitable[None]]]:
    """Register work without a row: `async def work(database, **args)`."""

    def register(function: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
        TASKS[name] = function
        return function

    return register


def job(name: str) -> Callable[[Callable[[Run], Awaitable[dict[str, Any]]]], Callable[[Run], Awaitable[dict[str, Any]]]]:
    """Register work with a row: `async def work(run) -> result`. A JobFailedError or RamalError is the job's failure, not the worker's."""

    def register(function: Callable[[Run], Awaitable[dict[str, Any]]]) -> Callable[[Run], Awaitable[dict[str, Any]]]:
        async def perform(database: Database, *, job_id: str, scope: dict[str, str], args: dict[str, Any]) -> None:
            await _perform(Run(database, UUID(job_id), Scope.from_json(scope), args), function)

        TASKS[name] = perform
        return function

    return register


async def _perform(run: Run, function: Callable[[Run], Awaitable[dict[str, Any]]]) -> None:
    await run.report(status="running", done=0, failed=0, errors=[])
    try:
        outcome: dict[str, Any] = {"status": "done", "result": await function(run)}
    except JobFailedError as error:
        outcome = {"status": "failed", "errors": error.errors, "failed": error.failed}
    except RamalError as error:
        outcome = {"status": "failed", "errors": [{"line": 0, "field": "", "code": error.actual_code, "message": str(error)}], "failed": 1}
    except Exception:
        await run.report(
            status="failed",
            errors=[{"line": 0, "field": "", "code": "internal", "message": "Internal error"}],
            failed=1,
            finished_at=func.now(),
        )
        raise
    await run.report(**outcome, finished_at=func.now())


async def start(unit: Unit, kind: str, args: dict[str, Any] | None = None, data: AsyncIterator[bytes] | None = None) -> Job:
    """Create and queue a job in the unit's scope, with `data` as its input."""
    row = Job(**unit.scope.owner(), kind=kind, actor=unit.scope.actor)
    unit.session.add(row)
    await unit.session.flush()
    if data is not None:
        await _store(unit, row.id, data)
    unit.audit(f"{kind}.start", "jobs", row.id, args)
    await unit.defer(kind, job_id=row.id, scope=unit.scope.as_json(), args=args or {})
    return row


async def upload(unit: Unit, request: Request, kind: str, args: dict[str, Any] | None = None) -> Job:
    """Start a job with the request's body as its input. Declare the route with `openapi_extra=CSV_BODY, status_code=202`."""
    return await start(unit, kind, args, request.stream())


async def leave(unit: Unit, job_id: UUID, pieces: AsyncIterator[str]) -> None:
    """Keep a text as what the job leaves behind: in the work's own transaction, and for as long as the job is remembered."""
    buffer, number = bytearray(), -1
    async for piece in pieces:
        buffer += piece.encode()
        if len(buffer) >= CHUNK:
            await _keep(unit, job_id, number, buffer)
            buffer, number = bytearray(), number - 1
    await _keep(unit, job_id, number, buffer)


async def left(unit: Unit, job_id: UUID, kind: str) -> bytes:
    """Return what a finished job of this kind left behind. Raise NotFoundError where there is none in view."""
    row = await RESOURCE.get(unit, job_id)
    query = select(JobInput.data).where(JobInput.job_id == row.id, JobInput.number < 0).order_by(JobInput.number.desc())
    pieces = list(await unit.session.scalars(query)) if (row.kind, row.status) == (kind, "done") else []
    if not pieces:
        raise NotFoundError
    return b"".join(pieces)


async def _store(unit: Unit, job_id: UUID, data: AsyncIterator[bytes]) -> None:
    buffer, number, size = bytearray(), 0, 0
    async for piece in data:
        buffer += piece
        size += len(piece)
        if size > MOST_BYTES:
            raise TooLargeError
        if b"\x00" in piece:
            raise InvalidError("NUL characters are not allowed", code="nul-character")
        if len(buffer) >= CHUNK:
            await _keep(unit, job_id, number, buffer)
            buffer, number = bytearray(), number + 1
    await _keep(unit, job_id, number, buffer)


async def _keep(unit: Unit, job_id: UUID, number: int, buffer: bytearray) -> None:
    row = JobInput(**unit.scope.owner(), job_id=job_id, number=number, data=bytes(buffer))
    unit.session.add(row)
    await unit.session.flush()
    unit.session.expunge(row)


RESOURCE = Resource("jobs", Job, listing=Listing(Job, filters=("kind", "status"), default="-created_at"))
