"""The sweeper: compares what the relay knows with the open calls. A call whose relay session is gone is over, whoever forgot to say so."""

import asyncio

from ramal.apps.node.keeper import Keeper, Relay
from ramal.apps.node.meter import SECOND
from ramal.apps.node.parts import Part

EVERY = 10.0
GRACE = 30 * SECOND
"""A call so young may not have its session yet, or again."""

RINGS = 420 * SECOND
"""Nothing rings longer; a leg that began before and was neither answered nor ended was lost with a process that died."""

MISSES = 2


class Sweeper:
    """Asks twice before it believes that a session is gone."""

    def __init__(self, part: Part, keeper: Keeper, relay: Relay) -> None:
        """End through `keeper` what `relay` does not know any more."""
        self._part, self._keeper, self._relay = part, keeper, relay
        self._missed: dict[str, int] = {}

    async def once(self) -> None:
        """Compare once. Raise RelayError where the relay does not answer: then nothing is known."""
        alive = set(await asyncio.to_thread(self._relay.calls))
        now = self._keeper.now()
        missing = {}
        for leg_id, leg in list(self._keeper.legs.items()):
            if leg.ended is not None:
                continue
            if leg.answered is None:
                if leg.started and now.since(leg.started) > RINGS and leg.started.sip_call_id not in alive:
                    self._keeper.write_end(leg, how="restart")
            elif leg.answered.relay and leg.answered.sip_call_id not in alive and now.since(leg.answered) > GRACE:
                missing[leg_id] = self._missed.get(leg_id, 0) + 1
        self._missed = missing
        gone = [leg_id for leg_id, misses in missing.items() if misses >= MISSES]
        for leg_id in gone:
            await self._keeper.end(leg_id, how="sweeper", reason="")
        self._part.values.update(sessions=len(alive), missing=len(missing))
