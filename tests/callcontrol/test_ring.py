"""Calls between subscribers through a real Asterisk: ringing, audio, refusals."""

import pytest
from tests.callcontrol.conftest import Core, FakeEdge, identity

from ramal.apps.agent.tone import Sound

LOW, HIGH = Sound(440.0), Sound(950.0)


@pytest.mark.feature("A16", "A21")
async def test_alice_calls_bob_by_name_and_both_hear_each_other(core: Core, edge: FakeEdge) -> None:
    alice = await edge.from_device("alice", "bob")
    bob, header = await edge.next_call()
    assert (header.kind, header.subscriber_id, header.call, header.parent) == (
        "device",
        identity("bob"),
        alice.inside.call,
        alice.inside.leg,
    )
    assert bob.invite.user == "bob"
    bob.ring()
    await alice.until(lambda leg: 180 in leg.statuses())
    bob.answer()
    await alice.answered()
    alice.media.sound, bob.media.sound = LOW, HIGH
    assert (await bob.media.hears(LOW)).is_tone(LOW)
    assert (await alice.media.hears(HIGH)).is_tone(HIGH)
    alice.bye()
    await bob.ended()
    assert core.steps(alice.inside.call)
