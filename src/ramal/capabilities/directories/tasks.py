"""Jobs of directories: test the connection, preview, synchronise; each day those that were synchronised once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.directories import openid, vendors
from ramal.capabilities.directories.errors import ReadingError
from ramal.capabilities.directories.models import Directory
from ramal.capabilities.directories.reading import Reading
from ramal.capabilities.directories.service import DIRECTORIES, require_preview
from ramal.capabilities.directories.sources import read
from ramal.capabilities.directories.synchronising import Prepared, perform, prepare
from ramal.kit import clock, jobs
from ramal.kit.db import Database
from ramal.kit.errors import NotFoundError
from ramal.kit.jobs import JobFailedError, Run, job, task
from ramal.kit.scope import Scope

AGAIN, AT_ONCE, EXAMPLES = timedelta(hours=23), 200, 20
SYSTEM = Scope.system("system:worker")


def _failed(code: str, message: str) -> JobFailedError:
    return JobFailedError([{"line": 0, "field": "", "code": code, "message": message or code}])


async def _row(run: Run) -> tuple[Directory, Scope]:
    """Return the directory and its tenant's scope; no transaction stays open."""
    async with run.database.unit(run.scope) as unit:
        row = await DIRECTORIES.get(unit, UUID(run.args["directory_id"]))
        unit.session.expunge(row)
    return row, Scope.tenant(row.isp_id, row.tenant_id, actor=run.scope.actor)


async def _reading(run: Run, row: Directory, scope: Scope) -> Reading:
    async with run.database.unit(scope) as unit:
        sealer = unit.sealer

    async def progress(count: int) -> None:
        await run.report(done=count)

    try:
        return await read(row, sealer, progress)
    except ReadingError as error:
        code = error.code
        await _write(run.database, scope, row.id, lambda kept: _note(kept, code))
        raise _failed(code, error.detail) from error


def _note(row: Directory, outcome: str) -> None:
    row.outcome, row.read_at = outcome, clock.now()


def _works_again(row: Directory) -> None:
    row.outcome = "done" if row.outcome else ""


async def _write(database: Database, scope: Scope, row_id: UUID, change: Callable[[Directory], None]) -> None:
    async with database.unit(scope) as unit:
        change(await DIRECTORIES.lock(unit, row_id))


@job("directories.test")
async def test(run: Run) -> dict[str, Any]:
    """Look at each part of the connection: the log-in service, and the first people."""
    row, scope = await _row(run)
    checks: list[dict[str, Any]] = []
    try:
        found = await openid.provider(vendors.issuer_of(row), newer_than=timedelta(0))
        checks.append({"what": "log-in", "ok": True, "detail": str(found.metadata["authorization_endpoint"])})
    except openid.OpenIdError as error:
        checks.append({"what": "log-in", "ok": False, "code": error.code, "detail": error.detail})
    row.delta_link = ""  # all of them, not what changed since: the row is ours alone
    try:
        reading = await _reading(run, row, scope)
        checks.append({"what": "people", "ok": True, "detail": str(len(reading.people))})
        await _write(run.database, scope, row.id, _works_again)
    except JobFailedError as error:
        checks.append({"what": "people", "ok": False, "code": error.errors[0]["code"], "detail": error.errors[0]["message"]})
    return {"checks": checks}


@job("directories.preview")
async def preview(run: Run) -> dict[str, Any]:
    """Read the directory and tell what a synchronisation would do. Nothing of anybody changes."""
    row, scope = await _row(run)
    reading = await _reading(run, row, scope)
    async with run.database.unit(scope) as unit:
        prepared = await prepare(unit, row, reading.people, complete=reading.complete)

    def seen(kept: Directory) -> None:
        _note(kept, "done")
        kept.state = "previewed" if kept.state == "connected" else kept.state

    await _write(run.database, scope, row.id, seen)
    return _told(prepared, len(reading.people))


def _told(prepared: Prepared, found: int) -> dict[str, Any]:
    examples = [{"act": step.act, "email": step.email, "name": step.name} for step in prepared.steps if step.act not in {"keep", "wait"}]
    return {"found": found, "counts": prepared.counts, "too_many_leave": prepared.suspicious, "examples": examples[:EXAMPLES]}


@job("directories.synchronise")
async def synchronise(run: Run) -> dict[str, Any]:
    """Read the directory and bring people and subscribers to it. A reading after which most would be gone is refused unless allowed."""
    row, scope = await _row(run)
    require_preview(row)
    reading = await _reading(run, row, scope)
    async with run.database.unit(scope) as unit:
        prepared = await prepare(unit, row, reading.people, complete=reading.complete)
    if prepared.suspicious and not run.args.get("let_leave"):
        await _write(run.database, scope, row.id, lambda kept: _note(kept, "too-many-leaving"))
        raise _failed("too-many-leaving", f"{prepared.counts['leave']} of {prepared.known}")
    await run.report(total=len(prepared.steps), done=0)

    async def progress(done: int, failed: int) -> None:
        await run.report(done=done, failed=failed)

    outcome = await perform(run.database, scope, row, prepared.steps, progress)
    counts = dict(outcome.counts)

    def finished(kept: Directory) -> None:
        _note(kept, "done")
        kept.state, kept.synchronised_at = "synchronised", clock.now()
        kept.counts, kept.delta_link = counts, reading.delta

    await _write(run.database, scope, row.id, finished)
    if outcome.errors:
        await run.report(errors=outcome.errors, failed=outcome.failed)
    return {"found": len(reading.people), "counts": counts}


@task("directories.daily")
async def daily(database: Database, **_args: Any) -> None:
    """Queue a synchronisation of each directory that was not read for a day. To be performed every hour."""
    due = Directory.read_at < clock.now() - AGAIN
    query = select(Directory).where(Directory.state == "synchronised", Directory.enabled, due).order_by(Directory.read_at).limit(AT_ONCE)
    async with database.unit(SYSTEM) as unit:
        for row in list(await unit.session.scalars(query)):
            await unit.defer("directories.daily-one", isp_id=row.isp_id, tenant_id=row.tenant_id, directory_id=row.id)


@task("directories.daily-one")
async def daily_one(database: Database, *, isp_id: str, tenant_id: str, directory_id: str) -> None:
    """Start the job of one directory that is due; it may be gone."""
    async with database.unit(Scope.tenant(UUID(isp_id), UUID(tenant_id), actor="system:worker")) as unit:
        try:
            row = await DIRECTORIES.get(unit, UUID(directory_id))
        except NotFoundError:
            return
        await jobs.start(unit, "directories.synchronise", {"directory_id": str(row.id)})
