"""The audit log: each act of a user, key or role, in the same transaction as the act."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.ids import new_id
from ramal.kit.tables import Base

SECRET_WORDS = ("password", "secret", "token", "sealed", "ha1", "hash", "credential")


class AuditEntry(Base):
    """Who did what to which row, when. Never changed, never deleted by the application."""

    __tablename__ = "audit_log"
    __table_args__ = (
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        Index(None, "isp_id", "at"),
        {"info": {"owner": "tenant", "append_only": True, "optional_owner": True}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    isp_id: Mapped[UUID | None] = mapped_column()
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
    actor: Mapped[str] = mapped_column()
    action: Mapped[str] = mapped_column()
    resource: Mapped[str] = mapped_column()
    resource_id: Mapped[str] = mapped_column()
    changes: Mapped[dict[str, Any]] = mapped_column()
    request_id: Mapped[str] = mapped_column(default="")


def without_secrets(changes: dict[str, Any]) -> dict[str, Any]:
    """Return `changes` fit for the log: secrets are named, not shown; ids and times are text."""
    return {name: "…" if any(word in name for word in SECRET_WORDS) else _plain(value) for name, value in changes.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return without_secrets(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)
