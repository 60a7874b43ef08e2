"""Servers, bans and the never-block list."""

import ipaddress
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import cast, delete, exists, func, select
from sqlalchemy.dialects.postgresql import INET, insert
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.servers.models import Ban, LogInFailure, NeverBlock, Server
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, NotFoundError, field
from ramal.kit.ids import new_id
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope


class Bans(Resource[Ban]):
    """Blocked addresses; those that have expired are not shown."""

    def select(self, unit: Unit) -> Any:
        """Return the query for the blocks that hold."""
        return super().select(unit).where(Ban.until > now())

    async def delete(self, unit: Unit, row: Ban) -> None:
        """Lift a block. The failures that led to it are forgotten: one more must not block again at once."""
        await super().delete(unit, row)
        if row.kind == "log-in":
            async with unit.within(Scope.platform(unit.scope.actor)):
                await unit.session.execute(delete(LogInFailure).where(LogInFailure.ip == cast(str(row.ip), INET)))

    async def by_address(self, unit: Unit, text: str, account: str | None = None) -> list[Ban]:
        """Return the blocks of one address, or of one account at it, locked. Raise NotFoundError."""
        try:
            address = str(ipaddress.ip_address(text))
        except ValueError:
            raise NotFoundError from None
        query = self.select(unit).where(Ban.ip == cast(address, INET))
        query = query if account is None else query.where(Ban.account == account)
        rows = list(await unit.session.scalars(query.with_for_update()))
        if not rows:
            raise NotFoundError
        return rows


class Servers(Resource[Server]):
    """Servers. Only an edge has limits."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Server:
        """Insert a server."""
        _require_edge(values["technology"], values)
        return await super().create(unit, values)

    async def update(self, unit: Unit, row: Server, values: Mapping[str, Any]) -> Server:
        """Change a server."""
        _require_edge(row.technology, values)
        return await super().update(unit, row, values)


def _require_edge(technology: str, values: Mapping[str, Any]) -> None:
    if values.get("limits") is not None and technology != "edge":
        raise InvalidError("Only an edge has limits", errors=[field("limits", "not-an-edge")])


SERVERS = Servers(
    "servers",
    Server,
    listing=Listing(Server, filters=("technology", "state", "name"), sorts=("name", "created_at"), search=("name",)),
    aggregate="server",
)
CORES = Resource("servers", Server, listing=Listing(Server, filters=("state",), sorts=("name",), search=("name",)))
BANS = Bans(
    "bans",
    Ban,
    listing=Listing(Ban, filters=("kind", "rule", "account", "until"), sorts=("created_at", "until"), default="-created_at"),
    aggregate="ban",
)
NEVER_BLOCK = Resource(
    "never-block", NeverBlock, listing=Listing(NeverBlock, sorts=("created_at",), search=("note",)), aggregate="never-block"
)


async def spared(session: AsyncSession, ip: str) -> bool:
    """Whether an address is on the never-block list."""
    return bool(await session.scalar(select(exists().where(NeverBlock.cidr.op(">>=")(cast(ip, INET))))))


@dataclass(frozen=True, kw_only=True)
class Block:
    """What is to be blocked, until when and why. `account` is set by the rule `user` only."""

    ip: str
    until: datetime
    reason: str
    kind: str = "sip"
    rule: str = "address"
    account: str = ""
    isp_id: UUID | None = None


async def record_ban(unit: Unit, block: Block) -> UUID | None:
    """Write down a block, or prolong it; return its id, or None for an address that is never blocked. The unit sees every row."""
    if await spared(unit.session, block.ip):
        return None
    values = asdict(block)
    statement = insert(Ban).values(id=new_id(), version=1, **values)
    changed = {
        "until": func.greatest(Ban.until, statement.excluded.until),
        "reason": block.reason,
        "rule": block.rule,
        "isp_id": func.coalesce(statement.excluded.isp_id, Ban.isp_id),
    }
    statement = statement.on_conflict_do_update(
        index_elements=["kind", "ip", "account"], set_=changed | {"version": Ban.version + 1, "updated_at": func.now()}
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
