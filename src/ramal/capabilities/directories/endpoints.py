"""`/api/isp/directories`, `/api/tenant/directories`: connected directories; `/api/public/directory-log-in`: logging in by them."""

from datetime import timedelta
from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from ramal.capabilities.directories import log_in
from ramal.capabilities.directories.models import DirectoryPerson
from ramal.capabilities.directories.schemas import (
    Begin,
    Begun,
    Choice,
    Choices,
    DirectoryIn,
    DirectoryPatch,
    DirectoryView,
    DomainChoice,
    PersonPatch,
    PersonView,
    Place,
    Preparation,
    ProviderDirectoryIn,
    Synchronise,
)
from ramal.capabilities.directories.service import DIRECTORIES, PEOPLE, require_preview, usable_domains
from ramal.capabilities.identity import api as identity
from ramal.kit import jobs, limits
from ramal.kit.crud import crud
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError, UnavailableError
from ramal.kit.jobs import JobView
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentUnit, IfMatch, Routes
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "directories")
tenant = Routes(Audience.TENANT, "directories")
public = Routes(Audience.PUBLIC, "directory-log-in")
CALLBACK = "/api/public/directory-log-in/callback"
HOME = "/phone/log-in"
MINUTE, PER_ADDRESS = timedelta(minutes=1), 60
PeoplePage = Annotated[Page, Depends(PEOPLE.listing.parser())]


def origins(request: Request) -> tuple[str, ...]:
    """Return under which origins people reach this instance, the shown one first."""
    return cast("tuple[str, ...]", getattr(request.app.state, "origins", ()))


def redirect_uri(request: Request) -> str:
    """Return where the provider's page leads back to: the host that the browser asked, where it is one of ours. Raise UnavailableError."""
    known = origins(request)
    if not known:
        raise UnavailableError("This application knows no address of its own")
    asked = f"https://{request.headers.get('host', '').lower()}"
    return f"{asked if asked in known else known[0]}{CALLBACK}"


def _administration(routes: Routes, create: type[DirectoryIn]) -> None:
    """Declare what administrators of both levels do."""

    @routes.get("/preparation", permission="directories.write", response_model=Preparation)
    async def prepare(unit: CurrentUnit, request: Request) -> Any:
        """Return our address for the provider's form, and the domains that may be connected."""
        found = [DomainChoice.model_validate(domain) for domain in await usable_domains(unit)]
        return Preparation(redirect_uris=[f"{origin}{CALLBACK}" for origin in origins(request)], domains=found)

    crud(routes, DIRECTORIES, view=DirectoryView, create=create, change=DirectoryPatch)

    async def started(unit: Unit, id: UUID, kind: str, **args: Any) -> Any:  # noqa: A002
        row = await DIRECTORIES.get(unit, id)
        return await jobs.start(unit, f"directories.{kind}", {"directory_id": str(row.id), **args})

    @routes.post("/{id}/test", permission="directories.write", status_code=202, response_model=JobView)
    async def test(unit: CurrentUnit, id: UUID) -> Any:  # noqa: A002 - the path's own word
        """Look whether log-in service and people answer."""
        return await started(unit, id, "test")

    @routes.post("/{id}/preview", permission="directories.write", status_code=202, response_model=JobView)
    async def preview(unit: CurrentUnit, id: UUID) -> Any:  # noqa: A002
        """Tell what a synchronisation would do, and change nothing."""
        return await started(unit, id, "preview")

    @routes.post("/{id}/synchronise", permission="directories.write", status_code=202, response_model=JobView)
    async def synchronise(unit: CurrentUnit, id: UUID, body: Synchronise) -> Any:  # noqa: A002
        """Read the directory, and bring people and subscribers to it."""
        require_preview(await DIRECTORIES.get(unit, id))
        return await started(unit, id, "synchronise", let_leave=body.let_leave)

    @routes.get("/{id}/people", permission="directories.read", response_model=PageView[PersonView])
    async def people(unit: CurrentUnit, id: UUID, page: PeoplePage) -> Any:  # noqa: A002
        """List the people of a directory, as the last reading left them."""
        row = await DIRECTORIES.get(unit, id)
        query = PEOPLE.select(unit).where(DirectoryPerson.directory_id == row.id)
        return (await PEOPLE.listing.fetch(unit.session, query, page)).view(PersonView)

    @routes.patch("/{id}/people/{person_id}", permission="directories.write", response_model=PersonView)
    async def link(unit: CurrentUnit, id: UUID, person_id: UUID, body: PersonPatch, version: IfMatch) -> Any:  # noqa: A002
        """Link a person with a subscriber by hand."""
        row = await PEOPLE.lock(unit, person_id, version)
        if row.directory_id != id:
            raise NotFoundError
        return await PEOPLE.link(unit, row, body.subscriber_id)


