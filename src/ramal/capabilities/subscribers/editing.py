"""One change of many subscribers: looked at before, done as a whole or not at all, and undone by a file."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, update

from ramal.capabilities.subscribers.edits import EDITABLE, EditIn
from ramal.capabilities.subscribers.exports import lines
from ramal.capabilities.subscribers.models import Subscriber
from ramal.capabilities.subscribers.rules import Home, check_caller_ids, check_form
from ramal.capabilities.subscribers.service import CHECKED, LISTING, PIECE, SUBSCRIBERS, home_of
from ramal.kit import jobs
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError, RamalError
from ramal.kit.jobs import MOST_ERRORS, JobFailedError, Run

KIND = "subscribers.edit"
SHOWN = 20


@dataclass
class Outcome:
    """What an edit does to a piece of the chosen subscribers: the rows that change with their former values, and refusals."""

    changed: list[tuple[Subscriber, dict[str, Any]]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)


def outcome_of(rows: Sequence[Subscriber], changes: Mapping[str, Any], home: Home) -> Outcome:
    """Tell what becomes of each row. One that has all the values already is left alone."""
    outcome = Outcome()
    for row in rows:
        before = {name: getattr(row, name) for name, value in changes.items() if getattr(row, name) != value}
        if not before:
            continue
        try:
            check_form({name: getattr(row, name) for name in CHECKED} | dict(changes), home)
        except RamalError as error:
            outcome.refused += [_refusal(row, item["field"], error) for item in error.errors or [{"field": ""}]]
        else:
            outcome.changed.append((row, before))
    return outcome


def _refusal(row: Subscriber, name: str, error: RamalError) -> dict[str, str]:
    return {"username": row.username, "field": name, "code": error.actual_code, "message": str(error)}


async def preview(unit: Unit, edit: EditIn) -> dict[str, Any]:
    """Return what the edit would do, as `EditPreview`."""
    home, changes = await _ready(unit, edit)
    shown, refusals, changed, refused = [], [], 0, set[str]()
    async for rows in _pieces(unit, _chosen(unit, edit)):
        outcome = outcome_of(rows, changes, home)
        changed += len(outcome.changed)
        refused |= {item["username"] for item in outcome.refused}
        some = outcome.changed[: SHOWN - len(shown)]
        shown += [{"id": row.id, "username": row.username, "name": row.name, "before": before} for row, before in some]
        refusals += outcome.refused[: SHOWN - len(refusals)]
    return {"matched": await _count(unit, edit), "changed": changed, "refused": len(refused), "items": shown, "refusals": refusals}


async def start(unit: Unit, edit: EditIn) -> jobs.Job:
    """Queue the edit."""
    await _ready(unit, edit)
    args = {"changes": edit.changes.given(), **edit.model_dump(include={"ids", "filter"}, exclude_none=True)}
    return await jobs.start(unit, KIND, args)


async def perform(run: Run, edit: EditIn) -> dict[str, Any]:
    """Change all chosen subscribers, or none, and leave the file that undoes it."""
    async with run.database.unit(run.scope) as unit:
        home, changes = await _ready(unit, edit)
        total = await _count(unit, edit)
        await run.report(total=total)
        work = _Work(run, unit, home, changes)
        await jobs.leave(unit, run.job_id, work.undo(_chosen(unit, edit).with_for_update(of=Subscriber)))
        if work.errors:
            raise JobFailedError(work.errors, failed=len(work.errors))
    return {"matched": total, "changed": work.changed}


class _Work:
    def __init__(self, run: Run, unit: Unit, home: Home, changes: dict[str, Any]) -> None:
        self.run, self.unit, self.home, self.changes = run, unit, home, changes
        self.errors: list[dict[str, Any]] = []
        self.changed = 0

    async def undo(self, chosen: Select[Any]) -> AsyncIterator[str]:
        """Change piece by piece, and yield the lines that set the former values again."""
        yield lines([("username", *self.changes)])
        done = 0
        async for rows in _pieces(self.unit, chosen):
            outcome = outcome_of(rows, self.changes, self.home)
            self.errors += [
                {"line": 0, "field": item["field"], "code": item["code"], "message": f"{item['username']}: {item['message']}"}
                for item in outcome.refused
            ]
            yield lines([(row.username, *(getattr(row, name) for name in self.changes)) for row, _ in outcome.changed])
            await _write(self.unit, outcome, self.changes)
            self.changed += len(outcome.changed)
            done += len(rows)
            await self.run.report(done=done, failed=len(self.errors))
            if len(self.errors) >= MOST_ERRORS:
                return


async def _ready(unit: Unit, edit: EditIn) -> tuple[Home, dict[str, Any]]:
    """Return what the edit needs. Raise where nobody could be changed so, or a named subscriber is not in view."""
    home, changes = await home_of(unit), edit.changes.given()
    await check_caller_ids(unit, home, [changes])
    if edit.ids is not None and await _count(unit, edit) != len(set(edit.ids)):
        raise NotFoundError
    return home, changes


def _chosen(unit: Unit, edit: EditIn) -> Select[Any]:
    query = SUBSCRIBERS.select(unit)
    if edit.filter is not None:
        return LISTING.narrowed(query, edit.filter.page())
    return query.where(Subscriber.id.in_(edit.ids or []))


async def _count(unit: Unit, edit: EditIn) -> int:
    return await unit.session.scalar(select(func.count()).select_from(_chosen(unit, edit).with_only_columns(Subscriber.id).subquery())) or 0


async def _pieces(unit: Unit, query: Select[Any]) -> AsyncIterator[list[Subscriber]]:
    """Yield rows by user name, which an edit never changes: rows that cease to fit a filter do not move the others."""
    last = ""
    while True:
        piece = list(await unit.session.scalars(query.where(Subscriber.username > last).order_by(Subscriber.username).limit(PIECE)))
        if not piece:
            return
        yield piece
        last = piece[-1].username
        await unit.session.flush()
        unit.session.expunge_all()


async def _write(unit: Unit, outcome: Outcome, changes: Mapping[str, Any]) -> None:
    """Write one change of many rows as one statement, and each row into the audit log."""
    ids = [row.id for row, _ in outcome.changed]
    if not ids:
        return
    statement = update(Subscriber).where(Subscriber.id.in_(ids)).values(**changes, version=Subscriber.version + 1)
    await unit.session.execute(statement.execution_options(synchronize_session=False))
    for row, before in outcome.changed:
        SUBSCRIBERS.changed(unit, row, "update", {name: changes[name] for name in before})


def emptied(cells: dict[str, str]) -> dict[str, Any]:
    """Return a line of the file that changes subscribers: an empty cell empties what may be empty."""
    return {name: cell if cell != "" or name not in EDITABLE else None for name, cell in cells.items()}


async def change_many(unit: Unit, forms: Sequence[Mapping[str, Any]]) -> None:
    """Change subscribers that `username` names. Raise NotFoundError where there is none of that name."""
    names = {form["username"] for form in forms}
    query = SUBSCRIBERS.select(unit).where(Subscriber.username.in_(names)).with_for_update(of=Subscriber)
    found = {row.username: row for row in await unit.session.scalars(query.execution_options(populate_existing=True))}
    for form in forms:
        if (row := found.get(form["username"])) is None:
            raise NotFoundError(errors=[{"field": "username", "code": "not-found", "message": "No subscriber of this name"}])
        values = {name: value for name, value in form.items() if name != "username"}
        await SUBSCRIBERS.update(unit, row, values)


async def undoing(unit: Unit, job_id: UUID) -> bytes:
    """Return the file that sets the former values again. Raise NotFoundError."""
    return await jobs.left(unit, job_id, KIND)
