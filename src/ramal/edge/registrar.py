"""Registrations: credentials are checked, contacts saved under the canonical address of record."""

import hashlib
import hmac
import sqlite3
from contextlib import closing

import msgspec

from ramal.edge import guards, replies, sip
from ramal.edge.context import Context
from ramal.rules import ephemeral, ingress
from ramal.rules.decision import Challenge, Credential, Facts, Register
from ramal.rules.identity import SOFTPHONE
from ramal.rules.tables import Tables

_CONNECTION = """
SELECT received, socket FROM location WHERE (contact = ? OR contact >= ? AND contact < ?) AND expires > julianday('now')
ORDER BY last_modified DESC LIMIT 1
"""
_PINGED = (6, 7)
"""Branch flags of usrloc and nathelper: keep the way through NAT open by OPTIONS."""
_HA1 = 1
_STALE = (-4, -6)


def proved(context: Context, facts: Facts, tables: Tables) -> Facts:
    """Return the facts with what the digest check found."""
    if not facts.auth_username or facts.private:
        return facts
    credential = ingress.credential(facts, tables)
    if credential.counted and guards.user_blocked(context, tables, credential.counted):
        return msgspec.structs.replace(facts, banned=True)
    result = context.ksr.auth.pv_auth_check(credential.realm, _ha1(context, facts, credential), _HA1, 0)
    known = result > 0 and credential.kind != "none"
    expired = known and 0 < credential.expires <= context.now()
    return msgspec.structs.replace(facts, authenticated=known and not expired, auth_expired=expired, auth_stale=result in _STALE)


def _ha1(context: Context, facts: Facts, credential: Credential) -> str:
    """Nobody's credentials are checked against a decoy, so that outside sees and times no difference."""
    if credential.expires:
        return _ephemeral(context, facts, credential)
    if credential.ha1_md5:
        return credential.ha1_md5
    text = f"{facts.auth_username}\0{credential.realm}".encode("utf-8", "surrogatepass")
    return hmac.new(context.place.decoy_key.encode(), text, hashlib.md5).hexdigest()


def _ephemeral(context: Context, facts: Facts, credential: Credential) -> str:
    """Return the hash of a web phone's password, which is computed, not stored."""
    user = ephemeral.user_name(credential.expires, f"{credential.subscriber}{SOFTPHONE}")
    aor = f"sip:{credential.subscriber}@{credential.domain}"
    secret = ephemeral.password(context.place.web_key, user, aor, credential.ha1_sha256)
    return ephemeral.ha1_md5(facts.auth_username, credential.realm, secret)


def challenge(context: Context, facts: Facts, decision: Challenge) -> None:
    """Ask for credentials; wrong ones are counted."""
    if decision.failed:
        guards.failed(context, facts, decision)
    replies.challenge(context, decision.realm, stale=facts.auth_stale)


def save(context: Context, decision: Register) -> None:
    """Save the contact with the address it really came from; the registrar answers."""
    context.ksr.nathelper.fix_nated_register()
    for flag in _PINGED:
        context.ksr.setbflag(flag, 0)
    context.ksr.registrar.save_uri("location", 0, decision.aor)


def follow_connection(context: Context) -> None:
    """Send to the WebSocket over which a browser is registered now: the one on which its call began may be gone (RFC 7118 §5).

    A browser's contact is random (`.invalid`) and known to nobody else, so whoever registers it anew is that browser.
    """
    uri = sip.parse_uri(context.pv("$ru"))
    known = _connection(context.place.registrations, f"sip:{uri.user}@{uri.host}") if uri.host else None
    if known is not None:
        context.ksr.setdsturi(known[0])
        context.ksr.corex.set_send_socket(known[1])


def _connection(database: str, contact: str) -> tuple[str, str] | None:
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=0.05)) as connection:
            found = connection.execute(_CONNECTION, (contact, f"{contact};", f"{contact}<")).fetchone()
    except sqlite3.Error:
        return None
    return (str(found[0]), str(found[1])) if found and found[0] and found[1] else None


def forget_connections(database: str) -> None:
    """Forget who was registered over a connection: none outlives its Kamailio. Called before the contacts are loaded."""
    with closing(sqlite3.connect(database, timeout=2)) as connection:
        connection.execute("DELETE FROM location WHERE socket NOT LIKE 'udp:%'")
        connection.commit()
