"""The door to carriers for other capabilities and for publishing."""

import ipaddress
from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.carriers.models import SECRET_PURPOSE, Carrier, Gateway
from ramal.capabilities.carriers.registrations import hold
from ramal.capabilities.carriers.testing import Order, Tell, Tester, use
from ramal.rules import tables

__all__ = ["SECRET_PURPOSE", "Order", "Tell", "Tester", "entries", "first", "gateway_entry", "hold", "use"]


async def first(session: AsyncSession, isp_id: UUID) -> UUID | None:
    """Return the provider's oldest carrier, which forms preselect."""
    found: UUID | None = await session.scalar(
        select(Carrier.id).where(Carrier.isp_id == isp_id).order_by(Carrier.created_at, Carrier.id).limit(1)
    )
    return found


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `carrier/…`, `gateway/…` and `source/…` for address literals and for the ranges of each gateway."""
    rows = await session.scalars(select(Carrier).where(Carrier.id.in_(ids)))
    return [(row.id, key, entry) for row in rows for key, entry in _of(row)]


def _of(row: Carrier) -> Iterator[tuple[str, tables.Entry]]:
    isp, carrier = str(row.isp_id), str(row.id)
    gateway_ids = tuple(str(gateway.id) for gateway in row.gateways)
    yield (
        f"carrier/{carrier}",
        tables.Carrier(isp_id=isp, name=row.name, gateway_ids=gateway_ids, failover=row.failover, enabled=row.enabled),
    )  # type: ignore[arg-type]
    for gateway in row.gateways:
        yield f"gateway/{gateway.id}", gateway_entry(gateway)
        if row.enabled and gateway.enabled:
            for cidr in dict.fromkeys([*_cidr(gateway.host), *gateway.sources]):
                yield f"source/{cidr}/{gateway.id}", tables.Source(isp_id=isp, carrier_id=carrier, gateway_id=str(gateway.id))


def _cidr(host: str) -> list[str]:
    """Return the network of an address literal. Host names are resolved by each node."""
    try:
        return [str(ipaddress.ip_network(host))]
    except ValueError:
        return []


_COPIED = [
    "name",
    "host",
    "port",
    "transport",
    "enabled",
    "display",
    "strip_out",
    "prefix_out",
    "strip_in",
    "prefix_in",
    "from_domain",
    "from_user",
    "apply_over",
    "add_pai",
    "authentication",
    "username",
    "password_sealed",
    "options_health",
]


def gateway_entry(row: Gateway) -> tables.Gateway:
    """Return the snapshot's value of a gateway."""
    return tables.Gateway(isp_id=str(row.isp_id), carrier_id=str(row.carrier_id), **{name: getattr(row, name) for name in _COPIED})
