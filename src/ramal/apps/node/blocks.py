"""Unblocking: when a block is taken back, the edge is told to forget its own, and the failures that led to it."""

import asyncio
import sys
from collections.abc import Iterable
from typing import Any, Protocol

from ramal.apps.node.parts import Part
from ramal.engines.kamailio.client import RpcError
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules.tables import Ban

PREFIX = b"ban/"
REMEMBERED = "local/ban/"
_NO_ANSWER = 0


class Rpc(Protocol):
    """What is asked of Kamailio."""

    def call(self, method: str, *params: str | int) -> Any:
        """Run a command. Raise RpcError."""
        ...


class Unblocker:
    """Hears which `ban/…` entries changed, and passes on those that are gone until the edge has heard it.

    The blocks that were published lie below `local/` too, so that one which goes while the agent is down, or which a rebuild leaves out,
    is taken back at the next start.
    """

    def __init__(self, part: Part, writer: SnapshotWriter, snapshot: Snapshot, rpc: Rpc) -> None:
        """Ask `snapshot` what holds, tell `rpc` what does not, remember through `writer` what held."""
        self._part, self._writer, self._snapshot, self._rpc = part, writer, snapshot, rpc
        self._waiting: set[str] = set()
        self._all = True

    def changed(self, keys: Iterable[bytes]) -> None:
        """Note changed entries: addresses, and users at an address. An empty key stands for any."""
        for key in keys:
            if key.startswith(PREFIX):
                self._waiting.add(key.removeprefix(PREFIX).decode())
            self._all = self._all or not key

    async def once(self) -> None:
        """Tell the edge about addresses that are blocked no more."""
        if self._all:
            self._waiting |= self._known()
            self._all = False
        for place in sorted(self._waiting):
            await asyncio.to_thread(self._settle, place)
            self._waiting.discard(place)

    def _known(self) -> set[str]:
        with self._snapshot.read() as tables:
            found = (tables.scan(prefix, Ban, limit=sys.maxsize) for prefix in (PREFIX.decode(), REMEMBERED))
            return {key.removeprefix("local/").removeprefix("ban/") for items in found for key, _ in items}

    def _settle(self, place: str) -> None:
        with self._snapshot.read() as tables:
            ban, remembered = tables.get(f"ban/{place}", Ban), tables.get(REMEMBERED + place, Ban)
        if ban is None:
            self._forget(place)
        if ban != remembered:
            self._writer.put_local(REMEMBERED + place, ban)

    def _forget(self, place: str) -> None:
        """Forget a block and the failures of its address: one more must not block again at once."""
        for table, key in (("bans", place), ("fails", place.partition("/")[0])):
            try:
                self._rpc.call("htable.delete", table, key)
            except RpcError as error:
                if error.code == _NO_ANSWER:
                    raise
