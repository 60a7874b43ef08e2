"""Who projects what: the kind that a unit of work touches → the capability that knows its entries, and the table of its aggregates."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from importlib import import_module
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from ramal.rules.tables import Entry

Entries = Callable[[AsyncSession, Collection[UUID]], Awaitable[list[tuple[UUID, str, Entry]]]]
Pieces = Callable[[AsyncSession, UUID, str, int], Awaitable[list[tuple[str, Entry]]]]


class UnknownKindError(LookupError):
    """Something was touched that nobody projects: its change would never reach a call."""


@dataclass(frozen=True)
class Projection:
    """One kind of aggregate, and the table whose `id` column lists the aggregates for a rebuild.

    `entries` answers (aggregate id, key, value) for the ids that exist; what it leaves out becomes a tombstone. Aggregates with very many
    entries have `pieces` instead: (session, id, after, limit) → entries behind the key `after`, in key order.
    """

    kind: str
    table: str
    entries: Entries | None = None
    pieces: Pieces | None = None


_CAPABILITIES: Mapping[str, tuple[str, str]] = {
    "isp": ("isps", "isps"),
    "server": ("servers", "servers"),
    "ban": ("servers", "bans"),
    "never-block": ("servers", "never_block"),
    "domain": ("domains", "domains"),
    "carrier": ("carriers", "carriers"),
    "dialplan": ("dialplans", "dial_plans"),
    "plan": ("plans", "service_plans"),
    "deck": ("plans", "rate_decks"),
    "rate": ("plans", "rate_deck_versions"),
    "customer": ("customers", "customers"),
    "number": ("numbers", "numbers"),
    "verified-number": ("numbers", "number_verifications"),
    "tenant": ("tenants", "tenants"),
    "schedule": ("schedules", "schedules"),
    "permission": ("permissions", "security_groups"),
    "permission-template": ("permissions", "security_templates"),
    "subscriber": ("subscribers", "subscribers"),
    "balance": ("billing", "accounts"),
}
"""Kind → (capability, table), in the order in which a rebuild walks them."""

COMPANIONS: Mapping[str, str] = {"customer": "balance"}
"""A kind whose rows fall with those of another, under the same id: touching the one touches the other."""

_known: dict[str, Projection] = {}


def register(item: Projection) -> None:
    """Add or replace a projection (tests bring their own)."""
    _known[item.kind] = item


def projection(kind: str) -> Projection:
    """Return who projects `kind`: its capability's `<kind>_pieces`, `<kind>_entries` or `entries`. Raise UnknownKindError."""
    if kind not in _known:
        if kind not in _CAPABILITIES:
            raise UnknownKindError(kind)
        capability, table = _CAPABILITIES[kind]
        api = import_module(f"ramal.capabilities.{capability}.api")
        name = kind.replace("-", "_")
        pieces = getattr(api, f"{name}_pieces", None)
        entries = None if pieces else getattr(api, f"{name}_entries", None) or api.entries
        register(Projection(kind, table, entries, pieces))
    return _known[kind]


def kinds() -> list[str]:
    """Return every kind, in the order of a rebuild."""
    return list(_CAPABILITIES)
