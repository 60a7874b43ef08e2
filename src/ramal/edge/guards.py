"""What stands before every decision: floods, blocked addresses, messages that walk in circles, forged inside headers."""

import sqlite3
from contextlib import closing
from enum import Enum

from ramal.edge import sip
from ramal.edge.context import Context
from ramal.rules import arrivals, bans
from ramal.rules.bans import Failure
from ramal.rules.decision import Challenge, Facts
from ramal.rules.events import AuthFailed, Banned
from ramal.rules.tables import Ban, Tables

_SANITY = 1 + 2 + 4 + 16 + 32 + 64 + 256 + 1024
"""All checks but Content-Length (128): it refuses messages with trailing octets that RFC 4475 §3.1.1.8 accepts."""
_URIS = 1 + 2 + 4
_HOPS = 70
_TRANSPORTS = ("", ";transport=tcp", ";transport=tls", ";transport=ws")
_REGISTERED = "SELECT 1 FROM location WHERE received IN (?, ?, ?, ?) AND expires > julianday('now') LIMIT 1"


def from_core(context: Context) -> bool:
    """Say whether a message on the private listener came from a known core."""
    return known_core(context, context.pv("$si"), int(context.pv("$sp") or 0))


def known_core(context: Context, host: str, port: int) -> bool:
    """Say whether a core lives at that address."""
    return (host, port) in context.cores()


def on_private(context: Context) -> bool:
    """Say whether the message came in on the private listener, from whomever."""
    return context.pv("$Rp") == context.private_port and context.pv("$Ri") == "127.0.0.1"


class Admission(Enum):
    """May a source speak to us? `SPARED`: its address is blocked, but it is a phone that is registered from there."""

    NO = 0
    YES = 1
    SPARED = 2


def admitted(context: Context) -> Admission:
    """Say whether the source may speak to us at all: neither blocked nor flooding."""
    ip = context.pv("$si")
    flooding = context.ksr.pike.pike_check_req() < 0
    with context.snapshot.read() as tables:
        blocked = context.ksr.htable.sht_get("bans", ip) is not None or bans.banned(tables, ip, context.now()) is not None
        if not blocked and not flooding:
            return Admission.YES
        if _spared(context, tables, ip):
            return Admission.YES
        if arrivals.sources(tables, ip):
            return Admission.YES
    if flooding:
        return Admission.NO
    return Admission.SPARED if _registered(context, ip) else Admission.NO


def _spared(context: Context, tables: Tables, ip: str) -> bool:
    """Say whether an address is never blocked: it stands in the list, or is a core's or this edge's own (E5)."""
    return ip in context.place.own_hosts or bans.never_blocked(tables, ip)


def _registered(context: Context, ip: str) -> bool:
    """Say whether a phone is registered from exactly this address and port: it is spared, its neighbours behind the NAT are not."""
    key = f"{ip}:{context.pv('$sp')}"
    known = context.ksr.htable.sht_get("spared", key)
    if known is None:
        known = 1 if _in_location(context.place.registrations, key) else 0
        context.ksr.htable.sht_seti("spared", key, known)
    return bool(known)


def _in_location(database: str, address: str) -> bool:
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=0.05)) as connection:
            return connection.execute(_REGISTERED, [f"sip:{address}{transport}" for transport in _TRANSPORTS]).fetchone() is not None
    except sqlite3.Error:
        return False


def sound(context: Context) -> bool:
    """Check hops, syntax and circles; what fails has been answered."""
    ksr = context.ksr
    if ksr.maxfwd.process_maxfwd(_HOPS) < 0:
        ksr.sl.send_reply(483, "Too Many Hops")
        return False
    if _cut_short(context):
        ksr.sl.send_reply(400, "Body Cut Short")
        return False
    return bool(ksr.sanity.sanity_check(_SANITY, _URIS) > 0)


def _cut_short(context: Context) -> bool:
    """Say whether a datagram ends before its body does (RFC 3261 §18.3); octets beyond it are fine."""
    told, there = context.pv("$cl"), context.pv("$bs")
    return told.isdecimal() and int(told) > (int(there) if there.isdecimal() else 0)


def circling(context: Context) -> bool:
    """Say whether a request from outside has already passed this edge: one of its Via headers is ours (RFC 3261 §16.3)."""
    for value in context.headers("Via"):
        for via in sip.split_values(value):
            sent_by = via.partition(";")[0].split()[-1:]
            if sent_by and sent_by[0].lower() in context.own_names:
                return True
    return False


def user_blocked(context: Context, tables: Tables, user: str) -> bool:
    """Say whether a user (`rules.bans.token`) is blocked at the source address. A phone that is registered from there is spared."""
    ip = context.pv("$si")
    published = bans.banned(tables, ip, context.now(), user)
    blocked = published is not None or context.ksr.htable.sht_get("bans", bans.place(ip, user)) is not None
    return blocked and not _spared(context, tables, ip) and not _registered(context, ip)


def failed(context: Context, facts: Facts, decision: Challenge) -> None:
    """Count a wrong credential of the source; block the address, or its user there, when it was one too many."""
    ip, table = facts.source_ip, context.ksr.htable
    domain = facts.to_host or facts.from_host
    context.journal.emit(AuthFailed, ip=ip, username=facts.auth_username[:128], domain=domain[:128])
    this = Failure(context.now(), bans.token(decision.account) if decision.block_by == "user" else "")
    with context.snapshot.read() as tables:
        never = _spared(context, tables, ip)
    table.sht_lock("fails", ip)
    try:
        verdict = bans.failure(_remembered(str(table.sht_get("fails", ip) or "")), this, never=never)
        table.sht_sets("fails", ip, ",".join(f"{one.at!r}/{one.user}" for one in verdict.failures))
    finally:
        table.sht_unlock("fails", ip)
    if verdict.ban is not None:
        _block(context, this, verdict.ban, decision)


def _remembered(text: str) -> list[Failure]:
    """Read `<instant>/<user>` items. The instants are exact: a rounded one may lie ahead of the next."""
    parts = [item.partition("/") for item in text.split(",") if item]
    return [Failure(float(at), user) for at, _, user in parts]


def _block(context: Context, this: Failure, ban: Ban, decision: Challenge) -> None:
    ip, only = context.pv("$si"), ban.rule == "user"
    context.ksr.htable.sht_sets("bans", bans.place(ip, this.user if only else ""), f"{ban.until:.0f}")
    context.journal.emit(
        Banned, ip=ip, until=ban.until, reason=ban.reason, rule=ban.rule, user=decision.account if only else "",
        isp_id=decision.isp_id,
    )  # fmt: skip
