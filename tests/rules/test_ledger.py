"""Ledger entries balance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.ledger import LedgerEntry, UnbalancedError, charge_entries, check, credit_entries


@given(st.integers(0, 10**15))
def test_a_charge_lowers_the_balance_and_balances(amount: int) -> None:
    entries = charge_entries("c", amount, leg="l")
    check(entries)
    assert sum(entry.amount for entry in entries if entry.account == "customer:c") == -amount
    assert {entry.reference for entry in entries} <= {"leg:l"}


@given(st.integers(-(10**15), 10**15))
def test_a_credit_raises_the_balance_and_balances(amount: int) -> None:
    entries = credit_entries("c", amount, credit="x")
    check(entries)
    assert sum(entry.amount for entry in entries if entry.account == "customer:c") == amount
    assert {entry.reference for entry in entries} <= {"credit:x"}


def test_nothing_is_booked_for_nothing() -> None:
    assert charge_entries("c", 0, leg="l") == () == credit_entries("c", 0, credit="x")


def test_a_negative_charge_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        charge_entries("c", -1, leg="l")


def test_unbalanced_entries_are_named() -> None:
    good = charge_entries("c", 5, leg="good")
    with pytest.raises(UnbalancedError, match="leg:bad"):
        check([*good, LedgerEntry("a", 1, "leg:bad"), LedgerEntry("b", -2, "leg:bad")])
    check([LedgerEntry("a", 3, "leg:x"), LedgerEntry("b", -1, "leg:x"), LedgerEntry("c", -2, "leg:x")])
    with pytest.raises(UnbalancedError):
        check([LedgerEntry("a", 1, "leg:x"), LedgerEntry("b", -1, "leg:y")])
