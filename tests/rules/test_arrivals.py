"""Calls from carriers (A19)."""

import pytest
from tests.rules.world import NOW, World, from_carrier

from ramal.rules.decision import Challenge, Facts, Refuse, SendToCore
from ramal.rules.ingress import decide
from ramal.rules.tables import Isp, Number, Source

DID = "+556133330001"


def sent(facts: Facts, world: World | None = None) -> SendToCore:
    decision = decide(facts, world or World(), NOW)
    assert isinstance(decision, SendToCore), decision
    return decision


def refused(facts: Facts, world: World | None = None) -> str:
    decision = decide(facts, world or World(), NOW)
    assert isinstance(decision, Refuse), decision
    return decision.reason


@pytest.mark.feature("A19a")
def test_a_call_to_a_did_goes_to_its_tenants_core() -> None:
    decision = sent(from_carrier(DID, from_display="Zoe"))
    inside = decision.inside
    assert (inside.origin, inside.number, inside.tenant_id, inside.caller, inside.caller_name) == (
        "carrier",
        DID,
        "t-acme",
        "+556199990000",
        "Zoe",
    )
    started = decision.started
    assert started is not None
    assert (started.direction, started.customer_id, started.called, started.number) == ("carrier-in", "c-acme", DID, DID)
    assert [step.outcome for step in decision.steps] == ["first", DID, "127.0.0.1:5080"]


@pytest.mark.feature("A19a", "A23")
def test_the_owner_of_the_did_decides_where_providers_share_an_address() -> None:
    world = World().change("tenant/t-rival", core_id="k-1")
    assert sent(from_carrier("+12125550001"), world).inside.isp_id == "i-two"
    assert sent(from_carrier(DID), world).inside.isp_id == "i-one"


@pytest.mark.feature("A19a", "A5")
def test_strip_and_prefix_of_the_gateway() -> None:
    world = World().change("gateway/w-1", strip_in=2, prefix_in="+55")
    assert sent(from_carrier("006133330001"), world).inside.number == DID


@pytest.mark.feature("A19a", off_nominal=True)
def test_a_did_of_a_provider_without_that_address_is_unknown() -> None:
    world = World().drop("source/192.0.2.1/32/w-3")
    assert refused(from_carrier("+12125550001"), world) == "number-unknown"
    assert refused(from_carrier("+5561999999999"), world) == "number-unknown"
    assert refused(from_carrier("alice"), world) == "number-unknown"


@pytest.mark.feature("A19a", off_nominal=True)
@pytest.mark.parametrize("key", ["gateway/w-1", "carrier/r-one"])
def test_a_disabled_gateway_or_carrier_does_not_call_in(key: str) -> None:
    assert refused(from_carrier(DID), World().change(key, enabled=False)) == "number-unknown"
    assert refused(from_carrier(DID), World().drop(key)) == "number-unknown"


@pytest.mark.feature("A19a")
def test_addresses_of_host_names_come_from_the_node_agent() -> None:
    world = World().put("local/source/192.0.2.77/32/w-2", Source(isp_id="i-one", carrier_id="r-one", gateway_id="w-2"))
    assert sent(from_carrier(DID, ip="192.0.2.77"), world).inside.number == DID


@pytest.mark.feature("A19a", off_nominal=True)
@pytest.mark.parametrize("ip", ["192.0.2.10", "192.0.2.99", "", "192.0.2.1/32"])
def test_a_stranger_is_challenged(ip: str) -> None:
    assert isinstance(decide(from_carrier(DID, ip=ip), World(), NOW), Challenge)


@pytest.mark.feature("A19a", off_nominal=True)
@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"target": "flow"}, "not-active-yet"), ({"target": "trunk"}, "not-active-yet"), ({"target": "none"}, "number-not-routed"),
        ({"tenant_id": None}, "number-not-routed"), ({"tenant_id": "t-gone"}, "number-not-routed"),
        ({"tenant_id": "t-rival"}, "number-not-routed"),
    ],
)  # fmt: skip
def test_numbers_that_lead_nowhere(fields: dict[str, str | None], reason: str) -> None:
    assert refused(from_carrier(DID), World().change(f"number/{DID}", **fields)) == reason


@pytest.mark.feature("A19a", off_nominal=True)
def test_a_refused_call_to_an_owned_number_is_recorded() -> None:
    decision = decide(from_carrier(DID), World().change("isp/i-one", status="blocked"), NOW)
    assert isinstance(decision, Refuse)
    assert decision.reason == "isp-blocked"
    assert decision.started is not None
    assert decision.started.isp_id == "i-one"
    assert decision.started.steps == decision.steps
    assert refused(from_carrier(DID), World().change("tenant/t-acme", core_id="gone")) == "no-core"


@pytest.mark.feature("A19a")
@pytest.mark.parametrize(
    ("fields", "caller"),
    [
        ({"from_user": "6133220000"}, "+556133220000"), ({"from_user": "08007771234"}, "08007771234"), ({"from_user": "joe"}, "joe"),
        ({"pai": "sip:+12125550009@x"}, "+12125550009"), ({"pai": "tel:+12125550009"}, "+12125550009"),
        ({"pai": "nonsense"}, "+556199990000"),
        ({"privacy": "id"}, ""), ({"from_user": "Anonymous"}, ""), ({"from_host": "anonymous.invalid"}, ""),
        ({"from_user": "x\r\ny"}, "x\ufffd\ufffdy"),
    ],
)  # fmt: skip
def test_the_callers_number(fields: dict[str, str], caller: str) -> None:
    inside = sent(from_carrier(DID, from_display="N", **fields)).inside
    assert inside.caller == caller
    assert inside.caller_name == ("N" if caller else "")


def test_a_number_of_the_inventory_without_tenant() -> None:
    world = World().put("number/+556133339999", Number(isp_id="i-one", customer_id="c-acme"))
    decision = decide(from_carrier("+556133339999"), world, NOW)
    assert isinstance(decision, Refuse)
    assert decision.started is not None
    assert (decision.reason, decision.started.customer_id, decision.started.tenant_id) == ("number-not-routed", "c-acme", "")


def test_a_provider_that_is_gone_is_blocked() -> None:
    assert refused(from_carrier(DID), World().drop("isp/i-one")) == "isp-blocked"
    assert World().get("isp/i-one", Isp) is not None
