"""`snapshot verify`: compares the host's snapshot with the routing entries, and those with what the capabilities' rows say now."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg

from ramal.apps.node.database import connected, conninfo
from ramal.apps.settings import Settings
from ramal.engines.postgres.place import DATABASE
from ramal.kit.db import Database
from ramal.local.snapshot import Snapshot
from ramal.publishing import verify as published
from ramal.publishing.feed import view

MOST_SHOWN = 20
PATIENCE = 10.0


@dataclass(frozen=True)
class Differences:
    """What is not as it should be, a line each."""

    snapshot: list[str]
    entries: list[str]

    @property
    def none(self) -> bool:
        """Whether everything is equal."""
        return not self.snapshot and not self.entries


async def verify(settings: Settings) -> int:
    """Print differences; return 0 where there are none, 1 where there are some, 2 where they could not be looked for."""
    info = conninfo(settings)
    url = f"postgresql+psycopg://ramal_worker:{settings.secrets.database_worker}@127.0.0.1:{settings.instance.ports.postgres}/{DATABASE}"
    database = Database(url)
    try:
        found = await compare(settings.snapshot, info, database)
    except (psycopg.OperationalError, OSError, TimeoutError) as error:
        sys.stdout.write(f"cannot compare: {type(error).__name__}: {error}\n")
        return 2
    finally:
        await database.close()
    for line in (*found.snapshot, *found.entries)[:MOST_SHOWN]:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"snapshot: {len(found.snapshot)} differences; routing entries: {len(found.entries)} differences\n")
    return 0 if found.none else 1


async def compare(folder: Path, info: str, database: Database, *, patience: float = PATIENCE) -> Differences:
    """Return differences, once the snapshot has come as far as what is published now. Raise TimeoutError where it does not."""
    snapshot = Snapshot(folder)
    try:
        async with connected(info) as connection:
            async with asyncio.timeout(patience):
                await _caught_up(connection, snapshot)
            async with view(connection) as feed:
                copied = [difference async for difference in published.compare(feed, snapshot)]
        return Differences(copied, await published.stale(database))
    finally:
        snapshot.close()


async def _caught_up(connection: psycopg.AsyncConnection, snapshot: Snapshot) -> None:
    async with view(connection) as feed:
        wanted = feed.published
    while (state := snapshot.state())[0] != wanted.generation or state[1] < wanted.last_seq:  # noqa: ASYNC110 - another process applies
        await asyncio.sleep(0.1)
