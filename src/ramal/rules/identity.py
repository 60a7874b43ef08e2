"""Who claims to send a request: the subscriber behind From (or To of a REGISTER), the credential to check, and the realm to ask in.

Outside sees no difference between an unknown user and a wrong password: both are asked in a realm that is the same for the same name.
"""

from typing import Literal
from zlib import crc32

import msgspec

from ramal.rules import bans, ephemeral
from ramal.rules.decision import Credential, Facts
from ramal.rules.gateways import printable
from ramal.rules.lookup import Person, by_unique_username, by_username, safe
from ramal.rules.tables import Domain, Isp, Tables

SOFTPHONE = ".web"
_MAX_ISPS = 1000
_MAX_ACCOUNT = 300
_NOWHERE = "ramal"
Kind = Literal["sip", "softphone"]


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A name that a request uses for itself, and whose it is."""

    user: str
    host: str
    realm: str
    person: Person | None = None
    kind: Kind = "sip"
    expires: int = 0
    """Until when credentials of a web phone hold (`rules.ephemeral`); 0: not of that kind."""
    isp_id: str = ""
    """The provider concerned: that of the person or of the domain."""
    block_by: Literal["address", "user"] = "address"
    """How the provider of the realm counts wrong credentials."""

    @property
    def account(self) -> str:
        """Whose credentials they are, in one spelling for all of a subscriber's names."""
        if self.person:
            return self.person.aor.removeprefix("sip:")
        return printable(f"{self.user.removesuffix(SOFTPHONE)}@{self.host}", _MAX_ACCOUNT)


def claim(facts: Facts, tables: Tables) -> Claim:
    """Return who the sender says to be: the credentials' user name if there are any, else the address of record."""
    address = (facts.to_user, facts.to_host) if facts.method == "REGISTER" else (facts.from_user, facts.from_host)
    expires, user = ephemeral.split(_bare(facts.auth_username, address[1]))
    user = user or address[0]
    person, kind = _find(facts, tables, user, address[1])
    if expires and kind != "softphone":
        person = None
    isp_id = _isp_id(tables, person, address[1])
    isp = tables.get(f"isp/{isp_id}", Isp) or _decoy(tables, user)
    realm, block_by = (isp.realm, isp.block_by) if isp else (_NOWHERE, "address")
    return Claim(
        user=user, host=address[1], realm=realm, person=person, kind=kind, expires=expires, isp_id=isp_id, block_by=block_by
    )  # fmt: skip


def _bare(user: str, host: str) -> str:
    """Return a credential's user name without the domain that some phones append."""
    return user.removesuffix(f"@{host}") if host else user


def _find(facts: Facts, tables: Tables, user: str, host: str) -> tuple[Person | None, Kind]:
    if person := _by_name(facts, tables, user, host):
        return person, "sip"
    if user.endswith(SOFTPHONE) and (person := _by_name(facts, tables, user.removesuffix(SOFTPHONE), host)):
        return person, "softphone"
    return None, "sip"


def _by_name(facts: Facts, tables: Tables, user: str, host: str) -> Person | None:
    return by_unique_username(tables, user) if host in facts.own_hosts else by_username(tables, host, user)


def _isp_id(tables: Tables, person: Person | None, host: str) -> str:
    domain = tables.get(f"domain/{host}", Domain) if not person and safe(host) else None
    return person.tenant.isp_id if person else domain.isp_id if domain else ""


def _decoy(tables: Tables, user: str) -> Isp | None:
    """Return some provider for a domain that nobody has, always the same one for the same name: outside must not see the difference."""
    isps = [isp for _, isp in tables.scan("isp/", Isp, _MAX_ISPS)]
    name = user.removesuffix(SOFTPHONE).encode("utf-8", "surrogatepass")
    return isps[crc32(name) % len(isps)] if isps else None


def credential(facts: Facts, tables: Tables) -> Credential:
    """Return whose digest to check; `kind` `none` and empty hashes where there is nobody (check against a decoy)."""
    return _credential(facts, claim(facts, tables))


def _credential(facts: Facts, found: Claim) -> Credential:
    person = found.person
    counted = bans.token(found.account) if found.block_by == "user" else ""
    nobody = Credential(realm=found.realm, username=facts.auth_username, counted=counted)
    if person is None or not facts.auth_username:
        return nobody
    who, soft = person.subscriber, found.kind == "softphone"
    md5, sha256 = (who.softphone_ha1_md5, who.softphone_ha1_sha256) if soft else (who.sip_ha1_md5, who.sip_ha1_sha256)
    if not md5 and not sha256:
        return nobody
    return Credential(
        realm=found.realm, username=facts.auth_username, ha1_md5=md5, ha1_sha256=sha256, kind=found.kind, domain=person.domain,
        subscriber=who.username, counted=counted, expires=found.expires,
    )  # fmt: skip


def proved(facts: Facts, found: Claim) -> bool:
    """Say whether the handler verified the digest of a claim against the hash of a subscriber."""
    return facts.authenticated and _credential(facts, found).kind != "none"


def is_own(found: Claim, user: str) -> bool:
    """Say whether a user part names the subscriber that proved itself (also by its softphone's name)."""
    name = found.person.subscriber.username if found.person else ""
    return bool(name) and user in {name, name + SOFTPHONE}
