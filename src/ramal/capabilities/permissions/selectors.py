"""What the picker of destinations offers: countries, parts of the North American plan, national forms (A17)."""

from functools import cache

import phonenumbers

from ramal.capabilities.permissions.schemas import CountryChoice, PickerView, ZoneChoice
from ramal.rules.nanp import ZONES
from ramal.rules.numbering import calling_code

_NANP = "1"
_NAMES = {
    "us": {"en": "United States: own area codes and toll-free", "pt-BR": "Estados Unidos: códigos de área próprios e ligação gratuita"},
    "canada": {"en": "Canada", "pt-BR": "Canadá"},
    "caribbean": {"en": "Caribbean and Atlantic islands", "pt-BR": "Caribe e ilhas do Atlântico"},
    "us-territory": {"en": "US territories: PR, VI, GU, MP, AS", "pt-BR": "Territórios dos EUA: PR, VI, GU, MP, AS"},
    "premium": {"en": "Premium: 900", "pt-BR": "Tarifa especial: 900"},
    "personal": {"en": "Personal numbers: 5XX", "pt-BR": "Números pessoais: 5XX"},
}
_NATIONAL = {
    "BR": [
        "national:BR:0800",
        "national:BR:0300",
        "national:BR:0303",
        "national:BR:400",
        "national:BR:300",
        "national:BR:0500",
        "national:BR:0900",
    ]
}


@cache
def picker() -> PickerView:
    """Return all choices. Countries of the North American plan are offered by its zones."""
    codes = {country: calling_code(country) for country in sorted(phonenumbers.SUPPORTED_REGIONS)}
    countries = [
        CountryChoice(selector=f"country:{country}", country=country, calling_code=code) for country, code in codes.items() if code != _NANP
    ]
    return PickerView(countries=countries, zones=[_zone(zone) for zone in _NAMES], national=_NATIONAL)


def _zone(zone: str) -> ZoneChoice:
    wanted = {zone, "toll-free"} if zone == "us" else {zone}
    return ZoneChoice(selector=f"nanp:{zone}", name=_NAMES[zone], area_codes=sorted(code for code, of in ZONES.items() if of in wanted))
