"""The snapshot: what a call decision may read. Keys, shapes, and the one interface to read them.

An entry holds one aggregate and refers to others by id, never by copy, so no change fans out. Values are msgpack maps (`msgspec`), keys are
UTF-8 of 1 to 511 bytes. Ids are canonical UUID text. Money is an integer of micro-units of the provider's currency. Instants are Unix
seconds. Keys below `local/` are written by a host's own node agent and are not replicated.
"""

from collections.abc import Iterator
from typing import Literal, Protocol, TypeVar

import msgspec

MAX_KEY = 511


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every snapshot value."""


class Isp(Entry, frozen=True, kw_only=True):
    """`isp/<isp_id>`: a provider. `realm` never changes: device secrets are hashed with it."""

    namespace: str
    realm: str
    currency: str
    status: Literal["active", "blocked"] = "active"
    block_by: Literal["address", "user"] = "address"
    """What wrong credentials are counted by (E5)."""


class Domain(Entry, frozen=True, kw_only=True):
    """`domain/<host>`: a SIP domain of one tenant. A tenant's domain never changes."""

    isp_id: str
    tenant_id: str


class Tenant(Entry, frozen=True, kw_only=True):
    """`tenant/<tenant_id>`: a virtual PBX."""

    isp_id: str
    customer_id: str
    domain: str
    country: str
    area_code: str = ""
    time_zone: str = "America/Sao_Paulo"
    language: str = "pt-BR"
    status: Literal["active", "partial-block", "total-block"] = "active"
    dialplan_id: str | None = None
    carrier_id: str | None = None
    core_id: str | None = None
    previous_core_id: str | None = None


class Subscriber(Entry, frozen=True, kw_only=True):
    """`subscriber/<domain>/<username>`: one user of a tenant, with the digest hashes of both passwords (A13)."""

    id: str
    isp_id: str
    tenant_id: str
    username: str
    name: str = ""
    alias: str | None = None
    enabled: bool = True
    sip_ha1_md5: str = ""
    sip_ha1_sha256: str = ""
    softphone_ha1_md5: str = ""
    softphone_ha1_sha256: str = ""
    country: str | None = None
    area_code: str | None = None
    caller_id: str | None = None
    security_group_id: str | None = None
    language: str | None = None
    voicemail: bool = False
    call_group: int | None = None
    pickup_group: int | None = None
    forward_always: str | None = None
    forward_busy: str | None = None
    forward_no_answer: str | None = None
    schedule_id: str | None = None
    max_calls: int = 4
    ring_timeout: int = 30


class SubscriberRef(Entry, frozen=True, kw_only=True):
    """Where a subscriber's entry is: `subscriber-id/<subscriber_id>`, `alias/<domain>/<alias>`, `username/<username>/<subscriber_id>`."""

    domain: str
    username: str


class Number(Entry, frozen=True, kw_only=True):
    """`number/<+e164>`: a DID of the platform and where its calls go. `target_id` is a subscriber's id when `target` is `subscriber`."""

    isp_id: str
    customer_id: str | None = None
    tenant_id: str | None = None
    target: Literal["none", "subscriber", "flow", "trunk"] = "none"
    target_id: str | None = None


class NumberRef(Entry, frozen=True, kw_only=True):
    """`subscriber-number/<subscriber_id>/<+e164>`: a DID whose calls go to that subscriber; by default the first one is its caller id."""

    number: str


class VerifiedNumber(Entry, frozen=True, kw_only=True):
    """`verified/<tenant_id>/<+number>`: a number of another network that a tenant has proved to be its own, for caller ids (A13)."""

    isp_id: str


class Carrier(Entry, frozen=True, kw_only=True):
    """`carrier/<carrier_id>`: gateways in failover order; `failover` changes rows of the table in `rules.failover` (`"503": "final"`)."""

    isp_id: str
    name: str
    gateway_ids: tuple[str, ...]
    failover: dict[str, Literal["next", "final"]] = {}
    enabled: bool = True


class Gateway(Entry, frozen=True, kw_only=True):
    """`gateway/<gateway_id>`: an address of a carrier with every transformation of A5."""

    isp_id: str
    carrier_id: str
    name: str
    host: str
    port: int | None = None
    transport: Literal["udp", "tcp"] = "udp"
    enabled: bool = True
    display: str = ""
    strip_out: int = 0
    prefix_out: str = ""
    strip_in: int = 0
    prefix_in: str = ""
    from_domain: str = ""
    from_user: str = ""
    apply_over: Literal["e164", "dialled"] = "e164"
    add_pai: bool = False
    authentication: Literal["ip", "digest", "registration"] = "ip"
    username: str = ""
    password_sealed: str = ""
    options_health: bool = False


