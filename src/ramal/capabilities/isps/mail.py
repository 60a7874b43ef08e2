"""A provider's own mail server: its settings, what it is tried with, and how letters leave by it, or by the platform's where it fails."""

import asyncio
import ipaddress
import socket
from email.message import EmailMessage
from email.utils import formataddr, parseaddr
from typing import Any
from uuid import UUID

import aiosmtplib
from sqlalchemy import select

from ramal.capabilities.isps.models import Isp, MailSettings
from ramal.kit import clock, letters
from ramal.kit.db import Unit

SECRET_PURPOSE = "provider-mail-password"  # noqa: S105 - what a seal is bound to, not a secret
FAILED = (OSError, aiosmtplib.SMTPException, ValueError)
PORTS = frozenset({25, 465, 587, 2525})
MOST_TOLD = 500


class NotPublicError(OSError):
    """A mail server whose address is not public: who may name any address would look around inside by it."""


async def of(unit: Unit, isp_id: UUID) -> MailSettings | None:
    """Return a provider's settings, if it has any."""
    found: MailSettings | None = (await unit.session.scalars(select(MailSettings).where(MailSettings.isp_id == isp_id))).one_or_none()
    return found


async def hand_in(row: MailSettings, password: str, message: EmailMessage) -> str:
    """Hand a message in at the provider's server and return its answer. Raises one of `FAILED`."""
    post = letters.current()
    async with asyncio.timeout(letters.LIMIT):
        place = await _place(row.host, row.port, anywhere=post.anywhere)
        client = aiosmtplib.SMTP(
            hostname=row.host, sock=place, use_tls=row.security == "tls", start_tls=row.security == "starttls",
            username=row.username or None, password=password or None, timeout=letters.LIMIT,
        )  # fmt: skip
        try:
            async with client:
                _, answer = await client.send_message(_from(message, row.sender))
        finally:
            place.close()
    return str(answer)


async def _place(host: str, port: int, *, anywhere: bool) -> socket.socket:
    """Return a connection to a server, whose name is looked up once: what was checked is what is connected to."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    family, kind, protocol, _, address = found[0]
    if not anywhere and not (ipaddress.ip_address(address[0]).is_global and port in PORTS):
        raise NotPublicError("the mail server must have a public address, and port 25, 465, 587 or 2525")
    opened = socket.socket(family, kind, protocol)
    opened.setblocking(False)
    try:
        await loop.sock_connect(opened, address)
    except BaseException:
        opened.close()
        raise
    return opened


def _from(message: EmailMessage, sender: str) -> EmailMessage:
    """Return the message as the provider's own: its sender, with the name that stands in it."""
    name, _ = parseaddr(str(message["From"]))
    del message["From"]
    message["From"] = formataddr((name, sender))
    return message


async def mailed(unit: Unit, isp_id: UUID | None, message: EmailMessage) -> bool:
    """Hand in a message by the provider's own server; return False, with the message as it was, where it has none or it fails.

    What went wrong goes to its settings, so that its people see it; the caller sends by the platform's server then.
    """
    row = await of(unit, isp_id) if isp_id else None
    if row is None or not row.enabled:
        return False
    platform = str(message["From"])
    try:
        await hand_in(row, _password(unit, row), message)
    except (*FAILED, TimeoutError) as error:
        row.failed_at, row.failure = clock.now(), told(error)
        del message["From"]
        message["From"] = platform
        return False
    return True


def _password(unit: Unit, row: MailSettings) -> str:
    return unit.sealer.open(row.password_sealed, SECRET_PURPOSE) if row.password_sealed else ""


def told(error: BaseException) -> str:
    """Return what a server said, or what went wrong on the way to it."""
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return f"{error.code} {error.message}"[:MOST_TOLD]
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return "; ".join(f"{one.code} {one.message}" for one in error.recipients)[:MOST_TOLD]
    return (f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)[:MOST_TOLD]


async def trial(unit: Unit, isp_id: UUID, to: str, language: str) -> dict[str, Any]:
    """Send a letter by the provider's server and return what it said."""
    row, isp = await of(unit, isp_id), await unit.session.get_one(Isp, isp_id)
    if row is None:
        return {"sent": False, "answer": "no settings"}
    texts = TEXTS[language]
    letter = letters.Letter(
        to=to, name="", language=language, subject=texts["subject"], paragraphs=(texts["text"],), brand=letters.Brand(name=isp.name)
    )
    try:
        answer = await hand_in(row, _password(unit, row), letter.message(row.sender))
    except (*FAILED, TimeoutError) as error:
        row.failed_at, row.failure = clock.now(), told(error)
        return {"sent": False, "answer": row.failure}
    row.failed_at, row.failure = None, ""
    return {"sent": True, "answer": answer[:MOST_TOLD]}


TEXTS = {
    "pt-BR": {"subject": "Teste do servidor de e-mail", "text": "Este e-mail saiu pelo servidor que você configurou. Tudo certo."},
    "en": {"subject": "Test of the mail server", "text": "This e-mail left by the server that you have set. All is well."},
}
