"""Logging in, and creating a provider with its first administrator: use cases over several capabilities."""

from typing import Any, cast

from fastapi import Request, Response

from ramal.capabilities.identity import api as identity
from ramal.capabilities.isps import api as isps
from ramal.kit.routes import CurrentUnit, Routes, version_of
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience

session = Routes(Audience.PUBLIC, "session")
providers = Routes(Audience.PLATFORM, "isps")


@session.post(permission=None, response_model=identity.Opened)
async def create(request: Request, body: identity.LogIn) -> Any:
    """Log in by namespace, e-mail and password; `namespace` is `platform` for the platform's own users."""
    sessions = cast("identity.Sessions", request.app.state.sessions)
    return await sessions.log_in(body, request.client.host if request.client else "127.0.0.1")


class ProviderNew(isps.IspNew):
    """A provider and its first administrator."""

    admin: identity.FirstUser


@providers.post(permission="isps.write", response_model=isps.IspView)
async def sign_up(unit: CurrentUnit, body: ProviderNew, response: Response) -> Any:
    """Create a provider; it can work from this minute."""
    isp = await isps.create(unit, body.model_dump(exclude={"admin"}))
    async with unit.within(Scope.isp(isp.id, actor=unit.scope.actor)):
        await identity.create_user(unit, email=body.admin.email, name=body.admin.name, password=body.admin.password, role="isp-admin")
    return version_of(isp, response)


ROUTES = [session, providers]
