"""The five verbs of a plain resource, declared in one call."""

from collections.abc import Collection
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Response

from ramal.kit.pagination import Page, PageView
from ramal.kit.resource import Resource
from ramal.kit.routes import CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.schema import Schema

VERBS = ("list", "get", "create", "update", "delete")


def crud(
    routes: Routes,
    resource: Resource[Any],
    *,
    view: Any,
    create: type[Schema] | None = None,
    change: type[Schema] | None = None,
    verbs: Collection[str] = VERBS,
) -> None:
    """Declare verbs under the permissions `<name>.read` and `<name>.write`. `create` and `change` are the bodies' schemas."""
    if "list" in verbs:
        _list(routes, resource, view)
    if "get" in verbs:
        _get(routes, resource, view)
    if "create" in verbs and create is not None:
        _create(routes, resource, view, create)
    if "update" in verbs and change is not None:
        _update(routes, resource, view, change)
    if "delete" in verbs:
        _delete(routes, resource)


def readable(routes: Routes, resource: Resource[Any], *, view: Any) -> None:
    """Declare list and get."""
    crud(routes, resource, view=view, verbs=("list", "get"))


def writable(
    routes: Routes, resource: Resource[Any], *, view: Any, create: type[Schema] | None = None, change: type[Schema] | None = None
) -> None:
    """Declare create, update and delete."""
    crud(routes, resource, view=view, create=create, change=change, verbs=("create", "update", "delete"))


def _list(routes: Routes, resource: Resource[Any], view: Any) -> None:
    async def list_(unit: CurrentUnit, page: Any) -> Any:
        return (await resource.page(unit, page)).view(view)

    list_.__annotations__["page"] = Annotated[Page, Depends(resource.listing.parser())]
    routes.get(permission=f"{resource.name}.read", response_model=PageView[view])(list_)


def _get(routes: Routes, resource: Resource[Any], view: Any) -> None:
    async def get(unit: CurrentUnit, id: UUID, response: Response) -> Any:  # noqa: A002 - the path's own word
        return version_of(await resource.get(unit, id), response)

    routes.get("/{id}", permission=f"{resource.name}.read", response_model=view)(get)


def _create(routes: Routes, resource: Resource[Any], view: Any, schema: type[Schema]) -> None:
    async def create(unit: CurrentUnit, body: Any, response: Response) -> Any:
        return version_of(await resource.create(unit, body.values()), response)

    create.__annotations__["body"] = schema
    routes.post(permission=f"{resource.name}.write", response_model=view)(create)


def _update(routes: Routes, resource: Resource[Any], view: Any, schema: type[Schema]) -> None:
    async def update(unit: CurrentUnit, id: UUID, body: Any, response: Response, version: IfMatch) -> Any:  # noqa: A002
        row = await resource.lock(unit, id, version)
        return version_of(await resource.update(unit, row, body.given()), response)

    update.__annotations__["body"] = schema
    routes.patch("/{id}", permission=f"{resource.name}.write", response_model=view)(update)


def _delete(routes: Routes, resource: Resource[Any]) -> None:
    async def delete(unit: CurrentUnit, id: UUID, version: IfMatch) -> None:  # noqa: A002
        await resource.delete(unit, await resource.lock(unit, id, version))

    routes.delete("/{id}", permission=f"{resource.name}.write")(delete)
