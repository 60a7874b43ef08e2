"""Table of customers."""

from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, refers


class Customer(IspRow):
    """Who buys under a service plan."""

    __tablename__ = "customers"
    __table_args__ = (
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        refers("isp_id", "plan_id", to="service_plans"),
        CheckConstraint("status IN ('active', 'blocked')", name="status"),
        Index(None, "isp_id", "created_at", "id"),
        Index(None, "isp_id", "name", "id"),
        Index(None, "isp_id", "plan_id"),
        Index(None, "isp_id", "tax_id"),
        {"info": {"owner": "customer", "own": {"customer": "id"}, "lower": "read"}},
    )

    name: Mapped[str] = mapped_column()
    plan_id: Mapped[UUID] = mapped_column()
    status: Mapped[str] = mapped_column(default="active")
    legal_name: Mapped[str] = mapped_column(default="")
    tax_id_kind: Mapped[str] = mapped_column(default="none")
    tax_id: Mapped[str] = mapped_column(default="")
    state_registration: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[dict[str, Any]] = mapped_column(default=dict)
    note: Mapped[str] = mapped_column(default="")
