"""Providers over HTTP. Creating one is a use case of the application: it needs its first user as well."""

from typing import Any

from fastapi import Response

from ramal.capabilities.isps.schemas import IspChange, IspView, ProviderChange
from ramal.capabilities.isps.service import ISPS
from ramal.kit.crud import crud
from ramal.kit.errors import NotFoundError
from ramal.kit.routes import CurrentUnit, IfMatch, Routes, version_of
from ramal.kit.subjects import Audience

platform = Routes(Audience.PLATFORM, "isps")
crud(platform, ISPS, view=IspView, change=IspChange, verbs=("list", "get", "update"))

provider = Routes(Audience.ISP, "provider")


@provider.get(permission="provider.read", response_model=IspView)
async def get(unit: CurrentUnit, response: Response) -> Any:
    """Return the caller's own provider."""
    if unit.scope.isp_id is None:
        raise NotFoundError
    return version_of(await ISPS.get(unit, unit.scope.isp_id), response)


@provider.patch(permission="provider.write", response_model=IspView)
async def update(unit: CurrentUnit, body: ProviderChange, response: Response, version: IfMatch) -> Any:
    """Change the caller's own provider."""
    if unit.scope.isp_id is None:
        raise NotFoundError
    row = await ISPS.lock(unit, unit.scope.isp_id, version)
    return version_of(await ISPS.update(unit, row, body.given()), response)
