"""Keeps `local/resolved/…` and `local/source/…`: workers of the edge never ask DNS themselves. A name that fails keeps its last answer."""

import asyncio
import ipaddress
import random
import time
from collections.abc import Callable, Iterator

from ramal.apps.node.names import SHORTEST, Names, UnresolvedError, literal, targets
from ramal.apps.node.parts import Part
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules.tables import Gateway, Resolved, Source, Tables

PAUSE = 1.0
AT_ONCE = 16
ALL = 1_000_000


class Resolver:
    """Resolves the hosts of gateways when they are new or due, many at once."""

    def __init__(
        self, part: Part, writer: SnapshotWriter, snapshot: Snapshot, names: Names, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Read gateways from `snapshot`, write answers through `writer`."""
        self._part, self._writer, self._snapshot, self._names, self._clock = part, writer, snapshot, names, clock
        self._due: dict[str, tuple[Gateway, float]] = {}
        self._chance = random.Random()  # noqa: S311 - weights of SRV records
        self.failed: dict[str, str] = {}

    async def once(self) -> None:
        """Resolve what is due, and forget what is gone."""
        with self._snapshot.read() as tables:
            wanted = dict(_gateways(tables))
            known = _kept(tables)
        for gateway_id in (known | set(self._due)) - set(wanted):
            await self._forget(gateway_id)
        due = [
            gateway_id
            for gateway_id, gateway in wanted.items()
            if gateway_id not in (known | set(self.failed)) or self._is_due(gateway_id, gateway)
        ]
        limit = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(*(self._resolve(gateway_id, wanted[gateway_id], limit) for gateway_id in due))
        self._part.values.update(names=len(wanted), unresolved=len(self.failed))

    def _is_due(self, gateway_id: str, gateway: Gateway) -> bool:
        seen, until = self._due.get(gateway_id, (None, 0.0))
        return seen != gateway or self._clock() >= until

    async def _resolve(self, gateway_id: str, gateway: Gateway, limit: asyncio.Semaphore) -> None:
        async with limit:
            try:
                found, ttl = await targets(self._names, gateway, self._chance)
            except UnresolvedError as error:
                self.failed[gateway_id] = str(error)
                self._due[gateway_id] = (gateway, self._clock() + SHORTEST)
                return
        self.failed.pop(gateway_id, None)
        self._due[gateway_id] = (gateway, self._clock() + ttl)
        await asyncio.to_thread(self._write, gateway_id, gateway, Resolved(targets=found))

    def _write(self, gateway_id: str, gateway: Gateway, found: Resolved) -> None:
        with self._snapshot.read() as tables:
            same = tables.get(f"local/resolved/{gateway_id}", Resolved)
            before = set(_sources(tables, gateway_id))
        if same is None or set(same.targets) != set(found.targets):
            self._writer.put_local(f"local/resolved/{gateway_id}", found)
        source = Source(isp_id=gateway.isp_id, carrier_id=gateway.carrier_id, gateway_id=gateway_id)
        after = {f"local/source/{_network(target.address)}/{gateway_id}" for target in found.targets} if gateway.enabled else set()
        for key in before - after:
            self._writer.put_local(key, None)
        for key in after - before:
            self._writer.put_local(key, source)

    async def _forget(self, gateway_id: str) -> None:
        with self._snapshot.read() as tables:
            gone = [f"local/resolved/{gateway_id}", *_sources(tables, gateway_id)]
        for key in gone:
            await asyncio.to_thread(self._writer.put_local, key, None)
        self._due.pop(gateway_id, None)
        self.failed.pop(gateway_id, None)


def _gateways(tables: Tables) -> Iterator[tuple[str, Gateway]]:
    for key, gateway in tables.scan("gateway/", Gateway, limit=ALL):
        if not literal(gateway.host):
            yield key.removeprefix("gateway/"), gateway


def _kept(tables: Tables) -> set[str]:
    return {key.rpartition("/")[2] for key, _ in tables.scan("local/resolved/", Resolved, limit=ALL)}


def _sources(tables: Tables, gateway_id: str) -> Iterator[str]:
    for key, source in tables.scan("local/source/", Source, limit=ALL):
        if source.gateway_id == gateway_id:
            yield key


def _network(address: str) -> str:
    return str(ipaddress.ip_network(address))
