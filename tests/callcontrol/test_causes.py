"""Each reason's SIP answer is one that Asterisk gives."""

import pytest

from ramal.callcontrol.causes import CAUSE_OF, SIP_OF, for_asterisk
from ramal.rules.commands import Hangup
from ramal.rules.reasons import REASONS

NEAREST = {400: 484, 402: 403, 482: 480}
"""What Asterisk cannot say, and what it says instead. 200 (time limit) and 405, 416, 483 are the edge's own."""
EDGE_ONLY = {200, 405, 416, 483}


@pytest.mark.feature("G2")
@pytest.mark.parametrize("reason", [name for name, reason in REASONS.items() if reason.sip not in EDGE_ONLY])
def test_reason_becomes_its_sip_answer_or_the_nearest(reason: str) -> None:
    wanted = REASONS[reason].sip
    assert SIP_OF[for_asterisk(Hangup(reason=reason, q850=REASONS[reason].q850))] == NEAREST.get(wanted, wanted)


def test_cause_of_a_failed_leg_is_passed_on() -> None:
    assert for_asterisk(Hangup(reason="carrier-failed", q850=1)) == 1
    assert for_asterisk(Hangup(reason="carrier-failed", q850=127)) == CAUSE_OF[503]


def test_answered_call_ends_normally() -> None:
    assert for_asterisk(Hangup()) == 16
