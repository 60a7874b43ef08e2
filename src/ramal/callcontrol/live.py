"""How many calls a subscriber has. Asterisk's channel groups are the truth; this process adds only those that it is about to dial."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from ramal.engines.asterisk.agi import Session

SETTLE = 0.5
"""Seconds after which a dialled channel is surely in its group."""
LINGER = 0.1
"""Seconds for which a channel may still be in its group when its phone has hung up and is called again at once."""


class Live:
    """Counts live calls."""

    def __init__(self) -> None:
        self._promised: dict[str, list[int]] = defaultdict(list)
        """For each channel that is just being dialled: how many calls its subscriber will have then."""

    async def counts(self, session: Session, *subscribers: str, first: dict[str, str] | None = None) -> dict[str, int]:
        """Return the calls that each makes and that ring or talk to them, this channel included where it is in the group.

        `first` are variables to set before, in the same command.
        """
        text = "/".join(f"${{GROUP_COUNT({name}@subscriber)}}" for name in subscribers)
        counted = await (session.assign_and_ask(first, text) if first else session.expression(text))
        found = zip(subscribers, counted.split("/"), strict=False)
        return {name: max(int(number or 0), *self._promised.get(name, ()), 0) for name, number in found}

    async def count(self, session: Session, subscriber: str) -> int:
        """Count once more, after a moment in which a call that has just ended leaves its group."""
        await asyncio.sleep(LINGER)
        return (await self.counts(session, subscriber)).get(subscriber, 0)

    @contextmanager
    def entering(self, subscriber: str, calls: int) -> Iterator[None]:
        """Promise one call more than `calls` until the channel is in its group, or the dialling is over. No pause after counting."""
        promise = max(calls, *self._promised.get(subscriber, ()), 0) + 1
        self._promised[subscriber].append(promise)
        timer = asyncio.get_running_loop().call_later(SETTLE, self._release, subscriber, promise)
        try:
            yield
        finally:
            timer.cancel()
            self._release(subscriber, promise)

    def promised(self, subscriber: str) -> int:
        """Return the calls that are promised now."""
        return max(self._promised.get(subscriber, ()), default=0)

    def _release(self, subscriber: str, promise: int) -> None:
        promises = self._promised[subscriber]
        if promise in promises:
            promises.remove(promise)
        if not promises:
            del self._promised[subscriber]
