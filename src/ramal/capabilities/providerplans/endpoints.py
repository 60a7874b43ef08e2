"""Plans and payments for the platform, `/api/isp/plan` for the provider's own plan, and the door of Stripe's notices."""

from typing import Any
from uuid import UUID

from fastapi import Request

from ramal.capabilities.providerplans import payments, service
from ramal.capabilities.providerplans.models import PaymentSettings
from ramal.capabilities.providerplans.schemas import (
    Confirmation,
    OwnPlan,
    PaymentIn,
    PaymentSettingsIn,
    PaymentSettingsView,
    PaymentView,
    PlanChoice,
    PlanIn,
    PlanOffer,
    PlanPatch,
    PlanView,
    Ways,
)
from ramal.kit.crud import crud
from ramal.kit.errors import ConflictError
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

platform = Routes(Audience.PLATFORM, "platform-plans")
crud(platform, service.PLANS, view=PlanView, create=PlanIn, change=PlanPatch)

mine = Routes(Audience.ISP, "plan")


@mine.get(permission="plan.read", response_model=OwnPlan)
async def get(unit: CurrentUnit) -> Any:
    """Show the provider's own plan and its usage."""
    return await service.own(unit)


@mine.get("/offers", permission="plan.read", response_model=list[PlanOffer])
async def offers(unit: CurrentUnit) -> Any:
    """List the plans that can be chosen."""
    return await service.offers(unit)


@mine.post(permission="plan.write", status_code=200, response_model=OwnPlan)
async def choose(unit: CurrentUnit, body: PlanChoice) -> Any:
    """Choose a plan. A paid one holds once its payment has come."""
    await service.choose(unit, await service.offered(unit, body.plan_id))
    return await service.own(unit)


@mine.get("/ways", permission="plan.read", response_model=Ways)
async def ways(unit: CurrentUnit) -> Any:
    """Tell how the plan can be paid."""
    return await payments.ways(unit)


own_payments = Routes(Audience.ISP, "platform-payments")
crud(own_payments, payments.PAYMENTS, view=PaymentView, verbs=("list", "get"))


@own_payments.post(permission="platform-payments.write", response_model=PaymentView)
async def pay(unit: CurrentUnit, body: PaymentIn) -> Any:
    """Begin to pay a month of the chosen plan. Stripe's page comes with `url`, once the payment is `open`."""
    return await payments.begin(unit, body.provider)


all_payments = Routes(Audience.PLATFORM, "platform-payments")
crud(all_payments, payments.PAYMENTS, view=PaymentView, verbs=("list", "get"))


@all_payments.post("/{id}/confirm", permission="platform-payments.write", status_code=200, response_model=PaymentView)
async def confirm(unit: CurrentUnit, id: UUID, body: Confirmation) -> Any:  # noqa: A002 - the path's own word
    """Confirm that a payment has come by other means: the plan holds."""
    row = await payments.PAYMENTS.lock(unit, id)
    await payments.settle(unit, row, "paid", note=body.note)
    await unit.session.flush()
    return row


@all_payments.post("/{id}/cancel", permission="platform-payments.write", status_code=200, response_model=PaymentView)
async def cancel(unit: CurrentUnit, id: UUID, body: Confirmation) -> Any:  # noqa: A002
    """Give up a payment that has not come."""
    row = await payments.PAYMENTS.lock(unit, id)
    if row.state == "paid":
        raise ConflictError("It has been paid", code="already-paid")
    await payments.settle(unit, row, "cancelled", note=body.note)
    await unit.session.flush()
    return row


settings = Routes(Audience.PLATFORM, "payment-settings")


def _shown(row: PaymentSettings) -> PaymentSettingsView:
    return PaymentSettingsView(
        manual=row.manual, manual_instructions=row.manual_instructions, stripe=bool(row.stripe_key),
        stripe_webhook=bool(row.stripe_webhook_secret), stripe_methods=list(row.stripe_methods),
    )  # fmt: skip


@settings.get(permission="payment-settings.read", response_model=PaymentSettingsView)
async def get_settings(unit: CurrentUnit) -> Any:
    """Show how providers pay."""
    return _shown(await payments.settings(unit))


@settings.put(permission="payment-settings.write", response_model=PaymentSettingsView)
async def put_settings(unit: CurrentUnit, body: PaymentSettingsIn) -> Any:
    """Set how providers pay."""
    return _shown(await payments.change_settings(unit, body))


notices = Routes(Audience.PUBLIC, "payments/stripe", tag="payments")


@notices.post(permission=None, status_code=204)
async def stripe_notice(unit: CurrentUnit, request: Request) -> None:
    """Take a notice that Stripe has signed. The same one again changes nothing."""
    body = await request.body()
    async with unit.within(payments.SETTINGS):
        way = await payments.provider(unit, "stripe")
        await payments.heard(unit, "stripe", way.notice(body, request.headers.get("stripe-signature", "")))


ROUTES = [platform, mine, own_payments, all_payments, settings, notices]
