"""Tables of the number inventory, and of numbers proved to be a tenant's."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Row, TenantRow, owned, refers, unique


class NumberVerification(TenantRow):
    """One attempt of a tenant to prove that a number is its own (A13): a call says a code. `verified` until it is revoked."""

    __tablename__ = "number_verifications"
    __table_args__ = owned(
        "tenant",
        CheckConstraint("state IN ('pending', 'verified', 'superseded', 'failed', 'revoked')", name="state"),
        CheckConstraint("call_result IN ('waiting', 'answered', 'not-answered', 'not-made')", name="call_result"),
        Index("uq_number_verifications_verified", "tenant_id", "number", unique=True, postgresql_where=text("state = 'verified'")),
        Index(None, "tenant_id", "created_at", "id"),
        Index(None, "number", "created_at"),
    )

    number: Mapped[str] = mapped_column()
    language: Mapped[str] = mapped_column()
    state: Mapped[str] = mapped_column(default="pending")
    call_result: Mapped[str] = mapped_column(default="waiting")
    code_sealed: Mapped[str] = mapped_column()
    code_expires_at: Mapped[datetime] = mapped_column()
    attempts: Mapped[int] = mapped_column(default=0)
    verified_at: Mapped[datetime | None] = mapped_column()


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
