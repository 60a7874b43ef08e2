"""The certificates with which HTTPS is served: chosen by name, read anew when their files change, without ending a connection."""

import asyncio
import logging
import ssl

from ramal.engines.certificates import Store, certificate_in
from ramal.engines.certificates.authority import covers

EVERY = 2.0
"""Seconds between two looks at the files."""
_log = logging.getLogger(__name__)


class Contexts:
    """One TLS context per certificate file: the own one answers to every name, a public one to those it names (RFC 6066 §3)."""

    def __init__(self, store: Store) -> None:
        """Read the files. Raise OSError or ssl.SSLError where the own certificate cannot be used."""
        self._store = store
        self._stamps: dict[str, int] = {}
        self._own = _context()
        self._own.load_cert_chain(store.own)
        self._public: ssl.SSLContext | None = None
        self.refresh()

    def door(self) -> ssl.SSLContext:
        """Return the context to listen with: each handshake gets the certificate of that moment."""
        door = _context()
        door.load_cert_chain(self._store.own)
        door.sni_callback = self._choose
        return door

    def _choose(self, connection: ssl.SSLObject | ssl.SSLSocket, name: str | None, _door: ssl.SSLContext) -> None:
        known = certificate_in(self._store.public) if name and self._public else None
        connection.context = self._public if self._public and known and name and covers(known, name) else self._own

    def refresh(self) -> bool:
        """Read what changed. A file that cannot be used leaves the former certificate in place."""
        changed = False
        for path in self._store.in_use:
            stamp = path.stat().st_mtime_ns
            if self._stamps.get(path.name) == stamp:
                continue
            self._stamps[path.name] = stamp
            made = _context()
            try:
                made.load_cert_chain(path)
            except (OSError, ssl.SSLError) as error:
                _log.error("certificate %s: %s; the former one stays", path.name, error)
                continue
            if path == self._store.public:
                self._public = made
            else:
                self._own = made
            changed = True
        return changed

    async def follow(self) -> None:
        """Go on reading what changes."""
        while True:
            await asyncio.sleep(EVERY)
            if self.refresh():
                _log.warning("new connections get the new certificate")


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
