"""`/api/tenant/subscribers/{id}/phone-setup` and `…/phone-link`; `/api/public/phone-setup/{token}` for the phone itself."""

from datetime import datetime, timedelta
from typing import Annotated, cast
from uuid import UUID

from fastapi import Path, Request, Response

from ramal.capabilities.identity import api as identity
from ramal.capabilities.subscribers.phones import PhonePlace, Wish, link, open_link, set_up
from ramal.capabilities.subscribers.service import SUBSCRIBERS
from ramal.kit import limits
from ramal.kit.errors import NotFoundError, UnavailableError
from ramal.kit.routes import CurrentUnit, IfMatch, Routes
from ramal.kit.schema import Schema, View
from ramal.kit.subjects import Audience
from ramal.rules.phonefiles import Program, Transport, file_of

tenant = Routes(Audience.TENANT, "subscribers")
public = Routes(Audience.PUBLIC, "phone-setup")
HOUR = timedelta(hours=1)
MOST_LINKS, MOST_OPENED = 20, 60
LONGEST = 1_000


class PhoneSetupIn(Schema):
    """The program or telephone to set up. Its password is replaced: devices with the former one stop registering."""

    program: Program
    transport: Transport = "udp"


class PhoneLinkIn(Schema):
    """Linphone alone fetches its settings by an address."""

    transport: Transport = "udp"


class PhoneFile(View):
    """The file of a program, ready to be saved."""

    name: str
    media_type: str
    content: str


class PhoneSetup(View):
    """All that a phone must be told. `password` is new and shown this once; `file` is null where the values are typed."""

    name: str
    username: str
    auth_username: str
    password: str
    domain: str
    host: str
    port: int
    proxy: str
    transport: Transport
    file: PhoneFile | None


class PhoneLink(View):
    """An address that works once, until `expires`. The password is made when it is opened, not before."""

    url: str
    expires: datetime


def place_of(request: Request) -> PhonePlace:
    """Return where phones find this system. Raise UnavailableError."""
    place = getattr(request.app.state, "phone_place", None)
    if place is None:
        raise UnavailableError("This application knows no edge")
    return cast("PhonePlace", place)


@tenant.post("/{id}/phone-setup", permission="subscribers.write", status_code=200)
async def phone_setup(
    unit: CurrentUnit,
    id: UUID,  # noqa: A002 - the path's own word
    body: PhoneSetupIn,
    version: IfMatch,
    request: Request,
) -> PhoneSetup:
    """Replace the password of a subscriber's phones and return the settings with it, this once."""
    row = await SUBSCRIBERS.lock(unit, id, version)
    account = await set_up(unit, row, Wish(body.program, body.transport), place_of(request))
    file = file_of(body.program, account)
    return PhoneSetup(
        name=account.name, username=account.username, auth_username=account.auth_username, password=account.password,
        domain=account.domain, host=account.host, port=account.port, proxy=account.proxy, transport=account.transport,
        file=PhoneFile.model_validate(file) if file else None,
    )  # fmt: skip


@tenant.post("/{id}/phone-link", permission="subscribers.write")
async def phone_link(
    unit: CurrentUnit,
    id: UUID,  # noqa: A002 - the path's own word
    body: PhoneLinkIn,
    version: IfMatch,
    request: Request,
) -> PhoneLink:
    """Return an address from which Linphone fetches its settings once, within 15 minutes. Any change of the subscriber ends it."""
    row = await SUBSCRIBERS.lock(unit, id, version)
    await limits.take(unit.database, "phone-link", str(id), most=MOST_LINKS, per=HOUR)
    token, expires = link(unit, row, Wish("linphone", body.transport))
    return PhoneLink(url=f"{place_of(request).origin}/api/public/phone-setup/{token}", expires=expires)


@public.get("/{token}", permission=None, response_class=Response)
async def fetch(unit: CurrentUnit, token: Annotated[str, Path(max_length=LONGEST)], request: Request) -> Response:
    """Use a link up: the subscriber's password is replaced, and the phone gets its settings."""
    await limits.take(unit.database, "phone-setup", identity.client_of(request).address, most=MOST_OPENED, per=HOUR)
    wish, account = await open_link(unit, token, place_of(request))
    file = file_of(wish.program, account)
    if file is None:
        raise NotFoundError
    return Response(file.content, media_type=file.media_type, headers={"cache-control": "no-store"})


ROUTES = [tenant, public]
