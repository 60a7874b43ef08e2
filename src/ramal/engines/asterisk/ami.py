"""AMI: a small asyncio client for actions and their answers, and a blocking question whether Asterisk has booted."""

import asyncio
import itertools
import socket
from types import TracebackType
from typing import Self

LIMIT = 5.0
Fields = dict[str, str]


class AmiError(Exception):
    """The action was refused; the text is Asterisk's own."""


def encode(fields: Fields) -> bytes:
    """Return one message. Line ends in values are refused: they would begin another header."""
    if any("\n" in value or "\r" in value for value in fields.values()):
        raise AmiError("line end in a value")
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode() + b"\r\n"


def decode(block: bytes) -> Fields:
    """Return the headers of one message; a repeated one keeps its last value."""
    lines = (line.partition(":") for line in block.decode(errors="replace").splitlines())
    return {name: value.strip() for name, _, value in lines if name}


class Ami:
    """One connection. `async with Ami(port, secret) as ami: await ami.action("CoreStatus")`."""

    def __init__(self, port: int, secret: str) -> None:
        self._port, self._secret = port, secret
        self._ids = itertools.count(1)

    async def __aenter__(self) -> Self:
        async with asyncio.timeout(LIMIT):
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
            await self._reader.readline()
        try:
            await self.action("Login", Username="ramal", Secret=self._secret, Events="off")
        except BaseException:
            self._writer.close()
            raise
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._writer.close()

    async def action(self, action: str, /, **fields: str) -> Fields:
        """Perform one action and return its response. Raise AmiError if Asterisk refuses it, TimeoutError if it does not answer."""
        tag = str(next(self._ids))
        async with asyncio.timeout(LIMIT):
            self._writer.write(encode({"Action": action, "ActionID": tag, **fields}))
            while (answer := decode(await self._reader.readuntil(b"\r\n\r\n"))).get("ActionID") != tag or "Response" not in answer:
                continue
        if answer["Response"] == "Error":
            raise AmiError(answer.get("Message", action))
        return answer

    async def variable(self, name: str, channel: str = "") -> str:
        """Return a channel's or, without one, a global variable."""
        extra = {"Channel": channel} if channel else {}
        return (await self.action("Getvar", Variable=name, **extra)).get("Value", "")


def answers(port: int, secret: str) -> bool:
    """Say within two seconds whether the instance accepts a log-in and reports that it is fully booted."""
    hello = encode({"Action": "Login", "Username": "ramal", "Secret": secret, "Events": "on"})
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as link:
            link.sendall(hello)
            seen = b""
            while b"FullyBooted" not in seen:
                part = link.recv(4096)
                if not part or b"Authentication failed" in seen:
                    return False
                seen += part
    except OSError:
        return False
    return True
