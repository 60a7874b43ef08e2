"""Users and API keys, for each console. One's own account is `account`; logging in is a use case of the application."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from ramal.capabilities.identity import account, second_factor
from ramal.capabilities.identity.catalogue import permissions_of, roles_of
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.schemas import (
    Catalogue,
    Invited,
    KeyCreated,
    KeyNew,
    KeyView,
    UserChange,
    UserNew,
    UserView,
)
from ramal.capabilities.identity.service import KEYS, USERS, must_cover, new_key
from ramal.capabilities.identity.tokens import tokens_of
from ramal.kit.crud import crud
from ramal.kit.routes import CurrentSubject, CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

CONSOLES = (Audience.PLATFORM, Audience.ISP, Audience.TENANT)


def _users(audience: Audience) -> Routes:
    routes = Routes(audience, "users")
    crud(routes, USERS, view=UserView, verbs=("list", "get"))

    @routes.post(permission="users.write", response_model=UserView)
    async def create(unit: CurrentUnit, subject: CurrentSubject, body: UserNew, response: Response) -> Any:
        must_cover(subject, ROLES[body.role].permissions)
        return version_of(await USERS.create(unit, body.values()), response)

    @routes.post("/invite", permission="users.write", response_model=UserView)
    async def invite(unit: CurrentUnit, subject: CurrentSubject, body: Invited, response: Response) -> Any:
        """Create a user without a password, and mail them the link to set it."""
        must_cover(subject, ROLES[body.role].permissions)
        return version_of(await USERS.create(unit, body.values()), response)

    @routes.post("/{id}/invite", permission="users.write", status_code=202)
    async def invite_again(unit: CurrentUnit, id: UUID) -> None:  # noqa: A002
        """Mail the link once more; the one before is over."""
        await USERS.invite_again(unit, await USERS.get(unit, id))

    @routes.delete("/{id}/second-factor", permission="users.write")
    async def reset_second_factor(unit: CurrentUnit, subject: CurrentSubject, id: UUID) -> None:  # noqa: A002
        """Remove a user's second factor: the telephone is lost, and so are the recovery codes. It ends the user's sessions."""
        row = await USERS.lock(unit, id)
        must_cover(subject, ROLES[row.role].permissions)
        await second_factor.forget(unit, row)
        await USERS.end_sessions(unit, row)
        unit.audit("users.second-factor-reset", "users", row.id)

    @routes.patch("/{id}", permission="users.write", response_model=UserView)
    async def update(  # noqa: PLR0917 - FastAPI passes them by name
        unit: CurrentUnit,
        subject: CurrentSubject,
        id: UUID,  # noqa: A002
        body: UserChange,
        response: Response,
        version: IfMatch,
    ) -> Any:
        row = await USERS.lock(unit, id, version)
        must_cover(subject, ROLES[row.role].permissions)
        must_cover(subject, ROLES[body.role].permissions if "role" in body.model_fields_set else ())
        return version_of(await USERS.update(unit, row, body.given()), response)

    @routes.delete("/{id}", permission="users.write")
    async def delete(unit: CurrentUnit, subject: CurrentSubject, id: UUID, version: IfMatch) -> None:  # noqa: A002
        row = await USERS.lock(unit, id, version)
        must_cover(subject, ROLES[row.role].permissions)
        await USERS.delete(unit, row)

    return routes


def _keys(audience: Audience) -> Routes:
    routes = Routes(audience, "api-keys")
    crud(routes, KEYS, view=KeyView, verbs=("list", "get", "delete"))

    @routes.post(permission="api-keys.write", response_model=KeyCreated)
    async def create(unit: CurrentUnit, subject: CurrentSubject, body: KeyNew, request: Request) -> Any:
        row, key = await new_key(unit, subject, tokens_of(request), body.values())
        return KeyCreated(**KeyView.model_validate(row).model_dump(), key=key)

    return routes


def _roles(audience: Audience) -> Routes:
    routes = Routes(audience, "roles")

    @routes.get(permission="users.read", response_model=Catalogue)
    async def catalogue() -> Any:
        """List the roles that users of this console may have, and the permissions that its API keys may have."""
        return Catalogue(roles=roles_of(audience), permissions=permissions_of(audience))

    return routes


ROUTES = [*map(_users, CONSOLES), *map(_keys, CONSOLES), *map(_roles, CONSOLES), *account.ROUTES]
