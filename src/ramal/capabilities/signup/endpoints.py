"""`/api/public/sign-up`: signing up in a browser; `/api/platform/sign-up` and `/sign-up-invitations`: who may."""

from datetime import timedelta
from typing import Annotated, Any

from fastapi import Query, Request, Response

from ramal.capabilities.identity import api as identity
from ramal.capabilities.isps import api as isps
from ramal.capabilities.providerplans import api as providerplans
from ramal.capabilities.signup import policy, service
from ramal.capabilities.signup.errors import SignUpClosedError
from ramal.capabilities.signup.models import SignUp
from ramal.capabilities.signup.schemas import (
    Availability,
    Begin,
    Completed,
    DraftIn,
    DraftView,
    InvitationView,
    Link,
    OpenView,
    PolicyIn,
    PolicyView,
)
from ramal.kit import limits
from ramal.kit.crud import crud
from ramal.kit.db import Unit
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience

SCOPE = Scope.platform("system:sign-up")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
COOKIE = identity.Cookie("__Secure-ramal-sign-up", "/api/public/sign-up")

public = Routes(Audience.PUBLIC, "sign-up")
platform = Routes(Audience.PLATFORM, "sign-up")
invitations = Routes(Audience.PLATFORM, "sign-up-invitations")


def _default(request: Request) -> policy.Effective:
    return getattr(request.app.state, "sign_up_default", "closed")


async def _require_open(unit: Unit, request: Request) -> None:
    if await policy.effective(unit, _default(request)) != "open":
        raise SignUpClosedError


async def _draft(unit: Unit, request: Request) -> SignUp:
    return await service.draft(unit, request.cookies.get(COOKIE.name))


@public.get(permission=None, response_model=OpenView)
async def get(unit: CurrentUnit, request: Request) -> Any:
    """Tell whether one can sign up here, and which plans there are."""
    async with unit.within(SCOPE):
        plans = [providerplans.PlanOffer.model_validate(plan) for plan in await providerplans.offers(unit)]
        return OpenView(mode=await policy.effective(unit, _default(request)), plans=plans)


@public.post(permission=None, status_code=202)
async def begin(unit: CurrentUnit, request: Request, body: Begin) -> None:
    """Ask for a confirmation link, or for another one. The answer is the same whether the address is known or not."""
    async with unit.within(SCOPE):
        await _require_open(unit, request)
    address = identity.client_of(request).address
    await limits.take(unit.database, "sign-up-address", address, most=10, per=HOUR)
    await limits.take(unit.database, "sign-up", body.email, most=3, per=HOUR)
    await unit.defer("signup.confirm", email=body.email, language=body.language)


@public.post("/confirm", permission=None, status_code=200, response_model=DraftView)
async def confirm(unit: CurrentUnit, request: Request, body: Link, response: Response) -> Any:
    """Exchange a mailed link, once, for the cookie with which this browser goes on."""
    identity.require_own_page(request)
    async with unit.within(SCOPE):
        row, token = await service.confirm(unit, body.token)
        COOKIE.give(response, token, service.DRAFT)
        return await service.view(unit, row)


@public.get("/draft", permission=None, response_model=DraftView)
async def get_draft(unit: CurrentUnit, request: Request) -> Any:
    """Return what was entered so far."""
    async with unit.within(SCOPE):
        return await service.view(unit, await _draft(unit, request))


@public.patch("/draft", permission=None, response_model=DraftView)
async def enter(unit: CurrentUnit, request: Request, body: DraftIn) -> Any:
    """Keep what was entered on one page."""
    identity.require_own_page(request)
    async with unit.within(SCOPE):
        row = await _draft(unit, request)
        await service.enter(unit, row, body)
        return await service.view(unit, row)


@public.put("/draft/images/{what}", permission=None, response_model=DraftView, openapi_extra=isps.IMAGE_BODY)
async def put_image(unit: CurrentUnit, request: Request, what: str) -> Any:
    """Set `logo-light`, `logo-dark` or `icon`."""
    identity.require_own_page(request)
    kind = isps.images.kind(what)
    async with unit.within(SCOPE):
        row = await _draft(unit, request)
        await limits.take(unit.database, "sign-up-image", str(row.id), most=60, per=HOUR)
        made = await isps.images.store(request.app.state.settings.media, kind, await isps.received(request))
        row.images = isps.images.without(row.images, kind) | made
        await unit.session.flush()
        return await service.view(unit, row)


@public.delete("/draft/images/{what}", permission=None, status_code=200, response_model=DraftView)
async def delete_image(unit: CurrentUnit, request: Request, what: str) -> Any:
    """Remove a picture."""
    identity.require_own_page(request)
    kind = isps.images.kind(what)
    async with unit.within(SCOPE):
        row = await _draft(unit, request)
        row.images = isps.images.without(row.images, kind)
        await unit.session.flush()
        return await service.view(unit, row)


@public.get("/namespace", permission=None, response_model=Availability)
async def namespace(unit: CurrentUnit, request: Request, name: Annotated[str, Query(min_length=1, max_length=63)]) -> Any:
    """Tell whether a namespace is free, while it is typed. Only who has confirmed an address may ask."""
    async with unit.within(SCOPE):
        row = await _draft(unit, request)
        await limits.take(unit.database, "namespace", str(row.id), most=60, per=MINUTE)
        return await service.availability(unit, name)


@public.post("/complete", permission=None, response_model=Completed)
async def complete(unit: CurrentUnit, request: Request, response: Response) -> Any:
    """Make the provider, and log its administrator in."""
    identity.require_own_page(request)
    client = identity.browser_of(request)
    async with unit.within(SCOPE):
        isp, user = await service.complete(unit, await _draft(unit, request))
        opened = await identity.open_for(unit, request, user, client)
    identity.deliver(opened, client, response)
    COOKIE.take_back(response)
    return Completed(isp_id=isp.id, namespace=isp.namespace, audience=opened.audience, expires=opened.expires)


@platform.get(permission="sign-up.read", response_model=PolicyView)
async def get_policy(unit: CurrentUnit, request: Request) -> Any:
    """Show who may sign up."""
    return PolicyView(mode=(await policy.policy(unit)).mode, effective=await policy.effective(unit, _default(request)))


@platform.put(permission="sign-up.write", response_model=PolicyView)
async def put_policy(unit: CurrentUnit, request: Request, body: PolicyIn) -> Any:
    """Set who may sign up: everybody, invited ones, nobody; or `default`, which the machine's address decides."""
    row = await policy.policy(unit)
    row.mode = body.mode
    unit.session.add(row)
    unit.audit("sign-up.policy", "sign-up", None, {"mode": body.mode})
    await unit.session.flush()
    return PolicyView(mode=row.mode, effective=await policy.effective(unit, _default(request)))


crud(invitations, service.INVITATIONS, view=InvitationView, verbs=("list", "get", "delete"))


@invitations.post(permission="sign-up-invitations.write", response_model=InvitationView)
async def invite(unit: CurrentUnit, body: Begin) -> Any:
    """Invite an address to sign up; it may, even where sign-up is closed to others."""
    return await service.invite(unit, body.email, body.language)


ROUTES = [public, platform, invitations]
