"""Writes call events to the spool of this worker."""

from collections import deque
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import msgspec

from ramal.local.ids import new_id
from ramal.local.spool import EventClock, SpoolError, SpoolWriter, free_share
from ramal.rules.events import Event, Started

_LEAST_FREE = 0.05
MOST_WAITING = 10_000
"""Events of calls that were up when the disk became full, kept until there is room."""


class Journal:
    """One per process, made after fork."""

    def __init__(self, folder: Path, node: str) -> None:
        """Write below `folder` in the name of `node`."""
        self._folder = folder
        self._clock = EventClock(node)
        self._writer = SpoolWriter(folder, "edge")
        self._waiting: deque[Event] = deque()
        self._asked = -1.0
        self._full = False

    def emit(self, kind: type[Event], *, call: str = "", leg: str = "", **fields: Any) -> None:
        """Append an event with a fresh id and the present time; see `_append`."""
        self._append(kind(**self._clock.stamp(), call=call, leg=leg, **fields))

    def emit_made(self, event: Event) -> None:
        """Append an event that a rule made: id and clocks are set here."""
        self._append(msgspec.structs.replace(event, **self._clock.stamp()))

    def _append(self, event: Event) -> None:
        """Append an event. Where the disk does not take it, a leg must not begin: raise SpoolError. What else happened waits for room."""
        try:
            self._catch_up()
            self._writer.append(event)
        except SpoolError:
            if isinstance(event, Started) or len(self._waiting) >= MOST_WAITING:
                raise
            self._waiting.append(event)

    def _catch_up(self) -> None:
        while self._waiting:
            self._writer.append(self._waiting[0])
            self._waiting.popleft()

    def retry(self) -> None:
        """Write what waits, if there is room again; called after every message."""
        if self._waiting:
            with suppress(SpoolError):
                self._catch_up()

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
