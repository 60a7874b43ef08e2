"""Shapes of the API."""

from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from ramal.kit.schema import Line, Name, RowView, Schema
from ramal.rules.namespaces import refusal

ZONES = available_timezones()
TEXTS = {
    "reserved-word": "this name is reserved",
    "top-level-domain": "this is a top-level domain of the Internet: tenants' domains would be other people's",
    "special-use-domain": "networks treat this name apart: tenants' domains would not be found",
    "encoded-name": "names with two hyphens in third and fourth place are reserved for encoded names",
}
"""Refusal of `rules.namespaces` → what the caller is told."""


def _zone(text: str) -> str:
    if text not in ZONES:
        raise ValueError("not a time zone of the IANA data base")
    return text


def _free(text: str) -> str:
    if why := refusal(text):
        raise PydanticCustomError(why, TEXTS[why])  # type: ignore[arg-type]
    return text


Namespace = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,30}[a-z0-9]$"), AfterValidator(_free)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
TimeZone = Annotated[str, Field(max_length=64), AfterValidator(_zone)]
Language = Literal["pt-BR", "en"]
BlockBy = Literal["address", "user"]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class IspNew(Schema):
    """A provider to create."""

    name: Name
    namespace: Namespace
    currency: Currency = "BRL"
    country: Country = "BR"
    time_zone: TimeZone = "America/Sao_Paulo"
    language: Language = "pt-BR"


class Theme(Schema):
    """How the consoles of a provider look (A3)."""

    theme_primary: Colour = "#0b5cad"
    theme_background: Colour = "#ffffff"
    theme_logo_url: Line = ""


class ProviderChange(Theme):
    """What a provider may change of itself."""

    name: Name = ""
    language: Language = "pt-BR"
    block_by: BlockBy = Field(default="address", description="what wrong passwords are counted by: the address, or each user at it")


class IspChange(ProviderChange):
    """What the platform may change of a provider."""

    country: Country = "BR"
    time_zone: TimeZone = "America/Sao_Paulo"
    status: Literal["active", "blocked"] = "active"


class IspView(RowView):
    """A provider."""

    name: str
    namespace: str
    realm: str
    currency: str
    country: str
    time_zone: str
    language: str
    status: str
    block_by: str
    theme_primary: str
    theme_background: str
    theme_logo_url: str
