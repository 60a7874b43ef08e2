"""Brings people and subscribers to what a reading of the directory found: in pieces, and one person's failure stops no other."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from ramal.capabilities.directories.models import Directory, DirectoryPerson
from ramal.capabilities.identity import api as identity
from ramal.capabilities.subscribers import api as subscribers
from ramal.kit import clock
from ramal.kit.db import Database, Unit
from ramal.kit.errors import NotFoundError, RamalError
from ramal.kit.scope import Scope
from ramal.rules.directories import Found, Known, State, Step, plan, too_many_leave, username_of

PIECE, MOST_ERRORS = 100, 1000
STATES: dict[str, State] = {
    "keep": "linked",
    "link": "linked",
    "create": "linked",
    "return": "linked",
    "wait": "unlinked",
    "ambiguous": "ambiguous",
    "leave": "left",
}
ACTS = ("link", "create", "keep", "return", "wait", "ambiguous", "leave")


@dataclass(frozen=True)
class Prepared:
    """What a synchronisation would do."""

    steps: list[Step]
    known: int

    @property
    def counts(self) -> dict[str, int]:
        """How many people by act, each act named."""
        return dict.fromkeys(ACTS, 0) | dict(Counter(str(step.act) for step in self.steps))

    @property
    def suspicious(self) -> bool:
        """Whether so many would leave that it looks like a mistake."""
        return too_many_leave(self.steps, self.known)


@dataclass
class Outcome:
    """What came of it."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[dict[str, Any]] = field(default_factory=list)
    failed: int = 0

    def refused(self, step: Step, code: str, message: str) -> None:
        """Note that a person could not be brought in order."""
        self.failed += 1
        if len(self.errors) < MOST_ERRORS:
            self.errors.append({"line": 0, "field": step.email or step.key, "code": code, "message": message})


async def prepare(unit: Unit, row: Directory, found: Sequence[Found], *, complete: bool) -> Prepared:
    """Compare a reading with what is known. The unit is in the tenant's scope."""
    query = select(DirectoryPerson).where(DirectoryPerson.directory_id == row.id)
    known = [_known(person) for person in await unit.session.scalars(query)]
    unit.session.expunge_all()
    steps = plan(found, known, await subscribers.with_addresses(unit), host=row.host, create=row.create_subscribers, complete=complete)
    return Prepared(steps, len(known))


def _known(person: DirectoryPerson) -> Known:
    subscriber = str(person.subscriber_id) if person.subscriber_id else None
    state: State = person.state  # type: ignore[assignment]
    return Known(key=person.key, email=person.email, name=person.name, state=state, subscriber=subscriber)


async def perform(
    database: Database, scope: Scope, row: Directory, steps: Sequence[Step], progress: Callable[[int, int], Awaitable[None]]
) -> Outcome:
    """Do all steps, a piece in a transaction, each step in a savepoint."""
    outcome = Outcome()
    for at in range(0, len(steps), PIECE):
        async with database.unit(scope) as unit:
            for step in steps[at : at + PIECE]:
                await _try(unit, row, step, outcome)
        await progress(min(at + PIECE, len(steps)), outcome.failed)
    return outcome


async def _try(unit: Unit, row: Directory, step: Step, outcome: Outcome) -> None:
    try:
        async with unit.session.begin_nested():
            await _do(unit, row, step)
    except (RamalError, ValidationError, DBAPIError) as error:
        code = error.actual_code if isinstance(error, RamalError) else "not-accepted"
        outcome.refused(step, code, _message(error))
        async with unit.session.begin_nested():
            await _note(unit, row, step, None, problem=code)
        outcome.counts["failed"] += 1
    else:
        outcome.counts[step.act] += 1


def _message(error: Exception) -> str:
    if isinstance(error, RamalError):
        return "; ".join(str(item.get("code")) for item in error.errors) or str(error)
    return "No subscriber can be made of this person"


async def _do(unit: Unit, row: Directory, step: Step) -> None:
    subscriber = UUID(step.subscriber) if step.subscriber else None
    if step.act == "create":
        made = await subscribers.create(unit, username=username_of(step.email), name=step.name, email=step.email)
        subscriber = made.id
    if step.act == "leave" and subscriber:
        await _leave(unit, row, subscriber)
    await _note(unit, row, step, subscriber)


async def _leave(unit: Unit, row: Directory, subscriber: UUID) -> None:
    await identity.end_phone_sessions(unit, subscriber)
    if row.on_leaving == "disable":
        try:
            await subscribers.disable(unit, subscriber)
        except NotFoundError:
            return


async def _note(unit: Unit, row: Directory, step: Step, subscriber: UUID | None, *, problem: str = "") -> None:
    """Write a person down; only what changes somebody's rights is an act of its own in the audit log."""
    query = select(DirectoryPerson).where(DirectoryPerson.directory_id == row.id, DirectoryPerson.key == step.key)
    person = (await unit.session.scalars(query)).one_or_none()
    if person is None:
        person = DirectoryPerson(isp_id=row.isp_id, tenant_id=row.tenant_id, directory_id=row.id, key=step.key, email=step.email)
        unit.session.add(person)
    state = STATES[step.act] if not problem else "unlinked"
    changed = person.state != state or person.subscriber_id != subscriber
    person.email, person.name, person.state, person.subscriber_id, person.problem = step.email, step.name, state, subscriber, problem
    person.left_at = (person.left_at or clock.now()) if state == "left" else None
    await unit.session.flush()
    if changed and step.act not in {"wait", "ambiguous"}:
        unit.audit(f"directory-people.{step.act}", "directory-people", person.id, {"email": step.email, "subscriber_id": subscriber})
