"""Payments of providers to the platform: begun in a job, told by notices, each counted once."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from ramal.capabilities.isps import api as isps
from ramal.capabilities.providerplans.models import Payment, PaymentEvent, PaymentSettings, PlatformPlan, Subscription
from ramal.capabilities.providerplans.paying import Begun, Manual, Notice, Order, PaymentProvider, State, smallest_units
from ramal.capabilities.providerplans.schemas import PaymentSettingsIn, Ways
from ramal.capabilities.providerplans.stripe_payments import Stripe
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, NotFoundError
from ramal.kit.ids import new_id
from ramal.kit.letters import current
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope

SETTINGS = Scope.platform("system:payments")
KEY, SECRET = "stripe-key", "stripe-webhook-secret"
LASTING = ("open", "pending", "preparing")
MONTH = 31
PAYMENTS = Resource(
    "platform-payments",
    Payment,
    listing=Listing(Payment, filters=("state", "provider", "isp_id", "created_at"), default="-created_at"),
)


async def settings(unit: Unit) -> PaymentSettings:
    """Return how providers pay. The unit sees the platform's rows."""
    found = (await unit.session.scalars(select(PaymentSettings))).one_or_none()
    return found or PaymentSettings(
        what="payments", manual=True, manual_instructions="", stripe_key="", stripe_webhook_secret="", stripe_methods=["card"]
    )


async def change_settings(unit: Unit, given: PaymentSettingsIn) -> PaymentSettings:
    """Set how providers pay."""
    row = await settings(unit)
    row.manual, row.manual_instructions, row.stripe_methods = given.manual, given.manual_instructions, list(given.stripe_methods)
    for name, purpose in (("stripe_key", KEY), ("stripe_webhook_secret", SECRET)):
        value = getattr(given, name)
        if value is not None:
            setattr(row, name, unit.sealer.seal(value, purpose) if value else "")
    unit.session.add(row)
    unit.audit("payments.settings", "payment-settings", None, given.model_dump(exclude_unset=True))
    await unit.session.flush()
    return row


async def ways(unit: Unit) -> Ways:
    """Return how a provider can pay."""
    async with unit.within(SETTINGS):
        row = await settings(unit)
    return Ways(
        manual=row.manual, manual_instructions=row.manual_instructions, stripe=bool(row.stripe_key), stripe_methods=list(row.stripe_methods)
    )


async def provider(unit: Unit, name: str) -> PaymentProvider:
    """Return a way of paying. Raise ConflictError for one that is not offered. The unit sees the platform's rows."""
    row = await settings(unit)
    if name == "manual" and row.manual:
        return Manual()
    if name == "stripe" and row.stripe_key:
        secret = unit.sealer.open(row.stripe_webhook_secret, SECRET) if row.stripe_webhook_secret else ""
        return Stripe(key=unit.sealer.open(row.stripe_key, KEY), webhook_secret=secret, methods=tuple(row.stripe_methods))
    raise ConflictError("This way of paying is not offered", code="way-not-offered")


async def begin(unit: Unit, name: str) -> Payment:
    """Announce the payment of the chosen plan's next month. Stripe is asked by the worker: no request waits for it."""
    subscription = (
        await unit.session.scalars(select(Subscription).where(Subscription.isp_id == unit.scope.isp_id).with_for_update())
    ).one_or_none()
    plan_id = (subscription.wanted_plan_id or subscription.plan_id) if subscription else None
    plan = await unit.session.get(PlatformPlan, plan_id) if plan_id else None
    if plan is None or plan.kind != "paid" or unit.scope.isp_id is None:
        raise ConflictError("There is nothing to pay", code="nothing-to-pay")
    async with unit.within(SETTINGS):
        await provider(unit, name)
    if name == "stripe":
        smallest_units(plan.price, plan.currency)
    return await _open(unit, plan, name) or await _new(unit, plan, name)


