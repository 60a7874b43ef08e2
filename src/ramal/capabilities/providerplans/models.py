"""Tables of platform plans and of the providers' subscriptions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
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


class PaymentSettings(Row):
    """How providers pay the platform. One row at most."""

    __tablename__ = "payment_settings"
    __table_args__ = owned("platform", unique("what"), CheckConstraint("what = 'payments'", name="what"))

    what: Mapped[str] = mapped_column(default="payments")
    manual: Mapped[bool] = mapped_column(default=True)
    manual_instructions: Mapped[str] = mapped_column(default="")
    stripe_key: Mapped[str] = mapped_column(default="")
    """Sealed; empty: Stripe is not offered."""
    stripe_webhook_secret: Mapped[str] = mapped_column(default="")
    stripe_methods: Mapped[list[str]] = mapped_column(default=list)


class Payment(IspRow):
    """One month of a plan, to be paid or paid."""

    __tablename__ = "platform_payments"
    __table_args__ = owned(
        "isp",
        ForeignKeyConstraint(["plan_id"], ["platform_plans.id"]),
        CheckConstraint("state IN ('preparing', 'open', 'pending', 'paid', 'failed', 'cancelled')", name="state"),
        CheckConstraint("provider IN ('manual', 'stripe')", name="provider"),
        Index("uq_platform_payments_reference", "reference", unique=True, postgresql_where=text("reference <> ''")),
        Index(None, "isp_id", "created_at", "id"),
        Index(None, "plan_id"),
        Index(None, "state", "created_at", "id"),
    )

    plan_id: Mapped[UUID] = mapped_column()
    provider: Mapped[str] = mapped_column()
    state: Mapped[str] = mapped_column()
    amount: Mapped[int] = mapped_column()
    currency: Mapped[str] = mapped_column()
    reference: Mapped[str] = mapped_column(default="")
    """The payment provider's own id."""
    url: Mapped[str] = mapped_column(default="")
    """Where the payer goes."""
    email: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    paid_at: Mapped[datetime | None] = mapped_column()


class PaymentEvent(Row):
    """A notice of a payment provider that was dealt with: the same one again changes nothing."""

    __tablename__ = "payment_events"
    __table_args__ = owned("platform", unique("provider", "event"))

    provider: Mapped[str] = mapped_column()
    event: Mapped[str] = mapped_column()
    kind: Mapped[str] = mapped_column()
