"""Client of Kamailio's JSON-RPC over a datagram socket: what the node agent, `doctor` and tests ask of a running edge."""

import itertools
import json
import os
import socket
from pathlib import Path
from typing import Any

from ramal.engines.place import Settings

_SIZE = 1 << 20


class RpcError(Exception):
    """Kamailio refused a command; `code` is its JSON-RPC error code, 0 where it did not answer."""

    def __init__(self, code: int, message: str) -> None:
        """Keep both."""
        super().__init__(message)
        self.code = code


class Client:
    """One exchange per call, each with a reply socket of its own below the same folder."""

    _numbers = itertools.count()

    def __init__(self, path: Path, timeout: float = 1.0) -> None:
        """Remember the server's socket, by default `<home>/run/kamailio.rpc`."""
        self._path = path
        self._timeout = timeout

    def call(self, method: str, *params: str | int) -> Any:
        """Run one RPC command and return its result. Raise RpcError."""
        number = next(self._numbers)
        own = self._path.parent / f"rpc-{os.getpid()}-{number}.sock"
        request = json.dumps({"jsonrpc": "2.0", "method": method, "params": list(params), "id": number}).encode()
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
            sock.settimeout(self._timeout)
            try:
                sock.bind(str(own))
                own.chmod(0o666)  # the edge answers as another user where an administrator asks
                sock.connect(str(self._path))
                sock.send(request)
                answer = json.loads(sock.recv(_SIZE))
            except OSError as error:
                raise RpcError(0, f"no answer: {error}") from error
            finally:
                own.unlink(missing_ok=True)
        if "error" in answer:
            raise RpcError(int(answer["error"].get("code", 0)), str(answer["error"].get("message", "")))
        return answer.get("result")

    def unban(self, ip: str) -> None:
        """Forget that an address is blocked, and its failures (E5)."""
        for table in ("bans", "fails"):
            try:
                self.call("htable.delete", table, ip)
            except RpcError as error:
                if error.code == 0:
                    raise

    def alive(self) -> bool:
        """Say whether it answers."""
        try:
            self.call("core.version")
        except RpcError:
            return False
        return True


def client(settings: Settings, timeout: float = 1.0) -> Client:
    """Return the client of this instance's edge."""
    return Client(settings.home / "run/kamailio.rpc", timeout)


def ready(settings: Settings) -> bool:
    """Say whether the edge of this instance answers, by RPC and by SIP: its workers come up after its RPC."""
    return client(settings, 0.5).alive() and _answers(settings.instance.listen, settings.instance.ports.sip)


def _answers(host: str, port: int) -> bool:
    """Say whether an OPTIONS is answered (RFC 3261 §11)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.settimeout(0.5)
        try:
            sock.connect((host, port))
            own, own_port = sock.getsockname()
            name = f"{own}:{own_port}"
            sock.send(
                f"OPTIONS sip:{host}:{port} SIP/2.0\r\nVia: SIP/2.0/UDP {name};rport;branch=z9hG4bK{os.urandom(8).hex()}\r\n"
                f"From: <sip:health@{name}>;tag={os.urandom(4).hex()}\r\nTo: <sip:{host}:{port}>\r\n"
                f"Call-ID: {os.urandom(8).hex()}\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 1\r\nContent-Length: 0\r\n\r\n".encode()
            )
            return sock.recv(4096).startswith(b"SIP/2.0 200")
        except OSError:
            return False
