"""Logging in, by programs and by browsers, forgotten passwords, and creating a provider with its first administrator."""

from datetime import timedelta
from typing import Any, cast

from fastapi import Request, Response

from ramal.capabilities.identity import api as identity
from ramal.capabilities.isps import api as isps
from ramal.kit import limits
from ramal.kit.routes import CurrentUnit, Routes, version_of
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience

session = Routes(Audience.PUBLIC, "session")
log_in = Routes(Audience.PUBLIC, "log-in")
password = Routes(Audience.PUBLIC, "password")
namespace = Routes(Audience.PUBLIC, "forgotten-namespace")
providers = Routes(Audience.PLATFORM, "isps")
MINUTE = timedelta(minutes=1)


def sessions_of(request: Request) -> identity.Sessions:
    """Return what logs people in."""
    return cast("identity.Sessions", request.app.state.sessions)


@session.post(permission=None, response_model=identity.Opened)
async def create(request: Request, body: identity.LogIn) -> Any:
    """Log a program in by namespace, e-mail, password, and code where there is a second factor.

    `namespace` is `platform` for the platform's own users.
    """
    return await sessions_of(request).log_in(body, identity.client_of(request))


@log_in.post(permission=None, status_code=200, response_model=identity.LogInStep)
async def enter(request: Request, body: identity.LogIn, response: Response) -> Any:
    """Log a browser in: the session is a cookie of the audience that the answer names, or the second factor is asked for."""
    client = identity.browser_of(request)
    done = await sessions_of(request).enter(body, client)
    return done if isinstance(done, identity.LogInStep) else open_step(done, client, response)


@log_in.post("/second-factor", permission=None, status_code=200, response_model=identity.LogInStep)
async def second_step(request: Request, body: identity.SecondStep, response: Response) -> Any:
    """Go on with a code of the second factor, or a recovery code."""
    client = identity.browser_of(request)
    return open_step(await sessions_of(request).second_step(body, client), client, response)


def open_step(opened: identity.Opened, client: identity.Client, response: Response) -> identity.LogInStep:
    """Set the cookie, and return what the browser reads."""
    identity.deliver(opened, client, response)
    return identity.LogInStep(step="open", audience=opened.audience, expires=opened.expires)


@password.post("/forgotten", permission=None, status_code=202)
async def forgotten(unit: CurrentUnit, request: Request, body: identity.Reset) -> None:
    """Ask for a link to set a new password. The answer is the same whether there is such a user or not."""
    await identity.ask_reset(unit, body, identity.client_of(request).address)


@password.post("/link", permission=None, status_code=200, response_model=identity.TicketView)
async def link(unit: CurrentUnit, body: identity.TicketAsk) -> Any:
    """Show for whom a mailed link is."""
    return await identity.look(unit, body.token)


@password.post(permission=None, status_code=204)
async def set_password(unit: CurrentUnit, body: identity.NewPassword) -> None:
    """Set the password with a mailed link: a new one, or the first one of an invited user. Every session of the user ends."""
    await identity.set_password(unit, body)


@password.post("/strength", permission=None, status_code=200, response_model=identity.Strength)
async def strength(request: Request, unit: CurrentUnit, body: identity.StrengthAsk) -> Any:
    """Judge a password while it is typed. Nothing is kept."""
    await limits.take(unit.database, "strength", identity.client_of(request).address, most=120, per=MINUTE)
    return await identity.strength(body.password, body.words)


@namespace.post(permission=None, status_code=202)
async def forgotten_namespace(unit: CurrentUnit, request: Request, body: identity.Forgotten) -> None:
    """Ask for a letter with the namespaces of an address. The answer is the same whether there are any or not."""
    await identity.ask_namespaces(unit, body, identity.client_of(request).address)


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


ROUTES = [session, log_in, password, namespace, providers]
