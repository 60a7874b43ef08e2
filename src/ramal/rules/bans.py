"""When an address is blocked (E5): the 4th failed authentication within 6 hours blocks it for 24 hours.

Only wrong credentials count: an ordinary challenge and a stale nonce do not. Never blocked are the ranges of the never-block list and our
own servers. A phone that is registered from a blocked address already goes on (`Facts.spared`): offices stand behind one address.
"""

from collections.abc import Sequence
from ipaddress import ip_address, ip_network

import msgspec

from ramal.rules.tables import Ban, Core, NeverBlock, Tables

LIMIT = 4
WINDOW = 6 * 3600.0
LENGTH = 24 * 3600.0
"""Seconds."""
_MAX_RANGES = 10_000


class Verdict(msgspec.Struct, frozen=True):
    """The failures of an address to remember, and its ban if this one was too many."""

    failures: tuple[float, ...]
    ban: Ban | None = None


def failure(earlier: Sequence[float], now: float, *, never: bool = False) -> Verdict:
    """Return what one more wrong credential at `now` means, given the instants of earlier ones. `never`: the address is never blocked."""
    recent = tuple(sorted(at for at in earlier if now - WINDOW < at <= now))[-(LIMIT - 1) :]
    failures = (*recent, now)
    if len(failures) < LIMIT or never:
        return Verdict(failures)
    return Verdict((), Ban(until=now + LENGTH, reason=f"{LIMIT} wrong credentials within {int(WINDOW // 3600)} h"))


def never_blocked(tables: Tables, ip: str) -> bool:
    """Say whether an address stands in the never-block list or is a server of ours."""
    try:
        address = ip_address(ip)
    except ValueError:
        return False
    if any(core.address == ip for _, core in tables.scan("core/", Core, 1000)):
        return True
    return any(_within(address.exploded, key) for key, _ in tables.scan("never-block/", NeverBlock, _MAX_RANGES))


def _within(ip: str, key: str) -> bool:
    try:
        return ip_address(ip) in ip_network(key.removeprefix("never-block/"), strict=False)
    except ValueError:
        return False


def banned(tables: Tables, ip: str, now: float) -> Ban | None:
    """Return the ban under which an address stands at `now`, or None."""
    ban = tables.get(f"ban/{ip}", Ban) if ip else None
    if ban is None or ban.until <= now or never_blocked(tables, ip):
        return None
    return ban
