"""FastAGI session: Asterisk connects, says which channel asks, and executes one command at a time.

Own code rather than a library: the kept ones are synchronous, and the protocol is forty lines (ADR 0007).
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable

import msgspec

MAX_COMMAND = 2000  # Asterisk reads a command into a buffer of 2048 octets
MAX_BULK = MAX_COMMAND - 100
MAX_ENVIRONMENT = 64
_SPECIAL = frozenset(',"\\()[]\r\n\0')
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


class Session:
    """One AGI session. `environment` holds the `agi_…` values without that prefix, `arguments` those of the AGI() application."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
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
            for _ in range(MAX_ENVIRONMENT):
                line = await self._line()
                if not line:
                    return
                name, _, value = line.partition(": ")
                self.environment[name.removeprefix("agi_")] = value
        raise HungUp("environment without end")

    async def command(self, text: str) -> Reply:
        """Send one command and wait for its result, however long that takes. Raise HungUp or Refused."""
        if len(text.encode()) > MAX_COMMAND or "\n" in text:
            raise Refused("command too long")
        self._writer.write(text.encode() + b"\n")
        while True:
            line = await self._line()
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
        if any(set(value) & _SPECIAL for value in values.values()):
            raise Refused("a value that cannot be assigned in bulk")
        bulk: list[str] = []
        for pair in (f"{name}={value}" for name, value in values.items()):
            if bulk and sum(map(len, bulk)) + len(bulk) + len(pair) > MAX_BULK:
                await self.execute("MSet", *bulk)
                bulk = []
            bulk.append(pair)
        await self.execute("MSet", *bulk)

    async def set(self, name: str, value: str) -> None:
        """Set one variable or function to any text of one line."""
        await self.command(f"SET VARIABLE {quote(name)} {quote(value)}")

    async def expression(self, text: str) -> str:
        """Evaluate a dialplan expression such as `${DIALSTATUS}`."""
        reply = await self.command(f"GET FULL VARIABLE {quote(text)}")
        return reply.data if reply.result == 1 else ""

    async def close(self) -> None:
        """End the session: the dialplan goes on."""
        self._writer.close()

    async def _line(self) -> str:
        try:
            line = await self._reader.readline()
        except (ConnectionError, ValueError) as error:
            raise HungUp(str(error)) from error
        if not line.endswith(b"\n"):
            raise HungUp("connection closed")
        return line.decode(errors="replace").rstrip("\r\n")

    async def _reply(self, line: str) -> Reply:
        if line.startswith("511"):
            raise HungUp("channel is dead")
        if line.startswith("520-"):
            while not line.startswith("520 "):
                line = await self._line()
        match = _REPLY.match(line)
        if not match or match[1] != "200":
            raise Refused(line)
        return Reply(int(match[2] or 0), match[3] or "")


Handler = Callable[[Session], Awaitable[None]]


async def serve(port: int, handler: Handler) -> asyncio.Server:
    """Listen on 127.0.0.1:`port` and hand each session to `handler`; it is closed behind it."""

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        session = Session(reader, writer)
        try:
            await session.begin()
            await handler(session)
        except (HungUp, TimeoutError) as end:
            log.debug("%s: %s", session.channel, end)
        except Exception:
            log.exception("%s: the dialplan will ask again", session.channel)
        finally:
            writer.close()

    return await asyncio.start_server(connected, "127.0.0.1", port, backlog=1024, limit=1 << 16)
