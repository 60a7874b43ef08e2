"""The look of log-in pages by address (A3): namespace, a tenant's or a provider's domain, or the host that the browser asked for."""

from typing import Annotated, Any

from fastapi import Query, Request
from sqlalchemy import select, text

from ramal.capabilities.isps.api import Manifest, ManifestIcon, PublicTheme
from ramal.capabilities.isps.models import Isp
from ramal.capabilities.isps.theme import theme_view
from ramal.kit.db import Unit
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience

SCOPE = Scope.platform("system:theme")
NAME = "Ramal"
PLAIN_ICON = ManifestIcon(src="/phone/icon.svg", sizes="any", type="image/svg+xml")
BY_DOMAIN = text(
    "SELECT isp_id FROM tenants WHERE domain = :name UNION ALL SELECT isp_id FROM domains WHERE host = ANY(:parents) AND state = 'verified'"
)
Wanted = Annotated[str | None, Query(max_length=255)]

theme = Routes(Audience.PUBLIC, "theme")


async def _isp(unit: Unit, name: str, hosts: list[str]) -> Isp | None:
    """Return the provider that a name means: its namespace, a domain of it or of its tenants, or `<namespace>.<one of our hosts>`."""
    labels = name.lower().rstrip(".").split(".")
    below = labels[0] if ".".join(labels[1:]) in hosts else name.lower()
    found = (await unit.session.scalars(select(Isp).where(Isp.namespace == below, Isp.status == "active"))).one_or_none()
    if found is not None or len(labels) == 1:
        return found
    parents = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    isp_id = await unit.session.scalar(BY_DOMAIN, {"name": name.lower(), "parents": parents})
    return (await unit.session.scalars(select(Isp).where(Isp.id == isp_id, Isp.status == "active"))).one_or_none() if isp_id else None


async def _look(unit: Unit, request: Request, wanted: str | None) -> PublicTheme:
    settings = getattr(request.app.state, "settings", None)
    hosts = list(getattr(getattr(settings, "instance", None), "hosts", ()))
    async with unit.within(SCOPE):
        isp = await _isp(unit, wanted or request.url.hostname or "", hosts)
    if isp is None:
        return PublicTheme(**theme_view({}, {}).model_dump())
    return PublicTheme(**isp.theme, name=isp.name, namespace=isp.namespace, language=isp.language)


@theme.get(permission=None, response_model=PublicTheme)
async def get(unit: CurrentUnit, request: Request, namespace: Wanted = None) -> Any:
    """Return a look. `namespace` may also be a domain; without it the address of the request decides."""
    return await _look(unit, request, namespace)


@theme.get("/manifest", permission=None, response_model=Manifest)
async def manifest(unit: CurrentUnit, request: Request, namespace: Wanted = None) -> Any:
    """Return the phone's web application manifest under the provider's name, colours and icon."""
    look = await _look(unit, request, namespace)
    name = look.name or NAME
    sizes = {"192x192": look.icon_192, "512x512": look.icon_512}
    own = [ManifestIcon(src=address, sizes=size) for size, address in sizes.items() if address]
    return Manifest(
        name=name, short_name=name[:12].strip(), lang=look.language or "pt-BR", theme_color=look.primary, background_color=look.background,
        icons=own or [PLAIN_ICON],
    )  # fmt: skip


ROUTES = [theme]
