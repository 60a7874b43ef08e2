"""Looks for a TXT record where it is published: at the zone's own name servers, whose answer no cache has kept from before."""

import asyncio
import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass, field

import dns.asyncquery
import dns.asyncresolver
import dns.exception
import dns.message
import dns.name
import dns.rcode
import dns.rdatatype

LIFETIME = 5.0
"""Seconds that all questions of one look may take."""

PATIENCE, MOST_SERVERS = 1.5, 4
Asked = tuple[str, list[str] | None]


@dataclass(frozen=True)
class Seen:
    """The records, what each server said, and, where nobody could be asked, why."""

    records: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    failure: str = ""


async def look(name: str, resolver: dns.asyncresolver.Resolver | None = None) -> Seen:
    """Ask the zone's name servers for TXT records of a name. Never raises; takes at most LIFETIME seconds."""
    asking = resolver or dns.asyncresolver.get_default_resolver()
    try:
        async with asyncio.timeout(LIFETIME):
            servers = await _servers(name, asking)
            asked = await asyncio.gather(*(_ask(name, server, address, asking.port) for server, address in servers))
    except TimeoutError:
        return Seen(failure="LifetimeTimeout")
    except dns.exception.DNSException as error:
        return Seen(failure=type(error).__name__)
    if not asked:
        return Seen(failure="NoNameservers")
    records = [record for _, found in asked for record in found or ()]
    silent = all(found is None for _, found in asked)
    return Seen(list(dict.fromkeys(records)), [said for said, _ in asked], "NoServerAnswered" if silent else "")


async def _servers(name: str, resolver: dns.asyncresolver.Resolver) -> list[tuple[str, str]]:
    """Return name and address of the zone's name servers. Those on private networks are not asked for strangers."""
    zone = await dns.asyncresolver.zone_for_name(dns.name.from_text(name), resolver=resolver)
    targets = sorted(str(record.target).rstrip(".") for record in await resolver.resolve(zone, "NS"))[:MOST_SERVERS]
    found = await asyncio.gather(*(_address(target, resolver) for target in targets))
    own = {str(server) for server in resolver.nameservers}
    return [(target, address) for target, address in zip(targets, found, strict=True) if address and _may_be_asked(address, own)]


async def _address(target: str, resolver: dns.asyncresolver.Resolver) -> str | None:
    for kind in ("A", "AAAA"):
        try:
            return str((await resolver.resolve(target, kind))[0].address)
        except dns.exception.DNSException:
            continue
    return None


def _may_be_asked(address: str, own: Sequence[str] | set[str]) -> bool:
    return ipaddress.ip_address(address).is_global or address in own


async def _ask(name: str, server: str, address: str, port: int) -> Asked:
    """Return what a server said, and its records; None where it said nothing."""
    query = dns.message.make_query(name, "TXT")
    try:
        answer, _ = await dns.asyncquery.udp_with_fallback(query, address, timeout=PATIENCE, port=port)
    except (dns.exception.DNSException, OSError) as error:
        return f"{server} ({address}): {type(error).__name__}", None
    texts = [
        b"".join(record.strings).decode("utf-8", "replace")
        for rrset in answer.answer
        if rrset.rdtype == dns.rdatatype.TXT
        for record in rrset
    ]
    return f"{server} ({address}): {dns.rcode.to_text(answer.rcode())}, {len(texts)} TXT", texts
