"""`/api/tenant/subscribers`; and for phones, one's own settings and the directory."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse

from ramal.capabilities.subscribers import editing, phone_endpoints
from ramal.capabilities.subscribers.edits import EditIn, EditPreview
from ramal.capabilities.subscribers.exports import export
from ramal.capabilities.subscribers.schemas import (
    ColleagueView,
    OwnSettingsPatch,
    OwnSettingsView,
    PasswordsIn,
    PasswordsView,
    SubscriberCreated,
    SubscriberIn,
    SubscriberPatch,
    SubscriberView,
)
from ramal.capabilities.subscribers.service import DIRECTORY, SUBSCRIBERS, colleagues
from ramal.kit import jobs
from ramal.kit.crud import crud
from ramal.kit.errors import ForbiddenError
from ramal.kit.jobs import CSV_BODY, JobView
from ramal.kit.pagination import Page, PageView
from ramal.kit.routes import CurrentSubject, CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience, Subject

tenant = Routes(Audience.TENANT, "subscribers")
settings = Routes(Audience.PHONE, "settings")
directory = Routes(Audience.PHONE, "directory")

CSV_ANSWER: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}


@tenant.post(permission="subscribers.write", response_model=SubscriberCreated)
async def create(unit: CurrentUnit, body: SubscriberIn, response: Response) -> Any:
    """Create a subscriber. This answer alone shows its passwords."""
    row = version_of(await SUBSCRIBERS.create(unit, body.values()), response)
    return SubscriberCreated(**SubscriberView.model_validate(row).model_dump(), **row.shown)


@tenant.post("/import", permission="subscribers.write", status_code=202, response_model=JobView, openapi_extra=CSV_BODY)
async def import_(unit: CurrentUnit, request: Request, mode: Literal["create", "change"] = "create") -> Any:
    """Import subscribers from CSV, with the columns of the form: all of them, or none, with errors by line.

    Passwords that are absent are generated and stay unknown: set new ones where somebody needs to type them.
    `mode=change` changes subscribers that exist, named by `username`: columns that the file lacks stay, an empty cell empties its field.
    """
    return await jobs.upload(unit, request, "subscribers.import" if mode == "create" else "subscribers.change")


@tenant.post("/edits/preview", permission="subscribers.write", status_code=200, response_model=EditPreview)
async def preview_edit(unit: CurrentUnit, body: EditIn) -> Any:
    """Tell what one change of many subscribers would do, and change nothing."""
    return await editing.preview(unit, body)


@tenant.post("/edits", permission="subscribers.write", status_code=202, response_model=JobView)
async def start_edit(unit: CurrentUnit, body: EditIn) -> Any:
    """Change many subscribers alike: all of them, or none, with the reason of each."""
    return await editing.start(unit, body)


@tenant.get("/edits/{job_id}/undo", permission="subscribers.read", response_class=Response, responses=CSV_ANSWER)
async def undo_edit(unit: CurrentUnit, job_id: UUID) -> Response:
    """Return the file that undoes a finished edit, for the import with `mode=change`. It is kept for a month."""
    headers = {"content-disposition": 'attachment; filename="subscribers-undo.csv"'}
    return Response(await editing.undoing(unit, job_id), media_type="text/csv; charset=utf-8", headers=headers)


@tenant.get("/export", permission="subscribers.read", response_class=StreamingResponse, responses=CSV_ANSWER)
async def export_(unit: CurrentUnit) -> StreamingResponse:
    """Export all subscribers as CSV, with the columns that the import takes."""
    unit.audit("subscribers.export", "subscribers")
    headers = {"content-disposition": 'attachment; filename="subscribers.csv"'}
    return StreamingResponse(export(unit.database, unit.scope), media_type="text/csv; charset=utf-8", headers=headers)


crud(tenant, SUBSCRIBERS, view=SubscriberView, change=SubscriberPatch, verbs=("list", "get", "update", "delete"))


@tenant.post("/{id}/passwords", permission="subscribers.write", status_code=200)
async def set_passwords(unit: CurrentUnit, id: UUID, body: PasswordsIn, version: IfMatch) -> PasswordsView:  # noqa: A002 - the path's own word
    """Replace passwords. This answer alone shows the new ones."""
    row = await SUBSCRIBERS.lock(unit, id, version)
    return PasswordsView(**await SUBSCRIBERS.set_passwords(unit, row, body.which, body.values()))


def _own(subject: Subject) -> UUID:
    if subject.subscriber_id is None:
        raise ForbiddenError
    return subject.subscriber_id


@settings.get(permission="own.settings", response_model=OwnSettingsView)
async def get_own(unit: CurrentUnit, subject: CurrentSubject, response: Response) -> Any:
    """Return one's own settings."""
    return version_of(await SUBSCRIBERS.get(unit, _own(subject)), response)


@settings.patch(permission="own.settings", response_model=OwnSettingsView)
async def update_own(unit: CurrentUnit, subject: CurrentSubject, body: OwnSettingsPatch, response: Response, version: IfMatch) -> Any:
    """Change one's own settings."""
    row = await SUBSCRIBERS.lock(unit, _own(subject), version)
    return version_of(await SUBSCRIBERS.update(unit, row, body.given()), response)


@directory.get(permission="own.directory", response_model=PageView[ColleagueView])
async def list_colleagues(unit: CurrentUnit, page: Annotated[Page, Depends(DIRECTORY.parser())]) -> Any:
    """Find colleagues of one's tenant by name, user name or alias (`q`)."""
    return (await DIRECTORY.fetch(unit.session, colleagues(unit), page)).view(ColleagueView)


ROUTES = [tenant, settings, directory, *phone_endpoints.ROUTES]
