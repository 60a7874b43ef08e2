"""A phone in a subprocess, as an asyncio object. Every wait has a limit; a phone that dies fails whoever waits for it."""

import asyncio
import base64
import contextlib
import dataclasses
import itertools
import json
import sys
from typing import Any, Self

from ramal.apps.agent.tone import Heard, Sound, measure

GRACE = 5.0
"""Seconds that a command may take beyond its own limit."""


class AgentError(Exception):
    """A command of a phone failed. `status` is the SIP answer where there was one, `kind` the class of the fault."""

    def __init__(self, message: str, *, kind: str = "", status: int | None = None) -> None:
        """Keep what the phone said."""
        super().__init__(message)
        self.kind, self.status = kind, status


class Agent:
    """A phone. `async with Agent(name="alice", user=…, domain=…, password=…, proxy="127.0.0.1:5060", address="127.0.0.31") as alice:`."""

    def __init__(self, name: str = "", **identity: Any) -> None:
        """Keep who it is: the fields of `phone.Identity`."""
        self.identity = identity
        self.name = name or str(identity.get("user", "phone"))
        self._process: asyncio.subprocess.Process | None = None
        self._replies: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._numbers = itertools.count(1)
        self._reading: list[asyncio.Task[None]] = []
        self._said: list[str] = []

    async def __aenter__(self) -> Self:
        """Start the process and the stack in it."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "ramal.apps.agent", "worker",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, limit=1 << 24,
        )  # fmt: skip
        self._write(self.identity)
        self._reading = [asyncio.create_task(self._read()), asyncio.create_task(self._errors())]
        await self.do("start")
        return self

    async def __aexit__(self, *exc: object) -> None:
        """Hang up, unregister and end the process; kill it where it does not."""
        await self.close()

    async def close(self) -> None:
        """End the process; its exit status is read."""
        process = self._process
        if process is None:
            return
        with contextlib.suppress(AgentError):
            await self.do("stop")
        if process.stdin:
            process.stdin.close()
        await self._gone(process)
        for task in self._reading:
            task.cancel()
        self._process = None

    async def kill(self) -> None:
        """Vanish without a word, as a phone that lost its power."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._gone(self._process)

    @staticmethod
    async def _gone(process: asyncio.subprocess.Process) -> None:
        try:
            await asyncio.wait_for(process.wait(), 5)
        except TimeoutError:
            process.kill()
            await process.wait()

    def _write(self, message: dict[str, Any]) -> None:
        if self._process is None or self._process.stdin is None or self._process.returncode is not None:
            raise AgentError(f"{self.name} is not running: {self.tail()}", kind="Dead")
        self._process.stdin.write(json.dumps(message).encode() + b"\n")

    async def _read(self) -> None:
        stream = self._process.stdout if self._process else None
        while stream and (line := await stream.readline()):
            reply = json.loads(line)
            waiting = self._replies.pop(reply["id"], None)
            if waiting and not waiting.done():
                waiting.set_result(reply)
        for waiting in self._replies.values():
            if not waiting.done():
                waiting.set_result({"error": f"{self.name} died: {self.tail()}", "kind": "Dead"})

    async def _errors(self) -> None:
        stream = self._process.stderr if self._process else None
        while stream and (line := await stream.readline()):
            self._said.append(line.decode(errors="replace").rstrip())
            del self._said[:-4000]

    def tail(self, lines: int = 5) -> str:
        """Return the last lines that the process wrote to its log."""
        return " | ".join(self._said[-lines:])

    def trace(self) -> list[str]:
        """Return the log so far; with `trace=True` every SIP message stands in it."""
        return list(self._said)

    async def do(self, command: str, **args: Any) -> Any:
        """Perform a command of `worker.Worker`; raise `AgentError` where it fails or takes longer than its `limit` and a bit."""
        number = next(self._numbers)
        waiting = self._replies[number] = asyncio.get_running_loop().create_future()
        self._write({"id": number, "do": command, "args": args})
        limit = float(args.get("limit", 10)) + GRACE
        try:
            reply = await asyncio.wait_for(waiting, limit)
        except TimeoutError:
            self._replies.pop(number, None)
            raise AgentError(f"{self.name}: {command} had no result within {limit:g} s", kind="NotInTimeError") from None
        if "error" in reply:
            raise AgentError(f"{self.name}: {reply['error']}", kind=reply.get("kind", ""), status=reply.get("status"))
        return reply["ok"]

    async def register(self, *, limit: float = 10) -> None:
        """Register."""
        await self.do("register", limit=limit)

    async def unregister(self) -> None:
        """Unregister."""
        await self.do("unregister")

    async def answer_all(self, sound: Sound | None) -> None:
        """From now on answer by itself and send `sound`; None: no more."""
        await self.do("answer_all", frequency=sound.frequency if sound else None, level=sound.level if sound else 0)

    async def dial(self, target: str, *, headers: dict[str, str] | None = None) -> "Leg":
        """Call `target`: a number, a name, or a whole `sip:` URI."""
        return Leg(self, await self.do("dial", target=target, headers=headers))

    async def incoming(self, *, limit: float = 10, after: "Leg | None" = None) -> "Leg":
        """Wait for a call."""
        return Leg(self, await self.do("incoming", limit=limit, after=after.number if after else 0))

    async def call(self, target: str, *, limit: float = 15) -> "Leg":
        """Call and wait until it is answered; raise `AgentError` with the status where it is refused."""
        leg = await self.dial(target)
        await leg.answered(limit=limit)
        return leg

    async def legs(self) -> list["Description"]:
        """Return every call there ever was on this phone."""
        return [Description(**one) for one in await self.do("lines")]


