"""The bench of the edge's Python (`bench.replay`) has no Kamailio: its messages must go on to make a call and a registration."""

import sys

from bench import python

ENGINES = sys.modules["kamailio_stage"].ENGINES
CALL = ["all", "INVITE", "100", "180", "200", "ACK", "BYE", "200 to BYE"]


def test_the_messages_make_a_call_with_its_events_and_a_registration():
    report = python.run(ENGINES, 1)
    assert [list(report["call"][kind]) for kind in ("hot", "cold")] == [CALL, CALL]
    assert list(report["registration"]["cold"]) == ["all", "REGISTER", "REGISTER, proved"]
