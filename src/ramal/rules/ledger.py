"""Ledger entries that balance: every amount taken from one account stands in another, and the sum is zero.

Accounts are text: `customer:<id>` (a customer's balance: a credit raises it, a charge lowers it), `revenue:calls`, `payments`. Amounts are
signed micro-units of the provider's currency.
"""

from collections.abc import Iterable

import msgspec

REVENUE = "revenue:calls"
PAYMENTS = "payments"


class LedgerEntry(msgspec.Struct, frozen=True):
    """One line. `reference` names what it is for: `leg:<id>`, `credit:<id>`; a reference is booked once."""

    account: str
    amount: int
    reference: str


class UnbalancedError(ValueError):
    """Entries whose sum is not zero."""


def customer_account(customer_id: str) -> str:
    """Return the account of a customer."""
    return f"customer:{customer_id}"


def _pair(account: str, other: str, amount: int, reference: str) -> tuple[LedgerEntry, ...]:
    return () if amount == 0 else (LedgerEntry(account, amount, reference), LedgerEntry(other, -amount, reference))


def charge_entries(customer_id: str, amount: int, *, leg: str) -> tuple[LedgerEntry, ...]:
    """Return the entries of a call's charge: the customer's balance falls by `amount` (0 books nothing; negative is refused)."""
    if amount < 0:
        raise ValueError("a charge is not negative")
    return _pair(customer_account(customer_id), REVENUE, -amount, f"leg:{leg}")


def credit_entries(customer_id: str, amount: int, *, credit: str) -> tuple[LedgerEntry, ...]:
    """Return the entries of a credit: the balance rises by `amount` (a correction may be negative)."""
    return _pair(customer_account(customer_id), PAYMENTS, amount, f"credit:{credit}")


def check(entries: Iterable[LedgerEntry]) -> None:
    """Raise `UnbalancedError` unless the entries of every reference sum to zero."""
    sums: dict[str, int] = {}
    for entry in entries:
        sums[entry.reference] = sums.get(entry.reference, 0) + entry.amount
    if wrong := [reference for reference, total in sums.items() if total]:
        raise UnbalancedError(", ".join(wrong))
