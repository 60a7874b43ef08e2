"""What a customer looks like in the API (A7)."""

from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from ramal.kit.fields import Country, Email, partial
from ramal.kit.schema import Line, Name, RowView, Schema, Text
from ramal.rules import fiscal

TaxId = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40, pattern=r"^[0-9A-Za-z ./-]*$")]


class Address(Schema):
    """A postal address, as invoices need it."""

    street: Line = ""
    number: Line = ""
    complement: Line = ""
    district: Line = ""
    city: Line = ""
    state: Line = ""
    postal_code: Line = ""
    country: Country = "BR"


class CustomerFields(Schema):
    """Name, plan, status and fiscal data."""

    name: Name
    plan_id: UUID
    status: Literal["active", "blocked"] = "active"
    legal_name: Line = ""
    tax_id_kind: Literal["cnpj", "cpf", "other", "none"] = "none"
    tax_id: TaxId = ""
    state_registration: Line = ""
    email: Email = ""
    phone: Line = ""
    address: Address = Field(default_factory=Address)
    note: Text = ""


def checked_tax_id(kind: str, tax_id: str) -> str:
    """Return the normalised number. Raise ValueError where it is not one of `kind`."""
    if kind == "none":
        if tax_id:
            raise ValueError("tax_id needs a tax_id_kind")
        return ""
    if kind == "other":
        if not tax_id:
            raise ValueError("tax_id is missing")
        return tax_id
    number = fiscal.normalise(tax_id)
    if not fiscal.is_valid(kind, number):
        raise ValueError(f"not a valid {kind.upper()}")
    return number


class CustomerIn(CustomerFields):
    """A new customer."""

    @model_validator(mode="after")
    def _fiscal(self) -> Self:
        self.tax_id = checked_tax_id(self.tax_id_kind, self.tax_id)
        return self


class CustomerLine(Schema):
    """A line of the bulk CSV: a customer on one line. `plan` is a service plan's name; without one, the plan named for all counts."""

    name: Name
    plan: Line = ""
    status: Literal["active", "blocked"] = "active"
    legal_name: Line = ""
    tax_id_kind: Literal["cnpj", "cpf", "other", "none"] = "none"
    tax_id: TaxId = ""
    state_registration: Line = ""
    email: Email = ""
    phone: Line = ""
    street: Line = ""
    number: Line = ""
    complement: Line = ""
    district: Line = ""
    city: Line = ""
    state: Line = ""
    postal_code: Line = ""
    country: Country = "BR"
    note: Text = ""

    @model_validator(mode="after")
    def _fiscal(self) -> Self:
        self.tax_id = checked_tax_id(self.tax_id_kind, self.tax_id)
        return self

    def form(self, plan_id: UUID) -> dict[str, Any]:
        """Return the values of a customer under a plan."""
        values = self.values()
        address = {name: values.pop(name) for name in Address.model_fields}
        return {name: value for name, value in values.items() if name != "plan"} | {"plan_id": plan_id, "address": address}


CustomerPatch: Any = partial("CustomerPatch", CustomerFields)


class CustomerView(RowView, CustomerFields):
    """A customer. Its balance belongs to the ledger."""

    email: str
