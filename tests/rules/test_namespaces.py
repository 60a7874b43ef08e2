"""Namespaces that would collide with real domains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules.namespaces import OURS, SPECIAL_USE, refusal
from ramal.rules.toplevel import TOP_LEVEL


@pytest.mark.feature("A2", off_nominal=True)
@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("com", "top-level-domain"),
        ("net", "top-level-domain"),
        ("br", "top-level-domain"),
        ("Museum", "top-level-domain"),
        ("x", "top-level-domain"),
        ("", "top-level-domain"),
        ("local", "special-use-domain"),
        ("localhost", "special-use-domain"),
        ("test", "special-use-domain"),
        ("www", "reserved-word"),
        ("platform", "reserved-word"),
        ("xn--caf-dma", "encoded-name"),
    ],
)
def test_refused(label: str, why: str) -> None:
    assert refusal(label) == why


@pytest.mark.feature("A2")
@pytest.mark.parametrize("label", ["acme", "commerce", "telecom-sul", "network1", "x-ray", "locale"])
def test_accepted(label: str) -> None:
    assert refusal(label) is None


@pytest.mark.feature("A2")
@given(st.from_regex(r"[a-z][a-z0-9]{1,14}-[a-z0-9]{1,14}[a-z0-9]", fullmatch=True))
def test_a_name_with_a_hyphen_between_words_is_free(label: str) -> None:
    assert refusal(label) is (None if label[2:4] != "--" else "encoded-name")


def test_lists_hold_labels_and_do_not_overlap() -> None:
    assert all(len(name) > 2 and name.isascii() and name == name.lower() and "." not in name for name in TOP_LEVEL | OURS | SPECIAL_USE)
    assert len(TOP_LEVEL) > 1000
    assert not OURS & SPECIAL_USE