class Source(Entry, frozen=True, kw_only=True):
    """`source/<network>/<length>/<gateway_id>` (below `local/` for resolved host names): who may send us calls from there."""

    isp_id: str
    carrier_id: str
    gateway_id: str


class SourceLengths(Entry, frozen=True, kw_only=True):
    """`local/source-lengths`: prefix lengths of ranges in `source/…`, longest first, as the node agent counts them (`rules.sources`)."""

    v4: tuple[int, ...] = ()
    v6: tuple[int, ...] = ()

    def of(self, version: int) -> tuple[int, ...]:
        """Return those of an IP version."""
        return self.v4 if version == 4 else self.v6  # noqa: PLR2004


class Target(Entry, frozen=True, kw_only=True):
    """One resolved address of a gateway, in the order in which to try it (RFC 3263)."""

    address: str
    port: int
    transport: Literal["udp", "tcp"] = "udp"


class Resolved(Entry, frozen=True, kw_only=True):
    """`local/resolved/<gateway_id>`: the node agent's DNS answer. Absent: an IP literal is used as it is, a host name cannot be reached."""

    targets: tuple[Target, ...]


class Health(Entry, frozen=True, kw_only=True):
    """`local/health/<gateway_id>`: present while the node agent holds a gateway benched after repeated failures."""

    benched: bool
    since: float


class Registration(Entry, frozen=True, kw_only=True):
    """`local/registration/<gateway_id>`: how this host's registration at a carrier stands (`rules.registrations`). Instants: Unix time."""

    state: Literal["trying", "registered", "refused", "silent", "lost"] = "trying"
    """`silent`: never answered; `lost`: it was registered, and is no more."""
    code: int = 0
    """Of the last final answer; 0: there was none."""
    reason: str = ""
    attempted: float = 0.0
    registered: float = 0.0
    """Instant of the last success."""
    expires: float = 0.0
    failures: int = 0
    """In a row."""
    next: float = 0.0
    wanted: int = 300
    """Seconds asked for."""
    call_id: str = ""
    cseq: int = 0
    form: str = ""
    """Digest of the gateway's fields that a registration is made from: another one begins anew."""


class DialRule(Entry, frozen=True, kw_only=True):
    r"""One rule (A8): `match` must match all that was dialled; `subs` takes it apart; `replacement` rebuilds it with `\1`, `_CC`, `_AC`."""

    match: str
    subs: str
    replacement: str
    name: str = ""


class DialPlan(Entry, frozen=True, kw_only=True):
    """`dialplan/<dialplan_id>`: ordered rules, first match wins."""

    isp_id: str
    name: str
    rules: tuple[DialRule, ...]


class Plan(Entry, frozen=True, kw_only=True):
    """`plan/<plan_id>`: a service plan. `rate_deck_id` None means *no rate deck*: calls are free and balance is not asked (A6)."""

    isp_id: str
    payment: Literal["prepaid", "postpaid"]
    carrier_id: str | None = None
    dialplan_id: str | None = None
    rate_deck_id: str | None = None


class Customer(Entry, frozen=True, kw_only=True):
    """`customer/<customer_id>`."""

    isp_id: str
    plan_id: str
    status: Literal["active", "blocked"] = "active"


class Balance(Entry, frozen=True, kw_only=True):
    """`balance/<customer_id>`: last published balance of a prepaid customer, in micro-units.

    `local/reserved/<customer_id>` has the same shape: what calls have cost that are not in the published balance yet.
    """

    balance: int


class DeckVersion(Entry, frozen=True, kw_only=True):
    """One price list of a deck, valid from an instant until the next version's."""

    version: int
    effective_from: float


class Deck(Entry, frozen=True, kw_only=True):
    """`deck/<deck_id>`: the versions of a rate deck that are loaded and ready."""

    isp_id: str
    currency: str
    versions: tuple[DeckVersion, ...] = ()


class Rate(Entry, frozen=True, kw_only=True):
    """`rate/<deck_id>/<version>/<prefix>`: prefix is digits of E.164 without `+`, or a national form such as `BR:0800`.

    `price` is micro-units a minute, `connection_fee` micro-units a call, `minimum` and `increment` whole seconds (`rules.rating`).
    """

    price: int
    connection_fee: int = 0
    minimum: int = 0
    increment: int = 60
    name: str = ""


class Permission(Entry, frozen=True, kw_only=True):
    """`permission/<group_id>`: a security group (A17) of selectors as `rules.permissions` reads them.

    `country:BR`, `nanp:us`, `nanp:caribbean`, `prefix:+5561`, `national:BR:0800`. `ceiling_id` is the provider's template that limits it.
    """

    isp_id: str
    name: str
    allow: tuple[str, ...] = ()
    ceiling_id: str | None = None


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Minutes since local midnight, the end not included. One that ends at or before its start runs into the next day."""

    opens: int
    closes: int


class Hours(msgspec.Struct, frozen=True, array_like=True):
    """The same span on some days of the week (ISO 8601: 1 is Monday)."""

    weekdays: tuple[int, ...]
    opens: int
    closes: int


class SpecialDay(msgspec.Struct, frozen=True, array_like=True):
    """What holds on one date instead of the week's hours; no spans: closed all day."""

    name: str = ""
    spans: tuple[Span, ...] = ()


