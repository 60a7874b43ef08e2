"""The proof of a domain: look for its TXT record."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import dns.asyncresolver
import dns.exception
from sqlalchemy.exc import IntegrityError

from ramal.capabilities.domains.models import OwnDomain
from ramal.capabilities.domains.service import DOMAINS
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.jobs import Run, job

LIFETIME = 5.0
"""Seconds that all questions of one check may take."""

Lookup = Callable[[str], Awaitable[list[str]]]


async def txt_records(name: str) -> list[str]:
    """Return the TXT records of a name. Raise dns.exception.DNSException where there is no answer."""
    answer = await dns.asyncresolver.resolve(name, "TXT", lifetime=LIFETIME)
    return [b"".join(record.strings).decode("utf-8", "replace") for record in answer]


async def check(unit: Unit, row: OwnDomain, lookup: Lookup) -> None:
    """Look for the record and write down what was seen. A verified domain stays verified: names of tenants depend on it."""
    seen = await _seen(row, lookup)
    try:
        async with unit.session.begin_nested():
            _note(row, seen)
            await unit.session.flush()
    except IntegrityError:
        await unit.session.refresh(row)
        _note(row, "proved-by-another-provider")
        await unit.session.flush()
    DOMAINS.changed(unit, row, "verify", {"state": row.state, "outcome": row.outcome})


def _note(row: OwnDomain, seen: str) -> None:
    row.checked_at, row.outcome = clock.now(), seen
    if seen == "found":
        row.state, row.verified_at = "verified", row.verified_at or clock.now()
    elif row.state != "verified":
        row.state = "failed"


async def _seen(row: OwnDomain, lookup: Lookup) -> str:
    try:
        records = await lookup(row.proof["name"])
    except dns.exception.DNSException as error:
        return f"no-answer: {type(error).__name__}"
    return "found" if row.proof["value"] in records else "another-value"


@job("domains.verify")
async def verify(run: Run) -> dict[str, Any]:
    """Check one domain."""
    async with run.database.unit(run.scope) as unit:
        row = await DOMAINS.lock(unit, UUID(run.args["domain_id"]))
        await check(unit, row, txt_records)
        return {"state": row.state, "outcome": row.outcome}
