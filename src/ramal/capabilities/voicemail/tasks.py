"""What the worker does for voicemail: mails messages and removes audio."""

from datetime import timedelta
from email.message import EmailMessage
from uuid import UUID

import aiosmtplib
from sqlalchemy import select

from ramal.capabilities.isps import api as isps
from ramal.capabilities.subscribers import api as subscribers
from ramal.capabilities.tenants import api as tenants
from ramal.capabilities.voicemail.errors import AudioGoneError
from ramal.capabilities.voicemail.letter import Content, write
from ramal.capabilities.voicemail.models import Message
from ramal.capabilities.voicemail.outlet import current
from ramal.kit import clock
from ramal.kit.db import Database, Unit
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

SYSTEM = Scope.system("system:worker")
LIMIT = 20.0
LATE, GIVEN_UP, MOST_AT_ONCE = timedelta(minutes=10), timedelta(days=3), 200


@task("voicemail.mail")
async def mail(database: Database, *, message_id: str) -> None:
    """Mail one message, at most once. Raises where the mail server does not take it: the worker tries again."""
    async with database.unit(SYSTEM) as unit:
        row = await unit.session.scalar(select(Message).where(Message.id == UUID(message_id)).with_for_update())
        if row is None or row.mail != "queued":
            return
        letter = await _letter(unit, row)
        row.mail, row.mailed_at = ("sent", clock.now()) if letter else ("none", None)
        if letter:
            outlet = current()
            if not await isps.mailed(unit, row.isp_id, letter):
                await aiosmtplib.send(letter, hostname=outlet.smtp_host, port=outlet.smtp_port, timeout=LIMIT, start_tls=None)


async def _letter(unit: Unit, row: Message) -> EmailMessage | None:
    """Return the letter; None where nobody is to get one, or there is no audio any more."""
    content = await _content(unit, row)
    try:
        return write(content, current().audio(row.path, row.sha256)) if content else None
    except AudioGoneError:
        return None


async def _content(unit: Unit, row: Message) -> Content | None:
    """Return what the letter says; None where nobody is to get one."""
    subscriber = await subscribers.get(unit, row.subscriber_id)
    if not subscriber.email:
        return None
    tenant = await tenants.get(unit, row.tenant_id)
    return Content(
        message_id=str(row.id),
        to=subscriber.email,
        name=subscriber.name,
        username=subscriber.username,
        domain=subscriber.domain,
        language=subscriber.language or tenant.language,
        time_zone=tenant.time_zone,
        caller=row.caller,
        recorded_at=row.recorded_at,
        seconds=row.milliseconds / 1000,
    )


@task("voicemail.late")
async def late(database: Database) -> None:
    """Queue anew what the mail server did not take within the worker's patience. To be run every few minutes."""
    now = clock.now()
    waiting = select(Message.id).where(Message.mail == "queued", Message.created_at.between(now - GIVEN_UP, now - LATE)).limit(MOST_AT_ONCE)
    async with database.unit(SYSTEM) as unit:
        for message_id in await unit.session.scalars(waiting):
            await unit.defer("voicemail.mail", message_id=str(message_id))


@task("voicemail.remove")
async def remove(_database: Database, *, path: str) -> None:
    """Remove the audio of a deleted message."""
    current().file(path).unlink(missing_ok=True)
