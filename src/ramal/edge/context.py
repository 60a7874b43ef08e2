"""What every step of handling a message needs: Kamailio, the snapshot, the journal. Only `handler` imports KSR; others receive it here."""

import time
from pathlib import Path
from typing import Any

from ramal.edge.journal import Journal
from ramal.edge.place import Place
from ramal.local.snapshot import Snapshot
from ramal.rules.tables import Core, Limits, Load

_MOST_HEADERS = 64
_MOST_CORES = 1000
_CORES_AGE = 1.0
"""Seconds for which the list of cores is kept: it is asked for with every message."""


class Context:
    """One per worker process."""

    def __init__(self, ksr: Any, place: Place) -> None:
        """Begin after fork: LMDB and the spool must not be shared with the parent."""
        self.ksr = ksr
        self.place = place
        self.snapshot = Snapshot(Path(place.snapshot))
        self.journal = Journal(Path(place.spool), place.node)
        self._cores: frozenset[tuple[str, int]] = frozenset()
        self._cores_read = -_CORES_AGE
        self._limits = Limits()
        self._limits_read = -_CORES_AGE

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

    def cores(self) -> frozenset[tuple[str, int]]:
        """Return where the cores live."""
        now = time.monotonic()
        if now - self._cores_read >= _CORES_AGE:
            with self.snapshot.read() as tables:
                self._cores = frozenset((core.address, core.port) for _, core in tables.scan("core/", Core, _MOST_CORES))
            self._cores_read = now
        return self._cores

    def limits(self) -> Limits:
        """Return how much this edge takes. Kept for a second, as it is asked for with every request."""
        now = time.monotonic()
        if now - self._limits_read >= _CORES_AGE:
            with self.snapshot.read() as tables:
                load = tables.get("local/load", Load)
            self._limits, self._limits_read = load.limits if load else Limits(), now
        return self._limits

    def strip_inside(self) -> None:
        """Remove every inside header. They are looked for first: Kamailio compiles the expression anew at each use."""
        if "x-ramal-" in self.pv("$mb").lower():
            self.ksr.textops.remove_hf_re(r"^X-Ramal-")

    def now(self) -> float:
        """Return Unix time."""
        return time.time()
