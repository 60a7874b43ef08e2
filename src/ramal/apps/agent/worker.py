"""A phone in a process of its own: one JSON object per line, `{"id", "do", "args"}` in, `{"id", "ok"}` or `{"id", "error"}` out."""

import asyncio
import base64
import contextlib
import dataclasses
import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from baresip.errors import BaresipError

from ramal.apps.agent.phone import TICK, Identity, Phone
from ramal.apps.agent.tone import Heard, Sound

Command = Callable[..., Awaitable[Any]]


class NotInTimeError(Exception):
    """What was waited for did not happen within its limit."""


async def until(condition: Callable[[], Any], limit: float, what: str, *, now: Callable[[], str] = str) -> Any:
    """Return the first true value of `condition`; raise `NotInTimeError` after `limit` seconds, telling what is the case `now`."""
    end = time.monotonic() + limit
    while not (value := condition()):
        if time.monotonic() > end:
            raise NotInTimeError(f"{what} did not happen within {limit:g} s{now()}")
        await asyncio.sleep(TICK)
    return value


class Worker:
    """The commands of a phone. Each public coroutine is one; lines are named by number."""

    def __init__(self, phone: Phone) -> None:
        """Serve `phone`."""
        self.phone = phone

    async def start(self) -> None:
        """Bring the stack up."""
        await self.phone.start()

    async def register(self, limit: float = 10) -> None:
        """Register."""
        await self.phone.register(limit=limit)

    async def unregister(self) -> None:
        """Unregister."""
        await self.phone.unregister()

    async def answer_all(self, frequency: float | None, level: float = -12) -> None:
        """From now on answer calls by itself and send a tone; `frequency` None: stop doing so."""
        self.phone.answers = None if frequency is None else Sound(frequency, level)

    async def dial(self, target: str, headers: dict[str, str] | None = None) -> int:
        """Call; return the line."""
        return await self.phone.dial(target, headers)

    async def incoming(self, limit: float = 10, after: int = 0) -> int:
        """Return the first incoming line that is newer than `after` and still rings; wait for it."""

        def ringing() -> int:
            fresh = [n for n, line in self.phone.lines.items() if n > after and line.direction == "incoming" and line.state != "closed"]
            return fresh[0] if fresh else 0

        return int(await until(ringing, limit, "an incoming call"))

    async def wait(self, line: int, states: list[str], limit: float = 10) -> dict[str, Any]:
        """Wait until the line is in one of `states`; return its description."""
        await until(
            lambda: self.phone.line(line).state in states, limit, f"line {line} in {'/'.join(states)} (it is in {self._state(line)})"
        )
        return await self.describe(line)

    def _state(self, line: int) -> str:
        return self.phone.line(line).state

    async def describe(self, line: int) -> dict[str, Any]:
        """Return state, how it ended, digits, peer and Call-ID of a line."""
        at = self.phone.line(line)
        return {
            "line": line, "state": at.state, "ended": at.ended, "digits": at.digits, "direction": at.direction,
            "peer": at.call.peer or "", "call_id": at.call.call_id or "", "held": at.call.remote_on_hold, "rate": at.rate,
            "stats": dataclasses.asdict(at.call.final_stats) if at.call.final_stats else {},
        }  # fmt: skip

    async def lines(self) -> list[dict[str, Any]]:
        """Return the description of every line there ever was."""
        return [await self.describe(number) for number in self.phone.lines]

    async def answer(self, line: int) -> None:
        """Answer."""
        await self.phone.line(line).call.answer()

    async def reject(self, line: int) -> None:
        """Answer 486."""
        await self.phone.line(line).call.reject()

    async def hangup(self, line: int) -> None:
        """Hang up; a line that is already over is fine."""
        if self._state(line) != "closed":
            with contextlib.suppress(BaresipError):
                await self.phone.line(line).call.hangup()

    async def hold(self, line: int) -> None:
        """Put on hold."""
        await self.phone.line(line).call.hold()

    async def resume(self, line: int) -> None:
        """Take off hold."""
        await self.phone.line(line).call.resume()

    async def transfer(self, line: int, target: str, limit: float = 20) -> None:
        """Blind transfer; returns when the transferee reported success."""
        await self.phone.line(line).call.transfer(self.phone.uri(target), timeout=limit)

    async def attended(self, line: int, consult: int, limit: float = 20) -> None:
        """Join the far ends of two lines."""
        await self.phone.line(line).call.attended_transfer(self.phone.line(consult).call, timeout=limit)

    async def dtmf(self, line: int, digits: str) -> None:
        """Send digits (RFC 4733)."""
        await self.phone.line(line).call.send_dtmf(digits)

    async def digits(self, line: int, count: int, limit: float = 5) -> str:
        """Wait for `count` digits; return what came."""
        with contextlib.suppress(NotInTimeError):
            await until(lambda: len(self.phone.line(line).digits) >= count, limit, f"{count} digits")
        return self.phone.line(line).digits

    async def send(self, line: int, frequency: float | None, level: float = -12) -> None:
        """Send a tone on a line; None: silence."""
        self.phone.line(line).sound = None if frequency is None else Sound(frequency, level)

    async def hear(self, line: int, seconds: float = 0.6, limit: float = 5) -> dict[str, float]:
        """Measure the next `seconds` of what arrives; what came within `limit` if it is less."""
        at = self.phone.line(line)
        at.forget()
        with contextlib.suppress(NotInTimeError):
            await until(lambda: at.heard().seconds >= seconds, limit, "audio")
        return dataclasses.asdict(at.heard())

    async def expect(self, line: int, frequency: float, level: float = -12, limit: float = 6) -> dict[str, float]:
        """Listen in pieces of 0.4 s until one is that tone; return the last piece either way."""
        at, end, wanted = self.phone.line(line), time.monotonic() + limit, Sound(frequency, level)
        while True:
            heard = Heard(**await self.hear(line, 0.4, 1.0))
            if heard.is_tone(wanted) or time.monotonic() > end or at.state == "closed":
                return dataclasses.asdict(heard)

    async def forget(self, line: int) -> None:
        """Drop what was heard."""
        self.phone.line(line).forget()

    async def recorded(self, line: int) -> dict[str, Any]:
        """Return what arrived since `forget`: PCM in base64, rate, channels."""
        at = self.phone.line(line)
        return {"pcm": base64.b64encode(at.pcm()).decode(), "rate": at.rate, "channels": at.channels}

    async def stop(self) -> None:
        """End."""
        await self.phone.stop()


