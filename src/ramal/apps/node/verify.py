"""`snapshot verify`: compares the host's snapshot with the routing entries, and those with what the capabilities' rows say now."""

import asyncio
import sys

from ramal.apps.node.database import connected, conninfo
from ramal.apps.settings import Settings
from ramal.engines.postgres.place import DATABASE
from ramal.kit.db import Database
from ramal.local.snapshot import Snapshot
from ramal.publishing import verify as published
from ramal.publishing.feed import view

MOST_SHOWN = 20
_PATIENCE = 10.0


async def verify(settings: Settings) -> int:
    """Print differences; return 0 where there are none, 1 where there are some."""
    async with asyncio.timeout(_PATIENCE):
        await _caught_up(settings)
    async with connected(conninfo(settings)) as connection, view(connection) as feed:
        snapshot = Snapshot(settings.snapshot)
        copied = [difference async for difference in published.compare(feed, snapshot)]
        snapshot.close()
    url = f"postgresql+psycopg://ramal_worker:{settings.secrets.database_worker}@127.0.0.1:{settings.instance.ports.postgres}/{DATABASE}"
    database = Database(url)
    projected = await published.stale(database)
    await database.close()
    for line in (*copied, *projected)[:MOST_SHOWN]:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"snapshot: {len(copied)} differences; routing entries: {len(projected)} differences\n")
    return 1 if copied or projected else 0


async def _caught_up(settings: Settings) -> None:
    """Wait until the snapshot holds what is published now."""
    snapshot = Snapshot(settings.snapshot)
    async with connected(conninfo(settings)) as connection:
        async with view(connection) as feed:
            wanted = feed.published
        while (state := snapshot.state())[0] != wanted.generation or state[1] < wanted.last_seq:  # noqa: ASYNC110 - another process applies
            await asyncio.sleep(0.1)
    snapshot.close()
