"""How a call that was not connected ends on the caller's side: a Q.850 cause for Asterisk, and the reason for the edge to answer with."""

from typing import NamedTuple

from ramal.rules.commands import Hangup
from ramal.rules.reasons import REASONS

SIP_OF = {
    1: 404, 3: 404, 16: 480, 17: 486, 18: 408, 19: 480, 20: 480, 21: 403, 22: 410, 27: 502, 28: 484, 29: 501, 31: 480, 34: 503, 38: 500,
    42: 503, 58: 488,
}  # fmt: skip
"""Asterisk's own translation (chan_pjsip, hangup_cause2sip). What it cannot translate would become 603."""
NORMAL = 16


class Ending(NamedTuple):
    """The cause to hang up with. `reason`: what the edge is told to answer with; empty: what Asterisk makes of the cause."""

    q850: int
    reason: str = ""


def of(hangup: Hangup) -> Ending:
    """Return the ending: that of the leg that failed where it gave a cause of its own, else the reason by name."""
    if not hangup.reason:
        return Ending(hangup.q850 or NORMAL)
    own = REASONS[hangup.reason].q850
    if hangup.q850 != own and hangup.q850 in SIP_OF and hangup.q850 != NORMAL:
        return Ending(hangup.q850)
    return Ending(own, hangup.reason)