async def _new(unit: Unit, plan: PlatformPlan, name: str) -> Payment:
    assert unit.scope.isp_id is not None  # noqa: S101 - asked before
    isp, state = await isps.get(unit, unit.scope.isp_id), "preparing" if name == "stripe" else "open"
    row = Payment(isp_id=isp.id, plan_id=plan.id, provider=name, amount=plan.price, currency=plan.currency, state=state, email=isp.email)
    unit.session.add(row)
    await unit.session.flush()
    unit.audit("payments.begin", "platform-payments", row.id, {"amount": row.amount, "currency": row.currency, "provider": name})
    if name == "stripe":
        await unit.defer("providerplans.begin", payment_id=row.id)
    return row


async def _open(unit: Unit, plan: PlatformPlan, name: str) -> Payment | None:
    """Return the same payment if it was announced and is not over: a second click begins no second one."""
    same = (Payment.plan_id == plan.id, Payment.provider == name, Payment.amount == plan.price, Payment.currency == plan.currency)
    query = select(Payment).where(Payment.isp_id == unit.scope.isp_id, Payment.state.in_(LASTING), *same)
    return (await unit.session.scalars(query.limit(1))).first()


async def order_of(unit: Unit, row: Payment) -> Order:
    """Return a payment as its provider is told of it."""
    plan = await unit.session.get(PlatformPlan, row.plan_id)
    return Order(
        key=str(row.id), amount=row.amount, currency=row.currency, title=plan.name if plan else "", email=row.email,
        back=f"{current().site}/isp/settings/plan",
    )  # fmt: skip


def announced(row: Payment, begun: Begun) -> None:
    """Write down what the provider answered."""
    row.reference, row.url, row.state = begun.reference, begun.url, "open"


async def heard(unit: Unit, name: str, notice: Notice) -> None:
    """Take a notice, once. One that tells of another amount than was asked for is no payment. The unit sees every row."""
    values: Mapping[str, Any] = {"id": new_id(), "version": 1, "provider": name, "event": notice.event, "kind": notice.kind}
    fresh = insert(PaymentEvent).values(**values).on_conflict_do_nothing(index_elements=["provider", "event"]).returning(PaymentEvent.id)
    if await unit.session.scalar(fresh) is None or notice.state is None:
        return
    row = (await unit.session.scalars(select(Payment).where(Payment.reference == notice.reference).with_for_update())).one_or_none()
    if row is None:
        raise NotFoundError  # it may have come before our own answer was stored: Stripe sends it again
    if notice.state == "paid" and (notice.amount, notice.currency) != (smallest_units(row.amount, row.currency), row.currency):
        await settle(unit, row, "failed", note=f"paid {notice.amount} {notice.currency}, which is not what was asked for")
        return
    await settle(unit, row, notice.state)


async def settle(unit: Unit, row: Payment, state: State, *, note: str = "") -> None:
    """Bring a payment to a state; what is paid stays paid. The plan holds from then on."""
    if row.state in {"paid", state}:
        return
    row.state, row.note = state, note or row.note
    async with unit.within(Scope.isp(row.isp_id, actor=unit.scope.actor)):
        unit.audit(f"payments.{state}", "platform-payments", row.id, {"amount": row.amount, "currency": row.currency, "note": note})
        if state == "paid":
            row.paid_at = now()
            await _extend(unit, row)


async def _extend(unit: Unit, row: Payment) -> None:
    query = select(Subscription).where(Subscription.isp_id == row.isp_id).with_for_update()
    subscription = (await unit.session.scalars(query)).one()
    moment = now()
    same = subscription.plan_id == row.plan_id
    begin_at = max(moment, subscription.paid_until or moment) if same else moment
    subscription.plan_id, subscription.paid_until = row.plan_id, a_month_after(begin_at)
    subscription.since = subscription.since if same else moment
    if subscription.wanted_plan_id == row.plan_id:
        subscription.wanted_plan_id = None


def a_month_after(moment: datetime) -> datetime:
    """Return the same day of the next month, or its last day where it is shorter."""
    first = (moment.replace(day=1) + timedelta(days=MONTH)).replace(day=1)
    last = ((first + timedelta(days=MONTH)).replace(day=1) - timedelta(days=1)).day
    return first.replace(day=min(moment.day, last))


async def by_id(unit: Unit, payment_id: UUID) -> Payment | None:
    """Return a payment, locked."""
    return (await unit.session.scalars(select(Payment).where(Payment.id == payment_id).with_for_update())).one_or_none()
