"""The routes over a fake KSR: whatever goes wrong, Kamailio gets an answer."""

import sys

import pytest

from ramal.rules.events import Alarm


@pytest.fixture
def edge(world, monkeypatch):
    monkeypatch.setitem(sys.modules, "KSR", world.ksr)
    monkeypatch.delitem(sys.modules, "ramal.edge.handler", raising=False)
    from ramal.edge import handler  # noqa: PLC0415 - KSR exists inside Kamailio only

    monkeypatch.setattr(handler, "KSR", world.ksr)
    edge = handler.Edge(world.place)
    edge._context = world.context
    yield edge
    sys.modules.pop("ramal.edge.handler", None)


@pytest.mark.feature("A15")
def test_object_has_every_route_that_kamailio_calls(edge):
    named = {"ksr_reply_call", "ksr_failure_call", "ksr_branch_carrier", "ksr_failure_carrier", "ksr_reply_within", "ksr_failure_bye"}
    assert {"ksr_request_route", "ksr_reply_route", "ksr_onsend_route", "child_init", *named} <= set(dir(edge))
    assert edge.ksr_onsend_route(None) == 1


@pytest.mark.feature("A15", off_nominal=True)
def test_exception_in_a_request_is_one_alarm_and_500(edge, world):
    world.ksr.answers |= {"pike.pike_check_req": RuntimeError("broken"), "is_ACK": False}
    assert edge.ksr_request_route(None) == 1
    (alarm,) = world.events()
    assert isinstance(alarm, Alarm)
    assert "broken" in alarm.detail
    assert world.ksr.called("sl.send_reply") == [(500, "Server Internal Error")]


@pytest.mark.feature("A15", off_nominal=True)
def test_exception_in_a_reply_sends_nothing(edge, world):
    world.ksr.variables["$mb"] = "SIP/2.0 200 OK\r\nx-ramal-Inside: forged\r\n\r\n"
    world.ksr.answers["textops.remove_hf"] = RuntimeError("broken")
    assert edge.ksr_reply_route(None) == 1
    assert len(world.events()) == 1
    assert world.ksr.called("sl.send_reply") == []


@pytest.mark.feature("A5", off_nominal=True)
def test_attempt_that_cannot_be_shaped_does_not_leave(edge, world):
    world.ksr.variables["$avp(ramal)"] = "{"
    edge.ksr_branch_carrier(None)
    assert world.ksr.called("set_drop") == [()]
    assert [type(event) for event in world.events()] == [Alarm]


@pytest.mark.feature("G5", off_nominal=True)
def test_full_disk_still_answers(edge, world, monkeypatch):
    world.ksr.answers |= {"pike.pike_check_req": RuntimeError("broken"), "is_ACK": False}
    monkeypatch.setattr(world.context.journal, "emit", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "no space")))
    assert edge.ksr_request_route(None) == 1
    assert world.ksr.called("sl.send_reply") == [(500, "Server Internal Error")]
