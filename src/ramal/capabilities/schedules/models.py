"""Table of schedules."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import TenantRow, owned, unique


class Schedule(TenantRow):
    """Opening hours. `week` and `days` hold times as `HH:MM` and dates as ISO 8601, as the API does."""

    __tablename__ = "schedules"
    __table_args__ = owned("tenant", unique("tenant_id", "name", code="name-taken"), Index(None, "tenant_id", "created_at", "id"))

    name: Mapped[str] = mapped_column()
    description: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str | None] = mapped_column()
    week: Mapped[list[dict[str, Any]]] = mapped_column()
    days: Mapped[list[dict[str, Any]]] = mapped_column()
    holidays_country: Mapped[str | None] = mapped_column()
    holidays_state: Mapped[str | None] = mapped_column()
    closed_to: Mapped[str | None] = mapped_column()

    open: ClassVar[bool] = False
    until: ClassVar[datetime | None] = None
    """Now; set on the instance by whoever shows it, never stored."""
