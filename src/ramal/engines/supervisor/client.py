"""Asks supervisord by XML-RPC over its Unix socket."""

import http.client
import socket
import xmlrpc.client
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LIMIT = 30.0


class NotRunningError(Exception):
    """There is no supervisord at this socket."""


@dataclass(frozen=True)
class State:
    """One role as supervisord sees it. `uptime` is in seconds."""

    name: str
    state: str
    pid: int
    uptime: int
    exit_status: int
    message: str

    @property
    def running(self) -> bool:
        """Whether its process is up."""
        return self.state == "RUNNING"


class _Connection(http.client.HTTPConnection):
    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_LIMIT)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(_LIMIT)
        self.sock.connect(self.path)


class _Transport(xmlrpc.client.Transport):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        made = _Connection(self.path)
        self._connection = host, made  # so that the transport closes it
        return made


class Supervisor:
    """The supervisord of one instance."""

    def __init__(self, run: Path) -> None:
        """Talk to the one whose socket lies in `run`."""
        self._path = run / "supervisor.sock"

    def _call(self, name: str, *arguments: Any) -> Any:
        try:
            with xmlrpc.client.ServerProxy("http://localhost", transport=_Transport(str(self._path))) as proxy:
                return getattr(proxy.supervisor, name)(*arguments)
        except (OSError, http.client.HTTPException) as error:
            raise NotRunningError(str(self._path)) from error

    def alive(self) -> bool:
        """Say whether it answers."""
        try:
            return bool(self._call("getState")["statename"] == "RUNNING")
        except NotRunningError:
            return False

    def pid(self) -> int:
        """Return its process id. Raise NotRunningError."""
        return int(self._call("getPID"))

    def states(self) -> dict[str, State]:
        """Return every role's state by name. Raise NotRunningError."""
        return {item["name"]: _state(item) for item in self._call("getAllProcessInfo")}

    def start(self, name: str) -> None:
        """Begin to start a role; whether it is ready is asked elsewhere."""
        self._tolerate(60, "startProcess", name, False)

    def stop(self, name: str) -> None:
        """Stop a role and wait for its end."""
        self._tolerate(70, "stopProcess", name, True)

    def signal(self, name: str, signal: str) -> None:
        """Send a signal to a role's process."""
        self._call("signalProcess", name, signal)

    def update(self) -> list[str]:
        """Take over a changed configuration. Return the roles that were changed and are stopped now."""
        try:
            ((added, changed, removed),) = self._call("reloadConfig")
        except xmlrpc.client.Fault as fault:
            raise RuntimeError(f"supervisord refused its configuration: {fault.faultString}") from fault
        for name in (*changed, *removed):
            self._tolerate(10, "stopProcessGroup", name, True)
            self._call("removeProcessGroup", name)
        for name in (*added, *changed):
            self._tolerate(90, "addProcessGroup", name)
        return [str(name) for name in changed]

    def shutdown(self) -> None:
        """Stop every role, then supervisord itself."""
        self._call("shutdown")

    def _tolerate(self, code: int, name: str, *arguments: Any) -> None:
        try:
            self._call(name, *arguments)
        except xmlrpc.client.Fault as fault:
            if fault.faultCode != code:
                raise RuntimeError(f"{name} {arguments}: {fault.faultString}") from fault


def _state(item: dict[str, Any]) -> State:
    up = item["statename"] == "RUNNING"
    return State(
        name=item["name"],
        state=item["statename"],
        pid=item["pid"],
        uptime=item["now"] - item["start"] if up else 0,
        exit_status=item["exitstatus"],
        message=item["spawnerr"] or item["description"],
    )
