"""When an address is blocked (E5): the 4th failed authentication within 6 hours blocks it for 24 hours.

A provider may count by user instead (`Isp.block_by`), for offices that share one address behind CGNAT: the 4th failure of a user blocks
that user at that address, and the address itself is blocked when three users have failed, which is twelve counted failures. Nobody gets
further by trying many names once each, since at most four failures of one user count.

Only wrong credentials count: an ordinary challenge and a stale nonce do not. Never blocked are the ranges of the never-block list and our
own servers. A phone that is registered from a blocked address already goes on (`Facts.spared`): offices stand behind one address.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from ipaddress import ip_address, ip_network

import msgspec

from ramal.rules.tables import Ban, Core, NeverBlock, Tables

LIMIT = 4
USERS = 3
WINDOW = 6 * 3600.0
LENGTH = 24 * 3600.0
"""Seconds."""
_MAX_RANGES = 10_000
_HOURS = f"within {int(WINDOW // 3600)} h"


class Failure(msgspec.Struct, frozen=True):
    """A wrong credential. `user` names whose it was where its provider counts by user (`token`), and is empty where it does not."""

    at: float
    user: str = ""


class Verdict(msgspec.Struct, frozen=True):
    """The failures of an address to remember, and the ban if this one was too many: of the address, or (rule `user`) of its user there."""

    failures: tuple[Failure, ...]
    ban: Ban | None = None


def token(account: str) -> str:
    """Return what stands for a user in keys and counters: short, and free of whatever a stranger may put into a name."""
    return hashlib.blake2s(account.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def failure(earlier: Iterable[Failure], this: Failure, *, never: bool = False) -> Verdict:
    """Return what one more wrong credential means, given earlier ones of its address. `never`: the address is never blocked.

    Failures that are counted by address and those that are counted by user do not add up: each provider's rule sees its own.
    """
    recent = sorted((one for one in earlier if this.at - WINDOW < one.at <= this.at), key=lambda one: one.at)
    alike = [one for one in recent if bool(one.user) == bool(this.user)] + [this]
    others = [one for one in recent if bool(one.user) != bool(this.user)]
    ban = None if never else _by_user(alike, this) if this.user else _by_address(alike, this)
    if ban is not None and ban.rule != "user":
        return Verdict((), ban)
    most = LIMIT * USERS if this.user else LIMIT
    return Verdict((*others, *alike[-most:]), ban)


def _by_address(counted: Sequence[Failure], this: Failure) -> Ban | None:
    if len(counted) < LIMIT:
        return None
    return Ban(until=this.at + LENGTH, reason=f"{LIMIT} wrong credentials {_HOURS}")


def _by_user(counted: Sequence[Failure], this: Failure) -> Ban | None:
    each = Counter(one.user for one in counted)
    if sum(min(number, LIMIT) for number in each.values()) >= LIMIT * USERS:
        return Ban(until=this.at + LENGTH, reason=f"{LIMIT * USERS} wrong credentials of {len(each)} users {_HOURS}", rule="users")
    if each[this.user] < LIMIT:
        return None
    return Ban(until=this.at + LENGTH, reason=f"{LIMIT} wrong credentials of this user {_HOURS}", rule="user")


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


def place(ip: str, user: str = "") -> str:
    """Return what is blocked, as keys name it: an address, or one user (`token`) at an address."""
    return f"{ip}/{user}" if user else ip


def banned(tables: Tables, ip: str, now: float, user: str = "") -> Ban | None:
    """Return the ban under which an address, or a user (`token`) at it, stands at `now`, or None."""
    ban = tables.get(f"ban/{place(ip, user)}", Ban) if ip else None
    if ban is None or ban.until <= now or never_blocked(tables, ip):
        return None
    return ban
