"""`/api/isp/mail-settings`: the provider's own mail server, and a letter to try it with."""

from datetime import datetime, timedelta
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from fastapi import Response
from pydantic import Field, StringConstraints, model_validator

from ramal.capabilities.isps import mail
from ramal.capabilities.isps.models import MailSettings
from ramal.kit import jobs, limits
from ramal.kit.errors import InvalidError, NotFoundError, VersionConflictError, field
from ramal.kit.fields import Address, Email, Language
from ramal.kit.jobs import JobView
from ramal.kit.routes import CurrentUnit, IfMatch, Routes
from ramal.kit.schema import Line, Port, Schema, View
from ramal.kit.subjects import Audience

TASK = "isps.try-mail"
MOST, PER = 10, timedelta(hours=1)
"""Letters to try with: nobody is to send to strangers by them."""

Secret = Annotated[str, StringConstraints(max_length=255, pattern=r"^[^\x00-\x1f\x7f]*$")]


class MailIn(Schema):
    """The server. `password` absent keeps the stored one; an empty one removes it."""

    enabled: bool = True
    host: Address
    port: Port = 587
    security: Literal["tls", "starttls", "none"] = Field(
        default="starttls", description="tls: from the first octet (465); starttls: asked for, never done without (587)"
    )
    username: Line = ""
    password: Secret | None = None
    sender: Annotated[Email, StringConstraints(min_length=3)]

    @model_validator(mode="after")
    def _secret(self) -> Self:
        if self.security == "none" and self.username:
            raise ValueError("a password is never sent without TLS")
        return self


class MailView(View):
    """The settings; the password never is shown. `version` 0: none are set, letters leave by the platform's server."""

    version: int = 0
    enabled: bool = False
    host: str = ""
    port: int = 587
    security: str = "starttls"
    username: str = ""
    has_password: bool = False
    sender: str = ""
    failed_at: datetime | None = None
    failure: str = ""


class TryIn(Schema):
    """To whom the letter goes."""

    to: Annotated[Email, StringConstraints(min_length=3)]
    language: Language = "pt-BR"


routes = Routes(Audience.ISP, "mail-settings")


def _own(unit: Any) -> UUID:
    if unit.scope.isp_id is None:
        raise NotFoundError
    found: UUID = unit.scope.isp_id
    return found


def _shown(row: MailSettings | None, response: Response) -> MailView:
    view = MailView.model_validate(row) if row is not None else MailView()
    response.headers["ETag"] = f'"{view.version}"'
    return view


@routes.get(permission="mail-settings.read", response_model=MailView)
async def get(unit: CurrentUnit, response: Response) -> Any:
    """Return the provider's mail server."""
    return _shown(await mail.of(unit, _own(unit)), response)


@routes.put(permission="mail-settings.write", response_model=MailView)
async def put(unit: CurrentUnit, body: MailIn, response: Response, version: IfMatch) -> Any:
    """Set the provider's mail server."""
    row = await mail.of(unit, _own(unit))
    if version is not None and version != (row.version if row else 0):
        raise VersionConflictError
    values = body.values()
    secret = values.pop("password")
    if row is None:
        row = MailSettings(isp_id=_own(unit), **values)
        unit.session.add(row)
    elif secret is None and row.password_sealed and (row.host, row.port) != (body.host, body.port):
        raise InvalidError("Another server needs its password", errors=[field("password", "missing")])
    for name, value in values.items():
        setattr(row, name, value)
    if secret is not None:
        row.password_sealed = unit.sealer.seal(secret, mail.SECRET_PURPOSE) if secret else ""
    row.failed_at, row.failure = None, ""
    await unit.session.flush()
    unit.audit("mail-settings.update", "mail-settings", row.id, values)
    return _shown(row, response)


@routes.delete(permission="mail-settings.write")
async def delete(unit: CurrentUnit) -> None:
    """Forget the server: letters leave by the platform's again."""
    row = await mail.of(unit, _own(unit))
    if row is None:
        raise NotFoundError
    await unit.session.delete(row)
    unit.audit("mail-settings.delete", "mail-settings", row.id)


@routes.post("/test", permission="mail-settings.write", status_code=202, response_model=JobView)
async def test(unit: CurrentUnit, body: TryIn) -> Any:
    """Send a letter by the server as it is stored; the job tells the server's answer, word for word."""
    isp_id = _own(unit)
    if await mail.of(unit, isp_id) is None:
        raise NotFoundError
    await limits.take(unit.database, "mail-settings.test", str(isp_id), most=MOST, per=PER)
    return await jobs.start(unit, TASK, body.values())
