"""Table of voicemail messages."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import TenantRow, owned, refers


class Message(TenantRow):
    """One message. `path` is relative to the media folder; `call_id` is the linked id of the call that left it."""

    __tablename__ = "voicemail_messages"
    __table_args__ = owned(
        "tenant",
        refers("tenant_id", "subscriber_id", to="subscribers", on_delete="CASCADE"),
        CheckConstraint("size >= 0 AND milliseconds >= 0", name="sizes"),
        CheckConstraint("mail IN ('queued', 'sent', 'none')", name="mail"),
        Index(None, "tenant_id", "created_at", "id"),
        Index("ix_voicemail_messages_queued", "created_at", postgresql_where=text("mail = 'queued'")),
        Index(None, "tenant_id", "subscriber_id", "created_at", "id"),
    )

    subscriber_id: Mapped[UUID] = mapped_column()
    call_id: Mapped[str] = mapped_column()
    caller: Mapped[str] = mapped_column()
    recorded_at: Mapped[datetime] = mapped_column()
    milliseconds: Mapped[int] = mapped_column()
    size: Mapped[int] = mapped_column()
    sha256: Mapped[str] = mapped_column()
    path: Mapped[str] = mapped_column()
    mail: Mapped[str] = mapped_column(default="queued")
    """`queued`, `sent`, or `none`: nobody was to get one."""
    mailed_at: Mapped[datetime | None] = mapped_column()
    heard_at: Mapped[datetime | None] = mapped_column()
