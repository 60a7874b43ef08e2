"""Servers for the platform, bans for the platform and the provider concerned, the never-block list."""

from typing import Annotated

from fastapi import Path, Query

from ramal.capabilities.servers.schemas import (
    BanView,
    NeverBlockNew,
    NeverBlockView,
    ServerChange,
    ServerChoice,
    ServerNew,
    ServerView,
)
from ramal.capabilities.servers.service import BANS, CORES, NEVER_BLOCK, SERVERS
from ramal.kit.crud import crud
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

servers = Routes(Audience.PLATFORM, "servers")
crud(servers, SERVERS, view=ServerView, create=ServerNew, change=ServerChange)

choices = Routes(Audience.ISP, "servers")
crud(choices, CORES, view=ServerChoice, verbs=("list", "get"))

never_block = Routes(Audience.PLATFORM, "never-block")
crud(never_block, NEVER_BLOCK, view=NeverBlockView, create=NeverBlockNew, verbs=("list", "get", "create", "delete"))


def _bans(audience: Audience) -> Routes:
    routes = Routes(audience, "bans")
    crud(routes, BANS, view=BanView, verbs=("list",))

    @routes.delete("/{ip}", permission="bans.write")
    async def delete(
        unit: CurrentUnit, ip: Annotated[str, Path(max_length=45)], account: Annotated[str | None, Query(max_length=300)] = None
    ) -> None:
        """Unblock an address with all users who are blocked at it, or (`account`) one of them only."""
        for row in await BANS.by_address(unit, ip, account):
            await BANS.delete(unit, row)

    return routes


ROUTES = [_bans(Audience.PLATFORM), _bans(Audience.ISP)]
