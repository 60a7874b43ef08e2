"""Acts on contacts."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select

from ramal.capabilities.phonebook.models import Contact
from ramal.kit.db import Unit
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource

LISTING = Listing(
    Contact, filters=("favourite",), sorts=("name", "created_at"), default="name", search=("name", "company", "email", "digits")
)


class Contacts(Resource[Contact]):
    """The contacts of one subscriber."""

    def __init__(self, subscriber_id: UUID) -> None:
        """Narrow to the subscriber."""
        super().__init__("contacts", Contact, listing=LISTING)
        self.subscriber_id = subscriber_id

    def select(self, unit: Unit) -> Select[Any]:
        """See `Resource.select`."""
        return super().select(unit).where(Contact.subscriber_id == self.subscriber_id)

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Contact:
        """Insert a contact."""
        return await super().create(unit, {**values, "subscriber_id": self.subscriber_id, "digits": _digits(values["numbers"])})

    async def update(self, unit: Unit, row: Contact, values: Mapping[str, Any]) -> Contact:
        """Change a contact."""
        found = {"digits": _digits(values["numbers"])} if "numbers" in values else {}
        return await super().update(unit, row, {**values, **found})


def _digits(numbers: list[str]) -> str:
    """Return numbers as somebody searches for them: without what only helps the eye."""
    return " ".join("".join(char for char in number if char.isalnum() or char in "+*#") for number in numbers)
