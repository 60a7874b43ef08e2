"""What the consoles say of a call: each reason and each rule has words in both languages."""

import re
from pathlib import Path

import pytest

from ramal.rules.reasons import REASONS

SOURCE = Path(__file__).resolve().parents[2]
WORDS = (SOURCE / "web/packages/features/src/calls/reason-words.ts").read_text()
RULES = re.compile(r'(?:Step|noting|closed|forward)\(\s*(?:person, )?"([a-z][a-z-]+)"|rule, to = "([a-z-]+)"')


def _rules() -> set[str]:
    """Return every rule that a decision names, read from the source."""
    found = (match for path in (SOURCE / "src/ramal/rules").glob("*.py") for match in RULES.finditer(path.read_text()))
    return {match[1] or match[2] for match in found}


def _told(word: str) -> int:
    return len(re.findall(rf'^      (?:"{word}"|{word}): "', WORDS, re.MULTILINE))


@pytest.mark.feature("G2")
@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_has_words_in_both_languages(reason: str) -> None:
    assert _told(reason) >= 2


@pytest.mark.feature("G2")
def test_every_rule_has_words_in_both_languages() -> None:
    found = _rules()
    assert {"schedule", "forward-busy", "security-group", "forward-always", "schedule-closed"} <= found
    assert {rule for rule in found if _told(rule) < 2} == set()


@pytest.mark.feature("G2", off_nominal=True)
def test_a_word_that_is_missing_is_noticed() -> None:
    assert _told("no-such-reason") == 0
