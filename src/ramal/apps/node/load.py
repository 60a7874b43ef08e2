"""Counts the calls in flight on this host for the edge (`rules.admission`): from the keeper's open legs, so no count can go astray."""

import asyncio
import time
from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from ramal.apps.node.blocks import Rpc
from ramal.apps.node.keeper import Keeper
from ramal.apps.node.kept import Leg
from ramal.apps.node.meter import SECOND, Now
from ramal.apps.node.parts import Part
from ramal.apps.node.sweep import RINGS
from ramal.engines.kamailio.client import RpcError
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules import admission
from ramal.rules.tables import Edge, Limits, Load

KEY = "local/load"
AGAIN = 1.0
"""Seconds after which a count is written although it is the same: the edge does not believe an old one."""

MOST_EDGES = 1_000
MOST_SOURCES = 1_000
_NO_ANSWER = 0
_INWARD = ("device-in", "carrier-in")


def count(legs: Iterable[Leg], now: Now, since: int = 0) -> tuple[int, int, Counter[str]]:
    """Return the calls from outside, how many of them are being set up, and how many each address has.

    A call that was not answered is in flight no more where it rings longer than anything can, or began before the edge did (`since`).
    """
    setups, sources = 0, Counter[str]()
    for leg in legs:
        begun = leg.started
        if begun is None or leg.ended is not None or begun.direction not in _INWARD:
            continue
        if leg.answered is None:
            if now.since(begun) > RINGS or begun.wall < since:
                continue
            setups += 1
        sources[begun.source.rpartition(":")[0]] += 1
    return sources.total(), setups, sources


class LoadReporter:
    """Writes `local/load`, and keeps the figures for `doctor` and metrics.

    A count takes two turns: first the edge says how many calls it has let in, then, once the keeper has read the spool, they are counted.
    """

    def __init__(
        self, part: Part, keeper: Keeper, writer: SnapshotWriter, snapshot: Snapshot, *, rpc: Rpc, own: Collection[tuple[str, int]]
    ) -> None:
        """Take who knows the open legs, the snapshot, and the edge; its row names the limits and is known by address and port (`own`)."""
        self._part, self._keeper, self._writer, self._snapshot, self._rpc = part, keeper, writer, snapshot, rpc
        self._own = own
        self._last: Load | None = None
        self._asked = 0.0
        self._total = self._since = 0
        part.values["refused"] = 0

    async def once(self) -> None:
        """Count if the keeper has read what the last question was about, and ask again. A silent edge changes nothing."""
        if self._asked and self._keeper.followed < self._asked:
            return
        if self._asked:
            await self._count()
        self._asked = time.monotonic()
        await asyncio.to_thread(self._ask)

    async def _count(self) -> None:
        limits = self._limits()
        calls, setups, sources = count(list(self._keeper.legs.values()), self._keeper.now(), self._since)
        near = {ip: number for ip, number in sources.most_common(MOST_SOURCES) if admission.listed(number, limits)}
        load = Load(seq=time.time_ns(), at=time.time(), total=self._total, calls=calls, setups=setups, sources=near, limits=limits)
        if self._new(load):
            await asyncio.to_thread(self._writer.put_local, KEY, load)
            self._last = load
        self._part.values.update(calls=calls, setups=setups, most_calls=limits.calls, most_setups=limits.setups)

    def _new(self, load: Load) -> bool:
        last = self._last
        if last is None or msgspec.structs.replace(load, seq=last.seq, at=last.at) != last:
            return True
        return load.calls > 0 and load.at - last.at >= AGAIN

    def _limits(self) -> Limits:
        with self._snapshot.read() as tables:
            found = [edge.limits for _, edge in tables.scan("edge/", Edge, MOST_EDGES) if (edge.address, edge.port) in self._own]
        return found[0] if found else Limits()

    def _ask(self) -> None:
        """Ask the edge since when it runs, how many calls it has let in, and what it refused."""
        try:
            uptime = int(self._rpc.call("core.uptime")["uptime"])
            self._total, refused = self._total_of("calls"), self._total_of("overload")
        except RpcError as error:
            if error.code == _NO_ANSWER:
                return
            raise
        self._since = time.time_ns() - (uptime + 1) * SECOND
        if refused > self._part.values["refused"]:
            self._part.values["last_refusal"] = time.time()
        self._part.values["refused"] = refused

    def _total_of(self, what: str) -> int:
        try:
            found = self._rpc.call("htable.get", "totals", what)
        except RpcError as error:
            if error.code == _NO_ANSWER:
                raise
            return 0
        return int(found["item"]["value"])
