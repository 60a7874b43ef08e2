"""`kill -9` of callcontrol while its commands run: media stays, and the flow goes on when it is back."""

import asyncio
import os
import time

import pytest
from tests.callcontrol.conftest import Core, FakeEdge, identity
from tests.callcontrol.test_features import hear_each_other, talking

from ramal.apps.agent.tone import Sound
from ramal.callcontrol.journal import SETTLED
from ramal.engines.asterisk.ami import Ami
from ramal.rules.events import Recorded

LOW = Sound(440.0)


def recorded(core: Core, call: str) -> list[Recorded]:
    return [event for event in core.events() if isinstance(event, Recorded) and event.call == call]


async def until(condition, limit: float = 20.0) -> None:
    """Wait for something that is seen in files only."""
    end = asyncio.get_running_loop().time() + limit
    while not condition():
        assert asyncio.get_running_loop().time() < end
        await asyncio.sleep(0.05)


async def recording(core: Core, edge: FakeEdge):
    """Return a caller who is leaving a message for Bob, a second of it recorded."""
    caller = await edge.from_carrier("+556133334444")
    bob, _ = await edge.next_call()
    bob.refuse(480)
    await caller.answered()
    await caller.media.hears_something()
    caller.media.sound = LOW
    folder = core.settings.media / "voicemail"
    await until(lambda: any(path.stat().st_size > 18000 for path in folder.glob("*.wav") if path.with_suffix(".json").exists()))
    return caller


@pytest.mark.feature("G5", off_nominal=True)
async def test_killed_in_ring_the_answer_still_connects(core: Core, edge: FakeEdge) -> None:
    alice = await edge.from_device("alice", "bob")
    bob, _ = await edge.next_call()
    bob.ring()
    core.kill_control()
    bob.answer()
    await alice.answered()
    await hear_each_other(alice, bob)
    alice.bye()
    await bob.ended()


@pytest.mark.feature("G5", "A13", off_nominal=True)
async def test_killed_in_ring_the_forward_on_no_answer_follows(core: Core, edge: FakeEdge) -> None:
    alice = await edge.from_device("alice", "frank")
    frank, _ = await edge.next_call()
    frank.ring()
    core.kill_control()
    await frank.until(lambda leg: "CANCEL" in leg.requests())
    core.start_control()
    outside, header = await edge.next_call()
    assert (header.kind, header.purpose, header.subscriber_id) == ("carrier", "forward", identity("frank"))
    outside.answer()
    await alice.answered()
    outside.bye()
    await alice.ended()


@pytest.mark.feature("G5", off_nominal=True)
async def test_killed_in_a_call_the_audio_stays_and_the_end_is_clean(core: Core, edge: FakeEdge) -> None:
    alice, bob = await talking(edge)
    core.kill_control()
    alice.media.heard_bytes.clear()
    bob.media.heard_bytes.clear()
    await hear_each_other(alice, bob)
    core.start_control()
    bob.bye()
    await alice.ended()
    assert edge.arrived.empty()


@pytest.mark.feature("G5", off_nominal=True)
async def test_killed_in_play_the_refusal_still_comes(core: Core, edge: FakeEdge) -> None:
    carol = await edge.from_device("carol", "06133335555")
    await carol.until(lambda leg: 183 in leg.statuses())
    core.kill_control()
    core.start_control()
    await carol.until(lambda leg: leg.final)
    assert carol.final == 403


@pytest.mark.feature("G5", "A22b", off_nominal=True)
async def test_killed_in_record_the_message_is_kept_when_the_caller_stops_with_a_key(core: Core, edge: FakeEdge) -> None:
    caller = await recording(core, edge)
    core.kill_control()
    core.start_control()
    caller.media.press("#")
    await caller.ended()
    await until(lambda: recorded(core, caller.inside.call))
    [event] = recorded(core, caller.inside.call)
    assert event.seconds > 0.8


@pytest.mark.feature("G5", "A22b", off_nominal=True)
async def test_killed_in_record_the_message_is_kept_when_the_caller_hangs_up_meanwhile(core: Core, edge: FakeEdge) -> None:
    caller = await recording(core, edge)
    core.kill_control()
    caller.bye()
    await _no_channels(core)
    _age(core)
    core.start_control()
    await until(lambda: recorded(core, caller.inside.call))
    assert len(recorded(core, caller.inside.call)) == 1


async def _no_channels(core: Core) -> None:
    """Wait until Asterisk has let go of every channel."""
    settings = core.settings
    async with asyncio.timeout(10), Ami(settings.instance.ports.ami, settings.secrets.ami) as ami:
        while (await ami.action("CoreStatus"))["CoreCurrentCalls"] != "0":  # noqa: ASYNC110 - Asterisk tells nobody
            await asyncio.sleep(0.05)


def _age(core: Core) -> None:
    """Make the note and its audio as old as a message must be that nobody records any more."""
    old = time.time() - 2 * SETTLED
    files = [path for path in (core.settings.media / "voicemail").iterdir() if path.with_suffix(".json").exists()]
    assert len(files) == 2
    for path in files:
        os.utime(path, (old, old))


@pytest.mark.feature("G5", off_nominal=True)
async def test_call_that_begins_while_callcontrol_is_down_waits_for_it(core: Core, edge: FakeEdge) -> None:
    core.kill_control()
    alice = await edge.from_device("alice", "bob")
    await alice.until(lambda leg: 100 in leg.statuses())
    core.start_control()
    bob, _ = await edge.next_call()
    bob.answer()
    await alice.answered()
    alice.bye()
    await bob.ended()


@pytest.mark.feature("G5", off_nominal=True)
async def test_call_that_nobody_decides_ends_with_an_apology(core: Core, edge: FakeEdge) -> None:
    core.kill_control()
    alice = await edge.from_device("alice", "bob")
    await alice.until(lambda leg: leg.final, limit=20, what="end")
    assert alice.final == 500
    assert len(alice.media.heard_bytes) > 4000
    assert edge.arrived.empty()
