"""What the worker does for voicemail: mails messages and removes audio."""

from uuid import UUID

import aiosmtplib
from sqlalchemy import select

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

LIMIT = 20.0


@task("voicemail.mail")
async def mail(database: Database, *, message_id: str) -> None:
    """Mail one message, at most once. Raises where the mail server does not take it: the worker tries again."""
    async with database.unit(Scope.system("system:worker")) as unit:
        row = await unit.session.scalar(select(Message).where(Message.id == UUID(message_id)).with_for_update())
        if row is None or row.mailed_at is not None:
            return
        content = await _content(unit, row)
        if content is None:
            return
        outlet = current()
        try:
            audio = outlet.audio(row.path, row.sha256)
        except AudioGoneError:
            return
        letter = write(content, audio)
        await aiosmtplib.send(letter, hostname=outlet.smtp_host, port=outlet.smtp_port, timeout=LIMIT, start_tls=None)
        row.mailed_at = clock.now()


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


@task("voicemail.remove")
async def remove(_database: Database, *, path: str) -> None:
    """Remove the audio of a deleted message."""
    current().file(path).unlink(missing_ok=True)
