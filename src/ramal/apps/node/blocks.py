"""Unblocking: when a block is taken back, the edge is told to forget its own, and the failures that led to it."""

import asyncio
from collections.abc import Iterable
from typing import Any, Protocol

from ramal.apps.node.parts import Part
from ramal.engines.kamailio.client import RpcError
from ramal.local.snapshot import Snapshot
from ramal.rules.tables import Ban

PREFIX = b"ban/"
_NO_ANSWER = 0


class Rpc(Protocol):
    """What is asked of Kamailio."""

    def call(self, method: str, *params: str | int) -> Any:
        """Run a command. Raise RpcError."""
        ...


class Unblocker:
    """Hears which `ban/…` entries changed, and passes on those that are gone until the edge has heard it."""

    def __init__(self, part: Part, snapshot: Snapshot, rpc: Rpc) -> None:
        """Ask `snapshot` what holds, tell `rpc` what does not."""
        self._part, self._snapshot, self._rpc = part, snapshot, rpc
        self._waiting: set[str] = set()

    def changed(self, keys: Iterable[bytes]) -> None:
        """Note changed entries: addresses, and users at an address."""
        self._waiting.update(key.removeprefix(PREFIX).decode() for key in keys if key.startswith(PREFIX))

    async def once(self) -> None:
        """Tell the edge about addresses that are blocked no more."""
        for place in sorted(self._waiting):
            with self._snapshot.read() as tables:
                blocked = tables.get(f"ban/{place}", Ban) is not None
            if not blocked:
                await asyncio.to_thread(self._forget, place)
            self._waiting.discard(place)

    def _forget(self, place: str) -> None:
        """Forget a block and the failures of its address: one more must not block again at once."""
        for table, key in (("bans", place), ("fails", place.partition("/")[0])):
            try:
                self._rpc.call("htable.delete", table, key)
            except RpcError as error:
                if error.code == _NO_ANSWER:
                    raise
