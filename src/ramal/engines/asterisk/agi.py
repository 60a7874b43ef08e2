"""FastAGI session: Asterisk connects, says which channel asks, and executes one command at a time.

Own code rather than a library: the kept ones are synchronous, and the protocol is forty lines (ADR 9).
"""

import asyncio
import logging
import re
import socket
from collections import deque
from collections.abc import Awaitable, Callable
from typing import cast

import msgspec

MAX_COMMAND = 2000  # Asterisk reads a command into a buffer of 2048 octets
MAX_BULK = MAX_COMMAND - 100
MAX_LINE = 1 << 16
HEAD_OCTETS = 400
"""Asterisk writes its environment line by line, at least 480 octets: being woken for each line costs more than the whole decision."""
_SPECIAL = frozenset(',"\\()[]{}$\r\n\0')
_MARK = "|"
HEAD_LIMIT = 5.0
log = logging.getLogger("agi")
_REPLY = re.compile(r"^(\d{3})[ -](?:result=(-?\d+))?\s*(?:\((.*)\))?")


class HungUp(Exception):  # noqa: N818 - it is no error: the channel is gone
    """The channel is gone, or Asterisk is: nothing more can be done with it."""


class Refused(Exception):  # noqa: N818
    """Asterisk does not know the command, or it could not be sent."""


class Reply(msgspec.Struct, frozen=True):
    """Answer to a command: `result` as Asterisk gives it, `data` what stood in brackets."""

    result: int
    data: str


def quote(value: str) -> str:
    """Return `value` as one argument of an AGI command."""
    if "\n" in value or "\r" in value or "\0" in value:
        raise Refused("control characters in an argument")
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Wire(asyncio.Protocol):
    """Lines in, lines out. A protocol of its own: a stream reader costs twice as much for forty short lines."""

    def __init__(self, serve: Callable[["Wire"], Awaitable[None]]) -> None:
        self._serve = serve
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._closed = self._begun = self._awake = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to serve."""
        self._transport = cast("asyncio.Transport", transport)
        self._task = asyncio.ensure_future(self._serve(self))

    def connection_lost(self, exc: Exception | None) -> None:
        """Wake who waits."""
        del exc
        self._closed = True
        self._wake()

    def data_received(self, data: bytes) -> None:
        """Cut into lines."""
        if not self._awake:
            self._awake = True
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, 1)
        self._rest += data
        if len(self._rest) > MAX_LINE:
            self._transport.abort()
        if self._begun:
            *lines, self._rest = self._rest.split(b"\n")
            self._lines.extend(lines)
            self._wake()
        elif b"\n\n" in self._rest:
            self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def head(self) -> list[str]:
        """Return the lines up to the first empty one. Raise HungUp at the end."""
        while b"\n\n" not in self._rest:
            await self._more()
        head, _, rest = self._rest.partition(b"\n\n")
        self._begun, self._rest = True, b""
        self.data_received(rest)
        return head.decode(errors="replace").split("\n")

    async def _more(self) -> None:
        if self._closed:
            raise HungUp("connection closed")
        self._waiter = asyncio.get_running_loop().create_future()
        await self._waiter

    async def line(self) -> str:
        """Return the next line. Raise HungUp at the end."""
        while not self._lines:
            await self._more()
        return self._lines.popleft().decode(errors="replace").rstrip("\r")

    def write(self, text: str) -> None:
        """Send one line."""
        self._transport.write(text.encode() + b"\n")

    def close(self) -> None:
        """Close once everything is sent."""
        self._transport.close()


class Session:
    """One AGI session. `environment` holds the `agi_…` values without that prefix, `arguments` those of the AGI() application."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.environment: dict[str, str] = {}
        self.gone = False

    @property
    def channel(self) -> str:
        """Name of the channel that asks."""
        return self.environment.get("channel", "")

    def argument(self, position: int) -> str:
        """Return the argument at `position` (from 1), empty where absent."""
        return self.environment.get(f"arg_{position}", "")

    async def begin(self) -> None:
        """Read the environment. Raise HungUp if it does not come whole."""
        async with asyncio.timeout(HEAD_LIMIT):
            pairs = [line.partition(": ") for line in await self._wire.head()]
        self.environment = {name.removeprefix("agi_"): value for name, _, value in pairs}

    async def command(self, text: str) -> Reply:
        """Send one command and wait for its result, however long that takes. Raise HungUp or Refused."""
        if len(text.encode()) > MAX_COMMAND or "\n" in text:
            raise Refused("command too long")
        self._wire.write(text)
        while True:
            line = await self._wire.line()
            if line.startswith("HANGUP"):
                self.gone = True
                continue
            return await self._reply(line)

    async def execute(self, application: str, *arguments: str) -> Reply:
        """Run an application of the dialplan; arguments are joined by commas. Raise Refused if it does not exist."""
        reply = await self.command(f"EXEC {application} {quote(','.join(arguments))}")
        if reply.result == -2:  # noqa: PLR2004 - "could not find application"
            raise Refused(f"no application {application}")
        return reply

    async def assign(self, values: dict[str, str]) -> None:
        """Set channel variables and functions, as many at once as fit one command. Values hold no comma, quote, bracket or backslash."""
        _check(values)
        bulk: list[str] = []
        for pair in (f"{name}={value}" for name, value in values.items()):
            if bulk and sum(map(len, bulk)) + len(bulk) + len(pair) > MAX_BULK:
                await self.execute("MSet", *bulk)
                bulk = []
            bulk.append(pair)
        await self.execute("MSet", *bulk)

    async def assign_and_ask(self, values: dict[str, str], text: str) -> str:
        """Set variables and functions, then evaluate `text`: one command instead of two. Values as for `assign`."""
        _check(values)
        setting = "".join(f"${{SET({name}={value})}}" for name, value in values.items())
        return (await self.expression(f"{setting}{_MARK}{text}")).rpartition(_MARK)[2]

    async def set(self, name: str, value: str) -> None:
        """Set one variable or function to any text of one line."""
        await self.command(f"SET VARIABLE {quote(name)} {quote(value)}")

    async def expression(self, text: str) -> str:
        """Evaluate a dialplan expression such as `${DIALSTATUS}`."""
        reply = await self.command(f"GET FULL VARIABLE {quote(text)}")
        return reply.data if reply.result == 1 else ""

    async def _reply(self, line: str) -> Reply:
        if line.startswith("511"):
            raise HungUp("channel is dead")
        if line.startswith("520-"):
            while not line.startswith("520 "):
                line = await self._wire.line()
        match = _REPLY.match(line)
        if not match or match[1] != "200":
            raise Refused(line)
        return Reply(int(match[2] or 0), match[3] or "")


def _check(values: dict[str, str]) -> None:
    if any(set(value) & _SPECIAL for value in values.values()):
        raise Refused("a value that cannot be assigned in bulk")


Handler = Callable[[Session], Awaitable[None]]


async def serve(port: int, handler: Handler) -> asyncio.Server:
    """Listen on 127.0.0.1:`port` and hand each session to `handler`; it is closed behind it."""

    async def connected(wire: Wire) -> None:
        session = Session(wire)
        try:
            await session.begin()
            await handler(session)
        except (HungUp, TimeoutError) as end:
            log.debug("%s: %s", session.channel, end)
        except Exception:
            log.exception("%s: the dialplan will ask again", session.channel)
        finally:
            wire.close()

    listener = socket.create_server(("127.0.0.1", port), backlog=1024)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, HEAD_OCTETS)
    return await asyncio.get_running_loop().create_server(lambda: Wire(connected), sock=listener)
