"""Expressions of dial plans: the same answers as `re`, in linear time, and refusal of what could not be."""

import re
import time
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ramal.rules.pattern_syntax import PatternError
from ramal.rules.patterns import MAX_TEXT, Pattern, compiled

_ATOMS = st.sampled_from(["1", "2", "a", r"\d", ".", "[0-3]", "[^0-3]", r"\+", "[12a]", r"[\d+]", r"[2-]", "-"])


def _repeat(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(inner, st.sampled_from(["", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}"])).map(lambda two: two[0] + two[1])


_PATTERNS = st.recursive(
    _repeat(_ATOMS),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: "(" + "|".join(parts) + ")"),
        inner.map(lambda text: f"(?:{text})"),
        _repeat(inner.map(lambda text: f"({text})")),
    ),
    max_leaves=8,
)


@pytest.mark.feature("A8")
@settings(max_examples=400)
@given(_PATTERNS, st.text("0123a+-", max_size=12))
def test_matches_and_groups_are_those_of_re(pattern: str, text: str) -> None:
    try:
        own = Pattern(pattern)
    except PatternError:
        return
    theirs = re.compile(pattern, re.ASCII).fullmatch(text)
    assert own.matches(text) == (theirs is not None)
    found = own.groups(text)
    assert (found is None) == (theirs is None)
    if theirs and found is not None and not re.search(r"\)[*+?{]", pattern):
        assert found == tuple(group or "" for group in theirs.groups())


@pytest.mark.feature("A8")
@pytest.mark.parametrize(
    ("pattern", "text", "groups"),
    [
        (r"^0?([1-9]\d)(9\d{8}|[2-5]\d{7})$", "061933220000", ("61", "933220000")),
        (r"(a|ab)(c|bcd)", "abcd", ("a", "bcd")),
        (r"(\d*)(\d*)", "12", ("12", "")),
        (r"(1)|(2)", "2", ("", "2")),
        ("", "", ()),
        (r"(\d{0,2})(\d+)", "123", ("12", "3")),
        ("(1|)(2)", "2", ("", "2")),
    ],
)
def test_groups(pattern: str, text: str, groups: tuple[str, ...]) -> None:
    assert compiled(pattern).groups(text) == groups


@pytest.mark.feature("A8", off_nominal=True)
@pytest.mark.parametrize(
    "pattern",
    [
        r"(\d+)+", r"(\d*)*", r"(?:\d+x?)*", r"(a|b*)+", r"(a?)*", r"(|a)+", r"\1", r"(?=1)", r"(?P<n>1)", r"1*?", r"1++", r"1**",
        r"1{2}{3}",
        r"(", r")", r"(1", r"[", r"[]", r"[9-0]", r"[\d-9]", r"{2}", r"*1", r"1{3,2}", r"1{0}", r"1{0,0}", r"1{", r"1{,3}", r"\w",
        r"\s", r"\b", "é", "[é]",
        "1^", "$1", "\\", "[1", "1" * 257, r"(\d{0,99}){9}", r"((1{99}){99}){99}", "(" * 17 + "1" + ")" * 17, "(?", "(?:",
    ],
)  # fmt: skip
def test_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        Pattern(pattern)


@pytest.mark.feature("A8", off_nominal=True)
@pytest.mark.parametrize(
    "pattern",
    [r"(?:\d|\d)" * 25 + "x", r"(?:\d\d?)" * 20 + r"x", r"\d*\d*\d*\d*\d*\d*\d*\d*x", r"(?:\d{1,9}){9}\d{0,9}x", r"(\d|\d\d|\d\d\d)+x"],
)
def test_what_takes_re_for_ever_is_quick(pattern: str) -> None:
    own = Pattern(pattern)
    began = time.perf_counter()
    assert not own.matches("1" * MAX_TEXT)
    assert own.groups("1" * MAX_TEXT) is None
    assert time.perf_counter() - began < 0.5


@settings(max_examples=300)
@given(st.text("01()[]{}|*+?\\d.^$,-:a", max_size=24), st.text(max_size=80))
def test_any_expression_is_compiled_or_refused(pattern: str, text: str) -> None:
    try:
        own = Pattern(pattern)
    except PatternError:
        return
    with warnings.catch_warnings(action="ignore"):
        theirs = re.compile(pattern, re.ASCII | re.DOTALL).fullmatch(text)
    assert own.matches(text) == (theirs is not None and text.isascii() and len(text) <= MAX_TEXT)


def test_long_texts_never_match() -> None:
    assert Pattern(r"\d+").matches("1" * MAX_TEXT)
    assert not Pattern(r"\d+").matches("1" * (MAX_TEXT + 1))


def test_the_table_stays_small() -> None:
    own = Pattern(r"(?:.{0,60})(?:1.{0,60})?")
    for length in range(1, 64):
        for char in "0123456789abcdef":
            own.matches(char * length)
    assert len(own._table) <= 512
