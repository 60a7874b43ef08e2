"""Answers and bodies of calls. Amounts in micro-units, `ring` and `talk` in seconds."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from ramal.kit.fields import IpAddress
from ramal.kit.schema import Schema, View
from ramal.rules.commands import Outcome

Dial = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[^\s\x00-\x1f\x7f/]+$")]


class StepView(View):
    """One step of a decision."""

    rule: str
    input: str
    outcome: str
    ok: bool
    leg_id: UUID | None = None


class CallView(View):
    """A call as the caller's level sees it."""

    id: UUID
    linked_id: UUID
    customer_id: UUID | None
    tenant_id: UUID | None
    subscriber_id: UUID | None
    answered_by: UUID | None
    direction: str
    caller: str
    caller_name: str
    dialled: str
    called: str
    emergency: bool
    started: datetime
    answered: datetime | None
    ended: datetime | None
    ring: float
    talk: float
    result: str
    code: int
    cause: int
    side: str
    how: str
    reason: str
    charge: int


class TenantLegView(View):
    """A leg, as far as it concerns a tenant."""

    id: UUID
    parent_id: UUID | None
    subscriber_id: UUID | None
    direction: str
    caller: str
    caller_name: str
    dialled: str
    called: str
    number: str
    transport: str
    user_agent: str
    credential: str
    purpose: str
    emergency: bool
    started: datetime
    ringing: datetime | None
    answered: datetime | None
    ended: datetime | None
    ring: float
    talk: float
    code: int
    cause: int
    side: str
    how: str
    reason: str
    charge: int
    charge_state: str


class LegView(TenantLegView):
    """A leg with what concerns the provider: gateways tried, source, and how the price came about."""

    tenant_id: UUID | None
    source: str
    sip_call_id: str
    gateway_id: UUID | None
    attempts: list[dict[str, Any]]
    price: dict[str, Any]


class CallDetail(CallView):
    """A call with legs and steps."""

    legs: list[LegView]
    steps: list[StepView]


class TenantCallDetail(CallView):
    """A call with legs and steps, for a tenant."""

    legs: list[TenantLegView]
    steps: list[StepView]


class TenantSimulate(Schema):
    """A hypothetical call of a subscriber."""

    subscriber_id: UUID
    dialled: Dial
    at: datetime | None = None
    assume: Annotated[list[Outcome], Field(max_length=20, default_factory=list)]
    """How each leg that is made ends, in order; what is not said is answered."""


class Simulate(Schema):
    """A hypothetical call: of a subscriber who dials, or of a carrier's gateway that calls a number."""

    subscriber_id: UUID | None = None
    gateway_id: UUID | None = None
    dialled: Dial
    caller: Annotated[str, StringConstraints(max_length=64, pattern=r"^[^\s\x00-\x1f\x7f]*$")] = ""
    source: IpAddress | Literal[""] = Field(default="", description="address from which the gateway calls; default: whichever is its own")
    at: datetime | None = None
    assume: Annotated[list[Outcome], Field(max_length=20, default_factory=list)]


class SimulatedLeg(View):
    """A leg that would be made."""

    kind: str
    to: str
    caller: str
    gateways: list[str]
    prepaid: bool
    max_seconds: int
    outcome: str


class Simulated(View):
    """How the call would end, and why."""

    ending: str
    reason: str
    legs: list[SimulatedLeg]
    heard: list[str]
    steps: list[StepView]


class AlarmView(View):
    """Something that an operator must see."""

    id: UUID
    at: datetime
    what: str
    detail: str
    node: str
    call_id: UUID | None
    leg_id: UUID | None
