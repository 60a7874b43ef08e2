"""The call simulator (G2) over the host's snapshot: the very entries and functions that decide real calls."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

from ramal.capabilities.calls.reading import steps_for
from ramal.capabilities.calls.schemas import Simulate, TenantSimulate
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, NotFoundError, RamalError, field
from ramal.local.snapshot import Snapshot
from ramal.rules import simulate
from ramal.rules.lookup import by_id
from ramal.rules.simulate import Simulation
from ramal.rules.tables import Gateway, Tables


class NoSnapshotError(RamalError):
    """No snapshot is on this host (yet)."""

    code, status, title = "no-snapshot", 503, "The configuration has not reached this host yet"


@lru_cache(maxsize=4)
def _snapshot(folder: Path) -> Snapshot:
    return Snapshot(folder)


@contextmanager
def tables_at(folder: Path | None) -> Iterator[Tables]:
    """Yield the snapshot's tables. Raise NoSnapshotError."""
    if folder is None:
        raise NoSnapshotError
    try:
        reading = _snapshot(folder).read()
        tables = reading.__enter__()
    except OSError as error:
        raise NoSnapshotError from error
    try:
        yield tables
    finally:
        reading.__exit__(None, None, None)


async def run(unit: Unit, asked: Simulate | TenantSimulate, folder: Path | None) -> dict[str, Any]:
    """Return what would happen. Raise NotFoundError for a subscriber or gateway that is not in view."""
    now = _instant(asked.at)
    with tables_at(folder) as tables:
        result = _from_subscriber(unit, asked, tables, now) if asked.subscriber_id else _from_gateway(unit, asked, tables, now)
    return await _shown(unit, result)


def _instant(at: datetime | None) -> float:
    if at is not None and at.tzinfo is None:
        raise InvalidError("The instant needs a time zone", errors=[field("at", "no-time-zone")])
    return (at or clock.now()).timestamp()


def _from_subscriber(unit: Unit, asked: Simulate | TenantSimulate, tables: Tables, now: float) -> Simulation:
    if isinstance(asked, Simulate) and asked.gateway_id:
        raise InvalidError("A subscriber or a gateway, not both", errors=[field("gateway_id", "one-of")])
    person = by_id(tables, str(asked.subscriber_id))
    if person is None or not _owns(unit, person.subscriber.isp_id, person.subscriber.tenant_id):
        raise NotFoundError
    return simulate.from_subscriber(tables, now, subscriber_id=person.id, dialled=asked.dialled, assume=asked.assume)


def _from_gateway(unit: Unit, asked: Simulate | TenantSimulate, tables: Tables, now: float) -> Simulation:
    if not isinstance(asked, Simulate) or asked.gateway_id is None:
        raise InvalidError("A subscriber or a gateway is needed", errors=[field("subscriber_id", "one-of")])
    gateway = tables.get(f"gateway/{asked.gateway_id}", Gateway)
    if gateway is None or not _owns(unit, gateway.isp_id, None):
        raise NotFoundError
    return simulate.from_gateway(
        tables, now, gateway_id=str(asked.gateway_id), number=asked.dialled, caller=asked.caller, source=asked.source, assume=asked.assume
    )


def _owns(unit: Unit, isp_id: str, tenant_id: str | None) -> bool:
    scope = unit.scope
    return str(scope.isp_id) == isp_id and (scope.tenant_id is None or str(scope.tenant_id) == tenant_id)


async def _shown(unit: Unit, result: Simulation) -> dict[str, Any]:
    steps = [{"rule": s.rule, "input": s.input, "outcome": s.outcome, "ok": s.ok, "tenant": s.tenant} for s in result.steps]
    own = await _own_tenants(unit, {leg.tenant_id for leg in result.legs})
    legs = [leg for leg in result.legs if leg.tenant_id in own]
    return {
        "ending": result.ending, "reason": result.reason, "legs": [_leg(unit, leg) for leg in legs], "heard": list(result.heard),
        "steps": await steps_for(unit, steps),
    }  # fmt: skip


async def _own_tenants(unit: Unit, named: set[str]) -> set[str]:
    known = {UUID(text) for text in named if text}
    if unit.scope.tenant_id is not None:
        return {str(tenant) for tenant in known & {unit.scope.tenant_id}}
    marked = [{"rule": text, "input": "", "outcome": "", "ok": True, "tenant": text} for text in map(str, known)]
    return {step["rule"] for step in await steps_for(unit, marked)}


def _leg(unit: Unit, leg: simulate.Leg) -> dict[str, Any]:
    gateways = list(leg.gateways) if unit.scope.tenant_id is None else []
    return {
        "kind": leg.kind, "to": leg.to, "caller": leg.caller, "gateways": gateways, "prepaid": leg.prepaid, "max_seconds": leg.max_seconds,
        "outcome": leg.outcome,
    }  # fmt: skip
