"""Pass 2 of an outbound call: payer, price, gateways (A18)."""

import msgspec
import pytest
from tests.rules.world import NOW, World

from ramal.rules.decision import Facts, Refuse, SendToCarrier
from ramal.rules.ingress import decide
from ramal.rules.inside import ToEdge
from ramal.rules.rating import MAX_SECONDS
from ramal.rules.tables import Balance, Gateway, Health, Rate

LEG = ToEdge(
    call="c", leg="l2", parent="l1", kind="carrier", isp_id="i-one", tenant_id="t-acme", customer_id="c-acme", subscriber_id="s-alice",
    dialled="+556122224444", as_dialled="22224444", caller="+556133330001", caller_name="Alice",
)  # fmt: skip
SHOP_LEG = msgspec.structs.replace(LEG, tenant_id="t-shop", customer_id="c-shop", subscriber_id="s-carol")


def ask(inside: ToEdge, world: World | None = None, now: float = NOW) -> SendToCarrier | Refuse:
    decision = decide(Facts(method="INVITE", private=True, inside=inside), world or World(), now)
    assert isinstance(decision, SendToCarrier | Refuse)
    return decision


def sent(inside: ToEdge = LEG, world: World | None = None, now: float = NOW) -> SendToCarrier:
    decision = ask(inside, world, now)
    assert isinstance(decision, SendToCarrier), decision
    return decision


def refused(inside: ToEdge = LEG, world: World | None = None, now: float = NOW) -> str:
    decision = ask(inside, world, now)
    assert isinstance(decision, Refuse), decision
    assert decision.started is not None
    assert decision.started.steps == decision.steps
    return decision.reason


@pytest.mark.feature("A18", "A4")
def test_gateways_are_tried_in_order() -> None:
    decision = sent()
    assert [one.gateway_id for one in decision.tries] == ["w-1", "w-2"]
    assert decision.tries[1].uri == "sip:+556122224444@192.0.2.2:5080"
    assert (decision.customer_id, decision.deck_id, decision.prepaid, decision.max_seconds) == ("c-acme", "deck-1", False, MAX_SECONDS)
    started = decision.started
    assert started is not None
    assert (started.direction, started.called, started.dialled, started.deck_id) == ("carrier-out", "+556122224444", "22224444", "deck-1")
    assert (started.customer_id, started.prepaid, started.parent, started.steps) == ("c-acme", False, "l1", decision.steps)


@pytest.mark.feature("A18")
def test_the_carriers_own_failover_rows_go_along() -> None:
    assert sent(world=World().change("carrier/r-one", failover={"404": "next"})).failover == {"404": "next"}


@pytest.mark.feature("A8", "A11")
def test_the_tenants_carrier_wins_over_the_plans() -> None:
    world = World().put("carrier/r-own", msgspec.structs.replace(World().entries["carrier/r-one"], gateway_ids=("w-2",)))
    assert [one.gateway_id for one in sent(world=world.change("tenant/t-acme", carrier_id="r-own")).tries] == ["w-2"]


@pytest.mark.feature("A18", off_nominal=True)
def test_a_benched_gateway_is_left_out_unless_nothing_else_is_left() -> None:
    world = World().put("local/health/w-1", Health(benched=True, since=0.0))
    assert [one.gateway_id for one in sent(world=world).tries] == ["w-2"]
    emergency = msgspec.structs.replace(LEG, emergency=True, dialled="BR:190")
    assert [one.gateway_id for one in sent(emergency, world).tries] == ["w-2", "w-1"]
    world.put("local/health/w-2", Health(benched=True, since=0.0))
    assert [one.gateway_id for one in sent(world=world).tries] == ["w-1", "w-2"]


@pytest.mark.feature("A18", off_nominal=True)
def test_without_carrier_or_gateway() -> None:
    assert refused(world=World().change("plan/p-post", carrier_id=None)) == "no-carrier"
    assert refused(world=World().change("carrier/r-one", enabled=False)) == "no-carrier"
    assert refused(world=World().change("carrier/r-one", gateway_ids=())) == "no-gateway"
    gone = World().change("gateway/w-1", enabled=False).change("gateway/w-2", host="unresolved.example.net")
    assert refused(world=gone) == "no-gateway"


