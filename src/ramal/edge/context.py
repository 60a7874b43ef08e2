"""What every step of handling a message needs: Kamailio, the snapshot, the journal. Only `handler` imports KSR; others receive it here."""

import time
from pathlib import Path
from typing import Any

from ramal.edge.journal import Journal
from ramal.edge.place import Place
from ramal.local.snapshot import Snapshot


class Context:
    """One per worker process."""

    def __init__(self, ksr: Any, place: Place) -> None:
        """Called after fork: LMDB and the spool must not be shared with the parent."""
        self.ksr = ksr
        self.place = place
        self.snapshot = Snapshot(Path(place.snapshot))
        self.journal = Journal(Path(place.spool), place.node)

    def pv(self, name: str) -> str:
        """Return a pseudo-variable as text, empty where it is null."""
        value = self.ksr.pv.get(name)
        return "" if value is None else str(value)

    def header(self, name: str) -> str:
        """Return the first header of that name, or an empty string."""
        return str(self.ksr.hdr.gete(name) or "")

    def headers(self, name: str) -> list[str]:
        """Return every header of that name, in order."""
        found = []
        for at in range(64):
            value = self.ksr.hdr.gete_idx(name, at)
            if not value:
                break
            found.append(str(value))
        return found

    def now(self) -> float:
        """Return Unix time."""
        return time.time()
