"""Pass 2 of an outbound call, at the edge: who pays, what it costs, which gateways in which order (A18). The core asked the rest."""

from dataclasses import dataclass

from ramal.rules.decision import Refuse, SendToCarrier, Try
from ramal.rules.dialled import Dialled, parse_text
from ramal.rules.events import Started, Step
from ramal.rules.gateways import attempts
from ramal.rules.inside import ToEdge
from ramal.rules.rating import MAX_SECONDS, affordable_seconds, look_up
from ramal.rules.starts import explained, refused
from ramal.rules.tables import Balance, Carrier, Customer, Gateway, Health, Isp, Plan, Tables, Tenant

MAX_TRIES = 12


@dataclass(frozen=True)
class _Bill:
    """What payment says: the deck that applies (empty: free), whether it is prepaid, and how long the call may be."""

    deck_id: str = ""
    prepaid: bool = False
    max_seconds: int = MAX_SECONDS
    reason: str = ""
    steps: tuple[Step, ...] = ()


def carrier_leg(inside: ToEdge, tables: Tables, now: float, started: Started) -> SendToCarrier | Refuse:
    """Return the gateways to try for a leg that the core asked for, or why there is none. Emergency calls skip every question of money."""
    number = parse_text(inside.dialled)
    tenant = tables.get(f"tenant/{inside.tenant_id}", Tenant)
    if number is None or tenant is None or tenant.isp_id != inside.isp_id:
        reason = "not-authorised" if number else "not-a-number"
        return refused(reason, (Step("leg", inside.dialled, reason, ok=False),), started)
    plan = _plan(tables, tenant)
    bill = _Bill() if inside.emergency else _bill(tables, tenant, plan, number, now)
    if bill.reason:
        return refused(bill.reason, bill.steps, started)
    carrier_id = tenant.carrier_id or (plan.carrier_id if plan else None)
    carrier = tables.get(f"carrier/{carrier_id}", Carrier) if carrier_id else None
    if carrier is None or carrier.isp_id != tenant.isp_id or not carrier.enabled:
        return refused("no-carrier", (*bill.steps, Step("carrier", carrier_id or "", "none", ok=False)), started)
    tries, found = _tries(tables, carrier, inside, number)
    steps = (*bill.steps, *found)
    if not tries:
        return refused("no-gateway", steps, started)
    return SendToCarrier(
        tries=tries, failover=dict(carrier.failover), inside=inside, customer_id=tenant.customer_id, deck_id=bill.deck_id,
        prepaid=bill.prepaid, max_seconds=bill.max_seconds, steps=steps,
        started=explained(
            started, steps, customer_id=tenant.customer_id, deck_id=bill.deck_id, prepaid=bill.prepaid, max_seconds=bill.max_seconds
        ),
    )  # fmt: skip


def _plan(tables: Tables, tenant: Tenant) -> Plan | None:
    customer = tables.get(f"customer/{tenant.customer_id}", Customer)
    plan = tables.get(f"plan/{customer.plan_id}", Plan) if customer and customer.isp_id == tenant.isp_id else None
    return plan if plan and plan.isp_id == tenant.isp_id else None


def _stop(steps: list[Step], rule: str, given: str, reason: str) -> _Bill:
    return _Bill(reason=reason, steps=(*steps, Step(rule, given, reason, ok=False)))


def _bill(tables: Tables, tenant: Tenant, plan: Plan | None, number: Dialled, now: float) -> _Bill:
    status = _status(tables, tenant)
    if not status.ok or plan is None:
        return _Bill(reason=status.outcome if not status.ok else "customer-blocked", steps=(status,))
    if plan.rate_deck_id is None:
        return _Bill(steps=(status, Step("rate", number.text, "no rate deck: free")))
    return _priced(tables, tenant, plan, number, now=now, status=status)


def _status(tables: Tables, tenant: Tenant) -> Step:
    isp = tables.get(f"isp/{tenant.isp_id}", Isp)
    if isp is None or isp.status != "active":
        return Step("provider-status", tenant.isp_id, "isp-blocked", ok=False)
    customer = tables.get(f"customer/{tenant.customer_id}", Customer)
    if customer is None or customer.status != "active":
        return Step("customer-status", tenant.customer_id, "customer-blocked", ok=False)
    return Step("customer-status", tenant.customer_id, "active")


def _priced(tables: Tables, tenant: Tenant, plan: Plan, number: Dialled, *, now: float, status: Step) -> _Bill:
    deck_id = plan.rate_deck_id or ""
    steps = [status]
    found = look_up(tables, deck_id, number, now)
    if found is None:
        return _stop(steps, "rate", number.text, "no-rate")
    steps.append(Step("rate", number.text, f"prefix {found.prefix} of version {found.version}: {found.rate.price} a minute"))
    if plan.payment == "postpaid":
        return _Bill(deck_id=deck_id, steps=tuple(steps))
    seconds = affordable_seconds(found.rate, _available(tables, tenant.customer_id))
    if seconds == 0:
        return _stop(steps, "balance", tenant.customer_id, "no-balance")
    steps.append(Step("balance", tenant.customer_id, f"enough for {seconds} s"))
    return _Bill(deck_id=deck_id, prepaid=True, max_seconds=seconds, steps=tuple(steps))


def _available(tables: Tables, customer_id: str) -> int:
    """Return the last published balance less what open calls have cost since."""
    published, reserved = (tables.get(f"{key}/{customer_id}", Balance) for key in ("balance", "local/reserved"))
    return (published.balance if published else 0) - (reserved.balance if reserved else 0)


def _tries(tables: Tables, carrier: Carrier, inside: ToEdge, number: Dialled) -> tuple[tuple[Try, ...], tuple[Step, ...]]:
    """Return the attempts in failover order. Benched gateways are left out, unless nothing else is left or it is an emergency."""
    healthy: list[Try] = []
    benched: list[Try] = []
    steps: list[Step] = []
    for gateway_id in carrier.gateway_ids:
        gateway = tables.get(f"gateway/{gateway_id}", Gateway)
        if gateway is None or not gateway.enabled or gateway.isp_id != carrier.isp_id:
            steps.append(Step("gateway", gateway_id, "not in use"))
            continue
        made = attempts(tables, gateway_id, gateway, inside, number)
        health = tables.get(f"local/health/{gateway_id}", Health)
        sick = health is not None and health.benched
        (benched if sick else healthy).extend(made)
        note = "benched: " if sick else ""
        steps.append(Step("gateway", gateway.name, note + (", ".join(one.uri for one in made) or "cannot be reached"), bool(made)))
    tries = [*healthy, *benched] if inside.emergency or not healthy else healthy
    return tuple(tries[:MAX_TRIES]), tuple(steps)
