"""Writes call events to the spool of this worker."""

from pathlib import Path
from time import monotonic
from typing import Any

import msgspec

from ramal.local.ids import new_id
from ramal.local.spool import EventClock, SpoolWriter, free_share
from ramal.rules.events import Event

_LEAST_FREE = 0.05


class Journal:
    """One per process, made after fork."""

    def __init__(self, folder: Path, node: str) -> None:
        """Write below `folder` in the name of `node`."""
        self._folder = folder
        self._clock = EventClock(node)
        self._writer = SpoolWriter(folder, "edge")
        self._asked = -1.0
        self._full = False

    def emit(self, kind: type[Event], *, call: str = "", leg: str = "", **fields: Any) -> None:
        """Append an event with a fresh id and the present time. Raise SpoolError where the disk does not take it."""
        self._writer.append(kind(**self._clock.stamp(), call=call, leg=leg, **fields))

    def emit_made(self, event: Event) -> None:
        """Append an event that a rule made: id and clocks are set here."""
        self._writer.append(msgspec.structs.replace(event, **self._clock.stamp()))

    def new_id(self) -> str:
        """Return a fresh id for a call or a leg."""
        return new_id()

    def disk_full(self) -> bool:
        """Say whether less than a twentieth of the disk is free; asked at most once a second."""
        now = monotonic()
        if now - self._asked > 1:
            self._asked = now
            self._full = free_share(self._folder) < _LEAST_FREE
        return self._full
