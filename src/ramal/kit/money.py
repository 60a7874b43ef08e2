"""Money is an integer of micro-units: 1 BRL = 1,000,000. Nothing here is a float."""

from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Annotated

from pydantic import Field

MICRO = 1_000_000
LARGEST = 2**53 - 1
"""JSON readers keep integers up to here exactly."""

Micros = Annotated[int, Field(ge=-LARGEST, le=LARGEST, description="Micro-units of the provider's currency: 1000000 is one unit")]
Price = Annotated[int, Field(ge=0, le=LARGEST, description="Micro-units of the provider's currency: 1000000 is one unit")]


def from_text(text: str) -> int:
    """Return micro-units of a decimal text with a point (`0.125`). Raise ValueError for anything else, and for more than six decimals."""
    try:
        value = Decimal(text.strip()) * MICRO
    except InvalidOperation:
        raise ValueError("not an amount") from None
    if not value.is_finite() or abs(value) > LARGEST:
        raise ValueError("amount out of range")
    if value != value.to_integral_value(rounding=ROUND_HALF_EVEN):
        raise ValueError("more than six decimals")
    return int(value)


def to_text(micros: int) -> str:
    """Return a decimal text without superfluous zeros (`0.125`)."""
    text = f"{Decimal(micros) / MICRO:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
