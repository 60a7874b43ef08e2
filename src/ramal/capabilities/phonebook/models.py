"""Table of contacts."""

from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import TenantRow, owned, refers


class Contact(TenantRow):
    """Somebody whom one subscriber calls. `digits` are all numbers in one text, for the search."""

    __tablename__ = "contacts"
    __table_args__ = owned(
        "tenant",
        refers("tenant_id", "subscriber_id", to="subscribers", on_delete="CASCADE"),
        Index("ix_contacts_name", "tenant_id", "subscriber_id", "name", "id"),
        Index("ix_contacts_created_at", "tenant_id", "subscriber_id", "created_at", "id"),
    )

    subscriber_id: Mapped[UUID] = mapped_column()
    name: Mapped[str] = mapped_column()
    company: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    favourite: Mapped[bool] = mapped_column(default=False)
    numbers: Mapped[list[str]] = mapped_column()
    digits: Mapped[str] = mapped_column(default="")
