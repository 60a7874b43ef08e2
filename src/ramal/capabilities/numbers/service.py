"""Acts on the number inventory: create, allocate downwards, point to a destination."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from ramal.capabilities.numbers.errors import UnknownNumberError
from ramal.capabilities.numbers.models import Number
from ramal.kit.bulk import insert_rows
from ramal.kit.db import Unit
from ramal.kit.errors import field
from ramal.kit.ids import new_id
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource

FREE: dict[str, Any] = {"target": "none", "target_id": None}
MOST_ERRORS = 100
LISTING = Listing(
    Number,
    filters=("number", "state", "customer_id", "tenant_id", "target", "target_id", "created_at"),
    sorts=("number", "created_at"),
    search=("number",),
)


class Numbers(Resource[Number]):
    """Numbers of a provider, or those that a tenant holds."""

    async def update(self, unit: Unit, row: Number, values: Mapping[str, Any]) -> Number:
        """Change a number. Whoever loses it loses its destination too."""
        return await super().update(unit, row, settled(row, dict(values)))

    async def allocate(self, unit: Unit, wanted: Collection[str], tenant_id: UUID | None) -> int:
        """Give numbers in view to a tenant, all or none; return how many were not there already. Raise UnknownNumberError."""
        query = self.select(unit).where(Number.number.in_(wanted)).order_by(Number.number).with_for_update(of=Number)
        rows = list(await unit.session.scalars(query))
        if missing := sorted(set(wanted) - {row.number for row in rows}):
            raise UnknownNumberError(errors=[field("numbers", "unknown-reference", number) for number in missing[:MOST_ERRORS]])
        moved = [row for row in rows if row.tenant_id != tenant_id]
        for row in moved:
            await self.update(unit, row, {"tenant_id": tenant_id})
        return len(moved)


def settled(row: Number, values: dict[str, Any]) -> dict[str, Any]:
    """Return the changes with what follows from them: another holder means no tenant and no destination, unless they are given."""
    if values.get("customer_id", row.customer_id) != row.customer_id:
        values = {"tenant_id": None, **values}
    if values.get("tenant_id", row.tenant_id) != row.tenant_id:
        values = {**FREE, **values}
    if values.get("target") == "none":
        values["target_id"] = None
    return values


async def insert_many(unit: Unit, forms: Iterable[Mapping[str, Any]]) -> int:
    """Insert numbers at once. A number that is taken refuses them all."""
    rows = [{"id": new_id(), **unit.scope.owner(), **form} for form in forms]
    await insert_rows(unit.session, Number, rows)
    for row in rows:
        unit.touch("number", row["id"])
    return len(rows)


def numbers_of(first: str, last: str) -> list[str]:
    """Return every number of a range, both ends included."""
    return [f"+{number}" for number in range(int(first), int(last) + 1)]


async def release(unit: Unit, *, subscriber_id: UUID | None = None, tenant_id: UUID | None = None) -> None:
    """Take the destination away from numbers of a subscriber, or numbers away from a tenant, that is about to go."""
    mine = Number.subscriber_id == subscriber_id if subscriber_id else Number.tenant_id == tenant_id
    changes = FREE if subscriber_id else {**FREE, "tenant_id": None}
    found = await unit.session.scalars(select(Number.id).where(mine).with_for_update())
    for number in list(found):
        await unit.session.execute(update(Number).where(Number.id == number).values(version=Number.version + 1, **changes))
        unit.touch("number", number)
        unit.audit("numbers.release", "numbers", number, changes)


NUMBERS = Numbers("numbers", Number, listing=LISTING, aggregate="number")
