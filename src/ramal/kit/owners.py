"""Columns of rows that may belong to any level: whoever acted."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column


class AnyOwner:
    """Owner columns that are empty above the level that owns the row. Table info: `owner="tenant", optional_owner=True`."""

    isp_id: Mapped[UUID | None] = mapped_column()
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
