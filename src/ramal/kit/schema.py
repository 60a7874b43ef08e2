"""The base of request and answer bodies: closed shapes, bounded texts, no control characters."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

LONGEST = 4000


def _printable(text: str) -> str:
    if any(ord(character) < 32 and character not in "\n\t" for character in text):  # noqa: PLR2004 - C0 controls
        raise ValueError("control characters are not allowed")
    return text


Name = Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True), AfterValidator(_printable)]
Line = Annotated[str, StringConstraints(max_length=255), AfterValidator(_printable)]
Text = Annotated[str, StringConstraints(max_length=LONGEST), AfterValidator(_printable)]
Port = Annotated[int, Field(ge=1, le=65535)]
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]


class Schema(BaseModel):
    """A request body. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", str_max_length=LONGEST)

    def values(self) -> dict[str, Any]:
        """Return all fields as values for a row."""
        return self.model_dump()

    def given(self) -> dict[str, Any]:
        """Return the fields that the caller sent."""
        return self.model_dump(exclude_unset=True)


class View(BaseModel):
    """An answer body, read from a row."""

    model_config = ConfigDict(from_attributes=True)


class RowView(View):
    """What every row shows. `version` is also the ETag."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
