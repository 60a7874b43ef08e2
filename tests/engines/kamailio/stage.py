"""Starts the real edge for a test: Kamailio, rtpengine and Redis, unprivileged in their root, as an installation does."""

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from base64 import b64encode
from pathlib import Path

from ramal.apps.settings import Instance, Ports, Secrets, Settings
from ramal.engines import certificates, kamailio, rtpengine
from ramal.local.snapshot import SnapshotWriter, encode
from ramal.local.spool import SpoolReader
from ramal.rules.events import decoder

REPOSITORY = Path(__file__).resolve().parents[3]
BASE = int(os.environ.get("RAMAL_TEST_PORTS", "24300")) - 3300
"""First of the 600 ports of a stage: each run of `./ramal test` has its own."""

ENGINES = Path(os.environ.get("RAMAL_ENGINES") or REPOSITORY / "var/engines")
_ENTER = """
set -e
root=$1 home=$2 repository=$3 engines=$4; shift 4
mount --make-rprivate /
for folder in "$home" "$repository" "$engines/edge-packages"; do
  mkdir -p "$root$folder"; mount --bind "$folder" "$root$folder"
done
mount --rbind /dev "$root/dev"; mount --rbind /proc "$root/proc"
if [ -n "${SPOOL_SIZE:-}" ]; then
  mount -t tmpfs -o "size=$SPOOL_SIZE" tmpfs "$root$home/spool"
  mkdir "$root$home/spool/edge" "$root$home/spool/core"; chown -R ramal:ramal "$root$home/spool"
fi
exec setpriv --reuid ramal --regid ramal --init-groups --inh-caps=+sys_chroot --ambient-caps=+sys_chroot \
  chroot "$root" setpriv --ambient-caps=-all --inh-caps=-all "$@"
"""


def wait(condition, seconds=5.0, what="condition"):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise TimeoutError(what)


def _key():
    return b64encode(secrets.token_bytes(32)).decode()


def settings_for(home, base):
    ports = Ports(
        api=base + 1, sip=base + 10, sip_tls=base + 11, sip_wss=base + 12,
        sip_private=base + 20, core_sip=base + 30, rtp_first=base + 400, rtp_last=base + 599,
        rtpengine_ng=base + 40, rtpengine_http=base + 41, redis=base + 42, core_rtp_first=base + 200, core_rtp_last=base + 298,
    )  # fmt: skip
    instance = Instance(id="stage", listen="127.0.0.1", loopback=True, ports=ports)
    names = (
        "database_owner", "database_app", "database_worker", "redis", "ami", "carrier_ami", "session_key", "cookie_key", "digest_key",
        "node_token",
    )  # fmt: skip
    return Settings(
        home=home, engines=ENGINES, instance=instance, secrets=Secrets(seal_key=_key(), **{n: secrets.token_hex(16) for n in names})
    )


class Stage:
    """One edge in `home`. Programs are ended by pid when it closes."""

    def __init__(self, home, base):
        self.home = home
        self.settings = settings_for(home, base)
        self.ports = self.settings.instance.ports
        self.processes = {}
        for folder in ("run", "log", "spool/edge", "spool/core", "snapshot"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        self.writer = SnapshotWriter(self.settings.snapshot)
        self.sequence = 0
        certificates.render(self.settings)
        kamailio.render(self.settings)
        rtpengine.render(self.settings)
        self._give_away()
        self.reader = SpoolReader(self.settings.spool / "edge", home / "positions.json")

    def _give_away(self):
        for path in [self.home, *self.home.rglob("*")]:
            shutil.chown(path, "ramal", "ramal")

    def publish(self, entries):
        self.sequence += 1
        self.writer.apply(
            [(key.encode(), None if value is None else encode(value)) for key, value in entries.items()], self.sequence, "stage"
        )

    def start(self, name, command, *, spool_size=""):
        log = (self.home / "log" / f"{name}.log").open("ab")
        arguments = [str(ENGINES / "edge"), str(self.home), str(REPOSITORY), str(ENGINES), *command]
        self.processes[name] = subprocess.Popen(
            ["unshare", "-m", "sh", "-c", _ENTER, "sh", *arguments],
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            cwd="/",
            env=os.environ | {"SPOOL_SIZE": spool_size},
        )
        log.close()

    def up(self, *, relay=True, spool_size=""):
        """Start the engines; with `spool_size` the edge's spool is a disk of its own, seen below `spool` by us."""
        if relay:
            self.start("rtpengine", rtpengine.command(self.settings))
            wait(lambda: self._living("rtpengine") and rtpengine.ready(self.settings), 10, "rtpengine")
        self.start("kamailio", kamailio.command(self.settings), spool_size=spool_size)
        wait(lambda: self._living("kamailio") and kamailio.ready(self.settings), 60, "kamailio")
        return self

    def spool(self):
        """Return the folder in which the edge's own spool lies, seen through its mount namespace."""
        return Path(f"/proc/{self.processes['kamailio'].pid}/root{self.home}/spool")

    def _living(self, name):
        code = self.processes[name].poll()
        if code is not None:
            raise RuntimeError(f"{name} ended with {code}: {self.log(name)[-3000:]}")
        return True

    def log(self, name):
        return (self.home / "log" / f"{name}.log").read_text(errors="replace")

    def kill(self, name, number=signal.SIGTERM):
        process = self.processes.pop(name)
        if number == signal.SIGKILL:
            _kill_tree(process.pid)
        process.send_signal(number)
        try:
            return process.wait(8)
        except subprocess.TimeoutExpired:
            _kill_tree(process.pid)
            process.kill()
            return process.wait(5)

    def close(self):
        for name in list(self.processes):
            self.kill(name)
        self.writer.close()

    def events(self):
        """Return the events written since the last call."""
        batch = self.reader.read()
        self.reader.commit(batch)
        return [decoder.decode(raw) for raw in batch.events]

    def rpc(self, method, *params):
        return kamailio.client.client(self.settings).call(method, *params)

    def relay(self):
        return rtpengine.client.Client(self.ports.rtpengine_ng)


def _kill_tree(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children")
    with contextlib.suppress(OSError):
        for child in children.read_text().split():
            _kill_tree(int(child))
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def free_udp_port(host="127.0.0.1"):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind((host, 0))
        return sock.getsockname()[1]


__all__ = ["Stage", "free_udp_port", "json", "wait"]
