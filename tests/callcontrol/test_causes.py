"""Each reason reaches the caller's side by name; what a failed leg said of itself goes before."""

import pytest

from ramal.callcontrol import causes
from ramal.callcontrol.causes import Ending
from ramal.rules import refusals
from ramal.rules.commands import Hangup
from ramal.rules.reasons import REASONS


@pytest.mark.feature("G2")
@pytest.mark.parametrize("reason", sorted(refusals.NAMED))
def test_reason_is_told_by_name_both_ways(reason: str) -> None:
    ending = causes.of(Hangup(reason=reason, q850=REASONS[reason].q850))
    assert ending == (REASONS[reason].q850, reason)
    user, _, host = refusals.contact(ending.reason).removeprefix("sip:").partition("@")
    assert refusals.of_contact(user, host) == reason
    assert refusals.of_phrase(refusals.phrase(reason)) == reason


def test_cause_of_a_failed_leg_is_passed_on() -> None:
    assert causes.of(Hangup(reason="carrier-failed", q850=1)) == Ending(1)
    assert causes.of(Hangup(reason="carrier-failed", q850=127)) == Ending(REASONS["carrier-failed"].q850, "carrier-failed")


def test_answered_call_ends_normally() -> None:
    assert causes.of(Hangup()) == Ending(16)


@pytest.mark.feature("G2", off_nominal=True)
def test_what_names_no_refusal_is_a_fault_or_nothing() -> None:
    assert refusals.of_contact("no-balance", "elsewhere.example.net") == "internal-error"
    assert refusals.of_contact("nonsense", refusals.HOST) == "internal-error"
    assert refusals.of_contact("time-limit", refusals.HOST) == "internal-error", "an answer of 200 refuses nothing"
    assert refusals.of_phrase("Ramal time-limit") == ""
    assert refusals.of_phrase("Ramal nonsense") == ""
    assert refusals.of_phrase("no-balance") == ""
    assert refusals.marked("Ramal nonsense")
