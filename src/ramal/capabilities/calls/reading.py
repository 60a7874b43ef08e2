"""Reading records: one call with its legs, and the steps that the reader may see."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, text

from ramal.capabilities.calls.models import Call, Leg
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.rules.events import Step
from ramal.rules.steps import visible

_OWN_TENANTS = text("SELECT id::text FROM tenants WHERE id = ANY(CAST(:ids AS uuid[]))")


def in_view(unit: Unit) -> Select[Any]:
    """Return the query for the calls of the scope; the policies of the database say the same once more."""
    query = select(Call)
    for column, value in unit.scope.owner().items():
        query = query.where(Call.__table__.c[column] == value)
    return query


async def detail(unit: Unit, call_id: UUID) -> dict[str, Any]:
    """Return one call with legs and steps. Raise NotFoundError."""
    call = (await unit.session.scalars(in_view(unit).where(Call.id == call_id))).one_or_none()
    if call is None:
        raise NotFoundError
    legs = list(await unit.session.scalars(select(Leg).where(Leg.call_id == call_id).order_by(Leg.started, Leg.id)))
    shown = {column.name: getattr(call, column.name) for column in Call.__table__.c}
    return shown | {"legs": legs, "steps": await steps_for(unit, call.steps)}


async def steps_for(unit: Unit, stored: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return steps without those that show a configuration which is not in the scope's view."""
    foreign = {str(step.get("tenant") or "") for step in stored} - {""}
    own = set(await unit.session.scalars(_OWN_TENANTS, {"ids": list(foreign)})) if foreign else set()
    if unit.scope.tenant_id is not None:
        own &= {str(unit.scope.tenant_id)}
    shown: list[dict[str, Any]] = []
    for item in stored:
        step = Step(item["rule"], item["input"], item["outcome"], item["ok"], str(item.get("tenant") or ""))
        (seen,) = visible([step], own)
        line = {"rule": seen.rule, "input": seen.input, "outcome": seen.outcome, "ok": seen.ok, "leg_id": item.get("leg_id")}
        if seen is step or not shown or shown[-1]["rule"] != seen.rule:
            shown.append(line)
    return shown
