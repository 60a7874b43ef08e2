"""The door of `servers`."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.servers.guard import LogInGuard
from ramal.capabilities.servers.models import Ban, NeverBlock, Server
from ramal.capabilities.servers.service import SERVERS, Block, forget_expired, record_ban, spared
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError
from ramal.rules import bans, tables

__all__ = [
    "Block",
    "LogInGuard",
    "NoCoreError",
    "addresses",
    "ban_entries",
    "choose_core",
    "forget_expired",
    "never_block_entries",
    "put_server",
    "record_ban",
    "server_entries",
    "spared",
]
Entries = list[tuple[UUID, str, tables.Entry]]


class NoCoreError(ConflictError):
    """No SIP server takes a new tenant."""

    code, title = "no-core", "No SIP server takes new tenants"


async def choose_core(unit: Unit) -> UUID:
    """Return the core for a new tenant: any that is up. Raise NoCoreError."""
    query = select(Server.id).where(Server.technology == "core", Server.state == "up").order_by(Server.name).limit(1)
    core = await unit.session.scalar(query)
    if core is None:
        raise NoCoreError
    return core


async def put_server(unit: Unit, *, technology: str, name: str, address: str, port: int) -> Server:
    """Create or change the server of a name (platform scope)."""
    row = (await unit.session.scalars(select(Server).where(Server.name == name).with_for_update())).one_or_none()
    values = {"technology": technology, "address": address, "port": port}
    return await SERVERS.create(unit, values | {"name": name}) if row is None else await SERVERS.update(unit, row, values)


async def server_entries(session: AsyncSession, ids: Collection[UUID]) -> Entries:
    """Return `core/<id>` of each core and `edge/<id>` of each edge."""
    rows = await session.scalars(select(Server).where(Server.id.in_(ids), Server.technology.in_(["core", "edge"])))
    return [(row.id, f"{row.technology}/{row.id}", _server_entry(row)) for row in rows]


def _server_entry(row: Server) -> tables.Entry:
    if row.technology == "edge":
        return tables.Edge(address=row.address, port=row.port, limits=tables.Limits(**row.limits or {}))
    return tables.Core(address=row.address, port=row.port, state=row.state)  # type: ignore[arg-type]


async def addresses(session: AsyncSession) -> list[str]:
    """Return the addresses of every server of the platform."""
    return list(await session.scalars(select(Server.address).distinct()))


async def ban_entries(session: AsyncSession, ids: Collection[UUID]) -> Entries:
    """Return `ban/<ip>` or `ban/<ip>/<token>` of each block of SIP."""
    rows = await session.scalars(select(Ban).where(Ban.id.in_(ids), Ban.kind == "sip"))
    return [(row.id, f"ban/{_place(row)}", _ban_entry(row)) for row in rows]


def _place(row: Ban) -> str:
    return bans.place(str(row.ip), bans.token(row.account) if row.account else "")


def _ban_entry(row: Ban) -> tables.Ban:
    return tables.Ban(until=row.until.timestamp(), reason=row.reason, rule=row.rule)  # type: ignore[arg-type]


async def never_block_entries(session: AsyncSession, ids: Collection[UUID]) -> Entries:
    """Return `never-block/<cidr>` of each range."""
    rows = await session.scalars(select(NeverBlock).where(NeverBlock.id.in_(ids)))
    return [(row.id, f"never-block/{row.cidr}", tables.NeverBlock(note=row.note)) for row in rows]
