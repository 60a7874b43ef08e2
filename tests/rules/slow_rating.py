"""A second rating, written from the product's description with fractions and loops; it shares no code with `rules.rating`."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


def cents(amount: Fraction) -> int:
    """Half up, by decimal arithmetic."""
    return int((Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def price_of_call(*, price: int, fee: int, minimum: int, increment: int, seconds: int) -> int:
    """Pay the fee and the minimum, then buy one increment after the other until the call is covered."""
    total = fee + cents(Fraction(price, 60) * minimum)
    covered = minimum
    while covered < seconds:
        covered += increment
        total += cents(Fraction(price, 60) * increment)
    return total


def longest_call(*, price: int, fee: int, minimum: int, increment: int, balance: int, limit: int) -> int:
    """Try every length."""
    best = 0
    for seconds in range(1, limit + 1):
        if price_of_call(price=price, fee=fee, minimum=minimum, increment=increment, seconds=seconds) > balance:
            break
        best = seconds
    return best


def best_prefix(prefixes: list[str], number: str) -> str | None:
    """Sort all that fit by length and take the last."""
    fitting = sorted((prefix for prefix in prefixes if re.match(re.escape(prefix), number)), key=len)
    return fitting[-1] if fitting else None


def valid_version(versions: dict[int, float], at: float) -> int | None:
    """Walk through the versions in the order in which they begin."""
    current = None
    for version, begins in sorted(versions.items(), key=lambda item: (item[1], item[0])):
        if begins <= at:
            current = version
    return current
