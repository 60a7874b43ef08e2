"""The proof of a domain: look for its TXT record, when asked and each day."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError

from ramal.capabilities.domains.lookup import Seen, look
from ramal.capabilities.domains.models import OwnDomain
from ramal.capabilities.domains.service import DOMAINS
from ramal.kit import clock
from ramal.kit.db import Database, Unit
from ramal.kit.jobs import Run, job, task
from ramal.kit.scope import Scope

AGAIN, GIVEN_UP, AT_ONCE = timedelta(hours=23), timedelta(days=30), 200
SYSTEM = Scope.system("system:worker")
Lookup = Callable[[str], Awaitable[Seen]]


async def note(unit: Unit, row: OwnDomain, seen: Seen) -> None:
    """Write down what a look saw. A verified domain stays verified: names of tenants depend on it; since when it is missed is told."""
    before = (row.state, row.outcome)
    try:
        async with unit.session.begin_nested():
            _write(row, seen, outcome_of(row, seen))
            await unit.session.flush()
    except IntegrityError:
        await unit.session.refresh(row)
        _write(row, seen, "proved-by-another-provider")
        await unit.session.flush()
    if (row.state, row.outcome) != before:
        DOMAINS.changed(unit, row, "verify", {"state": row.state, "outcome": row.outcome})


def outcome_of(row: OwnDomain, seen: Seen) -> str:
    """Return what was seen, in one word. One server with the record is enough: the others of the zone may lag."""
    if row.proof["value"] in seen.records:
        return "found"
    return f"no-answer: {seen.failure}" if seen.failure else "another-value" if seen.records else "no-record"


def _write(row: OwnDomain, seen: Seen, outcome: str) -> None:
    row.checked_at, row.outcome, row.answered = clock.now(), outcome, seen.answered
    if outcome == "found":
        row.state, row.verified_at, row.missing_since = "verified", row.verified_at or clock.now(), None
    elif row.state == "verified":
        row.missing_since = row.missing_since or clock.now()
    else:
        row.state = "failed"


async def check(database: Database, scope: Scope, domain_id: UUID, lookup: Lookup = look) -> dict[str, Any]:
    """Look, with no transaction open meanwhile, and write down what was seen."""
    async with database.unit(scope) as unit:
        name = (await DOMAINS.get(unit, domain_id)).proof["name"]
    seen = await lookup(name)
    async with database.unit(scope) as unit:
        row = await DOMAINS.lock(unit, domain_id)
        await note(unit, row, seen)
        return {"state": row.state, "outcome": row.outcome, "answered": row.answered}


@job("domains.verify")
async def verify(run: Run) -> dict[str, Any]:
    """Check one domain."""
    return await check(run.database, run.scope, UUID(run.args["domain_id"]))


@task("domains.recheck")
async def recheck(database: Database, **_args: Any) -> None:
    """Queue a check of each domain that was not checked for a day; unproved ones for a month. To be performed every hour."""
    moment = clock.now()
    due = or_(OwnDomain.checked_at.is_(None), OwnDomain.checked_at < moment - AGAIN)
    alive = or_(OwnDomain.state == "verified", OwnDomain.created_at > moment - GIVEN_UP)
    async with database.unit(SYSTEM) as unit:
        for row in await unit.session.scalars(select(OwnDomain).where(due, alive).order_by(OwnDomain.checked_at).limit(AT_ONCE)):
            await unit.defer("domains.recheck-one", isp_id=row.isp_id, domain_id=row.id)


@task("domains.recheck-one")
async def recheck_one(database: Database, *, isp_id: str, domain_id: str) -> None:
    """Check one domain that is due; it may be gone."""
    async with database.unit(SYSTEM) as unit:
        if await unit.session.get(OwnDomain, UUID(domain_id)) is None:
            return
    await check(database, Scope.isp(UUID(isp_id), actor="system:worker"), UUID(domain_id))
