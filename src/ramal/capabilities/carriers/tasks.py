"""The job that tests a gateway."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from ramal.capabilities.carriers import testing
from ramal.capabilities.carriers.api import gateway_entry
from ramal.capabilities.carriers.endpoints import TASK
from ramal.capabilities.carriers.models import SECRET_PURPOSE, Gateway
from ramal.kit.errors import NotFoundError
from ramal.kit.jobs import JobFailedError, Run, job


@job(TASK)
async def test(run: Run) -> dict[str, Any]:
    """Test the gateway that the job names; what was said is told as it is said."""
    tester, order = testing.current(), await _order(run)
    if tester is None:
        raise JobFailedError([_error("no-tester", "This process makes no calls")])

    async def tell(told: dict[str, Any]) -> None:
        await run.report(result=told, done=len(told["messages"]))

    try:
        return await tester.test(order, tell)
    except OSError as error:
        raise JobFailedError([_error("edge-away", f"Our edge could not send: {type(error).__name__}")]) from error


async def _order(run: Run) -> testing.Order:
    """Return what to test, as the caller's scope sees it. Raise NotFoundError."""
    async with run.database.unit(run.scope) as unit:
        query = select(Gateway).where(Gateway.id == UUID(run.args["gateway_id"]), Gateway.carrier_id == UUID(run.args["carrier_id"]))
        row = (await unit.session.scalars(query)).one_or_none()
        if row is None:
            raise NotFoundError
        password = unit.sealer.open(row.password_sealed, SECRET_PURPOSE) if row.password_sealed else ""
        return testing.Order(
            gateway_id=str(row.id), gateway=gateway_entry(row), password=password, number=run.args["number"], caller=run.args["caller"],
            call=run.args["call"],
        )  # fmt: skip


def _error(code: str, message: str) -> dict[str, Any]:
    return {"line": 0, "field": "", "code": code, "message": message}
