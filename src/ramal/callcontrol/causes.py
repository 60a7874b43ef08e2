"""Which Q.850 cause makes Asterisk give the SIP answer that a reason asks for. What it cannot translate would become 603."""

from ramal.rules.commands import Hangup
from ramal.rules.reasons import REASONS

SIP_OF = {
    1: 404, 3: 404, 16: 480, 17: 486, 18: 408, 19: 480, 20: 480, 21: 403, 22: 410, 27: 502, 28: 484, 29: 501, 31: 480, 34: 503, 38: 500,
    42: 503, 58: 488,
}  # fmt: skip
"""Asterisk's own translation (chan_pjsip, hangup_cause2sip)."""
CAUSE_OF = {
    400: 28, 402: 21, 403: 21, 404: 1, 408: 18, 410: 22, 480: 20, 482: 20, 484: 28, 486: 17, 488: 58, 500: 38, 501: 29, 502: 27, 503: 42,
}  # fmt: skip
NORMAL, FAILURE = 16, 38


def for_asterisk(hangup: Hangup) -> int:
    """Return the cause to hang up with: that of the leg that failed where there was one, else what yields the reason's SIP answer."""
    if not hangup.reason:
        return hangup.q850 or NORMAL
    reason = REASONS[hangup.reason]
    of_the_leg = hangup.q850 != reason.q850 and hangup.q850 in SIP_OF and hangup.q850 != NORMAL
    if of_the_leg or SIP_OF.get(hangup.q850) == reason.sip:
        return hangup.q850
    return CAUSE_OF.get(reason.sip, FAILURE)