@pytest.mark.feature("A23", off_nominal=True)
def test_another_providers_carrier_and_gateway_are_not_used() -> None:
    assert refused(world=World().change("plan/p-post", carrier_id="r-two")) == "no-carrier"
    assert refused(world=World().change("carrier/r-one", gateway_ids=("w-3", "w-absent"))) == "no-gateway"
    assert refused(msgspec.structs.replace(LEG, isp_id="i-two")) == "not-authorised"
    assert refused(msgspec.structs.replace(LEG, tenant_id="t-gone")) == "not-authorised"


@pytest.mark.feature("A18", off_nominal=True)
def test_status_comes_first() -> None:
    assert refused(world=World().change("isp/i-one", status="blocked")) == "isp-blocked"
    assert refused(world=World().change("customer/c-acme", status="blocked")) == "customer-blocked"
    assert refused(world=World().drop("customer/c-acme")) == "customer-blocked"
    assert refused(world=World().drop("plan/p-post")) == "customer-blocked"
    assert refused(world=World().change("plan/p-post", isp_id="i-two")) == "customer-blocked"
    assert refused(msgspec.structs.replace(LEG, dialled="rubbish")) == "not-a-number"


@pytest.mark.feature("A6")
def test_no_rate_deck_means_free_and_balance_is_not_asked() -> None:
    world = World().change("plan/p-pre", rate_deck_id=None).change("balance/c-shop", balance=-5)
    decision = sent(SHOP_LEG, world)
    assert (decision.deck_id, decision.prepaid, decision.max_seconds) == ("", False, MAX_SECONDS)


@pytest.mark.feature("A6", "F1", off_nominal=True)
def test_a_deck_without_the_prefix_refuses() -> None:
    abroad = msgspec.structs.replace(LEG, dialled="+12125550001")
    assert refused(abroad) == "no-rate"
    assert sent(abroad, World().put("rate/deck-1/1/1", Rate(price=1))).deck_id == "deck-1"
    assert refused(abroad, World().put("rate/deck-1/1/1", Rate(price=1)), NOW + 1000) == "no-rate"


@pytest.mark.feature("F1", "A6")
def test_prepaid_calls_last_as_long_as_the_balance() -> None:
    decision = sent(SHOP_LEG)
    assert (decision.prepaid, decision.max_seconds) == (True, 30 + (1_000_000 - 15_000) // 3_000 * 6)
    assert (decision.started.prepaid, decision.started.max_seconds) == (decision.prepaid, decision.max_seconds)
    assert decision.started.steps == decision.steps
    assert refused(SHOP_LEG, World().put("balance/c-shop", Balance(balance=14_999))) == "no-balance"
    assert sent(SHOP_LEG, World().put("balance/c-shop", Balance(balance=15_000))).max_seconds == 30
    assert refused(SHOP_LEG, World().drop("balance/c-shop")) == "no-balance"


@pytest.mark.feature("F1", "A6")
def test_open_calls_have_their_share_of_the_balance() -> None:
    world = World().put("local/reserved/c-shop", Balance(balance=985_001))
    assert refused(SHOP_LEG, world) == "no-balance"
    assert sent(SHOP_LEG, world.put("local/reserved/c-shop", Balance(balance=985_000))).max_seconds == 30


@pytest.mark.feature("A26")
def test_emergency_is_never_a_question_of_money() -> None:
    emergency = msgspec.structs.replace(SHOP_LEG, dialled="BR:190", emergency=True)
    world = World().change("isp/i-one", status="blocked").change("customer/c-shop", status="blocked").drop("balance/c-shop")
    decision = sent(emergency, world)
    assert (decision.deck_id, decision.prepaid, decision.max_seconds) == ("", False, MAX_SECONDS)
    assert decision.tries[0].uri == "sip:190@192.0.2.1"
    assert sent(emergency, World().change("tenant/t-shop", carrier_id="r-one").drop("customer/c-shop")).tries


def test_there_are_only_so_many_attempts() -> None:
    world = World()
    names = tuple(f"x-{at:02}" for at in range(20))
    for name in names:
        world.put(f"gateway/{name}", Gateway(isp_id="i-one", carrier_id="r-one", name=name, host="192.0.2.9"))
    assert len(sent(world=world.change("carrier/r-one", gateway_ids=names)).tries) == 12
