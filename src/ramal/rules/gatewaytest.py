"""What a gateway's answer to a test means, in one word that people get explained."""

from typing import Literal

Reading = Literal[
    "alive", "answered", "rang", "early-media", "mute", "silent", "unreachable", "credentials", "no-credentials", "not-authorised",
    "number", "codec", "busy", "not-there", "payment", "too-many", "method", "redirected", "carrier-down", "refused",
]  # fmt: skip

_SILENCE, _FORBIDDEN = 408, 403
_REDIRECTED, _FAILURE, _SERVER = 300, 400, 500
_BY_CODE: dict[int, Reading] = {
    402: "payment", 403: "not-authorised", 404: "number", 405: "method", 408: "not-there", 410: "number", 415: "codec", 480: "not-there",
    484: "number", 485: "number", 486: "busy", 488: "codec", 501: "method", 600: "busy", 603: "refused", 604: "number", 606: "codec",
    429: "too-many", 503: "carrier-down",
}  # fmt: skip
CHALLENGES = frozenset({401, 407})


def options(code: int, *, local: bool) -> Reading:
    """Return what the answer to an OPTIONS says. Whoever answers is there, whatever the answer is; `local`: our own edge gave it."""
    if code == 0 or (local and code == _SILENCE):
        return "silent"
    return "unreachable" if local else "alive"


def call(code: int, *, local: bool = False, tried: bool = False, provisional: int = 0) -> Reading:
    """Return what the outcome of a call says.

    `code` 0: nothing final within the time. `tried`: credentials were sent. `provisional`: the highest 18x that came.
    """
    if code == 0:
        return {0: "mute", 183: "early-media"}.get(provisional, "rang")  # type: ignore[return-value]
    if local:
        return "silent" if code == _SILENCE else "unreachable"
    if code < _FAILURE:
        return "answered" if code < _REDIRECTED else "redirected"
    if code in CHALLENGES or (tried and code == _FORBIDDEN):
        return "credentials" if tried else "no-credentials"
    return _BY_CODE.get(code) or ("carrier-down" if _SERVER <= code < _SERVER + 100 else "refused")
