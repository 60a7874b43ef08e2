"""`/api/isp/domains`: own domains and their proof."""

from typing import Any
from uuid import UUID

from ramal.capabilities.domains.schemas import DomainIn, DomainView
from ramal.capabilities.domains.service import DOMAINS
from ramal.kit import jobs
from ramal.kit.crud import crud
from ramal.kit.jobs import JobView
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "domains")
crud(isp, DOMAINS, view=DomainView, create=DomainIn, verbs=("list", "get", "create", "delete"))


@isp.post("/{id}/verify", permission="domains.write", status_code=202, response_model=JobView)
async def verify(unit: CurrentUnit, id: UUID) -> Any:  # noqa: A002 - the path's own word
    """Look for the TXT record now."""
    row = await DOMAINS.get(unit, id)
    return await jobs.start(unit, "domains.verify", {"domain_id": str(row.id)})


ROUTES = [isp]
