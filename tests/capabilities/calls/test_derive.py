"""Deriving records: whatever order events come in, and however often, the record is the same."""

import random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.capabilities.calls.story import SECOND, Story, inbound, internal, outbound

from ramal.capabilities.calls.derive import derive
from ramal.rules.events import Answered, Ended, Started, decoder

STORIES = [outbound(), internal(), inbound()]


@pytest.mark.feature("A18", "G1")
def test_an_outbound_call_is_one_record_with_two_legs() -> None:
    (record,) = derive(outbound(talk=65).events)
    assert (record.direction, record.result, record.cause, record.side) == ("outbound", "answered", 16, "caller")
    assert record.talk == pytest.approx(65)
    assert record.ring == pytest.approx(4.0)
    assert record.called == "+556122224444"
    assert [leg.direction for leg in record.legs] == ["device-in", "carrier-out"]
    carrier = record.legs[1]
    assert [(item.code, item.next) for item in carrier.attempts] == [(503, True), (200, False)]
    assert carrier.gateway_id == carrier.attempts[1].gateway_id
    assert [named.step.rule for named in record.steps] == ["identity", "dial-plan"]


@pytest.mark.feature("A13")
def test_a_call_that_nobody_answers() -> None:
    (record,) = derive(internal().events)
    assert (record.direction, record.result, record.code, record.how) == ("internal", "cancelled", 487, "cancel")
    assert record.ring == pytest.approx(20.0)
    assert record.talk == 0
    assert record.answered_by == ""


@pytest.mark.feature("A19")
def test_an_inbound_call_names_who_answered() -> None:
    subscriber = str(uuid4())
    (record,) = derive(inbound(subscriber).events)
    assert (record.direction, record.answered_by, record.side) == ("inbound", subscriber, "callee")
    assert (record.caller, record.called) == ("+5511999990000", "+556133330000")


@given(st.integers(0, 2), st.randoms(use_true_random=False), st.floats(0, 1))
def test_order_and_repetition_change_nothing(index: int, chance: random.Random, again: float) -> None:
    events = STORIES[index].events
    mixed = events + [event for event in events if chance.random() < again]
    chance.shuffle(mixed)
    assert derive(mixed) == derive(events)


@given(st.integers(0, 2), st.randoms(use_true_random=False))
def test_any_part_of_the_events_makes_a_record_or_none(index: int, chance: random.Random) -> None:
    events = STORIES[index].events
    part = chance.sample(events, chance.randint(0, len(events)))
    for record in derive(part):
        assert record.legs
        assert record.talk >= 0
        assert record.ended is None or record.ended >= record.started
    assert bool(derive(part)) == any(isinstance(event, Started) for event in part)


@pytest.mark.feature("A18", off_nominal=True)
def test_a_missing_end_leaves_the_call_open() -> None:
    story = outbound()
    (record,) = derive([event for event in story.events if not isinstance(event, Ended)])
    assert (record.ended, record.talk, record.result) == (None, 0, "ongoing")


@pytest.mark.feature("A18", off_nominal=True)
def test_the_earliest_proved_end_wins_and_says_which() -> None:
    story = outbound(talk=60)
    first = story.events[0].leg
    story.end(first, 30, how="keeper", side="platform", reason="balance-spent")
    (record,) = derive(story.events)
    assert (record.how, record.side, record.reason) == ("keeper", "platform", "balance-spent")
    assert record.talk == pytest.approx(24.9)


@pytest.mark.feature("F1", off_nominal=True)
def test_a_clock_that_was_set_back_in_mid_call_changes_no_duration() -> None:
    story = Story()
    leg = story.start("device-in")
    story.answer(leg, 10)
    story.begin -= 3600 * SECOND
    story.end(leg, 40)
    (record,) = derive(story.events)
    assert record.talk == pytest.approx(30)


@pytest.mark.feature("F1", off_nominal=True)
def test_after_a_reboot_the_wall_clock_measures() -> None:
    story = Story()
    leg = story.start("device-in")
    story.answer(leg, 10)
    answered = next(event for event in story.events if isinstance(event, Answered))
    story.events.append(
        Ended(
            id=str(uuid4()),
            call=story.call,
            leg=leg,
            node="node-1",
            boot="boot-2",
            mono=7,
            wall=answered.wall + 30 * SECOND,
            how="sweeper",
            side="platform",
        )
    )
    (record,) = derive(story.events)
    assert record.talk == pytest.approx(30)


@pytest.mark.feature("A23")
def test_each_tenant_sees_its_own_legs_only() -> None:
    story = Story()
    first = story.start("device-in", dialled="+556133330000", caller="alice")
    other = str(uuid4())
    second = story.start("device-out", 0.2, parent=first, tenant_id=other, called="bob", subscriber_id=str(uuid4()))
    story.answer(second, 2)
    story.answer(first, 2.1)
    mine, theirs = derive(story.events)
    assert [leg.direction for leg in mine.legs] == ["device-in"]
    assert [leg.direction for leg in theirs.legs] == ["device-out"]
    assert mine.linked == theirs.linked
    assert mine.id != theirs.id
    assert mine.tenant_id == story.tenant
    assert theirs.tenant_id == other
    assert theirs.direction == "inbound"


def test_a_story_survives_the_spool() -> None:
    story = outbound()
    assert derive(decoder.decode(payload) for payload in story.encoded()) == derive(story.events)
