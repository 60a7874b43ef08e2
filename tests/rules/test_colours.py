"""Contrast of colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.rules import colours

colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
pytestmark = pytest.mark.feature("A3")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59)],
)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    assert colours.contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_grey_just_below_is_refused_with_the_grey_just_above() -> None:
    verdict = colours.judge("#777777", "#ffffff")
    assert (verdict.ratio, verdict.enough) == (4.47, False)
    assert verdict.nearest == "#767676"


@given(colour, colour)
def test_ratio_is_symmetric_and_bounded(one: str, other: str) -> None:
    assert 1 <= colours.contrast(one, other) <= 21.0001
    assert colours.contrast(one, other) == colours.contrast(other, one)


@given(colour, colour)
def test_proposed_colour_always_passes_and_a_passing_one_stays(text: str, ground: str) -> None:
    verdict = colours.judge(text, ground)
    assert colours.contrast(verdict.nearest, ground) >= colours.ENOUGH
    if verdict.enough:
        assert verdict.nearest == text


@given(colour)
def test_black_or_white_can_be_read_on_everything(ground: str) -> None:
    assert colours.contrast(colours.ink(ground), ground) >= colours.ENOUGH


@pytest.mark.feature("A3", off_nominal=True)
@pytest.mark.parametrize("text", ["", "red", "#fff", "#FFFFFF", "#ffffff\n", "#gggggg", "#ffffff00"])
def test_anything_but_six_hexadecimal_digits_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message, and may be empty
        colours.luminance(text)
