"""Runs a program of an engine root unprivileged in a mount namespace of its own, as the supervisor does, for tests with real engines."""

import contextlib
import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from ramal.apps.settings import Instance, Ports, Secrets, Settings

REPOSITORY = Path(__file__).resolve().parents[3]
ENGINES = Path(os.environ.get("RAMAL_ENGINES") or REPOSITORY / "var/engines")
START_LIMIT = 20.0
PORTS = int(os.environ.get("RAMAL_TEST_PORTS", "22000"))
"""Base of the ports of engines that tests start by themselves: each run of `./ramal test` has its own."""

_ENTER = """
set -e
mount --make-rprivate /
for folder in "$1" "$2"; do mkdir -p "$3$folder"; mount --bind "$folder" "$3$folder"; done
mount --rbind /dev "$3/dev"
mount -t proc proc "$3/proc"
root="$3"; shift 3
exec setpriv --reuid ramal --regid ramal --init-groups --inh-caps=+sys_chroot --ambient-caps=+sys_chroot \
  chroot "$root" setpriv --ambient-caps=-all --inh-caps=-all "$@"
"""


def instance(home: Path, ports: Ports) -> Settings:
    """Return settings of a throw-away instance whose folder belongs to the unprivileged user."""
    settings = Settings(
        home=home,
        engines=ENGINES,
        instance=Instance(id="test", loopback=True, language="pt-BR", ports=ports),
        secrets=Secrets(**{name: secrets.token_hex(12) for name in Secrets.__struct_fields__}),
    )
    (home / "etc").mkdir(parents=True, exist_ok=True)
    return settings


def own(home: Path) -> None:
    """Give the instance folder to the unprivileged user."""
    subprocess.run(["chown", "-R", "ramal:ramal", str(home)], check=True, timeout=10)


def start(settings: Settings, command: list[str], log: Path) -> subprocess.Popen[bytes]:
    """Start an engine's command in the core root."""
    own(settings.home)
    root = str(settings.engines / "core")
    enter = ["unshare", "-m", "sh", "-c", _ENTER, "enter", str(REPOSITORY), str(settings.home), root, *command]
    with log.open("ab") as output:
        return subprocess.Popen(enter, stdout=output, stderr=output, stdin=subprocess.DEVNULL, start_new_session=True)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End what `start` began."""
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=5)


def forget(settings: Settings) -> None:
    """Remove an instance's folder, and the mount point that `start` left in the engine root."""
    shutil.rmtree(settings.home)
    with contextlib.suppress(FileNotFoundError):
        Path(f"{settings.engines / 'core'}{settings.home}").rmdir()


def until(condition: Callable[[], bool], *, limit: float = START_LIMIT, what: str = "condition") -> None:
    """Wait until `condition` holds, or fail."""
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not in {limit} s: {what}")
        time.sleep(0.05)
