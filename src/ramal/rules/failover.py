"""May the next gateway be tried? The table of architecture §5, row by row, which each carrier may change.

Next: no answer at all within 4 s, none but 100 within 12 s, a transport failure, 401 and 407 although credentials were sent, 403, 408, 430,
480 unless the called party itself is meant (Q.850 17, 18, 19), 488, 5xx. Final: everything else, 404, 410, 484, 486, 487 and 6xx by name.
"""

from collections.abc import Mapping
from typing import Literal

Verdict = Literal["next", "final"]

SILENCE = 4.0
"""Seconds without any answer after which a gateway is given up."""
PROGRESS = 12.0
"""Seconds after 100 without 18x after which it is given up."""
_NEXT = frozenset({0, 401, 403, 407, 408, 430, 488})
_CALLED_PARTY = frozenset({17, 18, 19})
"""Q.850: user busy, no user responding, no answer from the user."""
_UNCHANGEABLE = frozenset({487})
_SILENT = "silence"


def outcome(code: int, q850: int = 0, *, silent: bool = False, overrides: Mapping[str, str] | None = None) -> Verdict:
    """Return whether to try the next gateway after a final `code` (0: transport failure or our own time-out).

    `silent`: the gateway never answered at all. `overrides` change rows: `"503"`, `"5xx"`, `"silence"` to `"next"` or `"final"`; a single
    code wins over its class. An answer (2xx) and a caller who hung up (487) are final whatever they say.
    """
    if 200 <= code < 300 or code in _UNCHANGEABLE:  # noqa: PLR2004
        return "final"
    keys = (_SILENT,) if silent or not code else (str(code), f"{code // 100}xx")
    for key in keys:
        changed = (overrides or {}).get(key)
        if changed in {"next", "final"}:
            return "next" if changed == "next" else "final"
    if silent:
        return "next"
    return _table(code, q850)


def _table(code: int, q850: int) -> Verdict:
    if code == 480:  # noqa: PLR2004
        return "final" if q850 in _CALLED_PARTY else "next"
    return "next" if code in _NEXT or 500 <= code < 600 else "final"  # noqa: PLR2004
