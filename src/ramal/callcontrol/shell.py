"""Executes the commands of a flow with Asterisk's own applications, and turns what they say into results."""

import re
from pathlib import Path

import msgspec

from ramal.callcontrol.journal import Journal, note_of
from ramal.callcontrol.kept import Kept
from ramal.callcontrol.live import Live
from ramal.engines.asterisk.agi import HungUp, Reply, Session
from ramal.local.ids import new_id
from ramal.rules import refusals
from ramal.rules.commands import AnyCommand, AnyResult, Dialed, Done, Echo, Outbound, Outcome, Pickup, Play, Ring, Voicemail
from ramal.rules.inside import ToEdge, encode

_SAFE_USER = re.compile(r"[A-Za-z0-9_.~*+-]{1,64}")
_SILENCE = 10  # seconds of silence that end a message
_HOW = "${DIALSTATUS} ${HANGUPCAUSE} ${HANGUPCAUSE(${HANGUPCAUSE_KEYS()},tech)}"
"""How a dialled leg ended; the last part is the far end's answer, such as `SIP 486 Busy Here`."""
_OUTCOMES: dict[str, Outcome] = {
    "ANSWER": "answered", "BUSY": "busy", "NOANSWER": "no-answer", "CHANUNAVAIL": "unavailable", "CANCEL": "cancelled",
}  # fmt: skip


class Shell:
    """Runs commands on one channel. `edge` is address and port of the edge's private listener."""

    def __init__(self, session: Session, *, call: str, leg: str, edge: str, journal: Journal, live: Live) -> None:
        self._session, self._journal, self._live = session, journal, live
        self._call, self._leg, self._edge = call, leg, edge
        self._prompts = journal.voicemail.parent / "prompts"

    async def execute(self, command: AnyCommand, kept: Kept, *, calls: int | None = None) -> AnyResult:
        """Run one command. `calls`: how many the subscriber to ring has, where that was counted just now."""
        match command:
            case Ring():
                return await self._ring(command, kept, calls)
            case Outbound():
                return await self._dial(command.inside, _user(command.inside.dialled), timeout=command.timeout, kept=kept)
            case Play():
                await self._session.assign(kept.during("play"))
                return await self._play(command.prompt, command.language, early=command.early)
            case Voicemail():
                return await self._voicemail(command, kept)
            case Echo():
                return await self._echo(command, kept)
            case Pickup():
                return await self._pickup(command, kept)
        raise TypeError(f"no way to execute {command!r}")

    async def resume(self, doing: str) -> AnyResult:
        """Return the result of the command that was running when an earlier callcontrol was lost (`doing`: see `kept`)."""
        kind, _, detail = doing.partition(":")
        if kind == "dial":
            return await self._dialed()
        if kind == "voicemail":
            return self._collected(detail)
        return Done()

    async def _ring(self, command: Ring, kept: Kept, calls: int | None) -> AnyResult:
        subscriber = command.inside.subscriber_id
        if not _SAFE_USER.fullmatch(command.username):
            return Dialed(outcome="failed")
        known = await self._calls(subscriber, command.limit, calls)
        if known >= command.limit:
            return Dialed(outcome="too-many", q850=17)
        with self._live.entering(subscriber, known):
            return await self._dial(command.inside, command.username, timeout=command.timeout, group=command.call_group, kept=kept)

    async def _calls(self, subscriber: str, limit: int, calls: int | None) -> int:
        """Return how many calls a subscriber has: counted anew where it was not counted yet, or looks like too many."""
        if calls is None:
            calls = (await self._live.counts(self._session, subscriber)).get(subscriber, 0)
        known = max(calls, self._live.promised(subscriber))
        return await self._live.count(self._session, subscriber) if known >= limit else known

    async def _dial(self, inside: ToEdge, user: str, *, timeout: int, kept: Kept, group: str = "") -> AnyResult:  # noqa: ASYNC109
        leg = kept.leg or new_id()
        if not kept.leg:
            await self._session.assign(kept.during("dial") | peer(inside.subscriber_id, leg))
        told = encode(msgspec.structs.replace(inside, leg=leg))
        prepare = f"outgoing^grouped^1({told}^{group})" if group else f"outgoing^{inside.kind}^1({told})"
        reply = await self._session.execute("Dial", f"PJSIP/edge/sip:{user}@{self._edge}", str(timeout), f"ib({prepare})")
        self._alive(reply)
        return await self._dialed()

    async def _dialed(self) -> Dialed:
        status, cause, _, _, phrase, *_ = (*(await self._session.expression(_HOW)).split(" ", 4), "", "", "", "")
        outcome = _OUTCOMES.get(status, "failed")
        if outcome != "answered":  # what the next leg leaves must stand alone
            await self._session.execute("HangupCauseClear")
        return Dialed(outcome=outcome, q850=int(cause) if cause.isdigit() else 0, refused=refusals.of_phrase(phrase))

    def _alive(self, reply: Reply) -> None:
        """Raise HungUp where the channel is gone: Record() would wait on it until the longest message is over."""
        if reply.result < 0 or self._session.gone:
            raise HungUp("hung up in an application")

    def _prompt(self, name: str, language: str) -> Path | None:
        for folder in (language, "en"):
            path = self._prompts / folder / name
            if path.with_suffix(".wav").exists():
                return path
        return None

    async def _play(self, name: str, language: str, *, early: bool) -> Done:
        path = self._prompt(name, language)
        if path is None:
            return Done(ok=False)
        if early:
            await self._session.execute("Progress")
        reply = await self._session.execute("Playback", str(path), *(["noanswer"] if early else []))
        self._alive(reply)
        return Done(ok=await self._session.expression("${PLAYBACKSTATUS}") == "SUCCESS")

    async def _voicemail(self, command: Voicemail, kept: Kept) -> Done:
        message = new_id()
        target = self._journal.expect(note_of(command, message=message, call=self._call, leg=self._leg))
        await self._session.assign(kept.during(f"voicemail:{message}"))
        try:
            self._alive(await self._session.execute("Answer", "300"))
            for prompt in (command.greeting, "beep"):
                await self._play(prompt, command.language, early=False)
            await self._session.execute("Record", f"{target}.wav", str(_SILENCE), str(command.max_seconds), "kq")
        finally:
            collected = self._collected(message)
        return collected

    def _collected(self, message: str) -> Done:
        return Done(ok=self._journal.collect(message))

    async def _echo(self, command: Echo, kept: Kept) -> Done:
        await self._session.assign(kept.during("echo"))
        await self._session.execute("Answer", "300")
        await self._play("echo-test", command.language, early=False)
        await self._session.execute("Echo")
        return Done()

    async def _pickup(self, command: Pickup, kept: Kept) -> Done:
        await self._session.assign(kept.during("pickup") | {"CHANNEL(namedpickupgroup)": command.group or command.subscriber_id})
        self._alive(await self._session.execute("Pickup"))
        return Done(ok=False)


def account(subscriber: str, leg: str) -> str:
    """Return the account code of a channel: who is behind it. Asterisk copies it to the bridged peer's `peeraccount` (80 octets)."""
    return f"{subscriber}/{leg}"


def peer(subscriber: str, leg: str) -> dict[str, str]:
    """Return what gives the channel that is dialled next its account code."""
    return {"CHANNEL(peeraccount)": account(subscriber, leg)}


def _user(text: str) -> str:
    """Return a number or user name as the user part of an address: the country of a national form (`BR:190`) is left out."""
    return "".join(_SAFE_USER.findall(text.rpartition(":")[2]))[:64] or "anonymous"
