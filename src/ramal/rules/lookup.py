"""Reading the snapshot safely: a name from a message becomes part of a key only if it cannot reach beyond its place."""

import msgspec

from ramal.rules.tables import Core, NumberRef, Subscriber, SubscriberRef, Tables, Tenant

MAX_NAME = 128


class Person(msgspec.Struct, frozen=True):
    """A subscriber with the tenant and the domain it belongs to."""

    subscriber: Subscriber
    tenant: Tenant
    domain: str

    @property
    def id(self) -> str:
        """The subscriber's id."""
        return self.subscriber.id

    @property
    def aor(self) -> str:
        """Canonical address of record."""
        return f"sip:{self.subscriber.username}@{self.domain}"

    @property
    def extension(self) -> str:
        """How colleagues dial it: alias, else user name."""
        return self.subscriber.alias or self.subscriber.username

    @property
    def country(self) -> str:
        """The subscriber's country, else the tenant's."""
        return self.subscriber.country or self.tenant.country

    @property
    def area_code(self) -> str:
        """The subscriber's area code, else the tenant's where both are in one country."""
        if self.subscriber.area_code:
            return self.subscriber.area_code
        return self.tenant.area_code if self.country == self.tenant.country else ""

    @property
    def language(self) -> str:
        """Language of announcements."""
        return self.subscriber.language or self.tenant.language


def safe(part: str) -> bool:
    """Say whether `part` may stand in a key: not empty, no slash, nothing unprintable (control characters, lone surrogates), not long."""
    return 0 < len(part) <= MAX_NAME and part.isprintable() and "/" not in part


def by_username(tables: Tables, domain: str, username: str) -> Person | None:
    """Return the subscriber of that user name in a domain."""
    if not safe(domain) or not safe(username):
        return None
    subscriber = tables.get(f"subscriber/{domain}/{username}", Subscriber)
    if subscriber is None:
        return None
    tenant = tables.get(f"tenant/{subscriber.tenant_id}", Tenant)
    return Person(subscriber, tenant, domain) if tenant else None


def by_id(tables: Tables, subscriber_id: str) -> Person | None:
    """Return the subscriber of that id."""
    ref = tables.get(f"subscriber-id/{subscriber_id}", SubscriberRef) if safe(subscriber_id) else None
    person = by_username(tables, ref.domain, ref.username) if ref else None
    return person if person and person.id == subscriber_id else None


def by_name_or_alias(tables: Tables, domain: str, dialled: str) -> Person | None:
    """Return whom a colleague means by `dialled`: a user name (also in capitals) or an alias."""
    if not safe(domain) or not safe(dialled):
        return None
    for name in dict.fromkeys((dialled, dialled.lower())):
        if person := by_username(tables, domain, name):
            return person
    ref = tables.get(f"alias/{domain}/{dialled}", SubscriberRef)
    return by_username(tables, ref.domain, ref.username) if ref and ref.domain == domain else None


def by_unique_username(tables: Tables, username: str) -> Person | None:
    """Return the subscriber of that user name if there is exactly one on the platform (bare address as domain)."""
    if not safe(username):
        return None
    found = [ref for _, ref in tables.scan(f"username/{username}/", SubscriberRef, limit=2)]
    return by_username(tables, found[0].domain, found[0].username) if len(found) == 1 else None


def first_number(tables: Tables, subscriber_id: str) -> str:
    """Return the first DID of a subscriber, or an empty string."""
    return next((ref.number for _, ref in tables.scan(f"subscriber-number/{subscriber_id}/", NumberRef, limit=1)), "")


def core_of(tables: Tables, tenant: Tenant) -> Core | None:
    """Return the tenant's home core, else its previous one, else (a tenant without a home) the first that takes calls."""
    for core_id in (tenant.core_id, tenant.previous_core_id):
        core = tables.get(f"core/{core_id}", Core) if core_id else None
        if core:
            return core
    if tenant.core_id:
        return None
    return next((core for _, core in tables.scan("core/", Core) if core.state == "up"), None)
