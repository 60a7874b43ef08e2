"""The door to dial plans for other capabilities, for publishing, and for the creation of a provider."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.dialplans.models import DialPlan
from ramal.capabilities.dialplans.service import dialplans, rule_of
from ramal.kit.db import Unit
from ramal.kit.scope import Scope
from ramal.rules import tables
from ramal.rules.dialplans import PRESETS

COUNTRIES = {"BR": "br", "US": "us", "CA": "us"}


async def create_presets(unit: Unit, isp_id: UUID) -> None:
    """Give a new provider the presets, in the transaction that creates it (A8)."""
    async with unit.within(Scope.isp(isp_id, actor=unit.scope.actor)):
        for key, rules in PRESETS.items():
            await dialplans.create(unit, {"name": key, "preset": key, "rules": [_form(rule) for rule in rules]})


def _form(rule: tables.DialRule) -> dict[str, str]:
    return {"name": rule.name, "match": rule.match, "subs": rule.subs, "replacement": rule.replacement}


async def preset_for(session: AsyncSession, isp_id: UUID, country: str) -> UUID | None:
    """Return the dial plan that forms preselect for a country."""
    query = select(DialPlan.id).where(DialPlan.isp_id == isp_id, DialPlan.preset == COUNTRIES.get(country, "br")).limit(1)
    found: UUID | None = await session.scalar(query)
    return found


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `dialplan/…`."""
    rows = await session.scalars(select(DialPlan).where(DialPlan.id.in_(ids)))
    return [(row.id, f"dialplan/{row.id}", _entry(row)) for row in rows]


def _entry(row: DialPlan) -> tables.DialPlan:
    return tables.DialPlan(isp_id=str(row.isp_id), name=row.name, rules=tuple(rule_of(form) for form in row.rules))


__all__ = ["create_presets", "entries", "preset_for"]
