"""The flow of a call that a subscriber makes: dialling order, refusals, feature codes (A16, A18, A21, A26)."""

import msgspec
import pytest
from tests.rules.core import Call, announced, call, ended, rung
from tests.rules.world import ACME, NOW, SHOP, World

from ramal.rules import flows
from ramal.rules.calls import MAX_FORWARDS
from ramal.rules.commands import AnyResult, Begun, Dialed, Done, Echo, Hangup, Outbound, Pickup, Play, Ring
from ramal.rules.inside import ToCore
from ramal.rules.reasons import REASONS
from ramal.rules.tables import Number


@pytest.mark.feature("A16")
@pytest.mark.parametrize("dialled", ["bob", "BOB", "1001", "10-01"])
def test_a_colleague_is_called_by_name_or_alias(dialled: str) -> None:
    made = call(dialled)
    command = made.command
    assert isinstance(command, Ring)
    assert (command.username, command.domain, command.timeout, command.limit, command.call_group) == ("bob", ACME, 30, 4, "")
    inside = command.inside
    assert (inside.kind, inside.tenant_id, inside.caller, inside.caller_name, inside.parent, inside.purpose) == (
        "device",
        "t-acme",
        "1000",
        "Alice",
        "l",
        "call",
    )
    assert [step.rule for step in made.steps] == ["name-or-alias", "ring"]
    assert ended(made.dialed("answered")) == ""
    assert made.command == Hangup()


@pytest.mark.feature("A16")
def test_names_and_aliases_end_at_the_tenant() -> None:
    assert rung(call("1000", "carol").command) == "s-carol"
    assert announced(call("carol", "alice")) == ("invalid-number", "no-dial-rule")


@pytest.mark.feature("A16", "A26")
def test_emergency_comes_before_an_alias_and_every_check() -> None:
    world = World().person("bob", alias="190").change("customer/c-acme", status="blocked").change("tenant/t-acme", status="total-block")
    world.person("eve", enabled=False, max_calls=0)
    command = call("190", "eve", world, calls=9).command
    assert isinstance(command, Outbound)
    assert (command.inside.dialled, command.inside.emergency, command.inside.as_dialled) == ("BR:190", True, "190")
    assert command.inside.customer_id == "c-acme"


@pytest.mark.feature("A26")
def test_emergency_of_the_subscribers_country_first() -> None:
    world = World().person("alice", country="US")
    for dialled, number in (("911", "US:911"), ("9911", "US:911"), ("190", "BR:190")):
        command = call(dialled, world=world).command
        assert isinstance(command, Outbound)
        assert command.inside.dialled == number


@pytest.mark.feature("A18", "A17")
def test_an_outside_number_leaves_through_a_carrier() -> None:
    made = call("22224444")
    command = made.command
    assert isinstance(command, Outbound)
    inside = command.inside
    assert (inside.kind, inside.dialled, inside.as_dialled, inside.caller, inside.purpose) == (
        "carrier",
        "+556122224444",
        "22224444",
        "+556133330001",
        "call",
    )
    assert (inside.customer_id, inside.subscriber_id, inside.tenant_id, inside.emergency) == ("c-acme", "s-alice", "t-acme", False)
    assert [step.rule for step in made.steps][-4:] == ["security-group", "customer-status", "caller-id", "carrier-leg"]


@pytest.mark.feature("A8")
def test_area_code_of_the_subscriber_else_the_tenant() -> None:
    for fields, number in (({"area_code": "21"}, "+552122224444"), ({}, "+556122224444"), ({"country": "US"}, None)):
        command = call("22224444", world=World().person("alice", **fields)).command
        assert (command.inside.dialled if isinstance(command, Outbound) else None) == number


@pytest.mark.feature("A8")
def test_the_tenants_dial_plan_wins() -> None:
    world = World().change("tenant/t-acme", dialplan_id="d-own").put("dialplan/d-own", World().entries["dialplan/d-br"])
    assert isinstance(call("22224444", world=world).command, Outbound)
    assert announced(call("22224444", world=World().change("tenant/t-acme", dialplan_id="d-us"))) == ("invalid-number", "no-dial-rule")
    assert announced(call("22224444", world=World().change("plan/p-post", dialplan_id=None))) == ("invalid-number", "no-dial-rule")


