"""Shapes of the API."""

import re
import unicodedata
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from ramal.kit.fields import Email
from ramal.kit.schema import Line, Name, RowView, Schema, View
from ramal.rules import namespaces

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
    if why := namespaces.refusal(text):
        raise PydanticCustomError(why, TEXTS[why])  # type: ignore[arg-type]
    return text


LABEL = r"^[a-z][a-z0-9-]{1,30}[a-z0-9]$"
Namespace = Annotated[str, StringConstraints(pattern=LABEL), AfterValidator(_free)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
TimeZone = Annotated[str, Field(max_length=64), AfterValidator(_zone)]
Language = Literal["pt-BR", "en"]
BlockBy = Literal["address", "user"]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


def refusal(name: str) -> str:
    """Return why a name cannot be a namespace, in one word, or nothing."""
    return (namespaces.refusal(name) or "") if re.fullmatch(LABEL.strip("^$"), name) else "bad-format"


def as_namespace(text: str) -> str:
    """Return a text as the beginning of a namespace: letters, digits and hyphens (RFC 1123 §2.1), a letter first."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-").lstrip("0123456789-")[:20].strip("-") or "provider"


class IspNew(Schema):
    """A provider to create."""

    name: Name
    namespace: Namespace
    currency: Currency = "BRL"
    country: Country = "BR"
    time_zone: TimeZone = "America/Sao_Paulo"
    language: Language = "pt-BR"


class ThemeIn(Schema):
    """Colours of the consoles (A3): text in `primary` or `accent` must be readable on `background`."""

    primary: Colour = "#0b5cad"
    accent: Colour = "#0b5cad"
    background: Colour = "#ffffff"


class ThemeView(View):
    """How the consoles of a provider look. `on_…`: black or white, whichever is readable on that colour. Pictures: addresses, or null."""

    primary: str
    accent: str
    background: str
    on_primary: str
    on_accent: str
    on_background: str
    logo_light: str | None = None
    logo_dark: str | None = None
    icon: str | None = None
    icon_512: str | None = None
    icon_192: str | None = None
    favicon: str | None = None


class PublicTheme(ThemeView):
    """The look of a log-in page. `name` and `namespace` are null where the address is nobody's: then it is the platform's own look."""

    name: str | None = None
    namespace: str | None = None
    language: str | None = None


class ManifestIcon(View):
    """An icon of the phone application."""

    src: str
    sizes: str
    type: str = "image/png"
    purpose: str = "any"


class Manifest(View):
    """A web application manifest (W3C) of the phone."""

    id: str = "/phone/"
    name: str
    short_name: str
    start_url: str = "/phone/"
    scope: str = "/phone/"
    display: str = "standalone"
    lang: str
    theme_color: str
    background_color: str
    icons: list[ManifestIcon]


class ContrastView(View):
    """Whether a colour can be read on the background, and the nearest one that can."""

    ratio: float
    enough: bool
    nearest: str


class ThemeVerdict(View):
    """The verdicts on a theme's colours, while they are chosen."""

    primary: ContrastView
    accent: ContrastView


class Company(Schema):
    """The provider's own fiscal data."""

    legal_name: Line = ""
    tax_id: Line = ""
    email: Email = ""
    phone: Line = ""
    address: Line = ""


class ProviderChange(Company):
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
    legal_name: str
    tax_id: str
    email: str
    phone: str
    address: str
    theme: ThemeView
