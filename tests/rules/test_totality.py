"""Deciding is total and deterministic: any facts, any flow, over any state of the snapshot."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.rules.world import ACME, NOW, RIVAL, SHOP, World

from ramal.rules import events, flows, inside, simulate
from ramal.rules.commands import Begun, Dialed, Done, Hangup, Ring
from ramal.rules.decision import Challenge, Decision, Drop, Facts, Options, Refuse, Register, SendToCarrier, SendToCore, SendToDevice
from ramal.rules.ingress import credential, decide
from ramal.rules.inside import ToCore, ToEdge
from ramal.rules.reasons import REASONS
from ramal.rules.tables import Ban, Health

ALL = Challenge | Refuse | Drop | Register | SendToCore | SendToDevice | SendToCarrier | Options
TEXT = st.one_of(
    st.text(max_size=20), st.text(st.characters(), max_size=600), st.sampled_from(["\ud800", "/", "a/b", "\0", "+", "*8", "."])
)
HOSTS = st.one_of(st.sampled_from([ACME, SHOP, RIVAL, "198.51.100.1", "anonymous.invalid"]), TEXT)
USERS = st.one_of(st.sampled_from(["alice", "alice.web", "bob", "carol", "dave", "1000", "nobody"]), TEXT)
DIALLED = st.one_of(
    st.sampled_from(["1000", "190", "22224444", "+556133330001", "+12125550001", "*8", "*43", "0012125550001", "40041234"]), TEXT
)
IPS = st.one_of(st.sampled_from(["192.0.2.1", "203.0.113.9", "127.0.0.1"]), TEXT)
PLAIN = st.text(st.characters(codec="utf-8"), max_size=40)
OWN_IDS = st.one_of(st.sampled_from(["s-alice", "s-carol", "t-acme", "t-shop", "t-rival", "i-one", "i-two", "c-acme"]), PLAIN)
PLAIN_DIALLED = st.one_of(st.sampled_from(["22224444", "190"]), PLAIN)
INSIDE = st.builds(
    ToEdge, call=OWN_IDS, leg=OWN_IDS, parent=OWN_IDS, kind=st.sampled_from(["device", "carrier"]), isp_id=OWN_IDS, tenant_id=OWN_IDS,
    customer_id=OWN_IDS,
    subscriber_id=OWN_IDS, dialled=st.one_of(st.sampled_from(["+556122224444", "BR:190"]), PLAIN), as_dialled=PLAIN_DIALLED, caller=PLAIN,
    caller_name=PLAIN, emergency=st.booleans(),
)  # fmt: skip
FACTS = st.builds(
    Facts, method=st.one_of(st.sampled_from(["INVITE", "REGISTER", "OPTIONS", "ACK"]), TEXT), ruri_user=DIALLED, ruri_host=HOSTS,
    from_user=USERS, from_host=HOSTS, from_display=TEXT, to_user=USERS, to_host=HOSTS, pai=TEXT, privacy=TEXT, user_agent=TEXT,
    source_ip=IPS, private=st.booleans(), max_forwards=st.integers(-1, 70), auth_username=st.one_of(st.just(""), USERS),
    auth_realm=st.one_of(st.sampled_from(["one.example.net", "two.example.net"]), TEXT), authenticated=st.booleans(),
    auth_stale=st.booleans(), spared=st.booleans(), looped=st.booleans(), replaces=st.booleans(), inside=st.one_of(st.none(), INSIDE),
    own_hosts=st.sampled_from([(), ("198.51.100.1",)]),
)  # fmt: skip


OUTCOMES = st.lists(st.sampled_from(["busy", "no-answer", "unavailable", "failed", "too-many"]), max_size=12)
NAMED = st.sampled_from(["", "no-balance", "not-registered", "nonsense"])


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """The little platform, with things changed and things missing."""
    world = World()
    if draw(st.booleans()):
        world.put("ban/203.0.113.9", Ban(until=NOW + 1, reason="x")).put("local/health/w-1", Health(benched=True, since=0.0))
    for name in ("alice", "bob", "carol"):
        forwards = st.one_of(st.none(), st.sampled_from(["alice", "1001", "01133330001", "33330001", "22224444", "*8", "190"]))
        world.person(
            name,
            forward_always=draw(forwards),
            forward_busy=draw(forwards),
            forward_no_answer=draw(forwards),
            voicemail=draw(st.booleans()),
        )
    world.change("tenant/t-acme", status=draw(st.sampled_from(["active", "partial-block", "total-block"])))
    world.drop(*draw(st.lists(st.sampled_from(sorted(world.entries)), max_size=6, unique=True)))
    return world


@pytest.mark.feature("A18", "A23", off_nominal=True)
@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(FACTS, worlds())
def test_any_facts_get_one_decision(facts: Facts, world: World) -> None:
    decision: Decision = decide(facts, world, NOW)
    assert isinstance(decision, ALL)
    assert decision == decide(facts, world, NOW)
    assert credential(facts, world) == credential(facts, world)
    if isinstance(decision, Refuse):
        assert decision.reason in REASONS
    started = getattr(decision, "started", None)
    if started is not None:
        assert events.decoder.decode(events.encoder.encode(started)) == started
    if isinstance(decision, SendToCore):
        assert inside.decode(inside.encode(decision.inside)) == decision.inside or len(inside.encode(decision.inside)) > inside.MAX_HEADER
    if isinstance(decision, SendToCore | Register):
        assert not facts.private
    if isinstance(decision, SendToDevice | SendToCarrier):
        assert facts.private
    if isinstance(decision, Register):
        assert facts.authenticated


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(worlds(), st.sampled_from(["device", "carrier"]), st.sampled_from(["s-alice", "s-bob", "s-carol"]), DIALLED, OUTCOMES, NAMED)
def test_every_flow_ends(world: World, origin: str, who: str, dialled: str, outcomes: list[str], named: str) -> None:  # noqa: PLR0917
    tenant = "t-shop" if who == "s-carol" else "t-acme"
    told = ToCore(
        call="c",
        leg="l",
        origin=origin,
        isp_id="i-one",
        tenant_id=tenant,
        subscriber_id=who,
        number=dialled if dialled.isprintable() else None,
        dialled=dialled,  # type: ignore[arg-type]
    )
    turn = flows.step(flows.begin(told), Begun(), world, NOW)
    rang: list[str] = []
    for _ in range(20):
        if isinstance(turn.command, Hangup):
            break
        if isinstance(turn.command, Ring):
            rang.append(turn.command.inside.subscriber_id)
        dialing = turn.state.stage in {"ring", "outbound"}
        result = Dialed(outcome=outcomes.pop() if outcomes else "busy", refused=named) if dialing else Done()  # type: ignore[arg-type]
        state = flows.load(flows.dump(turn.state))
        assert state == turn.state
        turn = flows.step(turn.state, result, world, NOW)
    assert isinstance(turn.command, Hangup)
    assert turn.command.reason == "" or turn.command.reason in REASONS
    assert len(rang) == len(set(rang))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(worlds(), st.sampled_from(["s-alice", "s-bob", "s-carol", "s-nobody"]), DIALLED)
def test_every_simulation_ends(world: World, who: str, dialled: str) -> None:
    for found in (
        simulate.from_subscriber(world, NOW, subscriber_id=who, dialled=dialled),
        simulate.from_gateway(world, NOW, gateway_id="w-1", number=dialled, caller=dialled),
    ):
        assert found.reason != "internal-error"
        assert found.reason == "" or found.reason in REASONS
        assert (found.reason == "") == (found.ending in {"answered", "voicemail", "echo", "pickup"})
        assert msgspec.json.encode(found.ending)
