"""Table of tenants."""

from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, refers, unique


class Tenant(IspRow):
    """A virtual PBX of a customer. Its domain never changes."""

    __tablename__ = "tenants"
    __table_args__ = (
        UniqueConstraint("isp_id", "id"),
        UniqueConstraint("isp_id", "customer_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        unique("domain", code="domain-taken"),
        refers("isp_id", "customer_id", to="customers"),
        refers("isp_id", "carrier_id", to="carriers"),
        refers("isp_id", "dialplan_id", to="dial_plans"),
        refers("isp_id", "domain_id", to="domains"),
        ForeignKeyConstraint(["core_id"], ["servers.id"]),
        ForeignKeyConstraint(["previous_core_id"], ["servers.id"]),
        CheckConstraint("status IN ('active', 'partial-block', 'total-block')", name="status"),
        Index(None, "isp_id", "created_at", "id"),
        Index(None, "isp_id", "name", "id"),
        Index(None, "isp_id", "domain", "id"),
        Index(None, "isp_id", "customer_id", "created_at", "id"),
        Index(None, "isp_id", "domain_id"),
        Index(None, "isp_id", "carrier_id"),
        Index(None, "isp_id", "dialplan_id"),
        Index(None, "core_id"),
        {"info": {"owner": "tenant", "own": {"tenant": "id"}}},
    )

    customer_id: Mapped[UUID] = mapped_column()
    name: Mapped[str] = mapped_column()
    domain: Mapped[str] = mapped_column()
    domain_id: Mapped[UUID | None] = mapped_column()
    """The provider's own domain in which the tenant lives; None below the namespace."""
    carrier_id: Mapped[UUID | None] = mapped_column()
    dialplan_id: Mapped[UUID | None] = mapped_column()
    country: Mapped[str] = mapped_column()
    time_zone: Mapped[str] = mapped_column()
    area_code: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column()
    status: Mapped[str] = mapped_column(default="active")
    sbc: Mapped[dict[str, Any]] = mapped_column()
    core_id: Mapped[UUID | None] = mapped_column()
    previous_core_id: Mapped[UUID | None] = mapped_column()

    @property
    def not_active_yet(self) -> list[str]:
        """Fields that are stored but do nothing yet."""
        return ["sbc"] if self.sbc.get("kind") == "dedicated" else []
