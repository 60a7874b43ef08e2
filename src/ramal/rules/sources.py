"""From which addresses a gateway may call in (A19): what a range may be, and how the ranges that hold an address are found.

A look-up asks for the address itself and for one network per prefix length that is in use, longest first; there is never a scan of ranges.
"""

import ipaddress
from collections.abc import Iterable, Iterator
from typing import Literal

from ramal.rules.tables import SourceLengths, Tables

Refusal = Literal["source-unusable", "source-too-wide", "source-private", "source-own-address"]
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
WIDEST = {4: 16, 6: 32}
"""Shortest prefix: a carrier with more addresses names several ranges."""
WHOLE = {4: 32, 6: 128}
LENGTHS = "local/source-lengths"
_DOCUMENTATION = tuple(map(ipaddress.ip_network, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")))
_PRIVATE = tuple(
    map(
        ipaddress.ip_network,
        ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "198.18.0.0/15",
         "::/8", "64:ff9b::/96", "fc00::/7", "fe80::/10"),
    )
)  # fmt: skip
"""Networks that are everybody's own: a range of them could be any customer's. One address of a private link is another matter."""
_NEVER = tuple(map(ipaddress.ip_network, ("0.0.0.0/32", "224.0.0.0/3", "::/128", "ff00::/8")))
"""From which nothing can come: unspecified, multicast, reserved, broadcast."""


def refusal(network: Network, own: Iterable[str] = ()) -> Refusal | None:
    """Return why a gateway may not call from a network, or None. `own`: addresses of our own servers."""
    if any(_overlap(network, never) for never in _NEVER):
        return "source-unusable"
    if any(_overlap(network, ipaddress.ip_network(address)) for address in own):
        return "source-own-address"
    if network.prefixlen == network.max_prefixlen:
        return None
    if network.prefixlen < WIDEST[network.version]:
        return "source-too-wide"
    if any(_overlap(network, private) for private in _PRIVATE):
        return "source-private"
    return None


def _overlap(one: Network, other: Network) -> bool:
    return one.version == other.version and one.overlaps(other)


def holding(tables: Tables, ip: str) -> Iterator[str]:
    """Yield `<network>/<length>` of every range in use that may hold an address, the narrowest first; the address itself is one."""
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return
    whole = WHOLE[address.version]
    yield f"{address}/{whole}"
    used = tables.get(LENGTHS, SourceLengths)
    number = int(address)
    for length in used.of(address.version) if used else ():
        network = type(address)(number >> (whole - length) << (whole - length))
        yield f"{network}/{length}"


def lengths(cidrs: Iterable[str]) -> SourceLengths:
    """Return which prefix lengths are in use, from the networks of `source/…` entries; single addresses need none."""
    networks = {ipaddress.ip_network(cidr) for cidr in cidrs}
    found = {version: {net.prefixlen for net in networks if net.version == version} - {whole} for version, whole in WHOLE.items()}
    return SourceLengths(v4=tuple(sorted(found[4], reverse=True)), v6=tuple(sorted(found[6], reverse=True)))
