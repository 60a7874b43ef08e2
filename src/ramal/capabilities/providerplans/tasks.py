"""Payments are announced to their provider by the worker: no request of a person waits for another company."""

from uuid import UUID

import stripe

from ramal.capabilities.providerplans import payments
from ramal.kit.db import Database
from ramal.kit.errors import ConflictError
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

SYSTEM = Scope.system("system:worker")


@task("providerplans.begin")
async def begin(database: Database, *, payment_id: str) -> None:
    """Announce a payment, outside any transaction. A refusal is the payment's end; anything else is tried again by the worker."""
    async with database.unit(SYSTEM) as unit:
        row = await payments.by_id(unit, UUID(payment_id))
        if row is None or row.state != "preparing":
            return
        order = await payments.order_of(unit, row)
        try:
            way = await payments.provider(unit, row.provider)
        except ConflictError as error:
            await payments.settle(unit, row, "failed", note=str(error))
            return
    try:
        begun = await way.begin(order)
    except (stripe.InvalidRequestError, stripe.AuthenticationError, stripe.PermissionError) as error:
        async with database.unit(SYSTEM) as unit:
            if (row := await payments.by_id(unit, UUID(payment_id))) is not None:
                await payments.settle(unit, row, "failed", note=(error.user_message or type(error).__name__)[:300])
        return
    async with database.unit(SYSTEM) as unit:
        row = await payments.by_id(unit, UUID(payment_id))
        if row is not None and row.state == "preparing":
            payments.announced(row, begun)
