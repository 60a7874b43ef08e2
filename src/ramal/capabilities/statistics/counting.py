"""Counts marked quarters anew, and the days that they belong to."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.calls import api as calls
from ramal.capabilities.statistics.models import CallPeak, CallSum, GatewaySum
from ramal.kit.db import Database
from ramal.kit.ids import new_id
from ramal.kit.scope import Scope
from ramal.kit.staging import NULL, Staging
from ramal.rules import statistics

SYSTEM = Scope.system("system:statistics")
MARKS = 500
"""Marks taken in one transaction."""

LEVELS = ("isp", "customer", "tenant")
_LOCK = text(f"SELECT pg_advisory_xact_lock({0x73746174})")
"""One counter at a time ("stat"): two of them would write the same quarter."""

_FIGURES = ("calls", "answered", "talk", "charge")
_SUM = ("id", "isp_id", "customer_id", "tenant_id", "level", "span", "at", "direction", "destination", *_FIGURES)
_SUMS = Staging(CallSum.__table__, _SUM)
_PEAKS = Staging(CallPeak.__table__, ("id", "isp_id", "customer_id", "tenant_id", "level", "at", "peak"))
_GATEWAYS = Staging(GatewaySum.__table__, ("id", "isp_id", "gateway_id", "span", "at", "destination", *_FIGURES))
_DAY_OF_SUMS = text("""
INSERT INTO call_sums (id, isp_id, customer_id, tenant_id, level, span, at, direction, destination, calls, answered, talk, charge)
SELECT gen_random_uuid(), isp_id, customer_id, tenant_id, level, 'day', :at, direction, destination,
       sum(calls), sum(answered), sum(talk), sum(charge)
  FROM call_sums WHERE isp_id = :isp AND level = ANY(:levels) AND span = 'quarter' AND at >= :at AND at < :at + interval '1 day'
 GROUP BY isp_id, customer_id, tenant_id, level, direction, destination
""")
_DAY_OF_GATEWAYS = text("""
INSERT INTO gateway_sums (id, isp_id, gateway_id, span, at, destination, calls, answered, talk, charge)
SELECT gen_random_uuid(), isp_id, gateway_id, 'day', :at, destination, sum(calls), sum(answered), sum(talk), sum(charge)
  FROM gateway_sums WHERE isp_id = :isp AND span = 'quarter' AND at >= :at AND at < :at + interval '1 day'
 GROUP BY isp_id, gateway_id, destination
""")


async def count(database: Database, *, marks: int = MARKS) -> int:
    """Count what one batch of marks names; return how many quarters it was."""
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(_LOCK)
        taken = await calls.take_quarters(unit.session, marks)
        for isp_id, at in taken:
            await _quarter(unit.session, isp_id, at)
        for isp_id, day in sorted({(isp_id, day_of(at)) for isp_id, at in taken}):
            await _day(unit.session, isp_id, day)
        return len(taken)


def day_of(at: datetime) -> datetime:
    """Return the begin of the UTC day that holds an instant."""
    return at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


async def _quarter(session: AsyncSession, isp_id: UUID, at: datetime) -> None:
    await _clear(session, isp_id, "quarter", at)
    await session.execute(delete(CallPeak).where(CallPeak.isp_id == isp_id, CallPeak.level.in_(LEVELS), CallPeak.at == at))
    seen, begin = await calls.seen(session, isp_id, at), at.timestamp()
    micros = str(round(begin * 1_000_000))
    await _SUMS.put(session, _sum_rows(str(isp_id), micros, statistics.sums(seen, begin)))
    await _PEAKS.put(
        session,
        [
            "\t".join((str(new_id()), str(isp_id), *_owner(owner), micros, str(peak)))
            for owner, peak in statistics.peaks(seen, begin).items()
        ],
    )
    legs = statistics.by_gateway(await calls.sent(session, isp_id, at))
    await _GATEWAYS.put(
        session,
        [
            "\t".join((str(new_id()), str(isp_id), gateway, "quarter", micros, where, *_figures(row)))
            for (gateway, where), row in legs.items()
        ],
    )


async def _day(session: AsyncSession, isp_id: UUID, at: datetime) -> None:
    await _clear(session, isp_id, "day", at)
    named: dict[str, Any] = {"isp": isp_id, "at": at}
    await session.execute(_DAY_OF_SUMS, named | {"levels": list(LEVELS)})
    await session.execute(_DAY_OF_GATEWAYS, named)


async def _clear(session: AsyncSession, isp_id: UUID, span: str, at: datetime) -> None:
    sums = (CallSum.isp_id == isp_id, CallSum.level.in_(LEVELS), CallSum.span == span, CallSum.at == at)
    await session.execute(delete(CallSum).where(*sums))
    await session.execute(delete(GatewaySum).where(GatewaySum.isp_id == isp_id, GatewaySum.span == span, GatewaySum.at == at))


def _sum_rows(isp_id: str, micros: str, sums: Mapping[statistics.Kind, statistics.Sum]) -> Iterable[str]:
    for kind, row in sums.items():
        owner = _owner(statistics.Owner(kind.level, kind.customer, kind.tenant))
        yield "\t".join((str(new_id()), isp_id, *owner, "quarter", micros, kind.direction, kind.destination, *_figures(row)))


def _owner(owner: statistics.Owner) -> tuple[str, str, str]:
    return owner.customer or NULL, owner.tenant or NULL, owner.level


def _figures(row: statistics.Sum) -> tuple[str, ...]:
    return str(row.calls), str(row.answered), repr(row.talk), str(row.charge)
