"""What every plain resource does: list, get, create, update, delete, each with scope, audit and publication. Subclass to do more."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from sqlalchemy import Select, Table, inspect, select

from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError, VersionConflictError
from ramal.kit.pagination import Listing, Page, Slice
from ramal.kit.scope import Scope
from ramal.kit.tables import Row

M = TypeVar("M", bound=Row)


def _deepest(scope: Scope) -> dict[str, UUID]:
    """Return the provider and the scope's own level: a tenant's rows need not repeat whose customer it is."""
    return {name: value for name, value in scope.owner().items() if name in {"isp_id", f"{scope.level}_id"}}


class Resource(Generic[M]):
    """Rows of one model as one resource. `aggregate` is the kind to touch when a row changes (None: not in the snapshot)."""

    def __init__(self, name: str, model: type[M], *, listing: Listing | None = None, aggregate: str | None = None) -> None:
        """Name the resource as in its path (`carriers`)."""
        self.name = name
        self.model = model
        self.listing = listing or Listing(model)
        self.aggregate = aggregate

    def select(self, unit: Unit) -> Select[Any]:
        """Return the query for the rows in the scope's view. The policies of the database say the same once more."""
        table = cast("Table", self.model.__table__)
        own = table.info.get("own", {})
        query = select(self.model)
        for column, value in _deepest(unit.scope).items():
            name = own.get(column.removesuffix("_id"), column)
            if name in table.c and not (table.info.get("lower") == "read" and name != own.get("isp", "isp_id")):
                query = query.where(table.c[name] == value)
        return query

    async def page(self, unit: Unit, page: Page) -> Slice:
        """Return one page."""
        return await self.listing.fetch(unit.session, self.select(unit), page)

    async def get(self, unit: Unit, row_id: UUID) -> M:
        """Return one row. Raise NotFoundError for unknown and foreign ids alike."""
        return await self._one(unit, self.select(unit).where(self.model.id == row_id))

    async def lock(self, unit: Unit, row_id: UUID, if_match: int | None = None) -> M:
        """Return one row for change. Raise VersionConflictError where the caller saw another version."""
        row = await self._one(unit, self.select(unit).where(self.model.id == row_id).with_for_update(of=self.model))
        if if_match is not None and row.version != if_match:
            raise VersionConflictError
        return row

    async def _one(self, unit: Unit, query: Select[Any]) -> M:
        row: M | None = (await unit.session.scalars(query.execution_options(populate_existing=True))).one_or_none()
        if row is None:
            raise NotFoundError
        return row

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> M:
        """Insert a row; owner columns come from the scope."""
        columns = inspect(self.model).column_attrs
        owner = {name: value for name, value in unit.scope.owner().items() if name in columns and name not in values}
        row = self.model(**owner, **values)
        unit.session.add(row)
        await unit.session.flush()
        self.changed(unit, row, "create", dict(values))
        return row

    async def update(self, unit: Unit, row: M, values: Mapping[str, Any]) -> M:
        """Change a row that `lock` returned."""
        before = {name: getattr(row, name) for name in values}
        for name, value in values.items():
            setattr(row, name, value)
        await unit.session.flush()
        changes = {name: value for name, value in values.items() if before[name] != value}
        if changes:
            self.changed(unit, row, "update", changes)
        return row

    async def delete(self, unit: Unit, row: M) -> None:
        """Delete a row that `lock` returned."""
        await unit.session.delete(row)
        await unit.session.flush()
        self.changed(unit, row, "delete", {})

    def changed(self, unit: Unit, row: M, action: str, changes: dict[str, Any]) -> None:
        """Audit and publish a change."""
        unit.audit(f"{self.name}.{action}", self.name, row.id, changes)
        if self.aggregate:
            unit.touch(self.aggregate, row.id)
