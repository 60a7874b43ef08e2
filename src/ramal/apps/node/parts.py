"""Parts of the agent: each runs for ever, fails alone, and says how it is."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

_log = logging.getLogger(__name__)
LONGEST_PAUSE = 5.0


@dataclass
class Part:
    """The state of one part, as `status` and `doctor` see it."""

    name: str
    ok: bool = False
    error: str = ""
    last_ok: float | None = None
    values: dict[str, Any] = field(default_factory=dict)

    def succeed(self, **values: Any) -> None:
        """Note that it worked."""
        if self.error:
            _log.warning("%s works again", self.name)
        self.ok, self.error, self.last_ok = True, "", time.time()
        self.values.update(values)

    def fail(self, error: BaseException) -> None:
        """Note that it did not; the log hears of it when it changes."""
        text = f"{type(error).__name__}: {error}".strip()
        if self.ok or not self.error:
            _log.warning("%s: %s", self.name, text)
        self.ok, self.error = False, text

    def seen(self) -> dict[str, Any]:
        """Return the state as JSON."""
        return {"ok": self.ok, "error": self.error, "last_ok": self.last_ok} | self.values


async def repeat(part: Part, action: Callable[[], Awaitable[None]], pause: float) -> None:
    """Perform `action` for ever, every `pause` seconds; after a failure try again, more and more slowly up to 5 s."""
    failures = 0
    while True:
        try:
            await action()
            part.succeed()
            failures = 0
        except Exception as error:  # noqa: BLE001 - a part must never take the agent with it
            part.fail(error)
            _log.debug("%s failed", part.name, exc_info=True)
            failures += 1
        await asyncio.sleep(min(LONGEST_PAUSE, pause * 2 ** min(failures, 8) if failures else pause))
