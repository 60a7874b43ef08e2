"""Tables of statistics. They outlive what they name: no references."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Float, Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.ids import new_id
from ramal.kit.tables import Base

COUNTED = "statistics outlive what they name"
_LEVEL = "level IN ('isp', 'customer', 'tenant')"
_SPAN = "span IN ('quarter', 'day')"


class CallSum(Base):
    """What the calls of one direction and destination add up to, for one owner and one span that begins `at`. Amounts in micro-units."""

    __tablename__ = "call_sums"
    __table_args__ = (
        CheckConstraint(_LEVEL, name="level"),
        CheckConstraint(_SPAN, name="span"),
        Index(None, "isp_id", "level", "span", "at"),
        Index(None, "customer_id", "level", "span", "at"),
        Index(None, "tenant_id", "span", "at"),
        {"info": {"owner": "tenant", "optional_owner": True, "no_composite": COUNTED}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    isp_id: Mapped[UUID] = mapped_column()
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
    level: Mapped[str] = mapped_column()
    span: Mapped[str] = mapped_column()
    at: Mapped[datetime] = mapped_column()
    direction: Mapped[str] = mapped_column()
    destination: Mapped[str] = mapped_column()
    calls: Mapped[int] = mapped_column()
    answered: Mapped[int] = mapped_column()
    talk: Mapped[float] = mapped_column(Float(53))
    charge: Mapped[int] = mapped_column()


class CallPeak(Base):
    """The most calls at once of one owner in the quarter that begins `at`."""

    __tablename__ = "call_peaks"
    __table_args__ = (
        CheckConstraint(_LEVEL, name="level"),
        Index(None, "isp_id", "level", "at"),
        Index(None, "customer_id", "level", "at"),
        Index(None, "tenant_id", "at"),
        {"info": {"owner": "tenant", "optional_owner": True, "no_composite": COUNTED}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    isp_id: Mapped[UUID] = mapped_column()
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
    level: Mapped[str] = mapped_column()
    at: Mapped[datetime] = mapped_column()
    peak: Mapped[int] = mapped_column()


class GatewaySum(Base):
    """What a gateway was asked and gave, by destination, in the span that begins `at`."""

    __tablename__ = "gateway_sums"
    __table_args__ = (
        CheckConstraint(_SPAN, name="span"),
        Index(None, "isp_id", "span", "at"),
        {"info": {"owner": "isp", "no_composite": COUNTED}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    isp_id: Mapped[UUID] = mapped_column()
    gateway_id: Mapped[UUID] = mapped_column()
    span: Mapped[str] = mapped_column()
    at: Mapped[datetime] = mapped_column()
    destination: Mapped[str] = mapped_column()
    calls: Mapped[int] = mapped_column()
    answered: Mapped[int] = mapped_column()
    talk: Mapped[float] = mapped_column(Float(53))
    charge: Mapped[int] = mapped_column()
