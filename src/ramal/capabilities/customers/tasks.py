"""Bulk import of customers."""

from typing import Any
from uuid import UUID

from ramal.capabilities.customers.schemas import CustomerLine
from ramal.capabilities.customers.service import CUSTOMERS
from ramal.capabilities.plans import api as plans
from ramal.kit.csv import csv_job
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, UnknownReferenceError, field

TASK = "customers.import"


@csv_job(TASK, CustomerLine)
async def store(unit: Unit, lines: list[tuple[int, CustomerLine]], args: dict[str, Any]) -> None:
    """Insert a batch of lines. Raise where a line names no plan that exists, or none at all."""
    known = await plans.by_name(unit, {row.plan for _, row in lines if row.plan})
    for _, row in lines:
        await CUSTOMERS.create(unit, row.form(_plan(row, known, args)))


def _plan(row: CustomerLine, known: dict[str, UUID], args: dict[str, Any]) -> UUID:
    if row.plan:
        if row.plan not in known:
            raise UnknownReferenceError(errors=[field("plan", "unknown-reference", row.plan)])
        return known[row.plan]
    if "plan_id" not in args:
        raise InvalidError("A service plan is missing", errors=[field("plan", "missing")])
    return UUID(args["plan_id"])
