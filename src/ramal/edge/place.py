"""What the edge must be told about where it lives: one small file beside kamailio.cfg, written by `ramal.engines.kamailio`."""

from pathlib import Path

import msgspec


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Addresses, folders and keys of this edge."""

    node: str
    listen: str
    public: str
    sip: int
    tls: int
    wss: int
    private: int
    snapshot: str
    spool: str
    registrations: str
    web_hosts: tuple[str, ...] = ()
    """Hosts whose pages may open a WebSocket (RFC 6454)."""
    cookie_key: str
    seal_key: str
    decoy_key: str
    web_key: str
    """Of the credentials of web phones."""

    @property
    def own_hosts(self) -> tuple[str, ...]:
        """Bare addresses under which phones may name this edge."""
        return (self.public,) if self.public == self.listen else (self.public, self.listen)

    def external_socket(self, transport: str) -> str:
        """Return Kamailio's name of the listener on the outside."""
        if transport in ("tls", "wss", "ws"):
            return f"tls:{self.listen}:{self.tls if transport == 'tls' else self.wss}"
        return f"{'tcp' if transport == 'tcp' else 'udp'}:{self.listen}:{self.sip}"

    @property
    def own_addresses(self) -> frozenset[tuple[str, int]]:
        """Every host and port under which this edge stands in Via and Record-Route."""
        outside = {(host, port) for host in (self.public, self.listen) for port in (self.sip, self.tls, self.wss)}
        return frozenset(outside | {("127.0.0.1", self.private)})

    @property
    def private_socket(self) -> str:
        """Return Kamailio's name of the listener on the private link."""
        return f"udp:127.0.0.1:{self.private}"


def read(path: Path) -> Place:
    """Read the file."""
    return msgspec.json.decode(path.read_bytes(), type=Place)