class Schedule(Entry, frozen=True, kw_only=True):
    """`schedule/<schedule_id>`: opening hours of a tenant. `days` maps ISO dates; `closed_to` is dialled for callers who come too late."""

    isp_id: str
    tenant_id: str
    name: str
    time_zone: str
    week: tuple[Hours, ...] = ()
    days: dict[str, SpecialDay] = {}
    closed_to: str | None = None


class Core(Entry, frozen=True, kw_only=True):
    """`core/<core_id>`: a SIP server (Asterisk) on the private link."""

    address: str
    port: int
    state: Literal["up", "locked", "draining"] = "up"


class Limits(Entry, frozen=True, kw_only=True):
    """How much one edge takes at a time (`rules.admission`); 0: no limit."""

    calls: int = 10_000
    """Calls from outside, being set up or up."""
    setups: int = 2_000
    """Of these, calls being set up."""
    source_calls: int = 1_000
    """Calls of one address."""
    requests: int = 2_000
    """New requests from outside in one second: calls, registrations, OPTIONS."""


class Edge(Entry, frozen=True, kw_only=True):
    """`edge/<server_id>`: an SBC (Kamailio), by the address and port at which phones reach it."""

    address: str
    port: int
    limits: Limits = Limits()


class Load(Entry, frozen=True, kw_only=True):
    """`local/load`: the calls in flight on this host at an instant, as the node agent counts them from the spool.

    `total`: how many the edge had let in since its start when the count was begun; what came later is added, so that no limit is exceeded.
    `sources` names the addresses with so many calls that their limit is near; what they begin is added until the next count (`seq`).
    """

    seq: int
    at: float
    total: int = 0
    calls: int = 0
    setups: int = 0
    sources: dict[str, int] = {}
    limits: Limits = Limits()


class Ban(Entry, frozen=True, kw_only=True):
    """`ban/<ip>`: a blocked address (E5); `ban/<ip>/<token>`: a user who is blocked at that address only (`rules.bans`).

    `rule` says what was counted: failures of the address, of one user at it, or of several users at it. The node agent remembers published
    ones as `local/ban/…`.
    """

    until: float
    reason: str
    rule: Literal["address", "user", "users"] = "address"


class NeverBlock(Entry, frozen=True, kw_only=True):
    """`never-block/<cidr>`: an address range that is never banned (E5)."""

    note: str = ""


T = TypeVar("T", bound=Entry)


class Tables(Protocol):
    """Read access to one consistent state of the snapshot."""

    def get(self, key: str, shape: type[T]) -> T | None:
        """Return the entry at `key`, or None. A key that is empty or longer than 511 bytes has no entry."""
        ...

    def scan(self, prefix: str, shape: type[T], limit: int = 100) -> Iterator[tuple[str, T]]:
        """Yield up to `limit` entries whose key starts with `prefix`, in key order."""
        ...


class MemoryTables:
    """`Tables` over a dictionary, for tests and for drawing a decision by hand."""

    def __init__(self, entries: dict[str, Entry] | None = None) -> None:
        """Keep the given entries, by key."""
        self.entries: dict[str, Entry] = dict(entries or {})

    def get(self, key: str, shape: type[T]) -> T | None:
        """See `Tables.get`."""
        value = self.entries.get(key)
        return value if isinstance(value, shape) else None

    def scan(self, prefix: str, shape: type[T], limit: int = 100) -> Iterator[tuple[str, T]]:
        """See `Tables.scan`."""
        keys = sorted(key for key in self.entries if key.startswith(prefix))
        for key in keys[:limit]:
            value = self.entries[key]
            if isinstance(value, shape):
                yield key, value


SHAPES: dict[str, type[Entry]] = {
    "isp": Isp, "domain": Domain, "tenant": Tenant, "subscriber": Subscriber, "subscriber-id": SubscriberRef, "alias": SubscriberRef,
    "username": SubscriberRef, "number": Number, "verified": VerifiedNumber,
    "subscriber-number": NumberRef, "carrier": Carrier, "gateway": Gateway, "source": Source,
    "dialplan": DialPlan, "plan": Plan, "customer": Customer, "balance": Balance, "deck": Deck, "rate": Rate, "permission": Permission,
    "schedule": Schedule, "core": Core, "edge": Edge, "ban": Ban, "never-block": NeverBlock,
}  # fmt: skip
"""First part of a key → the shape of its value."""
