"""Replication and shipping as a process of its own, so that a test can kill it: `driver.py <connection string> <folder>`."""

import asyncio
import sys
from pathlib import Path

from ramal.apps.node.keeper import Keeper
from ramal.apps.node.kept import Kept
from ramal.apps.node.parts import Part, repeat
from ramal.apps.node.replicate import Replicator
from ramal.apps.node.ship import Shipper
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.local.spool import EventClock, SpoolWriter

MAP = 64 * 1024 * 1024


class Nobody:
    """Engines that are not there."""

    def call(self, method: str, *_params: str | int) -> object:
        raise AssertionError(method)

    def calls(self, limit: int = 0) -> list[str]:
        raise AssertionError(limit)

    def query(self, call_id: str) -> dict[str, object]:
        raise AssertionError(call_id)

    def delete(self, call_id: str) -> bool:
        raise AssertionError(call_id)


async def main(info: str, home: Path) -> None:
    writer = SnapshotWriter(home / "snapshot", map_size=MAP)
    folders = [home / "edge", home / "node"]
    nobody = Nobody()
    keeper = Keeper(
        Part("keeper"), Kept(home / "kept"), folders, snapshot=Snapshot(home / "snapshot", map_size=MAP), rpc=nobody, relay=nobody,
        clock=EventClock("node-1"), spool=SpoolWriter(home / "node", "node"),
    )  # fmt: skip
    replicator = Replicator(Part("replication"), info, writer, node="node-1")
    shipper = Shipper(Part("shipping"), info, folders, node="node-1", read_through=keeper.read_through)
    async with asyncio.TaskGroup() as group:
        for name, action in (
            ("n", replicator.listen),
            ("r", replicator.follow),
            ("s", shipper.follow),
            ("k", keeper.follow),
            ("y", shipper.sync),
        ):
            group.create_task(repeat(Part(name), action, 0.05))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
