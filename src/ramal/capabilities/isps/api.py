"""The door of `isps`."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.isps import images
from ramal.capabilities.isps.endpoints import IMAGE_BODY, received
from ramal.capabilities.isps.mail import mailed
from ramal.capabilities.isps.models import Isp
from ramal.capabilities.isps.schemas import (
    Country,
    Currency,
    IspNew,
    IspView,
    Language,
    Manifest,
    ManifestIcon,
    Namespace,
    PublicTheme,
    ThemeIn,
    ThemeView,
    TimeZone,
    as_namespace,
    refusal,
)
from ramal.capabilities.isps.service import ISPS
from ramal.capabilities.isps.theme import require_contrast, theme_view
from ramal.kit.db import Unit
from ramal.kit.letters import Brand
from ramal.rules import colours, tables

__all__ = [
    "IMAGE_BODY",
    "Country",
    "Currency",
    "Isp",
    "IspNew",
    "IspView",
    "Language",
    "Manifest",
    "ManifestIcon",
    "Namespace",
    "PublicTheme",
    "ThemeIn",
    "ThemeView",
    "TimeZone",
    "as_namespace",
    "brand",
    "by_namespace",
    "create",
    "entries",
    "get",
    "images",
    "mailed",
    "received",
    "refusal",
    "require_contrast",
    "theme_view",
]


async def create(unit: Unit, values: Mapping[str, Any]) -> Isp:
    """Create a provider (platform scope)."""
    return await ISPS.create(unit, values)


async def get(unit: Unit, isp_id: UUID) -> Isp:
    """Return a provider. Raise NotFoundError."""
    return await ISPS.get(unit, isp_id)


async def by_namespace(unit: Unit, namespace: str) -> Isp | None:
    """Return the provider of a namespace."""
    return (await unit.session.scalars(select(Isp).where(Isp.namespace == namespace))).one_or_none()


def brand(isp: Isp) -> Brand:
    """Return whose letters a provider's people get."""
    logo = isp.theme_images.get("logo-light", "")
    return Brand(
        name=isp.name, colour=isp.theme_primary, on_colour=colours.ink(isp.theme_primary),
        logo=f"{images.FOLDER}/{logo}" if logo.endswith(".png") else "",
    )  # fmt: skip


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return the snapshot entries of providers: `isp/<id>`."""
    rows = await session.scalars(select(Isp).where(Isp.id.in_(ids)))
    return [(row.id, f"isp/{row.id}", _entry(row)) for row in rows]


def _entry(row: Isp) -> tables.Isp:
    status = "active" if row.status == "active" else "blocked"
    return tables.Isp(namespace=row.namespace, realm=row.realm, currency=row.currency, status=status, block_by=row.block_by)  # type: ignore[arg-type]
