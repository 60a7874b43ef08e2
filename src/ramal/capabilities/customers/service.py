"""Acts on customers."""

from collections.abc import Mapping
from typing import Any

from ramal.capabilities.customers.models import Customer
from ramal.capabilities.customers.schemas import checked_tax_id
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource


class Customers(Resource[Customer]):
    """Customers of a provider."""

    async def update(self, unit: Unit, row: Customer, values: Mapping[str, Any]) -> Customer:
        """Change a customer; its fiscal number is checked as a whole."""
        kind, number = values.get("tax_id_kind", row.tax_id_kind), values.get("tax_id", row.tax_id)
        if {"tax_id_kind", "tax_id"} & values.keys():
            try:
                values = {**values, "tax_id": checked_tax_id(kind, number)}
            except ValueError as error:
                raise InvalidError(str(error), errors=[field("tax_id", "bad-tax-id", str(error))]) from None
        return await super().update(unit, row, values)


CUSTOMERS = Customers(
    "customers",
    Customer,
    listing=Listing(
        Customer, filters=("name", "status", "plan_id", "tax_id", "created_at"), sorts=("created_at", "name"), search=("name", "legal_name")
    ),
    aggregate="customer",
)
