"""What a contact looks like in the API."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from ramal.kit.fields import Email, partial
from ramal.kit.schema import Line, Name, RowView, Schema, Text

Callable = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[+*#0-9A-Za-z][0-9A-Za-z ().*#_-]{0,62}$")]
"""What can be dialled, as a person writes it: a number, a name or an alias."""


class ContactIn(Schema):
    """A contact."""

    name: Name
    company: Line = ""
    email: Email = ""
    note: Text = ""
    favourite: bool = False
    numbers: Annotated[list[Callable], Field(min_length=1, max_length=5)]


ContactPatch: Any = partial("ContactPatch", ContactIn)


class ContactView(RowView):
    """A contact as shown."""

    name: str
    company: str
    email: str
    note: str
    favourite: bool
    numbers: list[str]
