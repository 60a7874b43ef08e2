"""Stripe by its official library: a Checkout session per month, its state by signed webhooks. Cards, Pix, boleto."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import stripe

from ramal.capabilities.providerplans.paying import Begun, Notice, NoticeRefusedError, Order, State, smallest_units

LIMIT = 10.0
"""Seconds for one request."""

RETRIES, TOLERANCE = 2, 300
BRAZILIAN = {"pix", "boleto"}
STATES: dict[str, State | None] = {
    "checkout.session.completed": None,  # paid or, for boleto, to be paid: its payment_status says
    "checkout.session.async_payment_succeeded": "paid",
    "checkout.session.async_payment_failed": "failed",
    "checkout.session.expired": "cancelled",
}
BASES: dict[str, str] = {}
"""Other addresses than Stripe's own (tests): `{"api": "http://127.0.0.1:1234"}`."""


@dataclass(frozen=True, kw_only=True)
class Stripe:
    """Stripe under the platform's keys."""

    key: str
    webhook_secret: str
    methods: Sequence[str] = ("card",)

    async def begin(self, order: Order) -> Begun:
        """Open a Checkout session; the same order opens the same one."""
        client = stripe.StripeClient(
            self.key, base_addresses=dict(BASES), max_network_retries=RETRIES, http_client=stripe.RequestsClient(timeout=LIMIT)
        )  # type: ignore[arg-type]
        session = await asyncio.to_thread(client.v1.checkout.sessions.create, self._params(order), {"idempotency_key": order.key})
        return Begun(reference=session.id, url=session.url or "")

    def _params(self, order: Order) -> Any:
        price = {
            "currency": order.currency.lower(),
            "unit_amount": smallest_units(order.amount, order.currency),
            "product_data": {"name": order.title},
        }
        methods = [method for method in self.methods if order.currency == "BRL" or method not in BRAZILIAN]
        return {
            "mode": "payment",
            "line_items": [{"quantity": 1, "price_data": price}],
            "payment_method_types": methods or ["card"],
            "client_reference_id": order.key,
            "metadata": {"payment": order.key},
            "success_url": f"{order.back}?paid=1",
            "cancel_url": order.back,
        } | ({"customer_email": order.email} if order.email else {})

    def notice(self, body: bytes, signature: str) -> Notice:
        """Check the signature over the very bytes that came, then read them. Raise NoticeRefusedError."""
        try:
            stripe.WebhookSignature.verify_header(body, signature, self.webhook_secret, TOLERANCE)
            event = json.loads(body)
            return read(event)
        except (stripe.SignatureVerificationError, ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
            raise NoticeRefusedError from error


def read(event: Mapping[str, Any]) -> Notice:
    """Return what an event says. Of others than a Checkout session's it says nothing."""
    kind, thing = str(event["type"]), event["data"]["object"]
    if kind not in STATES:
        return Notice(event=str(event["id"]), kind=kind, reference="", state=None)
    state = STATES[kind] or ("paid" if thing["payment_status"] == "paid" else "pending")
    return Notice(
        event=str(event["id"]), kind=kind, reference=str(thing["id"]), state=state, amount=int(thing.get("amount_total") or 0),
        currency=str(thing.get("currency") or "").upper(),
    )  # fmt: skip