@pytest.mark.feature("A17", "A18", off_nominal=True)
def test_refusals_are_spoken_before_the_end() -> None:
    assert announced(call("22224444", "eve")) == ("not-allowed", "security-group")
    assert announced(call("0012125550009")) == ("not-allowed", "security-group")
    assert announced(call("909033221234")) == ("not-allowed", "dial-refused")
    assert announced(call("22224444", world=World().change("customer/c-acme", status="blocked"))) == ("suspended", "customer-blocked")
    assert announced(call("22224444", world=World().change("tenant/t-acme", status="partial-block"))) == ("suspended", "tenant-blocked")
    assert announced(call("1001", world=World().change("tenant/t-acme", status="total-block"))) == ("suspended", "tenant-blocked")
    assert rung(call("1001", world=World().change("tenant/t-acme", status="partial-block")).command) == "s-bob"


@pytest.mark.feature("A13")
def test_announcements_speak_the_subscribers_language() -> None:
    for fields, language in (({}, "pt-BR"), ({"language": "en"}, "en")):
        command = call("909033221234", world=World().person("alice", **fields)).command
        assert isinstance(command, Play)
        assert (command.language, command.early) == (language, True)


@pytest.mark.feature("A13", off_nominal=True)
def test_who_may_not_call() -> None:
    assert ended(call("1001", world=World().person("alice", enabled=False)).command) == "subscriber-disabled"
    assert ended(call("1001", calls=4).command) == "too-many-calls"
    assert rung(call("1001", calls=3).command) == "s-bob"
    assert rung(call("1001", calls=9, purpose="transfer").command) == "s-bob"
    assert ended(call("1001", "nobody").command) == "not-authorised"
    inside = ToCore(call="c", leg="l", origin="device", isp_id="i-one", tenant_id="t-shop", subscriber_id="s-alice", dialled="1001")
    assert ended(Call(World(), inside).command) == "not-authorised"


@pytest.mark.feature("A13")
def test_caller_id() -> None:
    world = World().put("number/+556133330005", Number(isp_id="i-one", customer_id="c-acme"))
    shown = []
    for wanted in (None, "+556133330005", "+551133330001", "+12125550001", "+5561000000000", "rubbish"):
        command = call("22224444", world=world.person("alice", caller_id=wanted)).command
        assert isinstance(command, Outbound)
        shown.append(command.inside.caller)
    assert shown == ["+556133330001", "+556133330005", *["+556133330001"] * 4]
    lost = World().change("number/+556133330001", tenant_id="t-shop")
    command = call("22224444", world=lost).command
    assert isinstance(command, Outbound)
    assert command.inside.caller == "alice"
    world.drop("subscriber-number/s-alice/+556133330001")
    command = call("22224444", world=world).command
    assert isinstance(command, Outbound)
    assert command.inside.caller == "alice"


@pytest.mark.feature("A13")
def test_turn_says_how_many_other_calls_it_holds_for() -> None:
    """Whoever counts calls need not decide again below that number."""
    world = World().person("alice", max_calls=3)
    state = flows.begin(call("1001", world=world).state.inside)
    turns = [flows.step(state, Begun(calls=calls), world, NOW) for calls in range(6)]
    assert {turn.room for turn in turns} == {3}
    assert turns[:3] == [turns[0]] * 3
    assert [ended(turn.command) for turn in turns[3:]] == ["too-many-calls"] * 3
    assert flows.step(msgspec.structs.replace(state, purpose="transfer"), Begun(), world, NOW).room is None


@pytest.mark.feature("A18", "G2", off_nominal=True)
def test_leg_that_the_edge_refuses_ends_for_the_edges_reason() -> None:
    out = call("22224444")
    assert ended(out.after(Dialed(outcome="failed", q850=21, refused="no-balance"))) == "no-balance"
    assert out.command.q850 == REASONS["no-balance"].q850
    within = call("1001")
    assert ended(within.after(Dialed(outcome="unavailable", refused="no-relay"))) == "no-relay"
    assert ended(call("22224444").after(Dialed(outcome="failed", refused="nonsense"))) == "carrier-failed"


