"""The call simulator decides as the edge and the core do (G2)."""

import pytest
from tests.rules.world import ACME, NOW, World, invite

from ramal.rules import flows, ingress
from ramal.rules.commands import Begun, Outbound
from ramal.rules.decision import Facts, SendToCarrier, SendToCore
from ramal.rules.events import Step
from ramal.rules.simulate import Simulation, from_gateway, from_subscriber
from ramal.rules.steps import ELSEWHERE, visible


def dial(dialled: str, who: str = "alice", world: World | None = None, **fields: object) -> Simulation:
    return from_subscriber(world or World(), NOW, subscriber_id=f"s-{who}", dialled=dialled, **fields)  # type: ignore[arg-type]


@pytest.mark.feature("G2")
def test_an_outside_call_names_gateways_price_and_payer() -> None:
    found = dial("22224444")
    assert (found.ending, found.reason) == ("answered", "")
    (leg,) = found.legs
    assert (leg.kind, leg.to, leg.caller, leg.payer, leg.deck_id, leg.outcome) == (
        "carrier",
        "+556122224444",
        "+556133330001",
        "c-acme",
        "deck-1",
        "answered",
    )
    assert leg.gateways == ("sip:+556122224444@192.0.2.1", "sip:+556122224444@192.0.2.2:5080")
    assert {"security-group", "customer-status", "caller-id", "rate", "gateway"} <= {step.rule for step in found.steps}


@pytest.mark.feature("G2")
def test_the_steps_are_those_of_the_real_call() -> None:
    world = World()
    first = ingress.decide(invite(dialled="22224444"), world, NOW)
    assert isinstance(first, SendToCore)
    turn = flows.step(flows.begin(first.inside), Begun(), world, NOW)
    assert isinstance(turn.command, Outbound)
    second = ingress.decide(Facts(method="INVITE", private=True, inside=turn.command.inside), world, NOW)
    assert isinstance(second, SendToCarrier)
    real = (*first.steps, *turn.steps, *second.steps)
    assert dial("22224444").steps[: len(real)] == real


@pytest.mark.feature("G2")
def test_refusals_say_why() -> None:
    found = dial("22224444", "eve")
    assert (found.ending, found.reason, found.heard, found.legs) == ("refused", "security-group", ("not-allowed",), ())
    assert [step.ok for step in found.steps if step.rule == "security-group"] == [False]
    broke = dial("22224444", "carol", World().change("balance/c-shop", balance=0))
    assert (broke.ending, broke.reason) == ("unanswered", "carrier-failed")
    assert broke.legs[0].outcome == "failed"
    assert "no-balance" in [step.outcome for step in broke.steps]


@pytest.mark.feature("G2")
def test_what_is_assumed_comes_in_order() -> None:
    world = World().person("bob", forward_no_answer="eve").person("eve", voicemail=True)
    found = dial("1001", world=world, assume=("no-answer", "busy"))
    assert [(leg.to, leg.outcome) for leg in found.legs] == [(f"sip:bob@{ACME}", "no-answer"), (f"sip:eve@{ACME}", "busy")]
    assert (found.ending, found.heard) == ("voicemail", ("voicemail-greeting",))


@pytest.mark.feature("G2")
def test_an_inbound_call_from_a_gateway() -> None:
    found = from_gateway(World(), NOW, gateway_id="w-1", number="+556133330001", caller="+5511988887777")
    assert (found.ending, found.legs[0].to, found.legs[0].caller) == ("answered", f"sip:alice@{ACME}", "+5511988887777")
    assert from_gateway(World(), NOW, gateway_id="w-1", number="+5561000").reason == "number-unknown"
    assert from_gateway(World(), NOW, gateway_id="w-3", number="+556133330001").reason == "number-unknown"
    assert from_gateway(World(), NOW, gateway_id="w-9", number="+556133330001").reason == "source-unknown"


@pytest.mark.feature("G2")
def test_feature_codes_and_emergency() -> None:
    assert dial("*43").ending == "echo"
    assert dial("*8").ending == "pickup"
    assert dial("190", "eve").legs[0].to == "BR:190"
    assert dial("1001", world=World().change("isp/i-one", status="blocked")).reason == "isp-blocked"
    assert dial("1", "nobody").reason == "user-unknown"


@pytest.mark.feature("G2", "A23", off_nominal=True)
def test_another_tenants_configuration_is_not_shown() -> None:
    found = dial("1133330001", world=World().person("carol", forward_no_answer="22224444"), assume=("no-answer",))
    assert [leg.tenant_id for leg in found.legs] == ["t-shop", "t-shop"]
    shown = visible(found.steps, ())
    assert ELSEWHERE in shown
    assert not any("carol" in text or "shop" in text for step in shown for text in (step.input, step.outcome))
    assert visible(found.steps, {"t-shop"}) == found.steps
    assert len([step for step in shown if step is ELSEWHERE]) == 1


def test_hidden_stretches_are_told_apart() -> None:
    own, other = Step("a", "", ""), Step("b", "", "", tenant="t")
    assert visible([other, other, own, other], ()) == (ELSEWHERE, own, ELSEWHERE)
    assert visible([], ()) == ()


def test_a_device_leg_that_the_edge_refuses_fails() -> None:
    world = World()
    found = dial("1133330001", world=world)
    assert found.ending == "answered"
    assert found.legs[0].gateways == ()
