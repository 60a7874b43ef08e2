"""The door to voicemail: for the ingestion of call events, and for the applications that say where audio and mail server are."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from ramal.capabilities.subscribers import api as subscribers
from ramal.capabilities.voicemail.models import Message
from ramal.capabilities.voicemail.outlet import Outlet, use
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.rules.events import Recorded

__all__ = ["Outlet", "received", "use"]


async def received(unit: Unit, event: Recorded) -> None:
    """Keep the message that an event tells of, and queue its mail. Nothing happens where it is known, no voicemail, or nobody's."""
    if event.purpose != "voicemail":
        return
    try:
        subscriber = await subscribers.get(unit, UUID(event.subscriber_id))
    except NotFoundError:
        return
    row = {
        "id": UUID(event.id),
        "isp_id": subscriber.isp_id,
        "tenant_id": subscriber.tenant_id,
        "subscriber_id": subscriber.id,
        "call_id": event.call,
        "caller": event.caller,
        "recorded_at": datetime.fromtimestamp(event.wall / 1e9, UTC),
        "milliseconds": round(event.seconds * 1000),
        "size": event.size,
        "sha256": event.sha256,
        "path": event.path,
        "mail": "queued" if subscriber.email else "none",
    }
    new = await unit.session.scalar(insert(Message).values(row).on_conflict_do_nothing(index_elements=["id"]).returning(Message.id))
    if new is not None and subscriber.email:
        await unit.defer("voicemail.mail", message_id=str(new))
