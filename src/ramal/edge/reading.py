"""Reading many facts of a message by one call into Kamailio: the pv module's `$_s(…)` joins them.

Each call costs more than the value it returns. A joined text is believed only if it has exactly as many parts as were asked for: whoever
puts the separator into a message gets it read one by one.
"""

from collections.abc import Callable
from typing import Any

_SEPARATOR = "\x1f"
_NULL = "<null>"


class Reading:
    """Facts that are read together: pseudo-variables, and headers by name. Only what a route does not change belongs here."""

    def __init__(self, variables: str, *, headers: tuple[str, ...] = (), lists: tuple[str, ...] = ()) -> None:
        """`variables` as a text of names; `headers` of which the first counts, `lists` of which all do."""
        self.names = (*variables.split(), *headers, *(f"{name}[*]" for name in lists))
        asked = (*variables.split(), *(f"$hdr({name})" for name in headers), *(f"$(hdr({name})[*])" for name in lists))
        self._joined = f"$_s({_SEPARATOR.join(asked)})"
        self._between = len(asked) - 1

    def read(self, get: Callable[[str], Any]) -> dict[str, str]:
        """Return value by name; nothing where they cannot be read together: not UTF-8, too long, a separator in a value."""
        try:
            text = get(self._joined)
        except UnicodeDecodeError:
            return {}
        if text is None or text.count(_SEPARATOR) != self._between:
            return {}
        values = text.split(_SEPARATOR)
        if _NULL in text:
            values = ["" if value == _NULL else value for value in values]
        return dict(zip(self.names, values, strict=True))
