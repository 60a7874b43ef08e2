"""Settling: an ended prepaid leg stands against its customer's balance until its charge is in the balance that this host reads."""

import asyncio

from ramal.apps.node.database import connected
from ramal.apps.node.keeper import Keeper
from ramal.capabilities.calls import api as calls
from ramal.local.snapshot import SnapshotWriter

LONGEST = 10.0


class Settler:
    """Asks PostgreSQL which legs are rated, and believes it once the snapshot has come as far."""

    def __init__(self, info: str, keeper: Keeper, writer: SnapshotWriter) -> None:
        """Take the connection string, who keeps the legs, and the snapshot."""
        self._info, self._keeper, self._writer = info, keeper, writer
        self._rated: list[tuple[int, list[str]]] = []

    async def once(self) -> None:
        """Settle what is rated and replicated; ask about the rest."""
        reached = self._writer.state()[1]
        for _, legs in [item for item in self._rated if item[0] <= reached]:
            self._keeper.settled(legs)
        self._rated = [item for item in self._rated if item[0] > reached]
        asked = {leg for _, legs in self._rated for leg in legs}
        open_ = [leg for leg in self._keeper.unsettled() if leg not in asked]
        if open_:
            async with asyncio.timeout(LONGEST), connected(self._info) as connection:
                legs, through = await calls.rated(connection, open_)
            if legs:
                self._rated.append((through, legs))
