"""Jobs and the audit log for each audience, and the public's health."""

from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Request

from ramal.kit.audit import AuditEntry
from ramal.kit.crud import crud
from ramal.kit.errors import UnavailableError
from ramal.kit.jobs import RESOURCE, JobView
from ramal.kit.pagination import Listing
from ramal.kit.problems import answer
from ramal.kit.resource import Resource
from ramal.kit.routes import Routes
from ramal.kit.schema import View
from ramal.kit.subjects import Audience

CONSOLES = (Audience.PLATFORM, Audience.ISP, Audience.TENANT)
AUDIT: Resource[Any] = Resource(
    "audit",
    AuditEntry,  # type: ignore[type-var]
    listing=Listing(
        AuditEntry,
        filters=("at", "actor", "action", "resource", "resource_id", "tenant_id", "isp_id"),
        sorts=("at",),
        default="-at",
    ),
)


class AuditView(View):
    """One act."""

    id: UUID
    at: datetime
    isp_id: UUID | None
    customer_id: UUID | None
    tenant_id: UUID | None
    actor: str
    action: str
    resource: str
    resource_id: str
    changes: dict[str, Any]
    request_id: str


class Health(View):
    """Whether the API and its database answer."""

    status: str


def _read_only(audience: Audience, resource: Resource[Any], view: Any, *verbs: str) -> Routes:
    routes = Routes(audience, resource.name)
    crud(routes, resource, view=view, verbs=verbs)
    return routes


public = Routes(Audience.PUBLIC, "health")


@public.get(permission=None, response_model=Health)
async def health(request: Request) -> Any:
    """Answer 200 when requests can be served, 503 otherwise."""
    return Health(status="ok") if await request.app.state.database.ready() else answer(UnavailableError().problem())


ROUTES = [
    public,
    *(_read_only(audience, RESOURCE, JobView, "list", "get") for audience in CONSOLES),
    *(_read_only(audience, AUDIT, AuditView, "list") for audience in CONSOLES),
]
