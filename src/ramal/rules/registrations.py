"""Our registrations at carriers (A5, RFC 3261 §10.2): what follows from an answer, when to try again, and when somebody must hear of it.

Refused is not the same as unheard: a wrong password tried every second gets us blocked by the carrier, a carrier that restarts wants us
back soon. `now` is Unix time.
"""

from typing import Literal

import msgspec

from ramal.rules.tables import Registration

WANTED = 300
"""Seconds asked for: how long a carrier that forgot us may miss us at most."""
LONGEST = 7_200
"""A carrier may insist on at most this (423); more would leave us unreachable for hours after it forgot us."""
SOON, LATE = (1.0, 60.0), (30.0, 900.0)
"""First and longest pause after an attempt that was not heard, and after a refusal."""
MOST_RETRY_AFTER = 3_600.0
_INTERVAL_TOO_BRIEF, _TIMEOUT, _SERVER_FAILURE, _GLOBAL_FAILURE = 423, 408, 500, 600
_PASSING = frozenset({_TIMEOUT, 429, 480, 486, 491})
"""Answers below 500 that ask for patience only."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The final answer to a REGISTER. `code` 0: there was none."""

    code: int = 0
    reason: str = ""
    expires: int | None = None
    """Seconds granted to our contact."""
    retry_after: int | None = None
    min_expires: int | None = None


def after(before: Registration, answer: Answer, now: float, *, spread: float = 0.0) -> Registration:
    """Return the state after an answer. `spread`, from 0 to 1, keeps many gateways from coming back at the same instant."""
    if 200 <= answer.code < 300:  # noqa: PLR2004 - SIP classes
        return _accepted(before, answer, now)
    if answer.code == _INTERVAL_TOO_BRIEF and before.wanted < (answer.min_expires or 0) <= LONGEST:
        told = {"wanted": answer.min_expires, "code": answer.code, "reason": answer.reason, "attempted": now, "next": now}
        return lapsed(msgspec.structs.replace(before, **told), now)
    passing = answer.code in _PASSING or _SERVER_FAILURE <= answer.code < _GLOBAL_FAILURE or answer.code == 0
    pause = max(_pause(before.failures, *(SOON if passing else LATE)), min(float(answer.retry_after or 0), MOST_RETRY_AFTER))
    tried = msgspec.structs.replace(
        before, code=answer.code, reason=answer.reason, attempted=now, failures=before.failures + 1, next=now + pause * (1 + spread / 4)
    )
    return msgspec.structs.replace(tried, state=_unheard(before, now) if passing else "refused")


def _accepted(before: Registration, answer: Answer, now: float) -> Registration:
    granted = before.wanted if answer.expires is None else answer.expires
    if granted <= 0:
        return after(before, Answer(code=_SERVER_FAILURE, reason="accepted for no time"), now)
    again = now + granted - min(60.0, granted / 4)
    return msgspec.structs.replace(
        before, state="registered", code=answer.code, reason=answer.reason, attempted=now, registered=now, expires=now + granted,
        failures=0, next=again,
    )  # fmt: skip


def _unheard(before: Registration, now: float) -> Literal["registered", "lost", "silent"]:
    """Return the state without an answer: a binding holds until it expires, whatever happens to its refresh."""
    if now < before.expires:
        return "registered"
    return "lost" if before.registered else "silent"


def _pause(failures: int, first: float, longest: float) -> float:
    return min(longest, first * float(1 << min(failures, 16)))


def lapsed(before: Registration, now: float) -> Registration:
    """Return the state once time has passed: a binding that was not refreshed is gone."""
    if before.state == "registered" and now >= before.expires:
        return msgspec.structs.replace(before, state="lost")
    return before


def alarm(before: Registration, then: Registration) -> str:
    """Return what must be told about a change, or an empty string: once for each loss, however often it is tried again."""
    if then.state == before.state or then.state not in {"lost", "refused"}:
        return ""
    return f"registration-{then.state}"
