"""`/session`, `/sessions`, `/second-factor` of each audience: what people do with their own log-in."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response

from ramal.capabilities.identity import cookies, second_factor
from ramal.capabilities.identity.models import Session
from ramal.capabilities.identity.schemas import (
    Choice,
    FactorBegin,
    FactorCode,
    FactorNew,
    FactorView,
    Opened,
    PasswordChange,
    RecoveryCodes,
    SessionView,
)
from ramal.capabilities.identity.service import change_password, end_own_session, end_session, own_sessions, own_user, require_password
from ramal.capabilities.identity.sessions import BROWSER, PROGRAM, client_of, deliver, open_session
from ramal.capabilities.identity.tokens import tokens_of
from ramal.kit.errors import ForbiddenError
from ramal.kit.routes import CurrentSubject, CurrentUnit, Routes
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience

CONSOLES = (Audience.PLATFORM, Audience.ISP, Audience.TENANT)


def _session(audience: Audience) -> Routes:
    routes = Routes(audience, "session")

    @routes.delete(permission="own.session", without_tenant=True)
    async def delete(unit: CurrentUnit, subject: CurrentSubject, response: Response) -> None:
        """Log out."""
        await end_session(unit, subject)
        cookies.of(audience).take_back(response)

    @routes.post("/password", permission="own.password", status_code=204, without_tenant=True)
    async def password(unit: CurrentUnit, subject: CurrentSubject, body: PasswordChange) -> None:
        """Change one's own password; one's other sessions end."""
        await change_password(unit, subject, current=body.current, new=body.new)

    return routes


def _sessions(audience: Audience) -> Routes:
    routes = Routes(audience, "sessions")

    @routes.get(permission="own.session", response_model=list[SessionView], without_tenant=True)
    async def list_(unit: CurrentUnit, subject: CurrentSubject) -> Any:
        """List one's own sessions, newest first."""
        views = [SessionView.model_validate(row) for row in await own_sessions(unit, subject)]
        return [view.model_copy(update={"current": view.id == subject.session_id}) for view in views]

    @routes.delete("/{id}", permission="own.session", without_tenant=True)
    async def delete(unit: CurrentUnit, subject: CurrentSubject, id: UUID) -> None:  # noqa: A002 - the path's own word
        """End one of one's own sessions."""
        await end_own_session(unit, subject, id)

    return routes


def _second_factor(audience: Audience) -> Routes:
    routes = Routes(audience, "second-factor")

    @routes.get(permission="own.session", response_model=FactorView, without_tenant=True)
    async def get(unit: CurrentUnit, subject: CurrentSubject) -> Any:
        """Show one's own second factor; a key and a subscriber have none."""
        if subject.user_id is None:
            return FactorView(active=False)
        async with own_user(unit, subject) as user:
            found = await second_factor.of(unit, user.id) if user.second_factor else None
            if found is None:
                return FactorView(active=False)
            return FactorView(active=True, confirmed_at=found.confirmed_at, recovery_left=len(found.recovery))

    @routes.post(permission="own.second-factor", response_model=FactorNew, without_tenant=True)
    async def begin(unit: CurrentUnit, subject: CurrentSubject, body: FactorBegin) -> Any:
        """Ask for a second factor: the answer is what an authenticator application reads."""
        async with own_user(unit, subject) as user:
            await require_password(unit, user, body.password)
            secret, uri = await second_factor.begin(unit, user)
            unit.audit("users.second-factor-begin", "users", user.id)
            return FactorNew(secret=secret, uri=uri)

    @routes.post("/confirm", permission="own.second-factor", response_model=RecoveryCodes, without_tenant=True)
    async def confirm(unit: CurrentUnit, subject: CurrentSubject, body: FactorCode) -> Any:
        """Activate it with a first code; the answer alone shows the recovery codes."""
        async with own_user(unit, subject) as user:
            codes = await second_factor.confirm(unit, user, body.code)
            unit.audit("users.second-factor", "users", user.id)
            return RecoveryCodes(codes=codes)

    @routes.post("/recovery-codes", permission="own.second-factor", response_model=RecoveryCodes, without_tenant=True)
    async def recovery_codes(unit: CurrentUnit, subject: CurrentSubject, body: FactorCode) -> Any:
        """Make new recovery codes; those before are over."""
        async with own_user(unit, subject) as user:
            factor = await second_factor.require(unit, user, body.code)
            unit.audit("users.recovery-codes", "users", user.id)
            return RecoveryCodes(codes=second_factor.new_recovery(factor))

    @routes.post("/disable", permission="own.second-factor", status_code=204, without_tenant=True)
    async def disable(unit: CurrentUnit, subject: CurrentSubject, body: FactorCode) -> None:
        """Do without a second factor from now on."""
        async with own_user(unit, subject) as user:
            await second_factor.require(unit, user, body.code)
            await second_factor.forget(unit, user)
            unit.audit("users.second-factor-off", "users", user.id)

    return routes


choice = Routes(Audience.TENANT, "session/tenant", tag="session")


@choice.post(permission="own.session", response_model=Opened, without_tenant=True)
async def choose(unit: CurrentUnit, subject: CurrentSubject, body: Choice, request: Request, response: Response) -> Any:
    """Go on in one tenant of one's customer (A25), from none or from another. The database refuses another customer's."""
    client = client_of(request, subject)
    async with own_user(unit, subject) as user:
        if user.isp_id is None or user.customer_id is None or user.tenant_id is not None:
            raise ForbiddenError
        owner = {"isp_id": user.isp_id, "customer_id": user.customer_id, "tenant_id": body.tenant_id}
        row = Session(**owner, audience=Audience.TENANT, actor=unit.scope.actor, permissions=sorted(subject.permissions), user_id=user.id)
        unit.audit("session.tenant", "tenants", body.tenant_id)
        async with unit.within(Scope.customer(user.isp_id, user.customer_id, actor=unit.scope.actor)):
            opened = await open_session(unit, tokens_of(request), row, client, BROWSER if client.cookie else PROGRAM)
            if client.cookie:
                await end_session(unit, subject)
    return deliver(opened, client, response)


ROUTES = [
    *map(_session, (*CONSOLES, Audience.PHONE)),
    *map(_sessions, (*CONSOLES, Audience.PHONE)),
    *map(_second_factor, CONSOLES),
    choice,
]
