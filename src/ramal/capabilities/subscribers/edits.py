"""What a bulk edit looks like in the API: which subscribers, and what becomes of them."""

from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field, model_validator

from ramal.capabilities.subscribers.schemas import SubscriberFields, Username
from ramal.kit.fields import partial
from ramal.kit.pagination import MOST, Page
from ramal.kit.schema import Line, Schema, View

PERSONAL = ("username", "name", "email", "alias", "flow_id")

EditChanges: Any = partial("EditChanges", SubscriberFields, without=PERSONAL)
"""What many subscribers may have in common: neither names nor addresses of a person, nor what has no effect yet."""
EDITABLE = tuple(EditChanges.model_fields)


class SubscriberFilter(Schema):
    """The filters and the search of the list. Nothing given: every subscriber of the tenant."""

    q: Annotated[Line, Field(max_length=120)] | None = None
    username: Line | None = None
    alias: Line | None = None
    email: Line | None = None
    name: Line | None = None
    enabled: bool | None = None
    security_group_id: UUID | None = None
    schedule_id: UUID | None = None
    caller_id: Line | None = None
    created_at_from: datetime | None = None
    created_at_to: datetime | None = None

    def page(self) -> Page:
        """Return the filter as lists take it."""
        given = {name: value for name, value in self.values().items() if value is not None}
        return Page(q=given.pop("q", ""), filters=given)


class EditIn(Schema):
    """One change of many subscribers: of those named by `ids`, or of all that fit `filter`."""

    ids: list[UUID] | None = Field(default=None, min_length=1, max_length=MOST)
    filter: SubscriberFilter | None = None
    changes: EditChanges

    @model_validator(mode="after")
    def _rules(self) -> Self:
        if (self.ids is None) == (self.filter is None):
            raise ValueError("give either ids or a filter")
        if not self.changes.model_fields_set:
            raise ValueError("no change is given")
        return self


class EditedView(View):
    """A subscriber that would change, and what it has until then."""

    id: UUID
    username: str
    name: str
    before: dict[str, Any]


class EditRefusalView(View):
    """A subscriber that the change contradicts."""

    username: str
    field: str
    code: str
    message: str


class EditPreview(View):
    """What an edit would do. `items` and `refusals` show the first of `changed` and `refused`."""

    matched: int
    changed: int
    refused: int
    items: list[EditedView]
    refusals: list[EditRefusalView]


class SubscriberChangeLine(EditChanges):  # type: ignore[misc, valid-type]
    """A line of the file that changes subscribers: `username` says whom, an empty cell empties its field."""

    username: Username
