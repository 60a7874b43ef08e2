"""Security groups (A17): which outside destinations a subscriber may call. Nothing is allowed until somebody allows it.

Selectors:

- `country:BR`: numbers of that country and its national forms, except premium ones (BR: 0500 and 0900). In the North American plan a
  country means what its zone means: `country:US` is `nanp:us`.
- `nanp:us` (its own area codes and toll-free), `nanp:toll-free`, `nanp:canada`, `nanp:caribbean`, `nanp:us-territory`, `nanp:premium`
  (900, exchange 976), `nanp:personal`.
- `prefix:+5561`: E.164 numbers that start so. An explicit prefix wins over everything above.
- `national:BR:0800`: national forms of that country that start so.

A group with a ceiling (a provider's template) allows only what the ceiling allows too; a ceiling that is gone allows nothing.
"""

import re

from ramal.rules.dialled import E164, Dialled
from ramal.rules.events import Step
from ramal.rules.numbering import calling_code, country_of, nanp_zone
from ramal.rules.tables import Permission, Tables

_SELECTOR = re.compile(
    r"country:(?P<country>[A-Z]{2}|001)|nanp:(?:us|toll-free|canada|caribbean|us-territory|premium|personal)"
    r"|prefix:\+[1-9][0-9]{0,14}|national:[A-Z]{2}:[0-9]{0,15}",
    re.ASCII,
)
_PREMIUM = {"BR": ("0500", "0900")}
_SEPARATE = frozenset({"premium", "personal"})
"""Zones that no country covers."""
_MAX_CEILINGS = 4


def validate(selector: str) -> str | None:
    """Return what is wrong with a selector, or None where it may be saved."""
    found = _SELECTOR.fullmatch(selector)
    if found is None:
        return f"{selector!r} is not a selector: country:BR, nanp:us, prefix:+5561 or national:BR:0800"
    country = found["country"]
    if country and country != "001" and not calling_code(country):
        return f"{country} is not a country with telephone numbers"
    return None


def _keys(number: Dialled) -> frozenset[str]:
    """Return the `country:` and `nanp:` selectors that cover a number."""
    if not isinstance(number, E164):
        premium = number.digits.startswith(_PREMIUM.get(number.country, ()))
        own = {f"country:{number.country}"} | ({"nanp:us"} if number.country == "US" else set())
        return frozenset() if premium else frozenset(own)
    if number.digits[0] != "1":
        return frozenset({f"country:{country_of(number)}"})
    zone = nanp_zone(number)
    if zone is None:
        return frozenset()
    if zone in _SEPARATE:
        return frozenset({f"nanp:{zone}"})
    free = {"nanp:us"} if zone == "toll-free" else set()
    return frozenset({f"nanp:{zone}", f"country:{country_of(number)}"} | free)


def _selected(allow: tuple[str, ...], number: Dialled) -> str | None:
    """Return the selector that allows a number, or None."""
    keys = _keys(number)
    text = f"prefix:{number.text}" if isinstance(number, E164) else f"national:{number.text}"
    kind = text.partition(":")[0] + ":"
    for selector in allow:
        if selector in keys or (selector.startswith(kind) and text.startswith(selector)):
            return selector
    return None


def check(tables: Tables, group_id: str | None, number: Dialled) -> Step:
    """Return the step that says whether a security group lets a number be called; `ok` False: it does not."""
    if not group_id:
        return Step("security-group", number.text, "no group: nothing is allowed", ok=False)
    found: list[str] = []
    for _ in range(_MAX_CEILINGS):
        group = tables.get(f"permission/{group_id}", Permission)
        if group is None:
            return Step("security-group", number.text, "group not found: nothing is allowed", ok=False)
        selector = _selected(group.allow, number)
        if selector is None:
            return Step("security-group", number.text, f"{group.name} does not allow it", ok=False)
        found.append(f"{group.name} allows it by {selector}")
        if group.ceiling_id is None:
            return Step("security-group", number.text, "; ".join(found))
        group_id = group.ceiling_id
    return Step("security-group", number.text, "too many ceilings", ok=False)
