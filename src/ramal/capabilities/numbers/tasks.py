"""Bulk import of numbers, and the call that says a code."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text

from ramal.capabilities.numbers import telephone
from ramal.capabilities.numbers.errors import NumberTakenError
from ramal.capabilities.numbers.models import Number, NumberVerification
from ramal.capabilities.numbers.schemas import NumberLine
from ramal.capabilities.numbers.service import insert_many
from ramal.capabilities.numbers.verifying import CODE_PURPOSE, TASK
from ramal.kit.clock import now
from ramal.kit.csv import csv_job
from ramal.kit.db import Database, Unit
from ramal.kit.errors import field
from ramal.kit.jobs import task
from ramal.kit.scope import Scope
from ramal.rules import verification

SCOPE = Scope.system("system:worker")
CUSTOMER_OF = text("SELECT customer_id FROM tenants WHERE id = :tenant")
_Row = NumberVerification


@csv_job("numbers.import", NumberLine)
async def store(unit: Unit, lines: list[tuple[int, NumberLine]], args: dict[str, Any]) -> None:
    """Insert a batch of lines; `args` hold what is alike for all."""
    numbers = {row.number for _, row in lines}
    if len(numbers) != len(lines):
        raise NumberTakenError(errors=[field("number", "number-taken")])
    await insert_many(unit, [{**args, **row.values()} for _, row in lines])


@task(TASK)
async def say_code(database: Database, *, verification_id: str) -> None:
    """Make the call, once: a worker that dies meanwhile leaves no second one behind."""
    async with database.unit(SCOPE) as unit:
        order = await _order(unit, UUID(verification_id))
    caller = telephone.current()
    result = "not-made"
    if order is not None and caller is not None:
        try:
            result = "answered" if await caller.say_code(order) else "not-answered"
        except OSError:
            result = "not-made"
    async with database.unit(SCOPE) as unit:
        row = await unit.session.get(_Row, UUID(verification_id), with_for_update=True)
        if row is not None:
            row.call_result = result


async def _order(unit: Unit, verification_id: UUID) -> telephone.Order | None:
    """Return the call to make; None where it is too late, or the number was called too often, whoever asked."""
    row = await unit.session.get(_Row, verification_id)
    if row is None or row.state != "pending" or row.code_expires_at <= now():
        return None
    recent = select(func.count()).where(_Row.number == row.number, _Row.created_at > now() - verification.WINDOW, _Row.id != row.id)
    if verification.exceeded(of_number=int(await unit.session.scalar(recent) or 0), of_tenant=0):
        return None
    own = select(Number.number).where(Number.tenant_id == row.tenant_id, Number.state == "active").order_by(Number.number).limit(1)
    customer = await unit.session.scalar(CUSTOMER_OF, {"tenant": row.tenant_id})
    return telephone.Order(
        isp_id=str(row.isp_id), tenant_id=str(row.tenant_id), customer_id=str(customer), number=row.number,
        caller=await unit.session.scalar(own) or "", code=unit.sealer.open(row.code_sealed, CODE_PURPOSE), language=row.language,
    )  # fmt: skip