_administration(isp, ProviderDirectoryIn)
_administration(tenant, DirectoryIn)


@public.get("/choices", permission=None, response_model=Choices)
async def choices(unit: CurrentUnit, request: Request, place: Annotated[Place, Query()] = "") -> Any:
    """Return the buttons for a domain, an address, or a provider's name. Nothing else is told of the place."""
    await limits.take(unit.database, "directory-choices", identity.client_of(request).address, most=PER_ADDRESS, per=MINUTE)
    async with unit.within(log_in.SCOPE):
        found = await log_in.offered(unit, place) if place else []
    return Choices(choices=[Choice(kind=row.kind) for row in found])  # type: ignore[arg-type]


@public.post(permission=None, status_code=200, response_model=Begun)
async def begin(unit: CurrentUnit, request: Request, response: Response, body: Begin) -> Any:
    """Begin: the browser keeps what belongs to this log-in, and goes to the address of the answer."""
    client = identity.browser_of(request)
    await limits.take(unit.database, "directory-log-in", client.address, most=PER_ADDRESS, per=MINUTE)
    await identity.guard_of(request).check(client.address, f"directory@{log_in.domain(body.place)}")
    async with unit.database.unit(log_in.SCOPE) as own:
        url, started = await log_in.begin(own, place=body.place, kind=body.kind, redirect_uri=redirect_uri(request))
        sealed = started.sealed(own.sealer)
    log_in.COOKIE.give(response, sealed, log_in.LIFETIME)
    return Begun(url=url)


class Returned(BaseModel):
    """What the provider's page puts into the address; whatever else it adds is left alone."""

    state: str = Field(default="", max_length=4000)
    code: str = Field(default="", max_length=4000)
    error: str = Field(default="", max_length=4000)
    iss: str = Field(default="", max_length=4000)


@public.get("/callback", permission=None, response_class=RedirectResponse, status_code=303)
async def callback(unit: CurrentUnit, request: Request, returned: Annotated[Returned, Query()]) -> Any:
    """Take the provider's answer, open the phone's session and lead to the phone; or lead to its log-in page, which says what is wrong."""
    client, started = identity.browser_of(request), None
    try:
        started = log_in.Started.opened(unit.sealer, request.cookies.get(log_in.COOKIE.name))
        answer = log_in.Answer(state=returned.state, code=returned.code, error=returned.error, issuer=returned.iss)
        welcome = await log_in.finish(unit.database, started, answer)
    except log_in.RefusedError as refused:
        await log_in.note_refusal(unit.database, started, refused, client.address)
        response = RedirectResponse(f"{HOME}?refused={refused.reason}", 303)
    else:
        response = await _open(unit, request, client, welcome)
    log_in.COOKIE.take_back(response)
    return response


async def _open(unit: Unit, request: Request, client: identity.Client, welcome: log_in.Welcome) -> RedirectResponse:
    response, person = RedirectResponse("/phone/", 303), f"subscriber:{welcome.subscriber_id}"
    async with unit.database.unit(Scope.tenant(welcome.isp_id, welcome.tenant_id, actor=person)) as own:
        opened = await identity.open_phone(own, request, client, tenant_id=welcome.tenant_id, subscriber_id=welcome.subscriber_id)
        own.audit("session.open", "directory-people", welcome.person_id, {"address": client.address})
    identity.deliver(opened, client, response)
    log_in.LOG_INS.labels("any", "open").inc()
    return response


ROUTES = [isp, tenant, public]
