"""Platform plans, choosing one, and paying for it by hand or by Stripe."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
import stripe
from tests.capabilities.house import house
from tests.capabilities.providerplans.fake_stripe import KEY, SECRET, FakeStripe, signed
from tests.database import Api

from ramal.capabilities.providerplans import paying, payments, service, stripe_payments
from ramal.capabilities.providerplans.models import PlatformPlan, Subscription
from ramal.kit import letters

BIG = {"name": "Big", "kind": "paid", "price": 499_900_000, "currency": "BRL"}
pytestmark = pytest.mark.feature("F4")


@pytest_asyncio.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeStripe]:
    letters.use(letters.Post(port=0, site="https://ramal.example.net"))
    async with FakeStripe() as server:
        monkeypatch.setitem(stripe_payments.BASES, "api", server.base)
        monkeypatch.setattr(stripe_payments, "LIMIT", 1.0)
        yield server


async def plan(api: Api, **form: Any) -> dict[str, Any]:
    answer = await (await api.platform()).post("/platform-plans", json=form)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def notify(api: Api, body: bytes, signature: str) -> httpx.Response:
    return await (await api.as_(None)).post("/api/public/payments/stripe", content=body, headers={"stripe-signature": signature})


async def chosen(api: Api, **more: Any) -> httpx.AsyncClient:
    """Return a provider that wants the big plan, with Stripe on."""
    big, isp = await plan(api, **BIG | more), await api.isp(await api.new_isp())
    settings = {"stripe_key": KEY, "stripe_webhook_secret": SECRET, "stripe_methods": ["card", "pix", "boleto"]}
    shown = await (await api.platform()).put("/payment-settings", json=settings)
    assert (shown.json()["stripe"], KEY in shown.text, SECRET in shown.text) == (True, False, False)
    own = (await isp.post("/plan", json={"plan_id": big["id"]})).json()
    assert (own["plan"], own["wanted"]["name"], own["state"]) == (None, "Big", "none")
    return isp


async def test_plan_is_paid_by_hand_and_holds_a_month_from_then_on(api: Api) -> None:
    big, platform, isp = await plan(api, **BIG), await api.platform(), await api.isp(await api.new_isp())
    assert (await isp.post("/platform-payments", json={"provider": "manual"})).json()["code"] == "nothing-to-pay"
    await isp.post("/plan", json={"plan_id": big["id"]})
    assert (await isp.post("/platform-payments", json={"provider": "stripe"})).json()["code"] == "way-not-offered"
    first = (await isp.post("/platform-payments", json={"provider": "manual"})).json()
    again = (await isp.post("/platform-payments", json={"provider": "manual"})).json()
    assert (first["id"], first["state"], first["amount"]) == (again["id"], "open", 499_900_000)
    for _ in range(2):  # twice is once
        paid = await platform.post(f"/platform-payments/{first['id']}/confirm", json={"note": "bank statement 12"})
        assert (paid.status_code, paid.json()["state"]) == (200, "paid"), paid.text
    late = await platform.post(f"/platform-payments/{first['id']}/cancel", json={})
    assert (late.status_code, late.json()["code"]) == (409, "already-paid")
    own = (await isp.get("/plan")).json()
    assert (own["plan"]["name"], own["wanted"], own["state"]) == ("Big", None, "active")
    until = datetime.fromisoformat(own["paid_until"])
    assert timedelta(days=27) < until - datetime.now(UTC) <= timedelta(days=31)
    second = (await isp.post("/platform-payments", json={"provider": "manual"})).json()
    await platform.post(f"/platform-payments/{second['id']}/confirm", json={})
    assert datetime.fromisoformat((await isp.get("/plan")).json()["paid_until"]) == payments.a_month_after(until)
    acts = [entry["action"] for entry in (await isp.get("/audit?resource=platform-payments")).json()["items"]]
    assert sorted(acts) == ["payments.begin", "payments.begin", "payments.paid", "payments.paid"]


async def test_stripe_is_asked_by_the_worker_and_tells_by_webhook(api: Api, fake: FakeStripe) -> None:
    isp = await chosen(api)
    begun = (await isp.post("/platform-payments", json={"provider": "stripe"})).json()
    assert (begun["state"], begun["url"], fake.seen) == ("preparing", "", [])
    await api.work()
    shown = (await isp.get(f"/platform-payments/{begun['id']}")).json()
    assert (shown["state"], shown["url"]) == ("open", "https://checkout.stripe.com/c/pay/cs_test_0")
    [sent] = fake.seen
    assert (sent["line_items"]["0"]["price_data"]["unit_amount"], sent["idempotency-key"]) == ("49990", begun["id"])
    assert list(sent["payment_method_types"].values()) == ["card", "pix", "boleto"]
    body = fake.event("checkout.session.completed", "cs_test_0")  # boleto: done at the page, not paid yet
    assert (await notify(api, body, signed(body))).status_code == 204
    assert (await isp.get(f"/platform-payments/{begun['id']}")).json()["state"] == "pending"
    body = fake.event("checkout.session.async_payment_succeeded", "cs_test_0", 2, payment_status="paid")
    for _ in range(2):
        assert (await notify(api, body, signed(body))).status_code == 204
    assert (await isp.get(f"/platform-payments/{begun['id']}")).json()["state"] == "paid"
    once = (await isp.get("/plan")).json()
    late = fake.event("checkout.session.async_payment_failed", "cs_test_0", 3)
    assert (await notify(api, late, signed(late))).status_code == 204
    assert (await isp.get("/plan")).json() == once
    assert once["state"] == "active"


@pytest.mark.feature("F4", off_nominal=True)
async def test_forged_old_broken_and_unknown_notices_change_nothing(api: Api, fake: FakeStripe) -> None:
    isp = await chosen(api)
    begun = (await isp.post("/platform-payments", json={"provider": "stripe"})).json()
    await api.work()
    body = fake.event("checkout.session.completed", "cs_test_0", payment_status="paid")
    refused = [
        "", "nonsense", "t=abc,v1=00", "t=1", signed(body, secret="whsec_other"), signed(body, at=1_600_000_000), signed(body + b" "),
    ]  # fmt: skip
    for signature in refused:
        answer = await notify(api, body, signature)
        assert (answer.status_code, answer.json()["code"]) == (422, "notice-refused"), signature
    for other in (b"[]", b'{"id": 1}', b"\xff", b"{"):
        assert (await notify(api, other, signed(other) if other != b"\xff" else "t=1,v1=x")).json()["code"] == "notice-refused"
    unknown = body.replace(b"cs_test_0", b"cs_test_9")
    assert (await notify(api, unknown, signed(unknown))).status_code == 404
    assert (await notify(api, unknown, signed(unknown))).status_code == 404  # told again: it may have been early
    strange = body.replace(b"checkout.session.completed", b"customer.created")
    assert (await notify(api, strange, signed(strange))).status_code == 204
    assert (await isp.get(f"/platform-payments/{begun['id']}")).json()["state"] == "open"
    cheap = fake.event("checkout.session.completed", "cs_test_0", 7, payment_status="paid", amount_total=1)
    assert (await notify(api, cheap, signed(cheap))).status_code == 204
    after = (await isp.get(f"/platform-payments/{begun['id']}")).json()
    assert (after["state"], "not what was asked" in after["note"]) == ("failed", True)
    assert (await isp.get("/plan")).json()["state"] == "none"


@pytest.mark.feature("F4", off_nominal=True)
async def test_stripes_faults_are_tried_again_and_its_refusals_are_the_end(api: Api, fake: FakeStripe) -> None:
    isp = await chosen(api, currency="USD")
    fake.fail_first = 1  # the library itself tries again, under the same key
    begun = (await isp.post("/platform-payments", json={"provider": "stripe"})).json()
    await api.work()
    assert (await isp.get(f"/platform-payments/{begun['id']}")).json()["state"] == "open"
    assert list(fake.seen[0]["payment_method_types"].values()) == ["card"]  # Pix and boleto are Brazilian money's
    fake.silent = True
    order = paying.Order(key="k", amount=1_000_000, currency="USD", title="t", email="", back="https://x")
    with pytest.raises(stripe.APIConnectionError):
        await stripe_payments.Stripe(key=KEY, webhook_secret="", methods=()).begin(order)
    fake.silent = False
    await (await api.platform()).put("/payment-settings", json={"stripe_key": "sk_test_wrong"})
    other = await api.isp(await api.new_isp())
    offer = (await other.get("/plan/offers")).json()[0]
    await other.post("/plan", json={"plan_id": offer["id"]})
    refused = (await other.post("/platform-payments", json={"provider": "stripe"})).json()
    await api.work()
    shown = (await other.get(f"/platform-payments/{refused['id']}")).json()
    assert (shown["state"], bool(shown["note"])) == ("failed", True)


@pytest.mark.feature("F4", off_nominal=True)
async def test_plans_that_cannot_be_are_refused(api: Api) -> None:
    platform = await api.platform()
    for form, code in (
        ({"name": "a", "kind": "free", "price": 1}, "price-of-kind"),
        ({"name": "a", "kind": "paid"}, "price-of-kind"),
        ({"name": "a", "kind": "trial"}, "days-of-kind"),
    ):
        answer = await platform.post("/platform-plans", json=form)
        assert (answer.status_code, answer.json()["code"]) == (422, code), answer.text
    small = await plan(api, name="Small", kind="free", max_tenants=1, max_subscribers=1)
    hidden = await plan(api, name="Hidden", kind="free", offered=False)
    trial = await plan(api, name="Trial", kind="trial", trial_days=14)
    built = await house(api)
    await built.another_tenant("other")
    refused = await built.isp.post("/plan", json={"plan_id": small["id"]})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan-too-small")
    assert (await built.isp.post("/plan", json={"plan_id": hidden["id"]})).json()["code"] == "unknown-reference"
    own = (await built.isp.post("/plan", json={"plan_id": trial["id"]})).json()
    assert (own["state"], own["usage"]["tenants"]) == ("trial", 2)
    assert (await built.isp.post("/plan", json={"plan_id": trial["id"]})).json()["code"] == "trial-had"
    assert (await platform.delete(f"/platform-plans/{trial['id']}")).json()["code"] == "in-use"


@pytest.mark.feature("F4", off_nominal=True)
async def test_full_plan_takes_no_more_tenants_and_subscribers(api: Api) -> None:
    small, built = await plan(api, name="Small", kind="free", max_tenants=1, max_subscribers=2), await house(api)
    await built.isp.post("/plan", json={"plan_id": small["id"]})
    form = {"name": "Two", "domain": "two", "customer_id": built.id("customer")}
    full = await built.isp.post("/tenants", json=form)
    assert (full.status_code, full.json()["code"]) == (409, "plan-full")
    assert (await built.tenant.post("/subscribers", json={"username": "alice"})).status_code == 201
    csv = b"username\nbob\ncarol\n"
    started = await built.tenant.post("/subscribers/import", content=csv, headers={"content-type": "text/csv"})
    await api.work()
    job = (await built.tenant.get(f"/jobs/{started.json()['id']}")).json()
    assert (job["status"], job["errors"][0]["code"], job["errors"][0]["line"]) == ("failed", "plan-full", 3)
    assert (await built.tenant.post("/subscribers", json={"username": "bob"})).status_code == 201
    assert (await built.tenant.post("/subscribers", json={"username": "carol"})).json()["code"] == "plan-full"
    assert [item["username"] for item in (await built.tenant.get("/subscribers")).json()["items"]] == ["alice", "bob"]


def test_states_follow_the_clock() -> None:
    now = datetime(2026, 11, 27, tzinfo=UTC)
    later, before = now + timedelta(days=1), now - timedelta(days=1)
    cases = {
        "none": (None, None),
        "active": (PlatformPlan(kind="paid"), Subscription(paid_until=later)),
        "overdue": (PlatformPlan(kind="paid"), Subscription(paid_until=before)),
        "trial": (PlatformPlan(kind="trial"), Subscription(trial_ends_at=later)),
        "trial-over": (PlatformPlan(kind="trial"), Subscription(trial_ends_at=before)),
    }
    assert {state: service.state_of(plan, row, now) for state, (plan, row) in cases.items()} == {state: state for state in cases}


def test_a_month_ends_where_the_next_one_does() -> None:
    days = {(2026, 1, 31): (2026, 2, 28), (2028, 1, 31): (2028, 2, 29), (2026, 12, 15): (2027, 1, 15), (2026, 2, 28): (2026, 3, 28)}
    assert {day: payments.a_month_after(datetime(*day, tzinfo=UTC)).timetuple()[:3] for day in days} == days


@pytest.mark.feature("F4", off_nominal=True)
def test_amounts_are_told_in_the_currencys_smallest_unit() -> None:
    assert [paying.smallest_units(5_000_000, currency) for currency in ("BRL", "JPY", "KWD")] == [500, 5, 5000]
    for amount, currency in ((5_001, "BRL"), (500_000, "JPY"), (0, "BRL")):
        with pytest.raises(paying.InvalidError):
            paying.smallest_units(amount, currency)
