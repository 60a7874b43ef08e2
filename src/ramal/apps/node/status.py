"""What the agent says about itself: `GET /health`, `/ready` and `/metrics` on 127.0.0.1, for `status`, `doctor` and Prometheus."""

import asyncio
import json
from collections.abc import Callable, Iterable
from typing import Any

from ramal.apps.node.parts import Part

_LONGEST_REQUEST = 8192
_PATIENCE = 5.0
_TEXTS = {200: "OK", 404: "Not Found", 503: "Service Unavailable"}


def health(parts: Iterable[Part]) -> dict[str, Any]:
    """Return the state of each part."""
    return {part.name: part.seen() for part in parts}


def metrics(parts: Iterable[Part]) -> str:
    """Return the state of each part in Prometheus' text format."""
    lines = ["# TYPE ramal_node_part_up gauge"]
    lines += [f'ramal_node_part_up{{part="{part.name}"}} {int(part.ok)}' for part in parts]
    for part in parts:
        for name, value in part.values.items():
            if isinstance(value, int | float):
                lines.append(f"ramal_node_{part.name}_{name} {value}")
    return "\n".join(lines) + "\n"


class Status:
    """A very small HTTP server: one answer, then it closes."""

    def __init__(self, parts: list[Part], ready: Callable[[], bool]) -> None:
        """Answer from `parts`; `/ready` is 200 once `ready` says so."""
        self._parts, self._ready = parts, ready

    async def serve(self, port: int) -> asyncio.Server:
        """Begin to listen."""
        return await asyncio.start_server(self._answer, "127.0.0.1", port, limit=_LONGEST_REQUEST)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                line = await reader.readline()
                while (await reader.readline()).strip():
                    pass
            writer.write(self._response(line.split(b" ")[1:2]))
            await writer.drain()
        except (OSError, TimeoutError, ValueError):
            pass
        finally:
            writer.close()

    def _response(self, path: list[bytes]) -> bytes:
        if path == [b"/metrics"]:
            return _http(200, "text/plain; version=0.0.4", metrics(self._parts))
        if path == [b"/ready"]:
            return _http(200 if self._ready() else 503, "text/plain", "ready\n" if self._ready() else "not yet\n")
        if path == [b"/health"]:
            return _http(200, "application/json", json.dumps(health(self._parts)))
        return _http(404, "text/plain", "not here\n")


def _http(code: int, kind: str, text: str) -> bytes:
    body = text.encode()
    head = f"HTTP/1.1 {code} {_TEXTS[code]}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body
