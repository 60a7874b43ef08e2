"""Calls to subscribers through a real Asterisk: ringing, audio, forwards, limits, voicemail."""

import asyncio
import hashlib
import wave

import pytest
from tests.callcontrol.conftest import Core, FakeEdge, identity

from ramal.apps.agent.tone import Sound, measure
from ramal.rules.events import Recorded

LOW, HIGH = Sound(440.0), Sound(950.0)


@pytest.mark.feature("A16", "A21a")
@pytest.mark.parametrize("dialled", ["bob", "1001"])
async def test_alice_calls_bob_and_both_hear_each_other(core: Core, edge: FakeEdge, dialled: str) -> None:
    alice = await edge.from_device("alice", dialled)
    bob, header = await edge.next_call()
    assert (header.kind, header.subscriber_id, header.call, header.parent) == (
        "device",
        identity("bob"),
        alice.inside.call,
        alice.inside.leg,
    )
    assert bob.invite.user == "bob"
    assert (header.caller, header.caller_name) == ("1000", "Alice")
    bob.ring()
    await alice.until(lambda leg: 180 in leg.statuses())
    bob.answer()
    await alice.answered()
    alice.media.sound, bob.media.sound = LOW, HIGH
    assert (await bob.media.hears(LOW)).is_tone(LOW)
    assert (await alice.media.hears(HIGH)).is_tone(HIGH)
    alice.bye()
    await bob.ended()
    assert "name-or-alias: subscriber bob" in core.steps(alice.inside.call)


@pytest.mark.feature("A19")
async def test_did_rings_its_subscriber_with_the_callers_number(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_carrier("+556133334444")
    bob, header = await edge.next_call()
    assert header.subscriber_id == identity("bob")
    assert header.caller == "+551133330000"
    bob.answer()
    await caller.answered()
    bob.bye()
    await caller.ended()
    assert caller.requests() == ["BYE"]


@pytest.mark.feature("A13")
async def test_forward_on_no_answer_leaves_to_the_carrier_at_the_forwarders_cost(core: Core, edge: FakeEdge) -> None:
    alice = await edge.from_device("alice", "frank")
    frank, _ = await edge.next_call()
    frank.ring()
    outside, header = await edge.next_call()
    assert "CANCEL" in frank.requests()
    assert (header.kind, header.purpose, header.dialled) == ("carrier", "forward", "+5561999990000")
    assert header.subscriber_id == identity("frank")
    outside.answer()
    await alice.answered()
    alice.bye()
    await outside.ended()


@pytest.mark.feature("A13")
async def test_forward_on_busy_rings_the_other_one(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_device("bob", "gina")
    gina, _ = await edge.next_call()
    gina.refuse(486, "Busy Here")
    alice, header = await edge.next_call()
    assert (header.subscriber_id, header.purpose) == (identity("alice"), "forward")
    alice.answer()
    await caller.answered()
    caller.bye()
    await alice.ended()


@pytest.mark.feature("A13", off_nominal=True)
async def test_more_calls_than_allowed_are_busy_and_the_place_is_free_again_afterwards(core: Core, edge: FakeEdge) -> None:
    first = await edge.from_device("alice", "carol")
    carol, _ = await edge.next_call()
    carol.answer()
    await first.answered()
    second = await edge.from_device("bob", "carol")
    await second.until(lambda leg: leg.final)
    assert second.final == 486
    third = await edge.from_device("carol", "alice")
    await third.until(lambda leg: leg.final)
    assert third.final == 486
    assert edge.arrived.empty()
    first.bye()
    await carol.ended()
    again = await edge.from_device("bob", "carol")
    carol, _ = await edge.next_call()
    carol.refuse(486)
    await again.until(lambda leg: leg.final)


@pytest.mark.feature("A13", off_nominal=True)
async def test_two_callers_at_the_same_instant_do_not_share_the_last_place(core: Core, edge: FakeEdge) -> None:
    legs = await asyncio.gather(*(edge.from_device(name, "carol") for name in ("alice", "bob", "gina")))
    carol, _ = await edge.next_call()
    carol.ring()
    for leg in legs:
        await leg.until(lambda leg: leg.final or 180 in leg.statuses())
    assert sorted(leg.final for leg in legs) == [0, 486, 486]
    carol.refuse(486)
    assert edge.arrived.empty()


@pytest.mark.feature("A13", off_nominal=True)
async def test_caller_who_gives_up_stops_the_ringing(core: Core, edge: FakeEdge) -> None:
    alice = await edge.from_device("alice", "bob")
    bob, _ = await edge.next_call()
    bob.ring()
    await alice.until(lambda leg: 180 in leg.statuses())
    alice.cancel()
    await bob.until(lambda leg: "CANCEL" in leg.requests())
    await alice.until(lambda leg: leg.final == 487)
    assert edge.arrived.empty()


@pytest.mark.feature("A21l")
async def test_echo(core: Core, edge: FakeEdge) -> None:
    alice = await edge.from_device("alice", "*43")
    await alice.answered()
    alice.media.sound = LOW
    await alice.media.hears(LOW)
    alice.bye()


@pytest.mark.feature("A22b")
async def test_nobody_answers_and_the_caller_leaves_a_message(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_carrier("+556133334444")
    bob, _ = await edge.next_call()
    bob.refuse(480)
    await caller.answered()
    await caller.media.hears_something()  # the beep; the greeting of this instance is silent
    caller.media.sound = Sound(600.0)
    await asyncio.wait_for(_grows(core), 10)
    caller.bye()
    await asyncio.wait_for(_until(lambda: _recorded(core, caller.inside.call)), 10)
    [event] = _recorded(core, caller.inside.call)
    path = core.settings.media / event.path
    assert (event.purpose, event.subscriber_id, event.caller) == ("voicemail", identity("bob"), "+551133330000")
    assert (event.size, event.sha256) == (path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())
    assert event.seconds > 0.8
    with wave.open(str(path)) as file:
        assert measure(file.readframes(file.getnframes())[-8000:], file.getframerate()).is_tone(Sound(600.0))
    assert not list(path.parent.glob("*.json"))


@pytest.mark.feature("A22b", off_nominal=True)
async def test_caller_who_hangs_up_before_the_beep_leaves_no_message_and_nothing_waits(core: Core, edge: FakeEdge) -> None:
    caller = await edge.from_carrier("+556133334444")
    bob, _ = await edge.next_call()
    bob.refuse(480)
    await caller.answered()
    caller.bye()
    folder = core.settings.media / "voicemail"
    await asyncio.wait_for(_until(lambda: not list(folder.glob("*.json"))), 10)
    assert not _recorded(core, caller.inside.call)


def _recorded(core: Core, call: str) -> list[Recorded]:
    return [event for event in core.events() if isinstance(event, Recorded) and event.call == call]


async def _until(condition) -> None:
    while not condition():  # noqa: ASYNC110 - files have no events
        await asyncio.sleep(0.05)


async def _grows(core: Core) -> None:
    """Wait until a second of audio has been written."""
    folder = core.settings.media / "voicemail"
    await _until(lambda: any(path.stat().st_size > 18000 for path in folder.glob("*.wav") if path.with_suffix(".json").exists()))
