"""Keeps `local/source-lengths`: how long the prefixes of carriers' ranges are, so that the edge asks for no other (`rules.sources`)."""

import asyncio
from collections.abc import Iterable

from ramal.apps.node.parts import Part
from ramal.local.snapshot import Snapshot, SnapshotWriter
from ramal.rules.sources import LENGTHS, lengths
from ramal.rules.tables import Source, SourceLengths

PREFIX = "source/"
ALL = 1_000_000


class Lengths:
    """Hears which `source/…` entries changed, and counts anew."""

    def __init__(self, part: Part, writer: SnapshotWriter, snapshot: Snapshot) -> None:
        """Read sources from `snapshot`, write through `writer`. What is published already counts as changed."""
        self._part, self._writer, self._snapshot = part, writer, snapshot
        self._changed = True

    def changed(self, keys: Iterable[bytes]) -> None:
        """Note changed entries; an empty key stands for all."""
        self._changed = self._changed or any(not key or key.startswith(PREFIX.encode()) for key in keys)

    async def once(self) -> None:
        """Count, if there is something to count."""
        if self._changed:
            self._changed = False
            try:
                await asyncio.to_thread(self._count)
            except BaseException:
                self._changed = True
                raise

    def _count(self) -> None:
        with self._snapshot.read() as tables:
            before = tables.get(LENGTHS, SourceLengths)
            after = lengths({key.removeprefix(PREFIX).rpartition("/")[0] for key, _ in tables.scan(PREFIX, Source, ALL)})
        if before != after:
            self._writer.put_local(LENGTHS, after)
        self._part.values.update(lengths=len(after.v4) + len(after.v6))
