"""A number as a value: `E164` wherever one exists, `National` for what has none (190, 0800, 4004, 103XX)."""

import re

import msgspec

_E164 = re.compile(r"\+([1-9][0-9]{6,14})", re.ASCII)
_NATIONAL = re.compile(r"([A-Z]{2}):([0-9]{2,15})", re.ASCII)


class E164(msgspec.Struct, frozen=True, tag="e164"):
    """An international number: 7 to 15 digits, without the plus sign (ITU-T E.164)."""

    digits: str

    @property
    def text(self) -> str:
        """Return `+<digits>`."""
        return "+" + self.digits


class National(msgspec.Struct, frozen=True, tag="national"):
    """A number that exists only inside one country (ISO 3166 alpha-2)."""

    country: str
    digits: str

    @property
    def text(self) -> str:
        """Return `<COUNTRY>:<digits>`."""
        return f"{self.country}:{self.digits}"


Dialled = E164 | National


def parse_text(text: str) -> Dialled | None:
    """Return what `+5561…` or `BR:190` says, or None where it is neither."""
    if found := _E164.fullmatch(text):
        return E164(found[1])
    if found := _NATIONAL.fullmatch(text):
        return National(found[1], found[2])
    return None
