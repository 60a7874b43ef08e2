"""Registrations: credentials are checked, contacts saved under the canonical address of record."""

import hashlib
import hmac

import msgspec

from ramal.edge import guards, replies
from ramal.edge.context import Context
from ramal.rules import ingress
from ramal.rules.decision import Challenge, Credential, Facts, Register

_PINGED = (6, 7)
"""Branch flags of usrloc and nathelper: keep the way through NAT open by OPTIONS."""
_HA1 = 1
_STALE = (-4, -6)


def proved(context: Context, facts: Facts) -> Facts:
    """Return the facts with what the digest check found."""
    if not facts.auth_username or facts.private:
        return facts
    with context.snapshot.read() as tables:
        credential = ingress.credential(facts, tables)
        if credential.counted and guards.user_blocked(context, tables, credential.counted):
            return msgspec.structs.replace(facts, banned=True)
    result = context.ksr.auth.pv_auth_check(credential.realm, _ha1(context, facts, credential), _HA1, 0)
    known = result > 0 and credential.kind != "none"
    return msgspec.structs.replace(facts, authenticated=known, auth_stale=result in _STALE)


def _ha1(context: Context, facts: Facts, credential: Credential) -> str:
    """Nobody's credentials are checked against a decoy, so that outside sees and times no difference."""
    if credential.ha1_md5:
        return credential.ha1_md5
    text = f"{facts.auth_username}\0{credential.realm}".encode("utf-8", "surrogatepass")
    return hmac.new(context.place.decoy_key.encode(), text, hashlib.md5).hexdigest()


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
