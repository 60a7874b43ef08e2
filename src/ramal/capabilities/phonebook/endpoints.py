"""`/api/phone/contacts`: one's own contacts, with search."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Response

from ramal.capabilities.phonebook.schemas import ContactIn, ContactPatch, ContactView
from ramal.capabilities.phonebook.service import LISTING, Contacts
from ramal.kit.errors import ForbiddenError
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentSubject, CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience, Subject

phone = Routes(Audience.PHONE, "contacts")
OWN = "own.contacts"


def _own(subject: Subject) -> Contacts:
    if subject.subscriber_id is None:
        raise ForbiddenError
    return Contacts(subject.subscriber_id)


@phone.get(permission=OWN, response_model=PageView[ContactView])
async def list_(unit: CurrentUnit, subject: CurrentSubject, page: Annotated[Page, Depends(LISTING.parser())]) -> Any:
    """List or search (`q`: name, company, e-mail, digits) one's own contacts."""
    return (await _own(subject).page(unit, page)).view(ContactView)


@phone.get("/{id}", permission=OWN, response_model=ContactView)
async def get(unit: CurrentUnit, subject: CurrentSubject, id: UUID, response: Response) -> Any:  # noqa: A002 - the path's own word
    """Show a contact."""
    return version_of(await _own(subject).get(unit, id), response)


@phone.post(permission=OWN, response_model=ContactView)
async def create(unit: CurrentUnit, subject: CurrentSubject, body: ContactIn, response: Response) -> Any:
    """Add a contact."""
    return version_of(await _own(subject).create(unit, body.values()), response)


@phone.patch("/{id}", permission=OWN, response_model=ContactView)
async def update(  # noqa: PLR0917 - FastAPI passes them by name
    unit: CurrentUnit,
    subject: CurrentSubject,
    id: UUID,  # noqa: A002
    body: ContactPatch,
    response: Response,
    version: IfMatch,
) -> Any:
    """Change a contact."""
    own = _own(subject)
    return version_of(await own.update(unit, await own.lock(unit, id, version), body.given()), response)


@phone.delete("/{id}", permission=OWN)
async def delete(unit: CurrentUnit, subject: CurrentSubject, id: UUID, version: IfMatch) -> None:  # noqa: A002
    """Delete a contact."""
    own = _own(subject)
    await own.delete(unit, await own.lock(unit, id, version))


ROUTES = [phone]
