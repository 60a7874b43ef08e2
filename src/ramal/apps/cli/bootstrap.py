"""What must exist before anybody can log in: the platform's first administrator, and the servers of this machine."""

import asyncio
import json
import secrets
from typing import Any

from sqlalchemy import select

from ramal.apps.api.wiring import url
from ramal.apps.cli.instance import write
from ramal.apps.migrations.metadata import load as load_tables
from ramal.apps.settings import Settings
from ramal.capabilities.identity import api as identity
from ramal.capabilities.servers import api as servers
from ramal.capabilities.servers.models import Ban, NeverBlock
from ramal.capabilities.servers.service import BANS, NEVER_BLOCK
from ramal.kit.db import Database, Unit
from ramal.kit.errors import ConflictError
from ramal.kit.scope import Scope
from ramal.kit.sealing import Sealer
from ramal.publishing.publisher import Publisher

ADMINISTRATOR = "admin@ramal.example.net"
ACTOR = "system:up"
OWN = "the address of this machine"


def password() -> str:
    """Return a random password that is easily copied."""
    return secrets.token_urlsafe(15)


def read(settings: Settings) -> dict[str, Any]:
    """Return `etc/credentials.json`: what `credentials` shows."""
    path = settings.home / "etc/credentials.json"
    return dict(json.loads(path.read_text())) if path.exists() else {}


def keep(settings: Settings, credentials: dict[str, Any]) -> None:
    """Replace it; only the account and root may read it."""
    write(settings.home / "etc/credentials.json", json.dumps(credentials, indent=1, ensure_ascii=False))


def run(settings: Settings) -> None:
    """See `bootstrap`."""
    asyncio.run(bootstrap(settings))


async def bootstrap(settings: Settings) -> None:
    """Create what is missing. The password is stored before it is used, so that an end in between loses nothing."""
    credentials = read(settings)
    if "platform" not in credentials:
        credentials["platform"] = {"email": ADMINISTRATOR, "password": password()}
        keep(settings, credentials)
    load_tables()
    address = url(settings, "ramal_app", settings.secrets.database_app)
    database = Database(address, publisher=Publisher(), sealer=Sealer(settings.secrets.seal_key))
    try:
        async with database.unit(Scope.platform(ACTOR)) as unit:
            await _servers(unit, settings)
            if not settings.instance.loopback:
                await _spare_own_address(unit, settings.instance.listen)
        await _administrator(database, credentials["platform"])
    finally:
        await database.close()


async def _servers(unit: Unit, settings: Settings) -> None:
    instance = settings.instance
    await servers.put_server(unit, technology="core", name="core-1", address="127.0.0.1", port=instance.ports.core_sip)
    await servers.put_server(unit, technology="edge", name="edge-1", address=instance.listen, port=instance.ports.sip)


async def _spare_own_address(unit: Unit, address: str) -> None:
    """Never block this machine's own address, and lift a block of it: phones and checks on the machine itself come from it."""
    for ban in await unit.session.scalars(select(Ban).where(Ban.ip == address)):
        await BANS.delete(unit, ban)
    rows = list(await unit.session.scalars(select(NeverBlock).where(NeverBlock.note == OWN)))
    for row in rows:
        if str(row.cidr).split("/")[0] != address:
            await NEVER_BLOCK.delete(unit, row)
    if not any(str(row.cidr).split("/")[0] == address for row in rows):
        await NEVER_BLOCK.create(unit, {"cidr": address, "note": OWN})


async def _administrator(database: Database, login: dict[str, str]) -> None:
    try:
        async with database.unit(Scope.platform(ACTOR)) as unit:
            await identity.create_user(unit, email=login["email"], name="Administrator", password=login["password"], role="platform-admin")
    except ConflictError:
        return
