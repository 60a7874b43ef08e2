"""Service plans, service decks and rate decks in the API (A6, F1). Money is in micro-units of the provider's currency."""

from datetime import datetime
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import Field

from ramal.kit.fields import Dialled, partial
from ramal.kit.money import Price
from ramal.kit.schema import Name, RowView, Schema, Text, View

DEFAULT_PLAN_NAME = "Padrão"
SERVICES = ("subscriber", "did", "recording", "voicemail", "trunk", "cnam", "queue")
Service = Literal["subscriber", "did", "recording", "voicemail", "trunk", "cnam", "queue"]


class ServiceDeckIn(Schema):
    """Monthly prices of services; recording is per recorded minute, cnam per look-up."""

    name: Name
    prices: dict[Service, Price] = Field(default_factory=dict)


ServiceDeckPatch: Any = partial("ServiceDeckPatch", ServiceDeckIn)


class ServiceDeckView(RowView):
    """A service deck."""

    name: str
    prices: dict[str, int]
    not_active_yet: list[str] = Field(default_factory=lambda: ["prices"])


class RateDeckIn(Schema):
    """A rate deck; its prices come by versions."""

    name: Name
    note: Text = ""


RateDeckPatch: Any = partial("RateDeckPatch", RateDeckIn)


class VersionView(View):
    """One price list of a deck: `publishing` until all its prices have reached the edges, then `ready`."""

    version: int
    effective_from: datetime
    state: str
    rates: int
    added: int
    removed: int
    changed: int
    job_id: UUID | None
    created_at: datetime

    @classmethod
    def of(cls, row: Any) -> Self:
        """Return the view of a row, whose own number is the version shown."""
        shown = {name: getattr(row, name) for name in cls.model_fields if name != "version"}
        return cls(version=row.number, **shown)


class RateDeckView(RowView):
    """A rate deck. `current_version` is the number of the price list in force, null where none is."""

    name: str
    note: str
    currency: str
    current_version: int | None = None


class RateView(View):
    """The price of one prefix: per minute, fee per call, minimum and increment in seconds."""

    prefix: str
    price: int
    connection_fee: int
    minimum: int
    increment: int
    name: str


class DiffLine(View):
    """A prefix whose price differs between two versions."""

    prefix: str
    change: Literal["added", "removed", "changed"]
    before: RateView | None
    after: RateView | None


class ServicePlanIn(Schema):
    """A service plan. `rate_deck_id` null: *no rate deck*, calls are free. `service_deck_id` null: *no service deck*."""

    name: Name = DEFAULT_PLAN_NAME
    payment: Literal["prepaid", "postpaid"] = "postpaid"
    monthly_fee: Price = 0
    carrier_id: UUID | None = None
    dialplan_id: UUID | None = None
    rate_deck_id: UUID | None = None
    service_deck_id: UUID | None = None


ServicePlanPatch: Any = partial("ServicePlanPatch", ServicePlanIn)


class ServicePlanView(RowView):
    """A service plan."""

    name: str
    payment: str
    monthly_fee: int
    carrier_id: UUID | None
    dialplan_id: UUID | None
    rate_deck_id: UUID | None
    service_deck_id: UUID | None
    not_active_yet: list[str] = Field(default_factory=lambda: ["monthly_fee", "service_deck_id"])


class SimulateIn(Schema):
    """A call whose price is asked. `at` is the instant of the answer, now where absent."""

    rate_deck_id: UUID
    number: Dialled
    seconds: int = Field(default=60, ge=0, le=86_400)
    at: datetime | None = None


class StepView(View):
    """One step of the explanation."""

    rule: str
    input: str
    outcome: str
    ok: bool


class SimulateView(View):
    """The price in micro-units, and how it came about; `reason` says why there is none."""

    number: str
    prefix: str | None = None
    deck_version: int | None = None
    seconds_charged: int = 0
    amount: int = 0
    reason: str | None = None
    steps: list[StepView]
