"""Tables of platform plans and of the providers' subscriptions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, Row, owned, unique


class PlatformPlan(Row):
    """What the platform sells to providers. Limits: 0 is none."""

    __tablename__ = "platform_plans"
    __table_args__ = owned(
        "platform",
        unique("name", code="name-taken"),
        CheckConstraint("kind IN ('free', 'trial', 'paid')", name="kind"),
        CheckConstraint("(kind = 'paid') = (price > 0)", name="price", info={"code": "price-of-kind"}),
        CheckConstraint("(kind = 'trial') = (trial_days > 0)", name="trial", info={"code": "days-of-kind"}),
        lower="read",
    )

    name: Mapped[str] = mapped_column()
    description: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column()
    currency: Mapped[str] = mapped_column(default="USD")
    price: Mapped[int] = mapped_column(default=0)
    """Micro-units a month."""
    trial_days: Mapped[int] = mapped_column(default=0)
    max_subscribers: Mapped[int] = mapped_column(default=0)
    max_tenants: Mapped[int] = mapped_column(default=0)
    max_calls: Mapped[int] = mapped_column(default=0)
    offered: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class Subscription(IspRow):
    """The plan that a provider has. `pending`: a paid plan whose first payment has not come; `plan_id` is what holds meanwhile."""

    __tablename__ = "subscriptions"
    __table_args__ = owned(
        "isp",
        unique("isp_id", code="subscribed"),
        ForeignKeyConstraint(["plan_id"], ["platform_plans.id"]),
        ForeignKeyConstraint(["wanted_plan_id"], ["platform_plans.id"]),
        Index(None, "plan_id"),
        Index(None, "wanted_plan_id"),
    )

    plan_id: Mapped[UUID | None] = mapped_column()
    wanted_plan_id: Mapped[UUID | None] = mapped_column()
    """Chosen, and not paid yet."""
    since: Mapped[datetime] = mapped_column()
    paid_until: Mapped[datetime | None] = mapped_column()
    trial_ends_at: Mapped[datetime | None] = mapped_column()