def _status(error: Exception) -> dict[str, Any]:
    detail = {"error": str(error) or type(error).__name__, "kind": type(error).__name__}
    status = getattr(error, "status", None)
    return detail | ({"status": status} if isinstance(status, int) else {})


async def perform(worker: Worker, request: dict[str, Any]) -> dict[str, Any]:
    """Do one command; never raises for what the phone or the far end did."""
    name = str(request["do"])
    command: Command | None = None if name.startswith("_") else getattr(worker, name, None)
    if command is None:
        return {"id": request["id"], "error": f"no command {name}", "kind": "LookupError"}
    try:
        return {"id": request["id"], "ok": await command(**request.get("args", {}))}
    except (BaresipError, NotInTimeError, LookupError, ValueError, TypeError) as error:
        return {"id": request["id"], **_status(error)}


def identity(fields: dict[str, Any]) -> Identity:
    """Return the identity that the first line describes."""
    return Identity(**{**fields, "codecs": tuple(fields.get("codecs", ("pcmu", "pcma")))})


async def serve() -> None:
    """Read an identity, then commands from stdin until it closes or `stop` was done; several run at once."""
    reader = asyncio.StreamReader(limit=1 << 20)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    me = identity(json.loads(await reader.readline()))
    if me.trace:
        logging.basicConfig(stream=sys.stderr, level=logging.DEBUG, format="%(asctime)s %(name)s %(message)s")
    worker, tasks, done = Worker(Phone(me)), set[asyncio.Task[None]](), asyncio.Event()

    async def run(request: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(await perform(worker, request)) + "\n")
        sys.stdout.flush()
        if request["do"] == "stop":
            done.set()

    ended = asyncio.create_task(done.wait())
    while not done.is_set():
        reading = asyncio.create_task(reader.readline())
        await asyncio.wait({reading, ended}, return_when=asyncio.FIRST_COMPLETED)
        if not reading.done() or not reading.result():
            reading.cancel()
            break
        task = asyncio.create_task(run(json.loads(reading.result())))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    ended.cancel()
    if not done.is_set():
        await worker.stop()
