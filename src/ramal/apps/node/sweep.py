"""The sweeper: compares what the relay knows with the open calls. A call whose relay session is gone is over, whoever forgot to say so."""

import asyncio

from ramal.apps.node.keeper import Keeper, Relay
from ramal.apps.node.meter import SECOND
from ramal.apps.node.parts import Part
from ramal.engines.rtpengine.client import RelayError

EVERY = 10.0
GRACE = 30 * SECOND
"""A call so young may not have its session yet, or again."""

RINGS = 420 * SECOND
"""Nothing rings longer; a leg that began before and was neither answered nor ended was lost with a process that died."""

MISSES = 2
LISTED = 500
"""Sessions asked for at once: more do not fit into one datagram. Whether one that is not listed exists is asked by itself."""

ASKED = 200


class Sweeper:
    """Asks twice before it believes that a session is gone."""

    def __init__(self, part: Part, keeper: Keeper, relay: Relay) -> None:
        """End through `keeper` what `relay` does not know any more."""
        self._part, self._keeper, self._relay = part, keeper, relay
        self._missed: dict[str, int] = {}

    async def once(self) -> None:
        """Compare once. Raise RelayError where the relay does not answer: then nothing is known."""
        alive = set(await asyncio.to_thread(self._relay.calls, LISTED))
        alive |= await asyncio.to_thread(self._living, self._unlisted(alive))
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

    def _unlisted(self, alive: set[str]) -> list[str]:
        """Return the Call-IDs of open legs that the relay did not list; those that are not asked for now count as living."""
        wanted = []
        for leg in self._keeper.legs.values():
            call_id = leg.answered.sip_call_id if leg.answered else leg.started.sip_call_id if leg.started else ""
            if leg.ended is None and call_id and call_id not in alive:
                wanted.append(call_id)
        alive.update(wanted[ASKED:])
        return wanted[:ASKED]

    def _living(self, call_ids: list[str]) -> set[str]:
        return {call_id for call_id in call_ids if self.alive(call_id)}

    def alive(self, call_id: str) -> bool:
        """Ask the relay about one session. Raise RelayError where it does not answer."""
        try:
            self._relay.query(call_id)
        except RelayError as error:
            if "no answer" in str(error):
                raise
            return False
        return True
