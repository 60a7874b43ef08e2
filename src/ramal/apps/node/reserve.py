"""Tells the edge what open calls have cost so far: `local/reserved/<customer>` is taken off the balance when a new prepaid call asks."""

import asyncio

from ramal.apps.node import meter
from ramal.apps.node.keeper import Keeper
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules.tables import Balance

PREFIX = "local/reserved/"
ALL = 1_000_000


class Reserver:
    """Keeps the reservations of this host equal to what the keeper knows."""

    def __init__(self, keeper: Keeper, writer: SnapshotWriter, snapshot: Snapshot) -> None:
        """Take who knows the open legs, and the snapshot."""
        self._keeper, self._writer, self._snapshot = keeper, writer, snapshot

    async def once(self) -> None:
        """Write what changed."""
        with self._snapshot.read() as tables:
            wanted = meter.reserved(list(self._keeper.legs.values()), meter.Prices(tables, self._keeper.rates), self._keeper.now())
            before = {key.removeprefix(PREFIX): entry.balance for key, entry in tables.scan(PREFIX, Balance, limit=ALL)}
        for customer in wanted.keys() | before.keys():
            if wanted.get(customer) != before.get(customer):
                entry = Balance(balance=wanted[customer]) if customer in wanted else None
                await asyncio.to_thread(self._writer.put_local, PREFIX + customer, entry)
