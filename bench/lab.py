"""A throw-away host for measuring: engines run unprivileged in their roots as in the product, beside peers."""

import itertools
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from ramal.apps.migrations.__main__ import upgrade
from ramal.apps.settings import SOURCE, Instance, Ports, Secrets, Settings
from ramal.engines import postgres
from ramal.engines.supervisor.sandbox import Account, Sandbox, inside, outside
from ramal.local.snapshot import SnapshotWriter, encode
from ramal.rules.tables import Entry

START_LIMIT = 20.0
MEDIA = itertools.cycle(range(30000, 62000, 8000))
"""First media port of each lab: two relays must not share a range. No group has more than four labs at a time."""


def _free_ports(first: int, last: int) -> Iterator[int]:
    for port in range(first, last):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp, socket.socket() as tcp:
            try:
                udp.bind(("127.0.0.1", port))
                tcp.bind(("127.0.0.1", port))
            except OSError:
                continue
        yield port
    raise RuntimeError(f"no free port between {first} and {last}")


FREE = _free_ports(15100, 15500)
"""Ports of this run; no port is given twice."""


def _ports() -> Ports:
    names = (
        "sip",
        "sip_private",
        "core_sip",
        "agi",
        "ami",
        "redis",
        "rtpengine_ng",
        "rtpengine_http",
        "carrier_sip",
        "api",
        "sip_tls",
        "sip_wss",
        "https",
        "node",
        "smtp",
        "postgres",
        "carrier_ami",
    )
    chosen = {name: next(FREE) for name in names}
    rtp = next(MEDIA)
    return Ports(**chosen, rtp_first=rtp, rtp_last=rtp + 3999, core_rtp_first=rtp + 4000, core_rtp_last=rtp + 7999)


class Lab:
    """Settings, a namespace, and the processes started in it."""

    def __init__(self, engines: Path) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="ramal-bench-"))
        self.home.chmod(0o755)
        names = Secrets.__struct_fields__
        key = "A" * 43 + "="
        self.settings = Settings(
            home=self.home,
            engines=engines,
            instance=Instance(id="bench", loopback=True, ports=_ports()),
            secrets=Secrets(**{name: key if name == "seal_key" else secrets.token_hex(16) for name in names}),
        )
        for name in ("etc", "data", "run", "log", "spool/edge", "spool/core", "snapshot", "registrations", "media"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        self.account = Account.named("ramal")
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.stack.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def fill(self, entries: dict[str, Entry]) -> None:
        """Write the snapshot."""
        writer = SnapshotWriter(self.settings.snapshot)
        writer.apply([(key.encode(), encode(entry)) for key, entry in entries.items()], 1, "bench")
        writer.close()

    def own(self) -> None:
        """Give everything below home to the account."""
        subprocess.run(["chown", "-R", f"{self.account.name}:{self.account.name}", str(self.home)], check=True, timeout=30)

    def _argv(self, program: list[str], root: str | None) -> list[str]:
        sandbox = Sandbox(self.account, SOURCE, self.home, self.settings.engines)
        command = inside(self.settings.engines / root, program) if root else outside(program)
        environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.home),
            "RAMAL_HOME": str(self.home),
            "RAMAL_ENGINES": str(self.settings.engines),
            "PYTHONPATH": str(SOURCE / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return sandbox.argv(command, environment)

    def run(self, program: list[str]) -> None:
        """Run a program of the host as the account, to its end."""
        subprocess.run(self._argv(program, None), check=True, stdin=subprocess.DEVNULL, timeout=120)

    def start(self, name: str, program: list[str], *, root: str | None = None) -> subprocess.Popen[bytes]:
        """Start a program as the account, inside an engine root or on the host."""
        self.own()
        with (self.home / f"log/{name}.log").open("wb") as log:
            process = subprocess.Popen(self._argv(program, root), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        self.stack.callback(self._stop, process)
        return process

    @staticmethod
    def _stop(process: subprocess.Popen[bytes]) -> None:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(timeout=5)

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """End one program now."""
        self._stop(process)

    def database(self) -> subprocess.Popen[bytes]:
        """Start a PostgreSQL with the whole schema; return its process."""
        self.own()
        postgres.initialise(self.settings, lambda command: self.run(list(command)))
        postgres.render(self.settings, self.account.name)
        server = self.start("postgres", postgres.command(self.settings))
        self.wait(lambda: postgres.ready(self.settings), "postgres", [server])
        upgrade(self.settings)
        return server

    def wait(self, condition: Callable[[], bool], what: str, processes: Iterable[subprocess.Popen[bytes]] = ()) -> None:
        """Wait until `condition` holds; show the logs where it does not."""
        end = time.monotonic() + START_LIMIT
        while not condition():
            dead = [process for process in processes if process.poll() is not None]
            if time.monotonic() > end or dead:
                tails = "\n".join(
                    f"--- {path.name}\n{path.read_text(errors='replace')[-1500:]}" for path in (self.home / "log").glob("*.log")
                )
                raise RuntimeError(f"{what}: not in {START_LIMIT:.0f} s{' (it ended)' if dead else ''}\n{tails}")
            time.sleep(0.05)


def answers_options(port: int, address: str = "127.0.0.1") -> bool:
    """Say whether anything answers a SIP OPTIONS at a UDP port, whatever it says."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.settimeout(0.3)
        udp.bind((address, 0))
        own = udp.getsockname()[1]
        message = (
            f"OPTIONS sip:{address}:{port} SIP/2.0\r\nVia: SIP/2.0/UDP {address}:{own};branch=z9hG4bK{secrets.token_hex(6)}\r\n"
            f"From: <sip:bench@{address}>;tag=1\r\nTo: <sip:{address}>\r\nCall-ID: {secrets.token_hex(6)}\r\nCSeq: 1 OPTIONS\r\n"
            "Max-Forwards: 10\r\nContent-Length: 0\r\n\r\n"
        )
        try:
            udp.sendto(message.encode(), (address, port))
            return bool(udp.recv(4096))
        except OSError:
            return False
