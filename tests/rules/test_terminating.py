"""The flow of a call that comes to a subscriber: DID, forwards, voicemail (A13, A19)."""

import msgspec
import pytest
from tests.rules.core import announced, call, ended, incoming, rung
from tests.rules.world import ACME, World

from ramal.rules.calls import MAX_FORWARDS
from ramal.rules.commands import Done, Hangup, Outbound, Outcome, Play, Ring, Voicemail
from ramal.rules.tables import SubscriberRef


@pytest.mark.feature("A13", "A18")
def test_a_call_from_outside_keeps_its_number_when_it_is_forwarded_inside_the_platform() -> None:
    made = incoming(world=World().person("alice", forward_always="01133330001"))
    assert isinstance(made.command, Ring)
    assert (made.command.inside.subscriber_id, made.command.inside.caller) == ("s-carol", "+5511988887777")


@pytest.mark.feature("A19a", off_nominal=True)
@pytest.mark.parametrize(
    ("fields", "end"),
    [
        ({"target": "flow"}, "not-active-yet"), ({"target": "trunk"}, "not-active-yet"), ({"target": "none"}, "number-not-routed"),
        ({"target_id": "s-gone"}, "number-not-routed"), ({"target_id": "s-carol"}, "number-not-routed"),
        ({"target_id": None}, "number-not-routed"),
    ],
)  # fmt: skip
def test_dids_that_lead_nowhere(fields: dict[str, object], end: str) -> None:
    made = incoming(world=World().change("number/+556133330001", **fields))
    if isinstance(made.command, Play):
        assert made.command.language == "pt-BR"
        assert announced(made) == ("not-in-service", end)
    else:
        assert ended(made.command) == end
    assert ended(incoming("+5561000000000").command) == "number-unknown"


@pytest.mark.feature("A19a", "A13")
def test_an_incoming_call_rings_then_voicemail() -> None:
    made = incoming()
    assert rung(made.command) == "s-alice"
    assert isinstance(made.command, Ring)
    assert (made.command.inside.caller, made.command.inside.caller_name) == ("+5511988887777", "Zoe")
    assert made.command.call_group == "tt-acme-3"
    command = made.dialed("no-answer")
    assert isinstance(command, Voicemail)
    assert (command.subscriber_id, command.tenant_id, command.caller, command.language) == ("s-alice", "t-acme", "+5511988887777", "pt-BR")
    assert ended(made.after(Done())) == ""


@pytest.mark.feature("A13")
@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        ("busy", "busy"),
        ("too-many", "too-many-calls"),
        ("no-answer", "no-answer"),
        ("unavailable", "not-registered"),
        ("failed", "not-registered"),
    ],
)
def test_without_voicemail_the_caller_learns_why(outcome: Outcome, reason: str) -> None:
    assert ended(call("1001").dialed(outcome)) == reason


@pytest.mark.feature("A13")
@pytest.mark.parametrize(
    ("outcome", "field"),
    [
        ("busy", "forward_busy"), ("too-many", "forward_busy"), ("no-answer", "forward_no_answer"),
        ("unavailable", "forward_no_answer"), ("failed", "forward_no_answer"),
    ],
)  # fmt: skip
def test_forward_on_busy_and_on_no_answer(outcome: Outcome, field: str) -> None:
    made = call("1001", world=World().person("bob", **{field: "eve"}))
    assert rung(made.dialed(outcome)) == "s-eve"
    assert isinstance(made.command, Ring)
    assert made.command.inside.purpose == "forward"
    assert made.command.inside.caller == "1000"
    other = call("1001", world=World().person("bob", **{"forward_busy" if field == "forward_no_answer" else "forward_no_answer": "eve"}))
    assert isinstance(other.dialed(outcome), Hangup)


@pytest.mark.feature("A13")
def test_forward_always_does_not_ring() -> None:
    made = call("1001", world=World().person("bob", forward_always="eve"))
    assert rung(made.command) == "s-eve"
    assert [step.rule for step in made.steps] == ["name-or-alias", "forward-always", "name-or-alias", "ring"]


