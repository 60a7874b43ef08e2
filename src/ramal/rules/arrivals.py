"""A call from a carrier (A19): registered contact or source address, gateway, strip and prefix, DID.

Several providers may share a carrier's address: the owner of the DID decides.
"""

import re
from collections.abc import Sequence

import msgspec

from ramal.rules import contacts
from ramal.rules.decision import Decision, Facts, Refuse, SendToCore
from ramal.rules.dialled import E164
from ramal.rules.events import Started, Step
from ramal.rules.gateways import number_in, printable
from ramal.rules.inside import ToCore
from ramal.rules.lookup import core_of
from ramal.rules.numbering import country_of, normalise
from ramal.rules.sources import holding
from ramal.rules.starts import explained, refused, started
from ramal.rules.tables import Carrier, Gateway, Isp, Number, Source, Tables, Tenant

_MAX_SOURCES = 200
_URI_USER = re.compile(r"(?:sips?|tel):([^@;?]{1,64})", re.IGNORECASE)
_MAX_CALLER = 64
_ANONYMOUS = frozenset({"anonymous", "unavailable", "restricted", "unknown"})


class Way(msgspec.Struct, frozen=True):
    """How a call came: the gateway that may call so, and by what it was known (the range, or nothing where it was the address itself)."""

    source: Source
    known_by: str = ""


def sources(tables: Tables, ip: str) -> list[Way]:
    """Return the gateways that may call from an address, the narrowest range first; resolved host names stand below `local/`."""
    ways: list[Way] = []
    for at, cidr in enumerate(holding(tables, ip)):
        known_by = f"in {cidr}" if at else ""
        for root in ("source", "local/source"):
            ways += [Way(found, known_by) for _, found in tables.scan(f"{root}/{cidr}/", Source, _MAX_SOURCES)]
    return ways


def registered(tables: Tables, gateway_id: str) -> list[Way]:
    """Return the gateway whose registered contact was called, from whatever address; none where it registers no more."""
    gateway = tables.get(f"gateway/{gateway_id}", Gateway) if gateway_id else None
    if gateway is None or gateway.authentication != "registration":
        return []
    return [Way(Source(isp_id=gateway.isp_id, carrier_id=gateway.carrier_id, gateway_id=gateway_id), "registered contact")]


def _received(facts: Facts) -> str:
    """Return the number as the carrier sent it. Who calls the contact itself says elsewhere whom it wants: RFC 7315 §4.2, else in To."""
    if not facts.gateway_id or not facts.ruri_user.lower().startswith(contacts.PREFIX):
        return facts.ruri_user
    return facts.called_party or facts.to_user


def _called(facts: Facts, found: Sequence[Way], tables: Tables) -> tuple[str, Number, Step] | None:
    """Return the DID that was called, as the gateway of its owner reads it, and the step that names the gateway."""
    for way in found:
        source = way.source
        gateway = tables.get(f"gateway/{source.gateway_id}", Gateway)
        carrier = tables.get(f"carrier/{source.carrier_id}", Carrier)
        if gateway is None or carrier is None or not gateway.enabled or not carrier.enabled:
            continue
        did = number_in(gateway, _received(facts))
        number = tables.get(f"number/{did.text}", Number) if did else None
        if did and number and number.isp_id == gateway.isp_id == source.isp_id:
            return did.text, number, Step("gateway", f"{facts.source_ip}, {way.known_by}".removesuffix(", "), gateway.name)
    return None


def _caller(facts: Facts, did: str) -> tuple[str, str]:
    """Return number and name of the caller; both empty when it is anonymous (RFC 3323, RFC 3325)."""
    user = facts.from_user
    if "id" in facts.privacy or user.lower() in _ANONYMOUS or facts.from_host == "anonymous.invalid":
        return "", ""
    asserted = _URI_USER.match(facts.pai)
    text = asserted[1] if asserted else user
    number = normalise(text[:_MAX_CALLER], country_of(E164(did[1:])))
    shown = number.text if isinstance(number, E164) else number.digits if number else printable(text, _MAX_CALLER)
    return shown, printable(facts.from_display, _MAX_CALLER)


def from_carrier(facts: Facts, found: Sequence[Way], tables: Tables, full: Step | None = None) -> Decision:
    """Return where a call goes that came from a carrier's address. `full`: why there is no room for it."""
    called = _called(facts, found, tables)
    if called is None:
        return Refuse(reason="number-unknown", steps=(Step("number", _received(facts), "nobody's number", ok=False),))
    did, number, known = called
    caller, name = _caller(facts, did)
    steps = (known, Step("number", _received(facts), did))
    tenant = tables.get(f"tenant/{number.tenant_id}", Tenant) if number.tenant_id else None
    begun = started(
        facts, "carrier-in", isp_id=number.isp_id, customer_id=(tenant.customer_id if tenant else number.customer_id) or "",
        tenant_id=number.tenant_id or "", caller=caller, caller_name=name, dialled=_received(facts), called=did, number=did,
    )  # fmt: skip
    reason, outcome = _obstacle(number, tenant, tables)
    if reason or tenant is None:
        return refused(reason, (*steps, Step("number", did, outcome, ok=False)), begun)
    if full:
        return refused("overload", (*steps, full), begun)
    inside = ToCore(
        call=facts.new_call, leg=facts.new_leg, origin="carrier", isp_id=number.isp_id, tenant_id=number.tenant_id or "", number=did,
        caller=caller, caller_name=name,
    )  # fmt: skip
    return _to_core(inside, tenant, tables, steps, begun)


def _obstacle(number: Number, tenant: Tenant | None, tables: Tables) -> tuple[str, str]:
    isp = tables.get(f"isp/{number.isp_id}", Isp)
    if isp is None or isp.status != "active":
        return "isp-blocked", "the provider is blocked"
    if number.target in {"flow", "trunk"}:
        return "not-active-yet", f"{number.target}: not active yet"
    if tenant is None or tenant.isp_id != number.isp_id or number.target != "subscriber":
        return "number-not-routed", "has no destination"
    return "", ""


def _to_core(inside: ToCore, tenant: Tenant, tables: Tables, steps: tuple[Step, ...], begun: Started) -> Decision:
    core = core_of(tables, tenant)
    if core is None:
        return refused("no-core", (*steps, Step("core", tenant.domain, "none", ok=False)), begun)
    steps = (*steps, Step("core", tenant.domain, f"{core.address}:{core.port}"))
    return SendToCore(address=core.address, port=core.port, inside=inside, steps=steps, started=explained(begun, steps))
