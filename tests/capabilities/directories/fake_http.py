"""A small HTTP server that a fake of somebody's API answers through."""

import asyncio
import contextlib
import json
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

Answer = tuple[int, Any, dict[str, str]]


class Served:
    """Subclasses answer `(method, path, query, headers, body)`; `seen` keeps what came."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str, dict[str, str]]] = []
        self.server: Any = None

    async def __aenter__(self) -> Self:
        self.server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.server.close()
        await self.server.wait_closed()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"

    def answer(self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: dict[str, str]) -> Answer:
        raise NotImplementedError

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await self._one(reader, writer)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = (await reader.readuntil(b"\r\n\r\n")).decode()
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in asked.split("\r\n")[1:] if line)}
        body = dict(parse_qsl((await reader.readexactly(int(headers.get("content-length", 0)))).decode()))
        method, target, _ = asked.split("\r\n")[0].split(" ")
        parts = urlsplit(target)
        query = dict(parse_qsl(parts.query))
        self.seen.append((method, parts.path, query))
        status, content, extra = self.answer(method, parts.path, query, headers, body)
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        more = "".join(f"{name}: {value}\r\n" for name, value in extra.items())
        head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n{more}"
        writer.write(f"{head}Connection: close\r\n\r\n".encode() + data)
        await writer.drain()