@pytest.mark.feature("A13", "A17")
def test_a_forwarded_leg_is_checked_against_and_paid_by_the_forwarder() -> None:
    world = World().person("carol", forward_no_answer="22224444")
    made = incoming("+551133330001", world, "t-shop")
    command = made.dialed("no-answer")
    assert isinstance(command, Outbound)
    inside = command.inside
    assert (inside.customer_id, inside.subscriber_id, inside.tenant_id, inside.purpose) == ("c-shop", "s-carol", "t-shop", "forward")
    assert (inside.dialled, inside.as_dialled, inside.caller) == ("+551122224444", "22224444", "+551133330001")
    refused = call("1001", world=World().person("bob", forward_always="22224444"))
    assert ended(refused.command) == "security-group"


@pytest.mark.feature("A13")
def test_a_forward_that_fails_ends_in_the_forwarders_voicemail() -> None:
    world = World().person("bob", forward_always="22224444", security_group_id="g-br", voicemail=True)
    made = call("1001", world=world)
    assert isinstance(made.command, Outbound)
    command = made.dialed("busy")
    assert isinstance(command, Voicemail)
    assert command.subscriber_id == "s-bob"
    refused = call("1001", world=World().person("bob", forward_always="22224444", voicemail=True)).command
    assert isinstance(refused, Voicemail)


@pytest.mark.feature("A13", "A26", off_nominal=True)
def test_a_forward_to_emergency_or_a_feature_code_is_an_ordinary_number() -> None:
    assert ended(call("1001", world=World().person("bob", forward_always="*43")).command) == "no-dial-rule"
    assert ended(call("1001", world=World().person("bob", forward_always="190")).command) == "security-group"


@pytest.mark.feature("A13", off_nominal=True)
def test_forwarding_loops_are_refused() -> None:
    world = World().person("bob", forward_always="eve").person("eve", forward_always="bob")
    assert ended(call("bob", world=world).command) == "forward-loop"
    assert ended(call("bob", world=World().person("bob", forward_always="bob")).command) == "forward-loop"
    world = World().person("bob", forward_busy="eve").person("eve", forward_busy="1001")
    made = call("bob", world=world)
    assert rung(made.dialed("busy")) == "s-eve"
    assert ended(made.dialed("busy")) == "forward-loop"


@pytest.mark.feature("A13", off_nominal=True)
def test_forwarding_through_the_own_did_is_a_loop_too() -> None:
    world = World().person("alice", forward_always="33330001", voicemail=False)
    assert ended(call("1000", "bob", world).command) == "forward-loop"


@pytest.mark.feature("A13", off_nominal=True)
def test_chains_of_forwards_have_an_end() -> None:
    world = World()
    sample = world.entries[f"subscriber/{ACME}/bob"]
    for at in range(12):
        world.put(
            f"subscriber/{ACME}/x{at}",
            msgspec.structs.replace(sample, id=f"s-x{at}", username=f"x{at}", alias=None, forward_always=f"x{at + 1}"),
        )
        world.put(f"subscriber-id/s-x{at}", SubscriberRef(domain=ACME, username=f"x{at}"))
    made = call("x0", world=world)
    assert ended(made.command) == "forward-loop"
    assert len(made.state.visited) == MAX_FORWARDS + 1


@pytest.mark.feature("A13", off_nominal=True)
def test_a_called_subscriber_who_cannot_be_called() -> None:
    assert ended(call("1001", world=World().person("bob", enabled=False)).command) == "user-unknown"
    world = World().change("tenant/t-shop", status="total-block")
    assert announced(call("1133330001", world=world)) == ("suspended", "tenant-blocked")
    made = incoming("+551133330001", world, "t-shop")
    assert announced(made) == ("suspended", "tenant-blocked")
