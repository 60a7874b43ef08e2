"""Contrast of colours (WCAG 2.2 §1.4.3): may this text stand on that ground, and what is the nearest colour that may."""

import re
from typing import NamedTuple

ENOUGH = 4.5
BLACK, WHITE = "#000000", "#ffffff"
_HEX = re.compile(r"#[0-9a-f]{6}")
_STEPS = 256


class Verdict(NamedTuple):
    """`ratio` is rounded down to hundredths: what is shown never promises more. `nearest` passes; it is the colour itself if that does."""

    ratio: float
    enough: bool
    nearest: str


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 for black to 1 for white. Raise ValueError for anything but `#rrggbb` in lower case."""
    if not _HEX.fullmatch(colour):
        raise ValueError(colour)
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def judge(text: str, ground: str) -> Verdict:
    """Tell whether `text` can be read on `ground`, and the nearest colour that can: the same hue, darker or lighter."""
    ratio = contrast(text, ground)
    enough = ratio >= ENOUGH
    return Verdict(int(ratio * 100) / 100, enough, text if enough else nearest(text, ground))


def nearest(colour: str, ground: str) -> str:
    """Return the colour closest to `colour`, on its way to black or to white, that can be read on `ground`."""
    ways = [(step, towards) for step in range(_STEPS + 1) for towards in (BLACK, WHITE)]
    return next(mixed for step, towards in ways if contrast(mixed := _mix(colour, towards, step), ground) >= ENOUGH)


def ink(ground: str) -> str:
    """Return black or white, whichever reads better on `ground`. One of both always passes."""
    return max((WHITE, BLACK), key=lambda colour: contrast(colour, ground))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB's own constants


def _mix(colour: str, towards: str, step: int) -> str:
    parts = [(int(colour[at : at + 2], 16), int(towards[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(own + (aim - own) * step / _STEPS):02x}" for own, aim in parts)
