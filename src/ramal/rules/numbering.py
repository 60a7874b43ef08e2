"""What numbers mean: country of an E.164 number, zones of the North American plan, emergency numbers, received numbers made uniform."""

import re
from functools import lru_cache

import phonenumbers

from ramal.rules.dialled import E164, Dialled, National
from ramal.rules.nanp import REGIONS, ZONES

_SEPARATORS = str.maketrans("", "", " -.()")
_DIALLABLE = re.compile(r"\(?\+?[0-9*#(][0-9*# .()\-]*", re.ASCII)
_DIGITS = re.compile(r"[0-9]+", re.ASCII)
_E164_DIGITS = re.compile(r"[1-9][0-9]{6,14}", re.ASCII)
_BR_NATIONAL = re.compile(r"0(?:800[0-9]{6,7}|30[03][0-9]{7}|[59]00[0-9]{6,7})|(?:300[0-9]|400[0-9]|4020|4370|4864)[0-9]{4}", re.ASCII)

_NANP_EMERGENCY = frozenset({"911", "112"})
_EMERGENCY = {
    # The library's own flags miss 191, 194, 197, 198 and 199 in Brazil.
    "BR": frozenset({"190", "191", "192", "193", "194", "197", "198", "199", "128", "112", "911"}),
    "US": _NANP_EMERGENCY,
    "CA": _NANP_EMERGENCY,
}
_OUTSIDE_LINE = {"BR": "0", "US": "9", "CA": "9"}
"""Digit that a PBX habit puts before an outside number; an emergency call passes with it and without it, whatever the dial plan says."""


def clean(dialled: str) -> str:
    """Return `dialled` without the separators people write in numbers; names stay as they are."""
    return dialled.translate(_SEPARATORS) if _DIALLABLE.fullmatch(dialled) else dialled


@lru_cache(maxsize=512)
def calling_code(country: str) -> str:
    """Return the digits of a country's calling code, or an empty string for no country."""
    code = phonenumbers.country_code_for_region(country)
    return str(code) if code else ""


@lru_cache(maxsize=16_384)
def country_of(number: E164) -> str:
    """Return the ISO code of the country of a number, `001` for worldwide services, or an empty string for an unassigned code.

    Numbers of countries that share a code (+7, +44, …) go to the code's main country where their range is unknown. In the North
    American plan an unknown area code belongs to nobody.
    """
    digits = number.digits
    if digits[0] == "1":
        return _nanp_country(digits)
    regions = _regions(digits)
    if len(regions) < 2:  # noqa: PLR2004
        return regions[0] if regions else ""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse("+" + digits)) or regions[0]
    except phonenumbers.NumberParseException:
        return regions[0]


def _regions(digits: str) -> tuple[str, ...]:
    for length in (1, 2, 3):
        found: tuple[str, ...] = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(digits[:length]), ())
        if found:
            return found
    return ()


def _nanp_country(digits: str) -> str:
    area = digits[1:4]
    zone = ZONES.get(area)
    if zone is None:
        return ""
    return "CA" if zone == "canada" else REGIONS.get(area, "US")


def nanp_zone(number: E164) -> str | None:
    """Return the zone of a +1 number, or None where it is none.

    `us`, `canada`, `caribbean`, `us-territory`, `toll-free`, `premium` (900, and the exchange 976 of any area), `personal`.
    """
    digits = number.digits
    if digits[0] != "1" or len(digits) != 11:  # noqa: PLR2004
        return None
    zone = ZONES.get(digits[1:4])
    if zone in {"us", "canada"} and digits[4:7] == "976":
        return "premium"
    return zone


@lru_cache(maxsize=4096)
def _is_emergency(country: str, digits: str) -> bool:
    known = _EMERGENCY.get(country)
    if known is not None:
        return digits in known
    return digits in _NANP_EMERGENCY or phonenumbers.is_emergency_number(digits, country)


def emergency(country: str, dialled: str) -> National | None:
    """Return the emergency number that `dialled` means in `country` (A26), with or without an outside-line digit, or None."""
    digits = clean(dialled)
    if not 2 < len(digits) <= 7 or not _DIGITS.fullmatch(digits):  # noqa: PLR2004
        return None
    if _is_emergency(country, digits):
        return National(country, digits)
    if digits[0] in _OUTSIDE_LINE.get(country, "09") and _is_emergency(country, digits[1:]):
        return National(country, digits[1:])
    return None


@lru_cache(maxsize=4096)
def normalise(received: str, country: str) -> Dialled | None:
    """Return a number received from a carrier as a value, or None where it is not one.

    `country` says how to read it when it has no `+`: national and international forms with or without prefixes.
    """
    digits = clean(received)
    if digits.startswith("+"):
        return E164(digits[1:]) if _E164_DIGITS.fullmatch(digits[1:]) else None
    if not _DIGITS.fullmatch(digits):
        return None
    if country == "BR" and _BR_NATIONAL.fullmatch(digits):
        return National("BR", digits)
    for text, region in ((digits, country), ("+" + digits, None)):
        if number := _valid(text, region):
            return number
    return None


def _valid(text: str, region: str | None) -> E164 | None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]
    return E164(digits) if _E164_DIGITS.fullmatch(digits) else None
