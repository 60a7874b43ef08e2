"""Acts on messages."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select

from ramal.capabilities.voicemail.models import Message
from ramal.capabilities.voicemail.outlet import Outlet
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource

SORTS = ("created_at", "recorded_at", "milliseconds")
LISTING = Listing(Message, filters=("subscriber_id", "caller", "recorded_at"), sorts=SORTS, default="-created_at")
OWN_LISTING = Listing(Message, filters=("caller", "recorded_at"), sorts=SORTS, default="-created_at")


class Messages(Resource[Message]):
    """Messages of a tenant, or of one subscriber."""

    def __init__(self, subscriber_id: UUID | None = None) -> None:
        """Narrow to `subscriber_id` where one is given."""
        super().__init__("voicemail", Message, listing=OWN_LISTING if subscriber_id else LISTING)
        self.subscriber_id = subscriber_id

    def select(self, unit: Unit) -> Select[Any]:
        """See `Resource.select`."""
        query = super().select(unit)
        return query.where(Message.subscriber_id == self.subscriber_id) if self.subscriber_id else query

    async def delete(self, unit: Unit, row: Message) -> None:
        """Delete a message; its audio follows when that is committed."""
        await super().delete(unit, row)
        await unit.defer("voicemail.remove", path=row.path)

    async def mark(self, unit: Unit, row: Message, *, heard: bool) -> Message:
        """Note that a message was heard, or take that back."""
        return await self.update(unit, row, {"heard_at": (row.heard_at or clock.now()) if heard else None})

    async def audio(self, unit: Unit, outlet: Outlet, message_id: UUID) -> bytes:
        """Return a message's audio (WAV); the subscriber's own listening is noted. Raise AudioGoneError."""
        row = await self.get(unit, message_id)
        content = outlet.audio(row.path, row.sha256)
        if self.subscriber_id and row.heard_at is None:
            await self.update(unit, row, {"heard_at": clock.now()})
        return content


tenant_messages = Messages()