@dataclasses.dataclass(frozen=True)
class Description:
    """What a phone knows about one of its calls. `ended` is what it was told: `486 Busy Here`, `Connection reset by user` …."""

    line: int
    state: str
    ended: str
    digits: str
    direction: str
    peer: str
    call_id: str
    held: bool
    rate: int
    stats: dict[str, Any]

    @property
    def status(self) -> int:
        """SIP status with which the call was refused, else 0."""
        head = self.ended[:3]
        return int(head) if head.isdigit() else 0


class Leg:
    """One call on one phone."""

    def __init__(self, agent: Agent, number: int) -> None:
        """Name line `number` of `agent`."""
        self.agent, self.number = agent, number

    async def _do(self, command: str, **args: Any) -> Any:
        return await self.agent.do(command, line=self.number, **args)

    async def describe(self) -> Description:
        """Return its state."""
        return Description(**await self._do("describe"))

    async def wait(self, *states: str, limit: float = 10) -> Description:
        """Wait for one of `incoming outgoing ringing established closed`."""
        return Description(**await self._do("wait", states=list(states), limit=limit))

    async def answered(self, *, limit: float = 15) -> None:
        """Wait until it is established; raise `AgentError` with the status where it ended instead."""
        now = await self.wait("established", "closed", limit=limit)
        if now.state == "closed":
            raise AgentError(f"{self.agent.name}: not answered: {now.ended}", kind="CallFailed", status=now.status or None)

    async def closed(self, *, limit: float = 10) -> Description:
        """Wait until it is over."""
        return await self.wait("closed", limit=limit)

    async def answer(self, sound: Sound | None = None, *, limit: float = 5) -> None:
        """Answer and wait until it is established; send `sound`."""
        if sound:
            await self.send(sound)
        await self._do("answer")
        await self.answered(limit=limit)

    async def reject(self) -> None:
        """Answer 486."""
        await self._do("reject")

    async def hangup(self) -> None:
        """Hang up; already over is fine."""
        await self._do("hangup")

    async def hold(self) -> None:
        """Put on hold."""
        await self._do("hold")

    async def resume(self) -> None:
        """Take off hold."""
        await self._do("resume")

    async def transfer(self, target: str, *, limit: float = 20) -> None:
        """Blind transfer to `target`."""
        await self._do("transfer", target=target, limit=limit)

    async def attended(self, consult: "Leg", *, limit: float = 20) -> None:
        """Join the far ends of this and `consult`."""
        await self._do("attended", consult=consult.number, limit=limit)

    async def dtmf(self, digits: str) -> None:
        """Send digits."""
        await self._do("dtmf", digits=digits)

    async def digits(self, count: int, *, limit: float = 5) -> str:
        """Wait for `count` digits; return what came."""
        return str(await self._do("digits", count=count, limit=limit))

    async def send(self, sound: Sound | None) -> None:
        """Send a tone from now on; None: silence."""
        await self._do("send", frequency=sound.frequency if sound else None, level=sound.level if sound else 0)

    async def hear(self, seconds: float = 0.6, *, limit: float = 5) -> Heard:
        """Measure the next `seconds` of what arrives."""
        return Heard(**await self._do("hear", seconds=seconds, limit=limit))

    async def expect(self, sound: Sound, *, limit: float = 6) -> Heard:
        """Listen until `sound` arrives or `limit` is over; return the last measurement: ask it `is_tone`."""
        return Heard(**await self._do("expect", frequency=sound.frequency, level=sound.level, limit=limit))

    async def forget(self) -> None:
        """Drop what was heard."""
        await self._do("forget")

    async def recorded(self) -> Heard:
        """Measure everything that arrived since `forget`."""
        raw = await self._do("recorded")
        return measure(base64.b64decode(raw["pcm"]), raw["rate"] or 8000, raw["channels"] or 1)
