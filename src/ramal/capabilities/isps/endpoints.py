"""Providers over HTTP. Creating one is a use case of the application: it needs its first user as well."""

import asyncio
from typing import Any

from fastapi import Request, Response

from ramal.capabilities.isps import images, mailing
from ramal.capabilities.isps.models import Isp
from ramal.capabilities.isps.schemas import IspChange, IspView, ProviderChange, ThemeIn, ThemeVerdict, ThemeView
from ramal.capabilities.isps.service import ISPS
from ramal.capabilities.isps.theme import require_contrast, verdict
from ramal.kit.crud import crud
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError, TooLargeError
from ramal.kit.routes import CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

BINARY = {"schema": {"type": "string", "format": "binary"}}
IMAGE_BODY: dict[str, Any] = {
    "requestBody": {"required": True, "content": dict.fromkeys(("image/png", "image/jpeg", "image/webp", "image/svg+xml"), BINARY)}
}
IMAGE_ANSWER: dict[int | str, dict[str, Any]] = {200: {"content": dict.fromkeys(images.TYPES.values(), BINARY)}}
FOR_EVER = {
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
}

platform = Routes(Audience.PLATFORM, "isps")
crud(platform, ISPS, view=IspView, change=IspChange, verbs=("list", "get", "update"))

provider = Routes(Audience.ISP, "provider")


async def _own(unit: Unit, version: int | None = None) -> Isp:
    """Return the caller's own provider, locked."""
    if unit.scope.isp_id is None:
        raise NotFoundError
    return await ISPS.lock(unit, unit.scope.isp_id, version)


@provider.get(permission="provider.read", response_model=IspView)
async def get(unit: CurrentUnit, response: Response) -> Any:
    """Return the caller's own provider."""
    if unit.scope.isp_id is None:
        raise NotFoundError
    return version_of(await ISPS.get(unit, unit.scope.isp_id), response)


@provider.patch(permission="provider.write", response_model=IspView)
async def update(unit: CurrentUnit, body: ProviderChange, response: Response, version: IfMatch) -> Any:
    """Change the caller's own provider."""
    return version_of(await ISPS.update(unit, await _own(unit, version), body.given()), response)


theme = Routes(Audience.ISP, "theme")


@theme.get(permission="provider.read", response_model=ThemeView)
async def get_theme(unit: CurrentUnit, response: Response) -> Any:
    """Return the provider's look."""
    return version_of(await _own(unit), response).theme


@theme.put(permission="provider.write", response_model=ThemeView)
async def put_theme(unit: CurrentUnit, body: ThemeIn, response: Response, version: IfMatch) -> Any:
    """Set the colours. One that cannot be read is refused, with the nearest that can."""
    require_contrast(body)
    row = await _own(unit, version)
    values = {f"theme_{name}": colour for name, colour in body.values().items()}
    return version_of(await ISPS.update(unit, row, values), response).theme


async def received(request: Request) -> bytes:
    """Return an uploaded picture. Raise TooLargeError before all of a large one has come."""
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > images.MOST_BYTES:
            raise TooLargeError
    return bytes(data)


@theme.put("/images/{what}", permission="provider.write", response_model=ThemeView, openapi_extra=IMAGE_BODY)
async def put_image(unit: CurrentUnit, request: Request, what: str, response: Response) -> Any:
    """Set `logo-light`, `logo-dark` or `icon`: PNG, JPEG, WebP, and SVG for logos; at most 1 MB."""
    kind, row = images.kind(what), await _own(unit)
    made = await images.store(request.app.state.settings.media, kind, await received(request))
    return version_of(await ISPS.update(unit, row, {"theme_images": images.without(row.theme_images, kind) | made}), response).theme


@theme.delete("/images/{what}", permission="provider.write", status_code=200, response_model=ThemeView)
async def delete_image(unit: CurrentUnit, what: str, response: Response) -> Any:
    """Remove a picture."""
    kind, row = images.kind(what), await _own(unit)
    return version_of(await ISPS.update(unit, row, {"theme_images": images.without(row.theme_images, kind)}), response).theme


files = Routes(Audience.PUBLIC, "theme/files", tag="theme")


@files.get("/{name}", permission=None, response_class=Response, responses=IMAGE_ANSWER)
async def file(request: Request, name: str) -> Response:
    """Return a picture of a theme. Its name says its content, so it may be kept for ever."""
    path, kind = images.path(request.app.state.settings.media, name)
    return Response(await asyncio.to_thread(path.read_bytes), media_type=kind, headers=FOR_EVER)


judging = Routes(Audience.PUBLIC, "theme/contrast", tag="theme")


@judging.post(permission=None, status_code=200, response_model=ThemeVerdict)
async def judge(body: ThemeIn) -> Any:
    """Judge colours while they are chosen. Nothing is kept."""
    return verdict(body)


ROUTES = [mailing.routes]
