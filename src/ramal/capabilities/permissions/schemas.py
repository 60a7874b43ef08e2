"""Security groups and the provider's templates in the API (A17)."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, Field

from ramal.kit.fields import partial
from ramal.kit.schema import Line, Name, RowView, Schema, View
from ramal.rules.permissions import validate

MAX_SELECTORS = 5_000


def _checked(selector: str) -> str:
    if fault := validate(selector):
        raise ValueError(fault)
    return selector


Selector = Annotated[str, Field(max_length=40), AfterValidator(_checked)]


def _distinct(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


class GroupIn(Schema):
    """A security group: the external destinations it allows. An empty one allows none."""

    name: Name
    description: Line = ""
    allow: Annotated[list[Selector], Field(max_length=MAX_SELECTORS), AfterValidator(_distinct)] = Field(default_factory=list)


GroupPatch: Any = partial("GroupPatch", GroupIn)


class GroupView(RowView):
    """A security group; `ceiling_id` names the provider's template that limits it, `beyond_ceiling` what is lost to that."""

    name: str
    description: str
    allow: list[str]
    ceiling_id: UUID | None = None
    beyond_ceiling: list[str] = Field(default_factory=list)


class TemplateView(RowView):
    """A provider's template."""

    name: str
    description: str
    allow: list[str]


class CeilingIn(Schema):
    """The template that limits all groups of a tenant; null takes the limit away."""

    template_id: UUID | None


class CeilingView(View):
    """A tenant's ceiling."""

    tenant_id: UUID
    template_id: UUID | None


class CountryChoice(View):
    """A country that can be picked, with its calling code; consoles know its name in their language."""

    selector: str
    country: str
    calling_code: str


class ZoneChoice(View):
    """A part of the North American plan that can be picked."""

    selector: str
    name: dict[str, str]
    area_codes: list[str]


class PickerView(View):
    """All that the picker offers."""

    countries: list[CountryChoice]
    zones: list[ZoneChoice]
    national: dict[str, list[str]]
