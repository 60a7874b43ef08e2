"""`/api/tenant/voicemail` (all subscribers of the tenant) and `/api/phone/voicemail` (one's own)."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Response

from ramal.capabilities.voicemail.outlet import Outlet, current
from ramal.capabilities.voicemail.schemas import MessageChange, MessageView
from ramal.capabilities.voicemail.service import OWN_LISTING, Messages, tenant_messages
from ramal.kit.crud import crud
from ramal.kit.errors import ForbiddenError
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentSubject, CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience, Subject

WAV: dict[str, Any] = {
    "content": {"audio/wav": {"schema": {"type": "string", "format": "binary"}}},
    "description": "The audio, WAV, 8 kHz, mono",
}
tenant = Routes(Audience.TENANT, "voicemail")
phone = Routes(Audience.PHONE, "voicemail")

crud(tenant, tenant_messages, view=MessageView, verbs=("list", "get", "delete"))


def _own(subject: Subject) -> Messages:
    if subject.subscriber_id is None:
        raise ForbiddenError
    return Messages(subject.subscriber_id)


def outlet(request: Request) -> Outlet:
    """Return where the application keeps audio: its settings say so, else the process's outlet."""
    settings = getattr(request.app.state, "settings", None)
    return Outlet(media=settings.media) if settings else current()


CurrentOutlet = Annotated[Outlet, Depends(outlet)]


def _wav(content: bytes) -> Response:
    return Response(content, media_type="audio/wav")


@tenant.get("/{id}/audio", permission="voicemail.listen", response_class=Response, responses={200: WAV})
async def audio(unit: CurrentUnit, files: CurrentOutlet, id: UUID) -> Response:  # noqa: A002 - the path's own word
    """Fetch the audio of a message."""
    return _wav(await tenant_messages.audio(unit, files, id))


@phone.get(permission="own.voicemail", response_model=PageView[MessageView])
async def list_(unit: CurrentUnit, subject: CurrentSubject, page: Annotated[Page, Depends(OWN_LISTING.parser())]) -> Any:
    """List one's own messages."""
    return (await _own(subject).page(unit, page)).view(MessageView)


@phone.get("/{id}", permission="own.voicemail", response_model=MessageView)
async def get(unit: CurrentUnit, subject: CurrentSubject, id: UUID, response: Response) -> Any:  # noqa: A002
    """Show one of one's own messages."""
    return version_of(await _own(subject).get(unit, id), response)


@phone.get("/{id}/audio", permission="own.voicemail", response_class=Response, responses={200: WAV})
async def own_audio(unit: CurrentUnit, subject: CurrentSubject, files: CurrentOutlet, id: UUID) -> Response:  # noqa: A002
    """Fetch the audio of one of one's own messages, and note that it was heard."""
    return _wav(await _own(subject).audio(unit, files, id))


@phone.patch("/{id}", permission="own.voicemail", response_model=MessageView)
async def update(  # noqa: PLR0917 - FastAPI passes them by name
    unit: CurrentUnit,
    subject: CurrentSubject,
    id: UUID,  # noqa: A002
    body: MessageChange,
    response: Response,
    version: IfMatch,
) -> Any:
    """Mark one of one's own messages as heard, or as new again."""
    own = _own(subject)
    return version_of(await own.mark(unit, await own.lock(unit, id, version), heard=body.heard), response)


@phone.delete("/{id}", permission="own.voicemail")
async def delete(unit: CurrentUnit, subject: CurrentSubject, id: UUID, version: IfMatch) -> None:  # noqa: A002
    """Delete one of one's own messages."""
    own = _own(subject)
    await own.delete(unit, await own.lock(unit, id, version))


ROUTES = [tenant, phone]
