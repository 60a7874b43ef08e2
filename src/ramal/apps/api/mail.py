"""`/api/platform/mail`: the mail that the catcher has kept. Reading one is audited: it may hold a link that opens an account."""

import asyncio
import base64
import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Annotated, Any, cast

from fastapi import Query, Request, Response

from ramal.kit.errors import NotFoundError
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.schema import View
from ramal.kit.subjects import Audience

NAME = re.compile(r"\d{8}T\d{6}-[0-9a-f]{32}\Z")
WHEN = "%Y%m%dT%H%M%S"
SHOWN = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
    "x-frame-options": "SAMEORIGIN",
}
RAW_ANSWER: dict[int | str, dict[str, Any]] = {200: {"content": {"message/rfc822": {"schema": {"type": "string", "format": "binary"}}}}}
HTML_ANSWER: dict[int | str, dict[str, Any]] = {200: {"content": {"text/html": {"schema": {"type": "string"}}}}}
MOST = 200

mails = Routes(Audience.PLATFORM, "mail")


class MailLine(View):
    """A caught mail."""

    id: str
    at: datetime
    sender: str
    to: str
    subject: str
    size: int


class MailPage(View):
    """Caught mails, newest first. `next` goes into `?before=`."""

    items: list[MailLine]
    next: str | None = None


class Attachment(View):
    """A part of a mail that is no text."""

    name: str
    type: str
    size: int


class MailView(MailLine):
    """A caught mail with its texts."""

    text: str
    has_html: bool
    attachments: list[Attachment]


def _folder(request: Request) -> Path:
    return cast("Path", request.app.state.settings.home) / "mail"


def _read(folder: Path, name: str) -> bytes:
    if not NAME.match(name):
        raise NotFoundError
    try:
        return (folder / f"{name}.eml").read_bytes()
    except FileNotFoundError:
        raise NotFoundError from None


def _parse(data: bytes) -> EmailMessage:
    return cast("EmailMessage", message_from_bytes(data, policy=policy.default))


def _line(name: str, data: bytes) -> dict[str, Any]:
    letter = _parse(data)
    at = datetime.strptime(name.partition("-")[0], WHEN).replace(tzinfo=UTC)
    headers = {"sender": "From", "to": "X-Envelope-To", "subject": "Subject"}
    words = {field: str(letter.get(header, ""))[:500] for field, header in headers.items()}
    return {"id": name, "at": at, "size": len(data), **words}


def _list(folder: Path, limit: int, before: str, wanted: str) -> MailPage:
    names = sorted((path.stem for path in folder.glob("*.eml") if NAME.match(path.stem)), reverse=True)
    found: list[MailLine] = []
    for name in names:
        if before and name >= before:
            continue
        if len(found) == limit:
            return MailPage(items=found, next=found[-1].id)
        try:
            line = MailLine(**_line(name, _read(folder, name)))
        except NotFoundError:  # the catcher keeps a bounded number
            continue
        if wanted.lower() in f"{line.sender} {line.to} {line.subject}".lower():
            found.append(line)
    return MailPage(items=found)


def _view(name: str, data: bytes) -> MailView:
    letter = _parse(data)
    text = letter.get_body(("plain",))
    parts = [
        Attachment(name=part.get_filename() or "", type=part.get_content_type(), size=len(part.get_payload(decode=True) or b""))
        for part in letter.iter_attachments()
    ]
    return MailView(
        **_line(name, data), text=text.get_content() if text else "", has_html=letter.get_body(("html",)) is not None, attachments=parts
    )


def _html(data: bytes) -> str:
    """Return the HTML with its own pictures inside; nothing else can be loaded, and nothing can run."""
    letter = _parse(data)
    body = letter.get_body(("html",))
    if body is None:
        raise NotFoundError
    page = str(body.get_content())
    for part in letter.walk():
        cid = str(part.get("Content-ID", "")).strip("<>")
        if cid and part.get_content_maintype() == "image":
            inside = base64.b64encode(cast("bytes", part.get_payload(decode=True) or b"")).decode()
            page = page.replace(f"cid:{cid}", f"data:{part.get_content_type()};base64,{inside}")
    return page


@mails.get(permission="mail.read", response_model=MailPage)
async def list_(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
    before: Annotated[str, Query(max_length=60)] = "",
    q: Annotated[str, Query(max_length=120)] = "",
) -> Any:
    """List caught mails, newest first."""
    return await asyncio.to_thread(_list, _folder(request), limit, before, q)


@mails.get("/{id}", permission="mail.read", response_model=MailView)
async def get(unit: CurrentUnit, request: Request, id: str) -> Any:  # noqa: A002 - the path's own word
    """Show a mail."""
    data = await asyncio.to_thread(_read, _folder(request), id)
    unit.audit("mail.read", "mail", id)
    return _view(id, data)


@mails.get("/{id}/raw", permission="mail.read", response_class=Response, responses=RAW_ANSWER)
async def raw(unit: CurrentUnit, request: Request, id: str) -> Response:  # noqa: A002
    """Return a mail as it came."""
    data = await asyncio.to_thread(_read, _folder(request), id)
    unit.audit("mail.read", "mail", id)
    return Response(data, media_type="message/rfc822", headers={"content-disposition": f'attachment; filename="{id}.eml"'})


@mails.get("/{id}/html", permission="mail.read", response_class=Response, responses=HTML_ANSWER)
async def html(unit: CurrentUnit, request: Request, id: str) -> Response:  # noqa: A002
    """Return a mail's HTML for a frame: it loads nothing and runs nothing."""
    page = _html(await asyncio.to_thread(_read, _folder(request), id))
    unit.audit("mail.read", "mail", id)
    return Response(page, media_type="text/html; charset=utf-8", headers=SHOWN)


ROUTES = [mails]
