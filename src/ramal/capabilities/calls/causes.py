"""What a final SIP answer means for a record: Q.850 cause (RFC 3398 §8.2.6.1) and the result a person reads."""

from typing import Literal

Result = Literal["answered", "busy", "no-answer", "cancelled", "refused", "failed", "ongoing"]

NORMAL_CLEARING = 16

Q850: dict[int, int] = {
    400: 41, 401: 21, 402: 21, 403: 21, 404: 1, 405: 63, 406: 79, 407: 21, 408: 102, 410: 22, 413: 127, 414: 127, 415: 79, 416: 127,
    420: 127, 421: 127, 423: 127, 480: 18, 481: 41, 482: 25, 483: 25, 484: 28, 485: 1, 486: 17, 487: 16, 488: 65, 500: 41,
    501: 79, 502: 38, 503: 41, 504: 102, 505: 127, 513: 127, 600: 17, 603: 21, 604: 1, 606: 88,
}  # fmt: skip

_RESULTS: dict[int, Result] = {
    486: "busy", 600: "busy", 408: "no-answer", 480: "no-answer", 487: "cancelled", 402: "refused", 403: "refused", 404: "refused",
    410: "refused", 484: "refused", 603: "refused", 604: "refused",
}  # fmt: skip


def cause_of(code: int) -> int:
    """Return the Q.850 cause of a final SIP answer; 16 (normal clearing) for a call that was answered or has no code."""
    if code in Q850:
        return Q850[code]
    return NORMAL_CLEARING if code < 400 else 127  # noqa: PLR2004 - RFC 3261 §21: below 400 nothing failed


def result_of(code: int) -> Result:
    """Return what a final answer means to a person."""
    return _RESULTS.get(code, "failed")
