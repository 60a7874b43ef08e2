"""What the edge does with a request outside a dialog: `credential` and `decide`. Total and deterministic: any facts get a decision.

Order: ban, loop, hops; then by method and side. Emergency calls of a proved subscriber come before every check of status (A26)
and of load. A blocked provider's or tenant's phones stay registered, because a phone that is not registered could not call for help.
"""

from ramal.rules import admission, arrivals, bans, identity
from ramal.rules.decision import Challenge, Credential, Decision, Drop, Facts, Options, Refuse, Register, SendToCore, SendToDevice
from ramal.rules.destinations import find_emergency
from ramal.rules.events import Direction, Started, Step
from ramal.rules.identity import Claim
from ramal.rules.inside import ToCore, ToEdge
from ramal.rules.lookup import Person, by_id, core_of
from ramal.rules.outbound import carrier_leg
from ramal.rules.starts import explained, refused, started
from ramal.rules.tables import Isp, Tables
from ramal.rules.text import readable_facts

_COPIED = ["call", "leg", "parent", "isp_id", "customer_id", "tenant_id", "subscriber_id", "caller", "caller_name", "purpose", "emergency"]


def credential(facts: Facts, tables: Tables) -> Credential:
    """Return whose digest the handler has to check. See `rules.identity`."""
    return identity.credential(readable_facts(facts), tables)


def decide(facts: Facts, tables: Tables, now: float) -> Decision:
    """Return what to do with a request. `now` is Unix time."""
    return _decide(readable_facts(facts), tables, now)


def _decide(facts: Facts, tables: Tables, now: float) -> Decision:
    if facts.banned or (not facts.private and not facts.spared and bans.banned(tables, facts.source_ip, now)):
        return Drop(reason="banned")
    if reason := _unacceptable(facts):
        return Refuse(reason=reason)
    if facts.method == "OPTIONS":
        return Options()
    if facts.method == "INVITE":
        return _from_core(facts, tables, now) if facts.private else _invite(facts, tables, now)
    if facts.method == "REGISTER" and not facts.private:
        return _register(facts, tables)
    return Drop(reason="stray-ack") if facts.method == "ACK" else Refuse(reason="method-not-allowed")


def _unacceptable(facts: Facts) -> str:
    if facts.looped or facts.max_forwards <= 0:
        return "loop" if facts.looped else "too-many-hops"
    if facts.replaces and not facts.private:
        return "no-dialog"
    return "overload" if facts.rate and facts.method != "INVITE" else ""


def _challenge(facts: Facts, found: Claim) -> Challenge:
    failed = bool(facts.auth_username) and facts.auth_realm == found.realm and not (facts.auth_stale or facts.auth_expired)
    return Challenge(
        realm=found.realm, proxy=facts.method != "REGISTER", failed=failed, account=found.account, block_by=found.block_by,
        isp_id=found.isp_id,
    )  # fmt: skip


def _register(facts: Facts, tables: Tables) -> Decision:
    found = identity.claim(facts, tables)
    if found.person is None or not identity.proved(facts, found):
        return _challenge(facts, found)
    person = found.person
    if not identity.is_own(found, facts.to_user):
        return Refuse(reason="identity-mismatch", steps=(Step("identity", facts.to_user, f"is not {person.aor}", ok=False),))
    if not person.subscriber.enabled:
        return Refuse(reason="subscriber-disabled", steps=(Step("subscriber", person.aor, "disabled", ok=False),))
    return Register(aor=person.aor, subscriber_id=person.id, tenant_id=person.subscriber.tenant_id, kind=found.kind)


def _invite(facts: Facts, tables: Tables, now: float) -> Decision:
    sources = arrivals.registered(tables, facts.gateway_id) or arrivals.sources(tables, facts.source_ip)
    full = admission.obstacle(facts, now)
    if sources:
        return arrivals.from_carrier(facts, sources, tables, full)
    found = identity.claim(facts, tables)
    if found.person is None or not identity.proved(facts, found):
        if facts.rate and not admission.may_be_emergency(facts.ruri_user):
            return Refuse(reason="overload")
        return _challenge(facts, found)
    return from_device(facts, found, found.person, tables, full)


def from_device(facts: Facts, found: Claim, person: Person, tables: Tables, full: Step | None = None) -> Decision:
    """Return where a call of a subscriber goes who has proved its identity. `full`: why there is no room, except for an emergency."""
    emergency = find_emergency(person, facts.ruri_user)
    begun = started(
        facts, "device-in", isp_id=person.tenant.isp_id, customer_id=person.tenant.customer_id, tenant_id=person.subscriber.tenant_id,
        subscriber_id=person.id, caller=person.extension, caller_name=person.subscriber.name, dialled=facts.ruri_user,
        credential=found.kind, emergency=emergency is not None,
    )  # fmt: skip
    known = Step("identity", facts.from_user, f"{person.aor} by {found.kind} password")
    reason = _device_obstacle(facts, found, person, tables) if emergency is None else ""
    if reason:
        return refused(reason, (known, Step("admission", facts.ruri_user, reason, ok=False)), begun)
    if full and emergency is None:
        return refused("overload", (known, full), begun)
    core = core_of(tables, person.tenant)
    if core is None:
        return refused("no-core", (known, Step("core", person.tenant.domain, "none", ok=False)), begun)
    inside = ToCore(
        call=facts.new_call, leg=facts.new_leg, origin="device", isp_id=person.tenant.isp_id, tenant_id=person.subscriber.tenant_id,
        subscriber_id=person.id, dialled=facts.ruri_user,
    )  # fmt: skip
    steps = (known, Step("core", person.tenant.domain, f"{core.address}:{core.port}"))
    return SendToCore(address=core.address, port=core.port, inside=inside, steps=steps, started=explained(begun, steps))


def _device_obstacle(facts: Facts, found: Claim, person: Person, tables: Tables) -> str:
    if not identity.is_own(found, facts.from_user):
        return "identity-mismatch"
    isp = tables.get(f"isp/{person.tenant.isp_id}", Isp)
    if isp is None or isp.status != "active":
        return "isp-blocked"
    if not person.subscriber.enabled:
        return "subscriber-disabled"
    if not facts.ruri_user:
        return "not-a-number"
    return "" if facts.ruri_host == person.domain or facts.ruri_host in facts.own_hosts else "user-unknown"


def _from_core(facts: Facts, tables: Tables, now: float) -> Decision:
    inside = facts.inside
    if inside is None:
        return Refuse(reason="not-authorised")
    begun = _leg_out(facts, inside)
    return carrier_leg(inside, tables, now, begun) if inside.kind == "carrier" else _to_device(inside, tables, begun)


def _leg_out(facts: Facts, inside: ToEdge) -> Started:
    direction: Direction = "carrier-out" if inside.kind == "carrier" else "device-out"
    return started(
        facts,
        direction,
        called=inside.dialled,
        dialled=inside.as_dialled,
        **{name: getattr(inside, name) for name in _COPIED},
    )


def _to_device(inside: ToEdge, tables: Tables, begun: Started) -> Decision:
    person = by_id(tables, inside.subscriber_id)
    if person is None or person.subscriber.tenant_id != inside.tenant_id:
        return refused("user-unknown", (Step("called", inside.subscriber_id, "unknown", ok=False),), begun)
    steps = (Step("called", inside.subscriber_id, person.aor),)
    return SendToDevice(aor=person.aor, inside=inside, steps=steps, started=explained(begun, steps))
