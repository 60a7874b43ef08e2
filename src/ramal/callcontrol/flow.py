"""Runs the flow of one call: asks `rules.flows` what to do, has the shell do it, and keeps on the channel what a successor needs."""

import time

import msgspec

from ramal.callcontrol import causes
from ramal.callcontrol.journal import Journal
from ramal.callcontrol.kept import Kept, read
from ramal.callcontrol.live import Live
from ramal.callcontrol.shell import Shell, account, peer
from ramal.engines.asterisk.agi import Session
from ramal.local.ids import new_id
from ramal.local.snapshot import Snapshot
from ramal.rules import flows, refusals
from ramal.rules.commands import AnyResult, Begun, Hangup, Outbound, Ring
from ramal.rules.inside import ToCore, decode
from ramal.rules.reasons import REASONS
from ramal.rules.tables import Subscriber, SubscriberRef, Tables

NOT_OURS = causes.Ending(REASONS["not-authorised"].q850, "not-authorised")
"""The end of a call that nobody may make."""


class Asked(msgspec.Struct, frozen=True):
    """What the dialplan hands over with AGI()."""

    inside: str
    kept: str
    transfer: str
    transferor: str
    call: str


class CallControl:
    """Decides and executes for every channel that asks. `edge` is address and port of the edge's private listener."""

    def __init__(self, *, snapshot: Snapshot, journal: Journal, edge: str) -> None:
        self._snapshot, self._journal, self._edge = snapshot, journal, edge
        self._live = Live()

    async def handle(self, session: Session) -> None:
        """Run the flow of one channel, from its beginning or from where an earlier callcontrol left it."""
        asked = Asked(*(session.argument(position) for position in range(1, 6)))
        state, doing = read(asked.kept)
        if state is not None:
            shell = self._shell(session, state.inside)
            return await self._run(session, shell, self._step(state, await shell.resume(doing)))
        state = self._begin(asked)
        if state is None:
            return await _finish(session, NOT_OURS)
        turn, kept, calls = await self._first(session, state)
        return await self._run(session, self._shell(session, state.inside), turn, kept=kept, calls=calls)

    def _step(self, state: flows.State, result: AnyResult) -> flows.Turn:
        with self._snapshot.read() as tables:
            return flows.step(state, result, tables, time.time())

    async def _first(self, session: Session, state: flows.State) -> tuple[flows.Turn, Kept, int | None]:
        """Return the first turn, what is kept for it, and how many calls the subscriber has that it rings.

        Deciding is pure and cheap, asking Asterisk is not: decide as if the caller had no other call, then mark the channel and count both
        ends in one command.
        """
        turn = self._step(state, Begun())
        inside = state.inside
        marks = {} if state.purpose == "transfer" else _identity(inside)
        if not isinstance(turn.command, Ring | Outbound):
            return turn, Kept(turn.state, marks), None
        caller = (inside.subscriber_id or "") if marks else ""
        called = turn.command.inside.subscriber_id if isinstance(turn.command, Ring) else ""
        counted = [name for name in dict.fromkeys((caller, called)) if name]
        leg = new_id()
        first = Kept(turn.state, marks).during("dial") | peer(turn.command.inside.subscriber_id, leg)
        calls = await self._live.counts(session, *counted, first=first)
        if turn.room is not None and calls.get(caller, 0) > turn.room:
            turn = self._step(state, Begun(calls=calls[caller] - 1))
            if isinstance(turn.command, Hangup):
                turn = self._step(state, Begun(calls=await self._live.count(session, caller) - 1))
        return turn, Kept(turn.state, leg=leg), calls.get(called)

    async def _run(self, session: Session, shell: Shell, turn: flows.Turn, *, kept: Kept | None = None, calls: int | None = None) -> None:
        while True:
            self._journal.decided(turn.state.inside.call, turn.state.inside.leg, turn.steps)
            if isinstance(turn.command, Hangup):
                return await _finish(session, causes.of(turn.command))
            result = await shell.execute(turn.command, kept or Kept(turn.state), calls=calls)
            turn, kept, calls = self._step(turn.state, result), None, None

    def _begin(self, asked: Asked) -> flows.State | None:
        """Return the state of a new call or of a blind transfer; None for one that nobody may make."""
        if asked.transfer:
            with self._snapshot.read() as tables:
                inside = transferred(tables, asked)
            return flows.begin(inside, purpose="transfer") if inside else None
        inside = decode(asked.inside)
        return flows.begin(inside) if isinstance(inside, ToCore) else None

    def _shell(self, session: Session, inside: ToCore) -> Shell:
        return Shell(session, call=inside.call, leg=inside.leg, edge=self._edge, journal=self._journal, live=self._live)


def transferred(tables: Tables, asked: Asked) -> ToCore | None:
    """Return a blind transfer as a call by the transferor, who pays for it; None where the transferor is not one of our subscribers."""
    subscriber_id, _, leg = asked.transferor.partition("/")
    ref = tables.get(f"subscriber-id/{subscriber_id}", SubscriberRef) if subscriber_id else None
    person = tables.get(f"subscriber/{ref.domain}/{ref.username}", Subscriber) if ref else None
    if person is None:
        return None
    return ToCore(
        call=asked.call,
        leg=leg,
        origin="device",
        isp_id=person.isp_id,
        tenant_id=person.tenant_id,
        subscriber_id=subscriber_id,
        dialled=asked.transfer,
    )


def _identity(inside: ToCore) -> dict[str, str]:
    """Return what marks a channel: its call, who is behind it, and whose simultaneous calls it belongs to."""
    person = inside.subscriber_id or ""
    marks = {"__RAMAL_CALL": inside.call, "CHANNEL(accountcode)": account(person, inside.leg)}
    return marks | ({"GROUP(subscriber)": person} if person else {})


async def _finish(session: Session, ending: causes.Ending) -> None:
    told = {"RAMAL_REFUSED": refusals.contact(ending.reason)} if ending.reason else {}
    await session.assign({"RAMAL_DONE": "1", "RAMAL_CAUSE": str(ending.q850)} | told)
