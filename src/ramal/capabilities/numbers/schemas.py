"""What a number of the inventory looks like in the API (A9). The price is per month, in micro-units."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from ramal.kit.fields import E164, Language
from ramal.kit.money import Price
from ramal.kit.schema import RowView, Schema, Text, View

MAX_RANGE = 10_000
MAX_ALLOCATED = 1_000
State = Literal["active", "reserved", "blocked"]
Target = Literal["none", "subscriber", "flow", "trunk"]


class NumberFields(Schema):
    """Price, state, allocation and destination."""

    price: Price = 0
    state: State = "active"
    customer_id: UUID | None = None
    tenant_id: UUID | None = None
    target: Target = "none"
    target_id: UUID | None = None
    note: Text = ""


class NumberIn(NumberFields):
    """One number."""

    number: E164

    @model_validator(mode="after")
    def _destination(self) -> Self:
        if (self.target == "none") != (self.target_id is None):
            raise ValueError("target and target_id go together")
        return self


class NumberLine(Schema):
    """A line of the bulk CSV: `number,price,state,note`; the price in whole micro-units."""

    number: E164
    price: Price = 0
    state: State = "active"
    note: Text = ""


class RangeIn(Schema):
    """A range of numbers, both ends included, all alike."""

    first: E164
    last: E164
    price: Price = 0
    state: State = "active"
    customer_id: UUID | None = None
    tenant_id: UUID | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        size = int(self.last) - int(self.first) + 1
        if len(self.first) != len(self.last) or not 1 <= size <= MAX_RANGE:
            raise ValueError(f"a range has 1 to {MAX_RANGE} numbers of equal length, first before last")
        return self


class NumberPatch(Schema):
    """What a provider may change: absent fields stay, null takes an allocation away."""

    price: Price = 0
    state: State = "active"
    customer_id: UUID | None = None
    tenant_id: UUID | None = None
    target: Target = "none"
    target_id: UUID | None = None
    note: Text = ""


class AssignIn(Schema):
    """What a tenant may change: where calls to the number go."""

    target: Target
    target_id: UUID | None = None

    @model_validator(mode="after")
    def _destination(self) -> Self:
        if (self.target == "none") != (self.target_id is None):
            raise ValueError("target and target_id go together")
        return self


class AllocateIn(Schema):
    """Which of the customer's tenants holds a number; null: none."""

    tenant_id: UUID | None


class AllocateManyIn(AllocateIn):
    """Numbers that one tenant is to hold; null: none."""

    numbers: list[E164] = Field(min_length=1, max_length=MAX_ALLOCATED)


class AllocatedView(View):
    """How many numbers have changed hands."""

    allocated: int


class CustomerNumberView(RowView):
    """A number as its customer's administrator sees it."""

    number: str
    state: str
    tenant_id: UUID | None
    target: str
    target_id: UUID | None


class NumberView(RowView):
    """A number. Flows and trunks are stored but not active yet as destinations."""

    number: str
    price: int
    state: str
    customer_id: UUID | None
    tenant_id: UUID | None
    target: str
    target_id: UUID | None
    note: str
    not_active_yet: list[str] = Field(default_factory=list)


class TenantNumberView(RowView):
    """A number as its tenant sees it."""

    number: str
    state: str
    target: str
    target_id: UUID | None
    not_active_yet: list[str] = Field(default_factory=list)


class VerificationIn(Schema):
    """A number of somebody else's network to prove: it is called, and a code is said in `language`."""

    number: E164
    language: Language = "pt-BR"


class CodeIn(Schema):
    """The code that the call said."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]


class VerificationView(RowView):
    """How far the proof of a number is. `call_result`: `waiting`, `answered`, `not-answered`, or `not-made`."""

    number: str
    language: str
    state: str
    call_result: str
    code_expires_at: datetime
    attempts: int
    verified_at: datetime | None


class RangeView(View):
    """How many numbers a range made."""

    created: int
