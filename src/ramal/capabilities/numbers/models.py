"""Table of the number inventory."""

from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Row, refers, unique


class Number(Row):
    """A DID: unique on the platform, owned by a provider, allocated downwards, with a destination for its calls."""

    __tablename__ = "numbers"
    __table_args__ = (
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        unique("number", code="number-taken"),
        refers("isp_id", "customer_id", to="customers"),
        ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"], ["tenants.isp_id", "tenants.customer_id", "tenants.id"], name="fk_numbers_tenant_id"
        ),
        ForeignKeyConstraint(["tenant_id", "subscriber_id"], ["subscribers.tenant_id", "subscribers.id"], name="fk_numbers_subscriber_id"),
        CheckConstraint("tenant_id IS NULL OR customer_id IS NOT NULL", name="allocation"),
        CheckConstraint("target = 'none' OR tenant_id IS NOT NULL OR target = 'trunk' AND customer_id IS NOT NULL", name="target_owner"),
        CheckConstraint("(target = 'none') = (target_id IS NULL)", name="target"),
        CheckConstraint("state IN ('active', 'reserved', 'blocked')", name="state"),
        Index(None, "isp_id", "number", "id"),
        Index(None, "isp_id", "created_at", "id"),
        Index(None, "isp_id", "customer_id"),
        Index(None, "tenant_id", "number", "id"),
        Index(None, "tenant_id", "created_at", "id"),
        Index(None, "tenant_id", "subscriber_id"),
        {"info": {"owner": "tenant", "optional_owner": True}},
    )

    isp_id: Mapped[UUID] = mapped_column()
    number: Mapped[str] = mapped_column()
    price: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="active")
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
    target: Mapped[str] = mapped_column(default="none")
    target_id: Mapped[UUID | None] = mapped_column()
    subscriber_id: Mapped[UUID | None] = mapped_column(Computed("CASE WHEN target = 'subscriber' THEN target_id END", persisted=True))
    """The target where it is a subscriber, so that the database checks it."""
    note: Mapped[str] = mapped_column(default="")

    @property
    def not_active_yet(self) -> list[str]:
        """Fields that are stored but do nothing yet."""
        return ["target"] if self.target in {"flow", "trunk"} else []
