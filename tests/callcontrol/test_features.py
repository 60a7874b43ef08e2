"""What a phone does during a call: hold, transfers, pickup."""

import re

import pytest
from tests.callcontrol.conftest import Core, FakeEdge, identity
from tests.engines.asterisk.sip import Leg

from ramal.apps.agent.tone import Sound

LOW, HIGH = Sound(440.0), Sound(950.0)


async def talking(edge: FakeEdge, caller: str = "alice", called: str = "bob") -> tuple[Leg, Leg]:
    """Return both legs of an answered call."""
    first = await edge.from_device(caller, called)
    second, _ = await edge.next_call()
    second.answer()
    await first.answered()
    await hear_each_other(first, second)
    return first, second


async def told(transferor: Leg, *statuses: int) -> None:
    """Wait until a transferor was notified of how the transfer ended (RFC 3515 §2.4.5)."""
    ends = {f"SIP/2.0 {status}" for status in statuses}
    await transferor.until(lambda leg: any(m.method == "NOTIFY" and m.body[:11] in ends for m in leg.said), what=f"NOTIFY {statuses}")


async def hear_each_other(one: Leg, other: Leg) -> None:
    one.media.sound, other.media.sound = LOW, HIGH
    await other.media.hears(LOW)
    await one.media.hears(HIGH)


@pytest.mark.feature("A21c")
async def test_held_party_hears_music_until_the_call_is_taken_back(core: Core, edge: FakeEdge) -> None:
    alice, bob = await talking(edge)
    alice.media.sound = None
    alice.hold()
    await bob.media.hears_other_than(LOW)
    await bob.media.hears_something()
    alice.request("INVITE", ("Content-Type: application/sdp",), edge.sdp(alice.media))
    await hear_each_other(alice, bob)
    alice.bye()
    await bob.ended()


@pytest.mark.feature("A21a")
@pytest.mark.parametrize("transferor", ["caller", "called"])
async def test_blind_transfer_rings_the_target_and_joins_it(core: Core, edge: FakeEdge, transferor: str) -> None:
    alice, bob = await talking(edge)
    by, other, name = (alice, bob, "alice") if transferor == "caller" else (bob, alice, "bob")
    by.refer("sip:gina@acme.example.net")
    await by.until(lambda leg: any(m.method == "REFER" and m.status == 202 for m in leg.said), what="202")
    gina, header = await edge.next_call()
    assert (header.kind, header.subscriber_id, header.purpose, header.call) == ("device", identity("gina"), "transfer", alice.inside.call)
    gina.answer()
    await told(by, 200)
    by.bye()
    await hear_each_other(other, gina)
    assert header.caller_name == name.title()
    gina.bye()
    await other.ended()


