"""The keeper: follows the spool, and ends calls that must end. It forgets nothing when it is killed, and works without PostgreSQL.

A call is ended by a BYE to each side and the deletion of its relay session; one `Ended` event says so. What fails is tried again.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import msgspec

from ramal.apps.node import meter
from ramal.apps.node.blocks import Rpc
from ramal.apps.node.byes import byes
from ramal.apps.node.kept import Kept, Leg
from ramal.apps.node.meter import SECOND, Now
from ramal.apps.node.parts import Part
from ramal.engines.kamailio.client import RpcError
from ramal.engines.rtpengine.client import RelayError
from ramal.local.snapshot import Snapshot
from ramal.local.spool import Batch, EventClock, SpoolReader, SpoolWriter
from ramal.rules.events import Answered, AnyEvent, Ended, EndedHow, Started, decoder
from ramal.rules.reasons import REASONS
from ramal.rules.tables import Rate

BATCH = 5_000
PATIENCE = 120 * SECOND
"""For so long a BYE that the edge did not hear is sent again."""

_log = logging.getLogger(__name__)


class Relay(Protocol):
    """What is asked of rtpengine."""

    def calls(self, limit: int = ...) -> list[str]:
        """Return the Call-IDs of all sessions."""
        ...

    def query(self, call_id: str) -> dict[str, Any]:
        """Return what is known of a session. Raise RelayError where there is none."""
        ...

    def delete(self, call_id: str) -> bool:
        """End a session; False where there was none."""
        ...


@dataclass
class Unsent:
    """A BYE that waits for the edge, until an instant of the monotonic clock."""

    parameters: list[str]
    until: int


class Keeper:
    """Knows the open legs of this host."""

    def __init__(
        self,
        part: Part,
        kept: Kept,
        folders: Sequence[Path],
        *,
        snapshot: Snapshot,
        rpc: Rpc,
        relay: Relay,
        clock: EventClock,
        spool: SpoolWriter,
    ) -> None:
        """Follow the spools in `folders`; write own events by `spool`."""
        self._part, self._kept, self._snapshot, self._rpc, self._relay = part, kept, snapshot, rpc, relay
        self._clock, self._spool = clock, spool
        self.legs, self._positions = kept.load()
        self._readers = {folder.name: (folder, SpoolReader(folder, folder / ".keeper-positions")) for folder in folders}
        for folder, (_, reader) in self._readers.items():
            reader.positions = {name: position for (where, name), position in self._positions.items() if where == folder}
        self._ending: set[str] = set()
        self._just_over = {leg_id for leg_id, leg in self.legs.items() if leg.ended is not None}
        self._over: set[str] = set()
        self._unsent: list[Unsent] = []
        self.rates: dict[str, Rate] = {}
        self.watchers: list[Callable[[AnyEvent], None]] = []
        """Who else hears of every event, once."""
        self.followed = 0.0
        """Everything that was written before this instant (monotonic clock) has been read."""

    def read_through(self, folder: Path, name: str) -> int:
        """Return how far a spool file was read."""
        return self._positions.get((folder.name, name), 0)

    async def follow(self) -> None:
        """Read what is new in every spool."""
        begun = time.monotonic()
        for name in self._readers:
            while await self._read(name) == BATCH:
                pass
        await self._forget()
        self.followed = begun
        self._part.values.update(open=sum(leg.talking for leg in self.legs.values()), known=len(self.legs))

    async def _forget(self) -> None:
        """Forget legs whose end was read one pass ago: what else there was to read of them has been read since."""
        over = [leg_id for leg_id in self._over if leg_id in self.legs and not self.legs[leg_id].charged]
        self._over, self._just_over = self._just_over, set()
        for leg_id in over:
            del self.legs[leg_id]
        for leg_id in self.rates.keys() - self.legs.keys():
            del self.rates[leg_id]
        if over:
            await asyncio.to_thread(self._kept.save, dict.fromkeys(over))

    async def _read(self, name: str) -> int:
        """Read a piece of one spool; what it says and how far it was read are remembered together."""
        folder, reader = self._readers[name]
        batch, events = await asyncio.to_thread(_next, reader)
        positions = {(name, file): position for file, position in batch.positions.items() if self._positions.get((name, file)) != position}
        known = {(name, file) for file in batch.positions}
        gone = [key for key in self._positions if key[0] == name and key not in known and not (folder / key[1]).exists()]
        changed = self._apply(events)
        if changed or positions or gone:
            await asyncio.to_thread(self._kept.save, changed, positions, gone)
        for key in gone:
            del self._positions[key]
            reader.positions.pop(key[1], None)
        self._positions.update(positions)
        reader.positions.update(batch.positions)
        return len(batch.events)

    def _apply(self, events: Iterable[AnyEvent]) -> dict[str, Leg | None]:
        changed: dict[str, Leg | None] = {}
        for event in events:
            for watch in self.watchers:
                watch(event)
            if not event.leg or not isinstance(event, Started | Answered | Ended):
                continue
            leg = self.legs.get(event.leg) or Leg(call=event.call, leg=event.leg)
            if _take(leg, event):
                self.legs[event.leg] = changed[event.leg] = leg
            if isinstance(event, Ended):
                self._ending.discard(event.leg)
                self._just_over.add(event.leg)
        return changed

    def settled(self, leg_ids: Iterable[str]) -> None:
        """Forget ended legs whose charges are in the published balance."""
        known = [leg_id for leg_id in leg_ids if leg_id in self.legs]
        for leg_id in known:
            del self.legs[leg_id]
        if known:
            self._kept.save(dict.fromkeys(known))

    def unsettled(self) -> list[str]:
        """Return legs that are over but not known to be charged."""
        return [leg_id for leg_id, leg in self.legs.items() if leg.ended is not None and leg.charged]

    def now(self) -> Now:
        """Return this instant."""
        stamp = self._clock.stamp()
        return Now(stamp["node"], stamp["boot"], stamp["mono"], stamp["wall"])

    async def enforce(self) -> None:
        """End the calls that must end now, and try again to send what could not be sent."""
        now = self.now()
        with self._snapshot.read() as tables:
            ends = meter.due(self.legs, meter.Prices(tables, self.rates), now)
        for leg_id, reason in ends.items():
            await self.end(leg_id, how="keeper", reason=reason)
        again, self._unsent = self._unsent, []
        for waiting in again:
            if await asyncio.to_thread(self._refused, waiting.parameters) and now.mono < waiting.until:
                self._unsent.append(waiting)

    async def end(self, leg_id: str, *, how: EndedHow, reason: str) -> None:
        """End an answered leg now. Raise RpcError or RelayError where neither edge nor relay hears it: it is tried again."""
        leg = self.legs.get(leg_id)
        if leg is None or leg.answered is None or leg.ended is not None or leg_id in self._ending:
            return
        unsent = await asyncio.to_thread(self._stop, leg.answered, reason)
        until = self.now().mono + PATIENCE
        self._unsent += [Unsent(parameters, until) for parameters in unsent]
        self._ending.add(leg_id)
        self.write_end(leg, how=how, reason=reason)
        _log.info("ended leg %s: %s", leg_id, reason or how)

    def write_end(self, leg: Leg, *, how: EndedHow, reason: str = "") -> None:
        """Append the end of a leg to the spool."""
        cause = REASONS[reason].q850 if reason in REASONS else 0
        stamp: Mapping[str, Any] = self._clock.stamp()
        self._spool.append(Ended(**stamp, call=leg.call, leg=leg.leg, how=how, side="platform", cause=cause, reason=reason))

    def _stop(self, answered: Answered, reason: str) -> list[list[str]]:
        """Send both BYEs and stop the audio; return the BYEs that could not be sent. One way must work: who has no audio talks no more."""
        known = REASONS.get(reason)
        text = f'Q.850;cause={known.q850 if known else 16};text="{known.phrase if known else "Ended"}"'
        wanted = byes(answered, reason=text)
        unsent = [parameters for parameters in wanted if self._refused(parameters)]
        if answered.relay:
            try:
                self._relay.delete(answered.sip_call_id)
            except RelayError:
                if unsent:
                    raise
        elif len(unsent) == len(wanted):
            raise RpcError(0, "no BYE could be sent")
        return unsent

    def _refused(self, parameters: list[str]) -> bool:
        """Send one BYE; True where the edge did not hear it. What it does not like will not be liked better later."""
        try:
            self._rpc.call("tm.t_uac_start", *parameters)
        except RpcError as error:
            _log.warning("BYE: %s", error)
            return error.code == 0
        return False


def _take(leg: Leg, event: Started | Answered | Ended) -> bool:
    """Add an event to what is known of its leg; False where it was known."""
    name = type(event).__name__.lower()
    if getattr(leg, name) is not None:
        return False
    setattr(leg, name, event)
    return True


def _next(reader: SpoolReader) -> tuple[Batch, list[AnyEvent]]:
    batch = reader.read(BATCH)
    return batch, [event for payload in batch.events if (event := _decoded(payload)) is not None]


def _decoded(payload: bytes) -> AnyEvent | None:
    try:
        event: AnyEvent = decoder.decode(payload)
    except msgspec.MsgspecError:
        return None
    return event
