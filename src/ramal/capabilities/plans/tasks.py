"""Long work on rate decks: the import of a version, and what follows its publication."""

from contextlib import closing
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from ramal.capabilities.plans import deck_sql
from ramal.capabilities.plans.deck_file import AMOUNTS, DeckFile
from ramal.capabilities.plans.models import DeckVersion, RateDeck
from ramal.capabilities.plans.service import RATE_DECKS, current_version
from ramal.kit.db import Database, Unit
from ramal.kit.jobs import MOST_ERRORS, JobFailedError, Run, job, task
from ramal.kit.scope import Scope


@job("rates.import")
async def import_version(run: Run) -> dict[str, Any]:
    """Load a price list into a new version, or only check it (`mode` check). All of it, or nothing."""
    with await run.input() as file:
        async with run.database.unit(run.scope) as unit:
            lines = await _stage(run, unit, DeckFile(file, AMOUNTS[run.args["money"]]))
            deck = await RATE_DECKS.lock(unit, UUID(run.args["deck_id"]))
            current = await current_version(unit, deck.id)
            changes = await _compare(unit, current)
            result = {"rates": lines, **changes, "against": current.number if current else None}
            if run.args["mode"] == "load":
                result["version"] = await _keep(unit, deck, run, result)
    await run.report(done=lines, total=lines)
    return result


async def _stage(run: Run, unit: Unit, file: DeckFile) -> int:
    """Copy the file into a temporary table. Raise JobFailedError where a line is not acceptable."""
    await unit.session.execute(text(deck_sql.STAGING))
    connection = (await (await unit.session.connection()).get_raw_connection()).driver_connection
    if connection is None:
        raise RuntimeError("no connection")
    with closing(file):
        async with connection.cursor().copy(deck_sql.COPY) as copy:
            for block in file.blocks():
                await copy.write(block)
                await run.report(done=file.lines, failed=len(file.errors))
    errors = file.errors or await _twice(unit)
    if not file.lines and not errors:
        errors = [{"line": 0, "field": "", "code": "empty", "message": "The file has no prices"}]
    if errors:
        raise JobFailedError(sorted(errors, key=lambda error: error["line"]))
    await unit.session.execute(text(deck_sql.ANALYSE))
    return file.lines


async def _twice(unit: Unit) -> list[dict[str, Any]]:
    found = await unit.session.execute(text(deck_sql.DUPLICATES), {"limit": MOST_ERRORS})
    return [{"line": line, "field": "prefix", "code": "repeated-prefix", "message": f"{prefix} stands twice"} for prefix, line in found]


async def _compare(unit: Unit, current: DeckVersion | None) -> dict[str, int]:
    row = (await unit.session.execute(text(deck_sql.COMPARE), {"version": current.id if current else None})).one()
    return {"added": row.added, "removed": row.removed, "changed": row.changed}


async def _keep(unit: Unit, deck: RateDeck, run: Run, result: dict[str, Any]) -> int:
    deck.last_version += 1
    counts = {name: result[name] for name in ("rates", "added", "removed", "changed")}
    version = DeckVersion(
        isp_id=deck.isp_id,
        deck_id=deck.id,
        number=deck.last_version,
        effective_from=datetime.fromisoformat(run.args["effective_from"]),
        job_id=run.job_id,
        **counts,
    )
    unit.session.add(version)
    await unit.session.flush()
    await unit.session.execute(text(deck_sql.INSERT), {"isp": deck.isp_id, "version": version.id})
    unit.audit("rate-decks.import", "rate-decks", deck.id, {"version": version.number, **counts})
    await unit.defer("publishing.many", kind="rate", id=str(version.id), then="plans.published")
    return version.number


@task("plans.published")
async def published(database: Database, *, id: str, **_: Any) -> None:  # noqa: A002 - publishing's own word
    """All prices of a version have reached the snapshot: make it the deck's."""
    async with database.unit(Scope.system("system:worker")) as unit:
        version = await unit.session.get(DeckVersion, UUID(id), with_for_update=True)
        if version is not None and version.state == "publishing":
            version.state = "ready"
            unit.touch("deck", version.deck_id)
