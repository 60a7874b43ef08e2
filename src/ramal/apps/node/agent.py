"""Puts the agent together: its parts share the snapshot's one writer and run side by side until a signal comes."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable

from ramal.apps.node.database import conninfo
from ramal.apps.node.parts import Part, repeat
from ramal.apps.node.replicate import Replicator
from ramal.apps.node.ship import Shipper
from ramal.apps.node.status import Status
from ramal.apps.settings import Settings
from ramal.local.snapshot import SnapshotWriter

SPOOLS = ("edge", "core", "node")
_log = logging.getLogger(__name__)


class Agent:
    """Everything that the agent does on one host."""

    def __init__(self, settings: Settings) -> None:
        """Open the snapshot and make the parts."""
        self._settings = settings
        self._parts: list[Part] = []
        self._loops: list[tuple[Part, Callable[[], Awaitable[None]], float]] = []
        folders = [settings.spool / name for name in SPOOLS]
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._writer = SnapshotWriter(settings.snapshot)
        info = conninfo(settings)
        replication = self._part("replication")
        self._replicator = Replicator(replication, info, self._writer, node=settings.instance.node)
        shipper = Shipper(self._part("shipping"), info, folders, read_through=lambda _folder, _name: 2**62)
        self._loop(self._part("notifications"), self._replicator.listen, 0.2)
        self._loop(replication, self._replicator.follow, 0.2)
        self._loop(self._parts[1], shipper.follow, 0.2)
        self._loop(self._part("sync"), shipper.sync, 1.0)
        self._loop(self._part("readers"), self._check_readers, 60.0)

    def _part(self, name: str) -> Part:
        part = Part(name)
        self._parts.append(part)
        return part

    def _loop(self, part: Part, action: Callable[[], Awaitable[None]], pause: float) -> None:
        self._loops.append((part, action, pause))

    async def _check_readers(self) -> None:
        self._writer.reader_check()

    async def run(self) -> None:
        """Run until SIGTERM or SIGINT."""
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        server = await Status(self._parts, lambda: self._replicator.filled).serve(self._settings.instance.ports.node)
        tasks = [asyncio.create_task(repeat(part, action, pause), name=part.name) for part, action, pause in self._loops]
        _log.info("node agent %s is up", self._settings.instance.node)
        await stop.wait()
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._writer.close()
