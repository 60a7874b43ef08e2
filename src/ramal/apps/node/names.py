"""DNS for SIP (RFC 3263): NAPTR, SRV and A of a gateway's host, in the order in which its addresses are to be tried. Bounded in time."""

import asyncio
import ipaddress
import random
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import dns.asyncresolver
import dns.exception
import dns.resolver

from ramal.rules.tables import Gateway, Target

LIFETIME = 3.0
SIP_PORT = 5060
MOST_TARGETS = 8
SHORTEST, LONGEST = 30.0, 300.0
"""Seconds after which an answer is asked for again, whatever its TTL says."""

_SERVICES = {"udp": "SIP+D2U", "tcp": "SIP+D2T"}


class UnresolvedError(LookupError):
    """A name has no address at present."""


@dataclass(frozen=True)
class Srv:
    """One SRV record (RFC 2782)."""

    priority: int
    weight: int
    port: int
    host: str


class Names(Protocol):
    """What is asked of DNS. Each answer comes with its time to live in seconds; no record is an empty answer."""

    async def naptr(self, host: str) -> tuple[list[tuple[int, int, str, str]], float]:
        """Return (order, preference, service, replacement)."""
        ...

    async def srv(self, name: str) -> tuple[list[Srv], float]:
        """Return SRV records."""
        ...

    async def addresses(self, host: str) -> tuple[list[str], float]:
        """Return IPv4 addresses. Raise UnresolvedError."""
        ...


class Dns:
    """The system's resolvers, by dnspython; names that DNS does not know are looked up in the hosts file."""

    def __init__(self, resolver: dns.asyncresolver.Resolver | None = None) -> None:
        """Use `resolver`, by default the system's."""
        self._resolver = resolver or dns.asyncresolver.Resolver()
        self._resolver.lifetime = LIFETIME

    async def _ask(self, name: str, kind: str) -> tuple[list[Any], float]:
        try:
            answer = await self._resolver.resolve(name, kind, raise_on_no_answer=False)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoNameservers):
            return [], SHORTEST
        except dns.exception.DNSException as error:
            raise UnresolvedError(f"{name}: {type(error).__name__}") from error
        return (list(answer.rrset), float(answer.rrset.ttl)) if answer.rrset else ([], SHORTEST)

    async def naptr(self, host: str) -> tuple[list[tuple[int, int, str, str]], float]:
        """See `Names.naptr`."""
        found, ttl = await self._ask(host, "NAPTR")
        return [(r.order, r.preference, r.service.decode().upper(), r.replacement.to_text(omit_final_dot=True)) for r in found], ttl

    async def srv(self, name: str) -> tuple[list[Srv], float]:
        """See `Names.srv`."""
        found, ttl = await self._ask(name, "SRV")
        return [Srv(r.priority, r.weight, r.port, r.target.to_text(omit_final_dot=True)) for r in found if r.target.to_text() != "."], ttl

    async def addresses(self, host: str) -> tuple[list[str], float]:
        """See `Names.addresses`."""
        found, ttl = await self._ask(host, "A")
        if found:
            return [record.address for record in found], ttl
        try:
            async with asyncio.timeout(LIFETIME):
                local = await asyncio.get_running_loop().getaddrinfo(host, None, family=socket.AF_INET, type=socket.SOCK_DGRAM)
        except (OSError, TimeoutError) as error:
            raise UnresolvedError(host) from error
        return list({str(item[4][0]): None for item in local}), SHORTEST


def literal(host: str) -> bool:
    """Say whether a host is an address already."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


async def targets(names: Names, gateway: Gateway, chance: random.Random) -> tuple[tuple[Target, ...], float]:
    """Return where to send for a gateway, best first, and for how long that holds. Raise UnresolvedError."""
    if gateway.port:
        found, ttl = await names.addresses(gateway.host)
        return _at(found, gateway.port, gateway.transport), _bounded(ttl)
    records, ttl = await _services(names, gateway)
    if not records:
        found, own = await names.addresses(gateway.host)
        return _at(found, SIP_PORT, gateway.transport), _bounded(min(ttl, own))
    collected: list[Target] = []
    for record in in_order(records, chance):
        try:
            found, own = await names.addresses(record.host)
        except UnresolvedError:
            continue
        collected += _at(found, record.port, gateway.transport)
        ttl = min(ttl, own)
    if not collected:
        raise UnresolvedError(gateway.host)
    return tuple(collected[:MOST_TARGETS]), _bounded(ttl)


async def _services(names: Names, gateway: Gateway) -> tuple[list[Srv], float]:
    """Return the SRV records that NAPTR names for the gateway's transport, else those of the usual name."""
    pointers, ttl = await names.naptr(gateway.host)
    wanted = sorted(pointer for pointer in pointers if pointer[2] == _SERVICES[gateway.transport])
    for name in [pointer[3] for pointer in wanted] or [f"_sip._{gateway.transport}.{gateway.host}"]:
        records, own = await names.srv(name)
        if records:
            return records, min(ttl, own) if wanted else own
    return [], LONGEST


def in_order(records: Sequence[Srv], chance: random.Random) -> list[Srv]:
    """Return SRV records by priority, and within one priority drawn by weight (RFC 2782)."""
    ordered: list[Srv] = []
    for priority in sorted({record.priority for record in records}):
        left = [record for record in records if record.priority == priority]
        while left:
            (drawn,) = chance.choices(left, weights=[record.weight or 0.01 for record in left])
            left.remove(drawn)
            ordered.append(drawn)
    return ordered


def _at(addresses: Sequence[str], port: int, transport: Any) -> tuple[Target, ...]:
    return tuple(Target(address=address, port=port, transport=transport) for address in addresses[:MOST_TARGETS])


def _bounded(ttl: float) -> float:
    return min(LONGEST, max(SHORTEST, ttl))