@pytest.mark.feature("A18", off_nominal=True)
def test_a_carrier_that_fails() -> None:
    for outcome, reason, given, q850 in (
        ("busy", "busy", 17, 17),
        ("no-answer", "no-answer", 0, 19),
        ("failed", "carrier-failed", 1, 1),
        ("unavailable", "carrier-failed", 0, 38),
    ):
        made = call("22224444")
        assert made.dialed(outcome, given) == Hangup(reason=reason, q850=q850)
    made = call("22224444")
    assert made.dialed("cancelled") == Hangup()


@pytest.mark.feature("A18", "A23")
def test_a_did_of_the_platform_stays_inside() -> None:
    made = call("1133330001", "alice")
    command = made.command
    assert isinstance(command, Ring)
    assert (command.username, command.domain, command.inside.tenant_id) == ("carol", SHOP, "t-shop")
    assert command.inside.caller == "+556133330001"
    assert [step.rule for step in made.steps if not step.tenant][-2:] == ["caller-id", "on-platform"]
    assert {step.tenant for step in made.steps} == {"", "t-shop"}
    made.world.drop("subscriber/shop.one.example.net/carol")
    assert ended(made.dialed("no-answer")) == "not-registered"


@pytest.mark.feature("A18")
def test_no_security_group_is_asked_inside_the_platform() -> None:
    assert rung(call("01133330001", "eve").command) == "s-carol"


@pytest.mark.feature("A21d", "A21e", "A21l")
def test_feature_codes() -> None:
    assert call("*43").command == Echo(language="pt-BR")
    assert call("*8").command == Pickup(group="tt-acme-3", tenant_id="t-acme")
    assert call("*81001").command == Pickup(subscriber_id="s-bob", tenant_id="t-acme")
    assert call("*8bob").command == Pickup(subscriber_id="s-bob", tenant_id="t-acme")
    made = call("*43")
    assert ended(made.after(Done())) == ""


@pytest.mark.feature("A21d", "A21e", "A21l", off_nominal=True)
def test_feature_codes_that_find_nothing() -> None:
    assert ended(call("*8", "bob").command) == "pickup-nothing"
    assert ended(call("*8carol").command) == "pickup-nothing"
    assert ended(call("*97").command) == "not-active-yet"
    assert announced(call("*99")) == ("invalid-number", "no-dial-rule")
    made = call("*81001")
    assert made.after(Done(ok=False)) == Hangup(reason="pickup-nothing", q850=1)
    made = call("*81001")
    assert made.after(Done()) == Hangup()


@pytest.mark.feature("A21a")
def test_a_transfer_is_a_call_by_the_transferor() -> None:
    command = call("22224444", purpose="transfer").command
    assert isinstance(command, Outbound)
    assert (command.inside.purpose, command.inside.customer_id) == ("transfer", "c-acme")


@pytest.mark.parametrize(
    ("stage", "result"),
    [
        ("new", Done()),
        ("ring", Begun()),
        ("ring", Done()),
        ("announce", Dialed(outcome="busy")),
        ("over", Begun()),
        ("over", Done()),
        ("voicemail", Begun()),
    ],
)
def test_a_result_that_does_not_fit_ends_the_call(stage: str, result: AnyResult) -> None:
    inside = ToCore(call="c", leg="l", origin="device", isp_id="i", tenant_id="t")
    turn = flows.step(flows.State(inside=inside, stage=stage), result, World(), NOW)  # type: ignore[arg-type]
    assert turn.command == Hangup(reason="internal-error", q850=41)


@pytest.mark.parametrize("text", ["", "rubbish", "é", "AAAA", "====", "x" * 10_000])
def test_rubbish_is_no_state(text: str) -> None:
    assert flows.load(text) is None


def test_the_state_fits_in_a_channel_variable() -> None:
    made = call("x", world=World())
    uuids = tuple("0" * 36 for _ in range(MAX_FORWARDS + 1))
    inside = ToCore(
        call="0" * 36,
        leg="0" * 36,
        origin="carrier",
        isp_id="0" * 36,
        tenant_id="0" * 36,
        number="+" + "1" * 15,
        caller="1" * 64,
        caller_name="é" * 64,
    )
    big = msgspec.structs.replace(made.state, inside=inside, visited=uuids, target="0" * 36, caller="1" * 64, caller_name="é" * 64)
    assert len(flows.dump(big)) < 1900
