"""What every step of handling a message needs: Kamailio, the snapshot, the journal. Only `handler` imports KSR; others receive it here."""

import time
from collections.abc import Collection
from pathlib import Path
from typing import Any

from ramal.edge.journal import Journal
from ramal.edge.place import Place
from ramal.edge.reading import Reading
from ramal.local.snapshot import Snapshot
from ramal.rules.inside import HEADER
from ramal.rules.tables import Core, Limits, Load

Names = tuple[tuple[str, str], ...]
"""Header names, each with the beginning of a line that it would make in a message in small letters."""

_INSIDE = f"\n{HEADER.lower()}:"
_SIP = 5060
_MOST_HEADERS = 64
_MOST_CORES = 1000
_CORES_AGE = 1.0
"""Seconds for which the list of cores is kept: it is asked for with every message."""


def lines(*names: str) -> Names:
    """Return header names as `Context.remove` wants them."""
    return tuple((f"\n{name.lower()}", name) for name in names)


def _names(addresses: Collection[tuple[str, int]]) -> frozenset[str]:
    """Return addresses as Via and Record-Route write them: without a port where it is the usual one."""
    usual = {host for host, port in addresses if port == _SIP}
    return frozenset(usual | {f"{host}:{port}" for host, port in addresses})


class Context:
    """One per worker process."""

    def __init__(self, ksr: Any, place: Place) -> None:
        """Begin after fork: LMDB and the spool must not be shared with the parent."""
        self.ksr = ksr
        self.place = place
        self.snapshot = Snapshot(Path(place.snapshot))
        self.journal = Journal(Path(place.spool), place.node)
        self.private_port = str(place.private)
        self.cookie_key = place.cookie_key.encode()
        self.own_names = _names(place.own_addresses)
        self.leaving: Any = None
        """State of the leg whose INVITE is being sent (`state.leave`)."""
        self._get = ksr.pv.get
        self._known: dict[str, str] = {}
        self._text: str | None = None
        self._cores: frozenset[tuple[str, int]] = frozenset()
        self._cores_read = -_CORES_AGE
        self._limits = Limits()
        self._limits_read = -_CORES_AGE

    def begin(self, reading: Reading) -> None:
        """Turn to a new message, and read what its route will ask for."""
        self._known = reading.read(self._get)
        self._text = None

    def also(self, reading: Reading) -> None:
        """Read more of the message at hand."""
        self._known |= reading.read(self._get)

    def forget(self) -> None:
        """Turn to another message without reading anything: what is asked for will be read when it is."""
        self._known = {}
        self._text = None

    def pv(self, name: str) -> str:
        """Return a pseudo-variable as text, empty where it is null."""
        known = self._known.get(name)
        if known is not None:
            return known
        try:
            value = self._get(name)
        except UnicodeDecodeError:
            value = self._raw(name[1:])
        return "" if value is None else str(value)

    def header(self, name: str) -> str:
        """Return the first header of that name, or an empty string."""
        known = self._known.get(name)
        if known is not None:
            return known
        try:
            return str(self.ksr.hdr.gete(name) or "")
        except UnicodeDecodeError:
            return self._raw(f"hdr({name})")

    def headers(self, name: str) -> list[str]:
        """Return every header of that name, in order; several may come joined by commas, as one (RFC 3261 §7.3.1)."""
        known = self._known.get(f"{name}[*]")
        if known is not None:
            return [known] if known else []
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
        octets = bytes.fromhex(str(self._get(f"$({name}{{s.encode.hexa}})") or ""))
        return octets.decode("latin-1")

    def text(self) -> str:
        """Return the whole message as it came, in small letters."""
        if self._text is None:
            self._text = self.pv("$mb").lower()
        return self._text

    def remove(self, names: Names) -> None:
        """Remove headers. The text is asked first: most messages have none of them, and it costs less than a call for each."""
        text = self.text()
        for line, name in names:
            if line in text:
                self.ksr.textops.remove_hf(name)

    def strip_inside(self) -> None:
        """Remove every inside header."""
        seen = self.text().count("x-ramal-")
        if seen == 1 and _INSIDE in self.text():
            self.ksr.textops.remove_hf(HEADER)
        elif seen:
            self.ksr.textops.remove_hf_re(r"^X-Ramal-")  # Kamailio compiles the expression anew at each use

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

    def now(self) -> float:
        """Return Unix time."""
        return time.time()
