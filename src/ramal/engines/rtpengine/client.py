"""Client of rtpengine's ng protocol (UDP on localhost): list, query, delete, ping."""

import itertools
import os
import socket
from typing import Any

from ramal.engines.place import Settings
from ramal.engines.rtpengine.bencode import Value, decode, encode

_TRIES = 3


class RelayError(Exception):
    """rtpengine did not answer, or refused."""


class Client:
    """Speaks ng. Every call waits at most `timeout` seconds per try; a repeated command keeps its cookie, so it is executed once."""

    _cookies = itertools.count()

    def __init__(self, port: int, *, host: str = "127.0.0.1", timeout: float = 0.5) -> None:
        """Remember where rtpengine listens."""
        self._address = (host, port)
        self._timeout = timeout

    def command(self, name: str, **fields: Value) -> dict[str, Any]:
        """Send one command and return the answer. Raise RelayError."""
        cookie = b"%d_%d" % (os.getpid(), next(self._cookies))
        request = cookie + b" " + encode({"command": name, **{key.replace("_", "-"): value for key, value in fields.items()}})
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.settimeout(self._timeout)
            sock.connect(self._address)
            answer = self._exchange(sock, request, cookie)
        if answer.get("result") == "error":
            raise RelayError(str(answer.get("error-reason", "error")))
        return answer

    def _exchange(self, sock: socket.socket, request: bytes, cookie: bytes) -> dict[str, Any]:
        for _ in range(_TRIES):
            try:
                sock.send(request)
                got, _, body = sock.recv(65_535).partition(b" ")
            except OSError:
                continue
            answer = decode(body) if got == cookie else None
            if isinstance(answer, dict):
                return answer
        raise RelayError("no answer")

    def ping(self) -> bool:
        """Say whether it answers."""
        try:
            return self.command("ping").get("result") == "pong"
        except (RelayError, ValueError):
            return False

    def calls(self, limit: int = 100_000) -> list[str]:
        """Return the Call-IDs of all relay sessions (the sweeper compares them with open calls)."""
        return [str(call) for call in self.command("list", limit=limit).get("calls", [])]

    def query(self, call_id: str) -> dict[str, Any]:
        """Return everything known of one session. Raise RelayError where there is none."""
        return self.command("query", call_id=call_id)

    def delete(self, call_id: str) -> bool:
        """End a session at once; False where there was none. Raise RelayError where rtpengine does not answer."""
        return "warning" not in self.command("delete", call_id=call_id, delete_delay=0)


def ready(settings: Settings) -> bool:
    """Say whether the relay of this instance answers a ping."""
    return Client(settings.instance.ports.rtpengine_ng, timeout=0.2).ping()
