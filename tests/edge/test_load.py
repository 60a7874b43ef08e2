"""What the edge carries, over a fake KSR: counters of a second, counters of a count, and refusals."""

import pytest

from ramal.edge import load
from ramal.rules.decision import Facts
from ramal.rules.events import Alarm
from ramal.rules.tables import Limits, Load


@pytest.fixture
def counting(world):
    def inc(table, key):
        world.ksr.tables[table, key] = world.ksr.tables.get((table, key), 0) + 1
        return world.ksr.tables[table, key]

    world.ksr.answers["htable.sht_inc"] = inc
    return world


def _publish(world, seq=7, **fields):
    world.writer.put_local(load.KEY, Load(seq=seq, at=world.context.now(), **fields))


CALL = Facts(method="INVITE", source_ip="192.0.2.9")


@pytest.mark.feature("E5")
def test_requests_beyond_the_limit_of_a_second_are_too_many(counting, monkeypatch):
    _publish(counting, limits=Limits(requests=2))
    monkeypatch.setattr(counting.context, "now", lambda: 1000.5)
    assert [load.crowded(counting.context) for _ in range(4)] == [0, 0, 3, 4]
    monkeypatch.setattr(counting.context, "now", lambda: 1001.0)
    assert load.crowded(counting.context) == 0


@pytest.mark.feature("E5")
def test_calls_since_the_last_count_are_added_and_forgotten_with_the_next(counting):
    _publish(counting, calls=4)
    for facts in (CALL, CALL, Facts(method="INVITE", source_ip="192.0.2.10")):
        load.let_in(counting.context, _measured(counting, facts))
    seen = _measured(counting, CALL)
    assert (seen.load.calls, seen.begun, seen.begun_here) == (4, 3, 2)
    _publish(counting, seq=8, calls=7, total=3)
    seen = _measured(counting, CALL)
    assert (seen.load.calls, seen.begun, seen.begun_here) == (7, 0, 0)
    load.let_in(counting.context, seen)
    assert _measured(counting, CALL).begun == 1


@pytest.mark.feature("E5", off_nominal=True)
def test_an_edge_that_was_started_anew_begins_at_nothing(counting):
    _publish(counting, calls=4, total=100)
    assert _measured(counting, CALL).begun == 0
    load.let_in(counting.context, CALL)
    assert _measured(counting, CALL).begun == 1


def _measured(world, facts, rate=0):
    with world.context.snapshot.read() as tables:
        return load.measured(world.context, facts, tables, rate)


@pytest.mark.feature("E5", off_nominal=True)
def test_nothing_is_measured_for_what_is_no_new_call_from_outside(counting):
    _publish(counting, calls=4)
    for facts in (Facts(method="REGISTER"), Facts(method="INVITE", private=True)):
        assert _measured(counting, facts) is facts
    load.let_in(counting.context, Facts(method="INVITE", private=True))
    assert not [key for table, key in counting.ksr.tables if table in {"load", "totals"}]


@pytest.mark.feature("E5", off_nominal=True)
def test_an_edge_without_a_count_goes_on(counting):
    assert _measured(counting, CALL) is CALL
    assert counting.context.limits() == Limits()
    assert _measured(counting, CALL, rate=9).rate == 9


@pytest.mark.feature("E5")
def test_refusals_are_counted_and_told_once(counting):
    _publish(counting, calls=4, limits=Limits(calls=4))
    seen = _measured(counting, CALL)
    for _ in range(3):
        load.refused(counting.context, seen)
    assert counting.ksr.tables["totals", "overload"] == 3
    (alarm,) = counting.events()
    assert isinstance(alarm, Alarm)
    assert (alarm.what, alarm.detail) == ("overload", "4 calls, at most 4")
