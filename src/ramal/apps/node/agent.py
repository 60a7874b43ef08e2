"""Puts the agent together: its parts share the snapshot's one writer and run side by side until a signal comes."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from ramal.apps.node import sweep
from ramal.apps.node.blocks import Unblocker
from ramal.apps.node.certify import Certifier
from ramal.apps.node.database import connected, conninfo
from ramal.apps.node.gateways import GatewayHealth
from ramal.apps.node.keeper import Keeper
from ramal.apps.node.kept import Kept
from ramal.apps.node.lengths import Lengths
from ramal.apps.node.live import LiveView
from ramal.apps.node.load import LoadReporter
from ramal.apps.node.names import Dns
from ramal.apps.node.parts import Part, repeat
from ramal.apps.node.pings import alive
from ramal.apps.node.registers import ThroughTheEdge
from ramal.apps.node.registrations import Home, Registrations, contact_of
from ramal.apps.node.replicate import Changed, Replicator
from ramal.apps.node.reserve import Reserver
from ramal.apps.node.resolve import Resolver
from ramal.apps.node.settle import Settler
from ramal.apps.node.ship import Shipper
from ramal.apps.node.status import Status
from ramal.apps.node.watch import Watch
from ramal.apps.settings import Settings
from ramal.capabilities.carriers import api as carriers
from ramal.engines.kamailio.client import Client as Kamailio
from ramal.engines.redis.live import connect
from ramal.engines.rtpengine.client import Client as Rtpengine
from ramal.kit.sealing import Sealer
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.local.spool import EventClock, SpoolWriter
from ramal.rules.events import Alarm
from ramal.rules.tables import Target

SPOOLS = ("edge", "core", "node")
LONGEST = 10.0
AT_REST = 1.0
"""Seconds after which spools are looked at although nobody was heard writing."""

_log = logging.getLogger(__name__)


def _told(*listeners: Changed) -> Changed:
    """Return a listener that tells all of them."""

    def hear(keys: Iterable[bytes]) -> None:
        known = list(keys)
        for listener in listeners:
            listener(known)

    return hear


class Agent:
    """Everything that the agent does on one host."""

    def __init__(self, settings: Settings) -> None:
        """Open the snapshot and the keeper's memory, and make the parts."""
        self._settings = settings
        self._parts: dict[str, Part] = {}
        self._loops: list[tuple[Part, Callable[[], Awaitable[None]], float]] = []
        self._folders = [settings.spool / name for name in SPOOLS]
        for folder in self._folders:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._watch_spool = Watch(self._folders)
        self._writer = SnapshotWriter(settings.snapshot)
        self._snapshot = Snapshot(settings.snapshot)
        self._kept = Kept(settings.path("node", "kept"))
        self._rpc = Kamailio(settings.run / "kamailio.rpc", timeout=1.0)
        self._relay = Rtpengine(settings.instance.ports.rtpengine_ng)
        self._clock = EventClock(settings.instance.node)
        self._spool = SpoolWriter(settings.spool / "node", "node")
        keeper = self._keep()
        self._replicate_and_ship(keeper)
        self._show(keeper)
        self._watch()

    def _keep(self) -> Keeper:
        keeper = Keeper(
            self._part("keeper"), self._kept, self._folders, snapshot=self._snapshot, rpc=self._rpc, relay=self._relay,
            clock=self._clock, spool=self._spool,
        )  # fmt: skip
        self._loop("keeper", self._watch_spool.after(keeper.follow, AT_REST), 0.2)
        self._loop("enforcing", keeper.enforce, 0.25)
        self._loop("reserving", Reserver(keeper, self._writer, self._snapshot).once, 0.5)
        instance = self._settings.instance
        edge = [(address, instance.ports.sip) for address in (instance.listen, instance.public_ip) if address]
        load = LoadReporter(self._part("load"), keeper, self._writer, self._snapshot, rpc=self._rpc, own=edge)
        self._loop("load", load.once, 0.1)
        sweeper = sweep.Sweeper(self._part("sweeper"), keeper, self._relay)
        self._loop("sweeper", sweeper.once, sweep.EVERY)
        return keeper

    def _show(self, keeper: Keeper) -> None:
        view = LiveView(self._part("live"), keeper, connect(self._settings), self._relay, node=self._settings.instance.node)
        self._loop("live", view.once, 0.2)
        self._loop("commands", view.obey, 0.5)

    def _replicate_and_ship(self, keeper: Keeper) -> None:
        info = conninfo(self._settings)
        lengths = Lengths(self._part("lengths"), self._writer, self._snapshot)
        blocks = Unblocker(self._part("blocks"), self._writer, self._snapshot, self._rpc)
        replicator = Replicator(
            self._part("replication"), info, self._writer, node=self._settings.instance.node, hearing=self._part("notifications"),
            changed=_told(blocks.changed, lengths.changed),
        )  # fmt: skip
        shipper = Shipper(
            self._part("shipping"), info, self._folders, node=self._settings.instance.node, read_through=keeper.read_through,
            wait=self._watch_spool.waiter(AT_REST),
        )  # fmt: skip
        self._ready = lambda: replicator.filled
        self._loop("notifications", replicator.listen, 0.2)
        self._loop("replication", replicator.follow, 0.2)
        self._loop("shipping", shipper.follow, 0.2)
        self._loop("sync", self._watch_spool.after(shipper.sync, LONGEST), 1.0)
        self._loop("settling", Settler(info, keeper, self._writer).once, 0.5)
        self._loop("blocks", blocks.once, 0.2)
        self._loop("lengths", lengths.once, 0.1)

    def _watch(self) -> None:
        instance = self._settings.instance

        async def ping(target: Target) -> bool:
            return await alive(target, local=instance.listen, domain=instance.public_ip or instance.listen)

        names = Resolver(self._part("names"), self._writer, self._snapshot, Dns())
        gateways = GatewayHealth(self._part("gateways"), self._writer, self._snapshot, ping)
        self._loop("names", names.once, 1.0)
        self._loop("gateways", gateways.once, 0.5)
        self._register()
        certifier = Certifier(self._part("certificates"), self._settings, self._rpc, self._alarm)
        self._loop("certificates", certifier.once, 5.0)
        self._loop("readers", self._check_readers, 60.0)

    def _register(self) -> None:
        """Make the part that registers at carriers."""
        instance, key = self._settings.instance, self._settings.secrets.cookie_key
        home = Home(
            contact=contact_of(key, instance.public_ip or instance.listen, instance.ports.sip),
            sealer=Sealer(self._settings.secrets.seal_key),
        )
        registrations = Registrations(
            self._part("registrations"), self._writer, self._snapshot, exchange=ThroughTheEdge(instance.ports.sip_private, key),
            home=home, hold=self._hold, tell=self._alarm, rpc=self._rpc,
        )  # fmt: skip
        self._loop("registrations", registrations.once, 0.2)
        self._loop("holding", registrations.hold, 0.2)

    async def _hold(self, told: Mapping[str, Mapping[str, Any]]) -> set[str]:
        async with asyncio.timeout(LONGEST), connected(conninfo(self._settings)) as connection:
            return await carriers.hold(connection, self._settings.instance.node, told)

    def _alarm(self, what: str, detail: str) -> None:
        self._spool.append(Alarm(**self._clock.stamp(), call="", leg="", what=what, detail=detail))

    def _part(self, name: str) -> Part:
        return self._parts.setdefault(name, Part(name))

    def _loop(self, name: str, action: Callable[[], Awaitable[None]], pause: float) -> None:
        self._loops.append((self._part(name), action, pause))

    async def _check_readers(self) -> None:
        self._writer.reader_check()

    async def run(self) -> None:
        """Run until SIGTERM or SIGINT."""
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        self._watch_spool.start()
        server = await Status(list(self._parts.values()), self._ready).serve(self._settings.instance.ports.node)
        tasks = [asyncio.create_task(repeat(part, action, pause), name=part.name) for part, action, pause in self._loops]
        _log.info("node agent %s is up", self._settings.instance.node)
        await stop.wait()
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._watch_spool.close()
        self._snapshot.close()
        self._writer.close()
        self._kept.close()
