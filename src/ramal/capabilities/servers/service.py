"""Servers, bans and the never-block list."""

import ipaddress
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import cast, delete, exists, func, select
from sqlalchemy.dialects.postgresql import INET, insert
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.servers.models import Ban, NeverBlock, Server
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.ids import new_id
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource


class Bans(Resource[Ban]):
    """Blocked addresses; those that have expired are not shown."""

    def select(self, unit: Unit) -> Any:
        """Return the query for the blocks that hold."""
        return super().select(unit).where(Ban.until > now())

    async def by_address(self, unit: Unit, text: str) -> list[Ban]:
        """Return the blocks of one address, locked. Raise NotFoundError."""
        try:
            address = str(ipaddress.ip_address(text))
        except ValueError:
            raise NotFoundError from None
        rows = list(await unit.session.scalars(self.select(unit).where(Ban.ip == cast(address, INET)).with_for_update()))
        if not rows:
            raise NotFoundError
        return rows


SERVERS = Resource(
    "servers",
    Server,
    listing=Listing(Server, filters=("technology", "state", "name"), sorts=("name", "created_at"), search=("name",)),
    aggregate="server",
)
CORES = Resource("servers", Server, listing=Listing(Server, filters=("state",), sorts=("name",), search=("name",)))
BANS = Bans(
    "bans", Ban, listing=Listing(Ban, filters=("kind", "until"), sorts=("created_at", "until"), default="-created_at"), aggregate="ban"
)
NEVER_BLOCK = Resource(
    "never-block", NeverBlock, listing=Listing(NeverBlock, sorts=("created_at",), search=("note",)), aggregate="never-block"
)


async def spared(session: AsyncSession, ip: str) -> bool:
    """Whether an address is on the never-block list."""
    return bool(await session.scalar(select(exists().where(NeverBlock.cidr.op(">>=")(cast(ip, INET))))))


async def record_ban(unit: Unit, *, ip: str, until: datetime, reason: str, kind: str = "sip", isp_id: UUID | None = None) -> UUID | None:
    """Write down a block, or prolong it; return its id, or None for an address that is never blocked. The unit sees every row."""
    if await spared(unit.session, ip):
        return None
    values = {"kind": kind, "ip": ip, "until": until, "reason": reason, "isp_id": isp_id}
    statement = insert(Ban).values(id=new_id(), version=1, **values)
    changed = {
        "until": func.greatest(Ban.until, statement.excluded.until),
        "reason": reason,
        "isp_id": func.coalesce(statement.excluded.isp_id, Ban.isp_id),
    }
    statement = statement.on_conflict_do_update(
        index_elements=["kind", "ip"], set_=changed | {"version": Ban.version + 1, "updated_at": func.now()}
    )
    ban: UUID = (await unit.session.execute(statement.returning(Ban.id))).scalar_one()
    unit.audit("bans.record", "bans", ban, values)
    unit.touch("ban", ban)
    return ban


async def forget_expired(unit: Unit) -> int:
    """Delete blocks that are over."""
    gone = list(await unit.session.scalars(delete(Ban).where(Ban.until <= now()).returning(Ban.id)))
    for ban in gone:
        unit.touch("ban", ban)
    return len(gone)
