"""Users, API keys, and one's own session, for each audience. Logging in is a use case of the application."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy import select

from ramal.capabilities.identity.models import Session, User
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.schemas import (
    Choice,
    KeyCreated,
    KeyNew,
    KeyView,
    Me,
    Opened,
    PasswordChange,
    UserChange,
    UserNew,
    UserView,
)
from ramal.capabilities.identity.service import KEYS, USERS, change_password, end_session, must_cover, new_key
from ramal.capabilities.identity.sessions import LIFETIME, open_session
from ramal.capabilities.identity.tokens import tokens_of
from ramal.kit.crud import crud
from ramal.kit.errors import ForbiddenError
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


def _session(audience: Audience) -> Routes:
    routes = Routes(audience, "session")

    @routes.get(permission="own.session", response_model=Me, without_tenant=True)
    async def get(unit: CurrentUnit, subject: CurrentSubject) -> Any:
        user = (await unit.session.scalars(select(User).where(User.id == subject.user_id))).one_or_none()
        viewing = await unit.session.scalar(select(Session.viewing).where(Session.id == subject.session_id))
        return Me(
            audience=subject.audience, actor=subject.scope.actor, name=user.name if user else None, email=user.email if user else None,
            isp_id=subject.scope.isp_id, customer_id=subject.scope.customer_id, tenant_id=subject.scope.tenant_id,
            subscriber_id=subject.subscriber_id, viewing=bool(viewing), permissions=sorted(subject.permissions),
        )  # fmt: skip

    @routes.delete(permission="own.session", without_tenant=True)
    async def delete(unit: CurrentUnit, subject: CurrentSubject) -> None:
        await end_session(unit, subject)

    @routes.post("/password", permission="own.password", status_code=204, without_tenant=True)
    async def password(unit: CurrentUnit, subject: CurrentSubject, body: PasswordChange) -> None:
        await change_password(unit, subject, current=body.current, new=body.new)

    return routes


ROUTES = [*map(_users, CONSOLES), *map(_keys, CONSOLES), *map(_session, (*CONSOLES, Audience.PHONE))]

choice = Routes(Audience.TENANT, "session/tenant", tag="session")


@choice.post(permission="own.session", response_model=Opened, without_tenant=True)
async def choose(unit: CurrentUnit, subject: CurrentSubject, body: Choice, request: Request) -> Any:
    """Go on in one tenant of one's customer (A25). The database refuses another's."""
    if unit.scope.level != "customer" or subject.user_id is None:
        raise ForbiddenError
    owner = unit.scope.owner() | {"tenant_id": body.tenant_id}
    row = Session(
        **owner, audience=Audience.TENANT, actor=unit.scope.actor, permissions=sorted(subject.permissions), user_id=subject.user_id
    )
    unit.audit("session.tenant", "tenants", body.tenant_id)
    return await open_session(unit, tokens_of(request), row, LIFETIME)
