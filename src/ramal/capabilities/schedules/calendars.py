"""National holidays, by the library `holidays`."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import holidays

SPOKEN = {"pt-BR": "pt_BR", "en": "en_US"}
FIRST_YEAR, LAST_YEAR = 2000, 2100


@lru_cache
def countries() -> dict[str, tuple[str, ...]]:
    """Return the countries whose holidays are known, each with its states or provinces."""
    return {country: tuple(states) for country, states in sorted(holidays.list_supported_countries().items())}


def known(country: str, state: str = "") -> bool:
    """Say whether the holidays of a country, and of its state if one is named, are known."""
    return country in countries() and (not state or state in countries()[country])


@lru_cache(256)
def of_years(country: str, state: str, years: tuple[int, ...], language: str = "") -> Mapping[date, str]:
    """Return date → name of the public holidays, in date order; nothing for a country or state that is not known (any more).

    Names are in `language` where the library speaks it, else in the country's own.
    """
    if not known(country, state):
        return MappingProxyType({})
    calendar = holidays.country_holidays(country)
    spoken = SPOKEN.get(language, language)
    own = getattr(calendar, "default_language", None)  # named on purpose: without it the library asks the process's locale
    speaks = spoken in getattr(calendar, "supported_languages", ())
    found = holidays.country_holidays(country, subdiv=state or None, years=years, language=spoken if speaks else own)
    return MappingProxyType(dict(sorted(found.items())))