@pytest.mark.feature("A21a", "A6")
async def test_blind_transfer_to_the_outside_is_charged_to_the_transferor(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_carrier("+556133334444")
    bob, bob_inside = await edge.next_call()
    bob.answer()
    await caller.answered()
    await hear_each_other(caller, bob)
    bob.refer("sip:061999990001@acme.example.net")
    outside, header = await edge.next_call()
    assert (header.kind, header.purpose, header.dialled) == ("carrier", "transfer", "+5561999990001")
    assert header.subscriber_id == identity("bob")
    assert header.parent == bob_inside.leg
    outside.answer()
    await told(bob, 200)
    bob.bye()
    await hear_each_other(caller, outside)
    caller.bye()
    await outside.ended()


@pytest.mark.feature("A21a", "A17", off_nominal=True)
async def test_blind_transfer_is_refused_where_the_transferor_may_not_call(core: Core, edge: FakeEdge) -> None:
    alice, carol = await talking(edge, "alice", "carol")
    carol.refer("sip:061999990001@acme.example.net")
    await alice.ended()
    await told(carol, 200, 403, 503)  # 200 where an announcement was played: Asterisk knows no better
    carol.bye()
    assert edge.arrived.empty()
    assert any(step.startswith("security-group: no group") for step in core.steps(alice.inside.call))


@pytest.mark.feature("A21a", off_nominal=True)
async def test_blind_transfer_by_an_outside_party_is_refused(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_carrier("+556133334444")
    bob, _ = await edge.next_call()
    bob.answer()
    await caller.answered()
    await hear_each_other(caller, bob)
    caller.refer("sip:061999990001@acme.example.net")
    await bob.ended()
    await told(caller, 403, 503)
    caller.bye()
    assert edge.arrived.empty()


@pytest.mark.feature("A21b")
async def test_attended_transfer_joins_the_two_others(core: Core, edge: FakeEdge) -> None:
    alice, bob = await talking(edge)
    again, gina = await talking(edge, "alice", "gina")
    tag = re.search(r"tag=(\S+)", again.remote)[1]
    own = re.search(r"tag=(\S+)", again.local)[1]
    replaces = f"{again.call_id}%3Bto-tag%3D{tag}%3Bfrom-tag%3D{own}"
    alice.refer(f"sip:gina@acme.example.net?Replaces={replaces}")
    await alice.until(lambda leg: any(m.method == "REFER" and m.status == 202 for m in leg.said), what="202")
    await hear_each_other(bob, gina)
    await again.ended()
    bob.bye()
    await gina.ended()


@pytest.mark.feature("A21d")
async def test_group_pickup_takes_a_call_that_rings_in_ones_group(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_device("gina", "bob")
    bob, _ = await edge.next_call()
    bob.ring()
    await caller.until(lambda leg: 180 in leg.statuses())
    carol = await edge.from_device("carol", "*8")
    await carol.answered()
    await caller.answered()
    await bob.until(lambda leg: "CANCEL" in leg.requests(), what="bob stops ringing")
    await hear_each_other(caller, carol)
    carol.bye()
    await caller.ended()


@pytest.mark.feature("A21e")
async def test_directed_pickup_takes_the_named_one(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_device("alice", "gina")
    gina, _ = await edge.next_call()
    gina.ring()
    await caller.until(lambda leg: 180 in leg.statuses())
    bob = await edge.from_device("bob", "*8gina")
    await bob.answered()
    await caller.answered()
    await hear_each_other(caller, bob)
    caller.bye()
    await bob.ended()


@pytest.mark.feature("A21d", "A21e", off_nominal=True)
@pytest.mark.parametrize(("who", "code"), [("carol", "*8"), ("bob", "*8gina"), ("bob", "*8")])
async def test_pickup_of_nothing_is_refused(core: Core, edge: FakeEdge, who: str, code: str) -> None:
    leg = await edge.from_device(who, code)
    await leg.until(lambda leg: leg.final)
    assert leg.final == 404


@pytest.mark.feature("A21d", off_nominal=True)
async def test_group_pickup_leaves_calls_of_other_groups_alone(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_device("alice", "gina")
    gina, _ = await edge.next_call()
    gina.ring()
    await caller.until(lambda leg: 180 in leg.statuses())
    carol = await edge.from_device("carol", "*8")
    await carol.until(lambda leg: leg.final)
    assert carol.final == 404
    gina.answer()
    await caller.answered()
    caller.bye()
    await gina.ended()


@pytest.mark.feature("A21a")
@pytest.mark.parametrize("target", ["erin-2", "e", "ex", "External_replacesX", "external-replaces", "external_replace", "_x"])
async def test_any_name_may_be_the_target_of_a_blind_transfer(core: Core, edge: FakeEdge, target: str) -> None:
    """One word is Asterisk's own; names that begin like it are not."""
    alice, bob = await talking(edge)
    alice.refer(f"sip:{target}@acme.example.net")
    await alice.until(lambda leg: any(m.method == "REFER" and m.status == 202 for m in leg.said), what="202")
    alice.bye()
    await bob.ended()
    assert core.steps(alice.inside.call)[-1] == "dial-plan: no rule matches"
