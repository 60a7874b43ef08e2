"""Shapes of the API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from ramal.capabilities.isps.api import Currency
from ramal.kit.fields import partial
from ramal.kit.money import Price
from ramal.kit.schema import Count, Line, Name, RowView, Schema, Text, View

Days = Annotated[int, Field(ge=0, le=366)]


class PlanIn(Schema):
    """A plan to sell to providers. Limits: 0 is none."""

    name: Name
    description: Text = ""
    kind: Literal["free", "trial", "paid"]
    currency: Currency = "USD"
    price: Price = 0
    trial_days: Days = 0
    max_subscribers: Count = 0
    max_tenants: Count = 0
    max_calls: Count = 0
    offered: bool = True
    position: Count = 0


PlanPatch = partial("PlanPatch", PlanIn)


class PlanOffer(View):
    """A plan, as who may choose it sees it. `price` is micro-units a month."""

    id: UUID
    name: str
    description: str
    kind: str
    currency: str
    price: int
    trial_days: int
    max_subscribers: int
    max_tenants: int
    max_calls: int


class PlanView(RowView, PlanIn):
    """A plan."""

    not_active_yet: list[str] = Field(default_factory=lambda: ["max_calls"])


class Usage(View):
    """What a provider uses now."""

    subscribers: int
    tenants: int
    calls: int
    """Concurrent external and internal calls that have begun and not ended, by their records."""


class OwnPlan(View):
    """The provider's own plan, what it allows and what is used. `wanted`: chosen, waits for its payment."""

    plan: PlanOffer | None
    wanted: PlanOffer | None
    since: datetime | None
    paid_until: datetime | None
    trial_ends_at: datetime | None
    state: Literal["none", "active", "trial", "trial-over", "overdue"]
    usage: Usage


class PlanChoice(Schema):
    """The plan that a provider chooses."""

    plan_id: UUID


Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]*$", max_length=255)]
Method = Literal["card", "pix", "boleto"]


class PaymentSettingsIn(Schema):
    """How providers pay. Absent keys stay as they are; an empty one ends Stripe."""

    manual: bool = True
    manual_instructions: Text = ""
    stripe_key: Key | None = None
    stripe_webhook_secret: Key | None = None
    stripe_methods: Annotated[list[Method], Field(max_length=3)] = Field(default_factory=lambda: ["card"])


class PaymentSettingsView(View):
    """How providers pay. Keys are never shown again."""

    manual: bool
    manual_instructions: str
    stripe: bool
    stripe_webhook: bool
    stripe_methods: list[str]


class Ways(View):
    """How the provider's plan can be paid."""

    manual: bool
    manual_instructions: str
    stripe: bool
    stripe_methods: list[str]


class PaymentIn(Schema):
    """How the chosen plan's next month is to be paid."""

    provider: Literal["manual", "stripe"]


class PaymentView(RowView):
    """A month of a plan. `preparing`: `url` is on its way; `open`: to be paid, at `url` if there is one; `pending`: the bank is at it."""

    isp_id: UUID
    plan_id: UUID
    provider: str
    state: str
    amount: int
    currency: str
    url: str
    note: str
    paid_at: datetime | None


class Confirmation(Schema):
    """What the platform writes down about a payment by hand."""

    note: Line = ""
