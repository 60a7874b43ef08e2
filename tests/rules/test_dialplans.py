"""Dial plans and their presets (A8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.dialled import parse_text
from ramal.rules.dialplans import PRESETS, Locale, evaluate, validate
from ramal.rules.tables import DialRule

BRASILIA, NEW_YORK = Locale("55", "61"), Locale("1", "212")


def rule(match: str, replacement: str, subs: str = "", name: str = "") -> DialRule:
    return DialRule(match=match, subs=subs, replacement=replacement, name=name)


def dial(preset: str, dialled: str, where: Locale = BRASILIA) -> str:
    result = evaluate(PRESETS[preset], dialled, where)
    return result.number.text if result.number else result.reason


@pytest.mark.feature("A8", "A18")
@pytest.mark.parametrize(
    ("dialled", "text"),
    [
        ("33221234", "+556133221234"), ("999991234", "+5561999991234"), ("99991234", "+5561999991234"), ("6133221234", "+556133221234"),
        ("06133221234", "+556133221234"), ("0156133221234", "+556133221234"), ("0176133221234", "+556133221234"),
        ("015 (61) 99999-1234", "+5561999991234"), ("6199991234", "+5561999991234"), ("0156199991234", "+5561999991234"),
        ("556133221234", "+556133221234"), ("+55 61 3322-1234", "+556133221234"), ("+556199991234", "+5561999991234"),
        ("0055 61 33221234", "+556133221234"), ("0055 1 212 555 1234", "+12125551234"), ("0015 1 212 555 1234", "+12125551234"),
        ("0012125551234", "+12125551234"), ("0021442079460000", "+442079460000"), ("00442079460000", "+442079460000"),
        ("0041446681800", "+41446681800"), ("+12125551234", "+12125551234"), ("40041234", "BR:40041234"), ("30031234", "BR:30031234"),
        ("48641234", "BR:48641234"), ("08007771234", "BR:08007771234"), ("0800777123", "BR:0800777123"), ("03001234567", "BR:03001234567"),
        ("0900123456", "BR:0900123456"), ("188", "BR:188"), ("100", "BR:100"), ("10331", "BR:10331"), ("1052", "BR:1052"),
        ("190", "BR:190"),
        ("22224444", "+556122224444"),
    ],
)  # fmt: skip
def test_brazil(dialled: str, text: str) -> None:
    assert dial("br", dialled) == text


@pytest.mark.feature("A8", off_nominal=True)
@pytest.mark.parametrize(
    ("dialled", "reason"),
    [
        ("909033221234", "dial-refused"), ("9090999991234", "dial-refused"), ("90156133221234", "dial-refused"), ("alice", "no-dial-rule"),
        ("1", "no-dial-rule"), ("*99", "no-dial-rule"), ("", "no-dial-rule"), ("00", "no-dial-rule"), ("123456", "no-dial-rule"),
        ("+0123456789", "no-dial-rule"),
    ],
)  # fmt: skip
def test_brazil_refuses(dialled: str, reason: str) -> None:
    assert dial("br", dialled) == reason


@pytest.mark.feature("A8")
@pytest.mark.parametrize(
    ("dialled", "text"),
    [
        ("033221234", "+556133221234"), ("0999991234", "+5561999991234"), ("006133221234", "+556133221234"),
        ("06133221234", "+556133221234"),
        ("00156133221234", "+556133221234"), ("00012125551234", "+12125551234"), ("000151 2125551234", "+12125551234"),
        ("00800 777 1234", "BR:08007771234"), ("040041234", "BR:40041234"), ("0188", "BR:188"), ("188", "BR:188"),
        ("33221234", "no-dial-rule"),
        ("+556133221234", "+556133221234"), ("0909033221234", "dial-refused"),
    ],
)  # fmt: skip
def test_brazil_with_outside_line(dialled: str, text: str) -> None:
    assert dial("br-0", dialled) == text


@pytest.mark.feature("A8")
@pytest.mark.parametrize(
    ("preset", "dialled", "text"),
    [
        ("us", "5551234", "+12125551234"), ("us", "4165551234", "+14165551234"), ("us", "14165551234", "+14165551234"),
        ("us", "011442079460000", "+442079460000"), ("us", "01114165551234", "+14165551234"), ("us", "411", "US:411"),
        ("us", "988", "US:988"),
        ("us", "0", "dial-refused"), ("us", "01442079460000", "dial-refused"), ("us", "1010288", "dial-refused"),
        ("us", "+442079460000", "+442079460000"), ("us", "1112223333", "no-dial-rule"), ("us-9", "95551234", "+12125551234"),
        ("us-9", "914165551234", "+14165551234"), ("us-9", "94165551234", "+14165551234"), ("us-9", "9011442079460000", "+442079460000"),
        ("us-9", "9411", "US:411"), ("us-9", "411", "US:411"), ("us-9", "5551234", "no-dial-rule"), ("us-9", "90", "dial-refused"),
    ],
)  # fmt: skip
def test_united_states(preset: str, dialled: str, text: str) -> None:
    assert dial(preset, dialled, NEW_YORK) == text


@pytest.mark.feature("A8")
def test_first_match_wins_and_each_rule_is_explained() -> None:
    rules = (rule("1.*", "+55611111111", name="one"), rule(r"(\d{3})", "BR:1"), rule(r"2(\d+)", r"+_CC_AC\1"))
    result = evaluate(rules, "233334444", BRASILIA)
    assert result.number is not None
    assert result.number.text == "+556133334444"
    assert [(step.rule, step.outcome) for step in result.steps] == [
        ("dial-rule:one", "no match"), ("dial-rule:2", "no match"), ("dial-rule:3", "+556133334444"),
    ]  # fmt: skip


@pytest.mark.feature("A8")
def test_subs_takes_apart_what_match_let_in() -> None:
    result = evaluate((rule(r"0\d+", r"+\1\2", subs=r"0(_CC)(\d+)"),), "0556133334444", BRASILIA)
    assert result.number == parse_text("+556133334444")


@pytest.mark.feature("A8", off_nominal=True)
@pytest.mark.parametrize(
    ("made", "where", "reason", "outcome"),
    [
        (rule(r"(\d+)", r"+55_AC\1"), Locale("55", ""), "not-a-number", "matched, but a group, _CC or _AC has no value"),
        (rule(r"(\d+)", r"+_CC\1"), Locale("", "61"), "not-a-number", "matched, but a group, _CC or _AC has no value"),
        (rule(r"\d+", r"+\2"), BRASILIA, "not-a-number", "matched, but a group, _CC or _AC has no value"),
        (rule(r"\d+", r"+\1", subs=r"9(\d+)"), BRASILIA, "not-a-number", "matched, but a group, _CC or _AC has no value"),
        (rule(r"\d+", r"+\1", subs=r"(("), BRASILIA, "not-a-number", "matched, but a group, _CC or _AC has no value"),
        (rule(r"(\d+)", r"\1"), BRASILIA, "not-a-number", "12345 is not a number"),
        (rule(r"\d+", ""), BRASILIA, "dial-refused", "refused by this rule"),
    ],
)
def test_a_rule_that_matches_but_yields_nothing_refuses(made: DialRule, where: Locale, reason: str, outcome: str) -> None:
    result = evaluate((made, rule(".*", "BR:190")), "12345", where)
    assert (result.number, result.reason) == (None, reason)
    assert (result.steps[-1].outcome, result.steps[-1].ok) == (outcome, False)


@pytest.mark.feature("A8", off_nominal=True)
def test_a_broken_expression_is_skipped_and_said() -> None:
    result = evaluate((rule("((", "BR:1"), rule(r"(\d+)", r"BR:\1")), "188", BRASILIA)
    assert result.number == parse_text("BR:188")
    assert result.steps[0].outcome == "not a valid expression"


@pytest.mark.feature("A8", off_nominal=True)
@pytest.mark.parametrize(
    ("made", "words"),
    [
        (rule("(", "BR:190"), "match"), (rule("1", r"+\1", subs="("), "subs"), (rule("1", "190"), "replacement"),
        (rule("1", r"+\1"), "group"),
        (rule(r"(\d+)+", r"+\1"), "nested"), (rule("(1)", r"+\2"), "group"), (rule("1", "+55; DROP"), "replacement"),
    ],
)  # fmt: skip
def test_validation_says_what_is_wrong(made: DialRule, words: str) -> None:
    assert any(words in fault for fault in validate(made))


def test_presets_are_valid() -> None:
    assert set(PRESETS) == {"br", "br-0", "us", "us-9"}
    assert [validate(one) for rules in PRESETS.values() for one in rules if validate(one)] == []


@given(st.sampled_from(sorted(PRESETS)), st.text("0123456789*#+ -()a", max_size=40), st.sampled_from([BRASILIA, NEW_YORK, Locale()]))
def test_a_preset_yields_a_number_or_a_reason(preset: str, dialled: str, where: Locale) -> None:
    result = evaluate(PRESETS[preset], dialled, where)
    assert (result.number is None) == bool(result.reason)
    assert result.number is None or parse_text(result.number.text) == result.number
