"""What every step of handling a message needs: Kamailio, the snapshot, the journal. Only `handler` imports KSR; others receive it here."""

import time
from pathlib import Path
from typing import Any

from ramal.edge.journal import Journal
from ramal.edge.place import Place
from ramal.local.snapshot import Snapshot

_MOST_HEADERS = 64


class Context:
    """One per worker process."""

    def __init__(self, ksr: Any, place: Place) -> None:
        """Begin after fork: LMDB and the spool must not be shared with the parent."""
        self.ksr = ksr
        self.place = place
        self.snapshot = Snapshot(Path(place.snapshot))
        self.journal = Journal(Path(place.spool), place.node)

    def pv(self, name: str) -> str:
        """Return a pseudo-variable as text, empty where it is null."""
        try:
            value = self.ksr.pv.get(name)
        except UnicodeDecodeError:
            value = self._raw(name[1:])
        return "" if value is None else str(value)

    def header(self, name: str) -> str:
        """Return the first header of that name, or an empty string."""
        try:
            return str(self.ksr.hdr.gete(name) or "")
        except UnicodeDecodeError:
            return self._raw(f"hdr({name})")

    def headers(self, name: str) -> list[str]:
        """Return every header of that name, in order."""
        found = []
        for at in range(_MOST_HEADERS):
            try:
                value = self.ksr.hdr.gete_idx(name, at)
            except UnicodeDecodeError:
                value = self._raw(f"hdr({name})[{at}]")
            if not value:
                break
            found.append(str(value))
        return found

    def _raw(self, name: str) -> str:
        """Return a value that is not UTF-8: old phones and carriers send ISO 8859-1, above all in display names."""
        octets = bytes.fromhex(str(self.ksr.pv.get(f"$({name}{{s.encode.hexa}})") or ""))
        return octets.decode("latin-1")

    def now(self) -> float:
        """Return Unix time."""
        return time.time()
