"""Providers over HTTP. Creating one is a use case of the application: it needs its first user as well."""

from typing import Any

from fastapi import Response

from ramal.capabilities.isps.models import Isp
from ramal.capabilities.isps.schemas import IspChange, IspView, ProviderChange, ThemeIn, ThemeVerdict, ThemeView
from ramal.capabilities.isps.service import ISPS
from ramal.capabilities.isps.theme import require_contrast, verdict
from ramal.kit.crud import crud
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.routes import CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

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


judging = Routes(Audience.PUBLIC, "theme/contrast", tag="theme")


@judging.post(permission=None, status_code=200, response_model=ThemeVerdict)
async def judge(body: ThemeIn) -> Any:
    """Judge colours while they are chosen. Nothing is kept."""
    return verdict(body)
