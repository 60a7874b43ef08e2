"""Starts supervisord in its namespace, brings roles up in order, and takes them down."""

import hashlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from ramal.apps.cli import roles
from ramal.apps.cli.instance import environment, sandbox
from ramal.apps.cli.roles import Role
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import SOURCE, Settings
from ramal.engines.supervisor.client import NotRunningError, Supervisor

LIMIT = 60.0
"""Seconds within which a role must be ready."""
STOP_LIMIT = 90.0
PAUSE = 0.1


def supervisor(settings: Settings) -> Supervisor:
    """Return the client of this instance's supervisord."""
    return Supervisor(settings.run)


def wait(condition: Callable[[], bool], *, limit: float) -> bool:
    """Ask until yes, at most `limit` seconds."""
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(PAUSE)
    return True


def execute(settings: Settings, command: Sequence[str], *, limit: float = 300) -> None:
    """Run a command as the account in a namespace of its own. Raise Fault with its last lines where it fails."""
    argv = sandbox(settings).argv(command, environment(settings))
    done = subprocess.run(
        argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=limit, text=True
    )
    if done.returncode:
        raise Fault(
            f"{command[0]} failed with status {done.returncode} (its last lines are above)",
            f"{command[0]} falhou com o código {done.returncode} (últimas linhas acima)",
            details=_last(done.stdout),
        )


def house(settings: Settings) -> str:
    """Return what a running namespace depends on: a change means a new one."""
    parts = ["edge", "core", "host", "edge-packages"]
    inodes = [(settings.engines / part).stat().st_ino for part in parts if (settings.engines / part).exists()]
    return json.dumps([str(SOURCE), str(settings.engines), inodes, sandbox(settings).low_ports])


def start_supervisor(settings: Settings) -> None:
    """Start supervisord and wait until it answers."""
    (settings.run / "supervisor.sock").unlink(missing_ok=True)
    (settings.run / "fingerprints.json").unlink(missing_ok=True)
    program = [f"{settings.engines}/host/bin/supervisord", "-n", "-c", str(settings.home / "etc/supervisord.conf")]
    argv = sandbox(settings).argv(program, environment(settings))
    output = settings.home / "log/supervisord.out"
    with output.open("wb") as log:
        process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, close_fds=True)
    if not wait(lambda: supervisor(settings).alive() or process.poll() is not None, limit=30) or process.poll() is not None:
        with suppress(ProcessLookupError):
            process.kill()
        process.wait(timeout=10)
        raise Fault(
            "supervisord did not start (its last lines are above)",
            "o supervisord não iniciou (últimas linhas acima)",
            details=_last(output.read_text(errors="replace")),
        )
    (settings.run / "house.json").write_text(house(settings))


def fits(settings: Settings) -> bool:
    """Say whether the running namespace was made of today's source and engines."""
    stored = settings.run / "house.json"
    return stored.exists() and stored.read_text() == house(settings)


def complete(settings: Settings) -> bool:
    """Say whether the last `up` came to its end with today's source, settings and secrets."""
    stored = settings.run / "complete.json"
    return stored.exists() and stored.read_text() == _inputs(settings)


def note_complete(settings: Settings) -> None:
    """Remember that `up` came to its end."""
    (settings.run / "complete.json").write_text(_inputs(settings))


def _inputs(settings: Settings) -> str:
    told = hashlib.sha256(roles.source_state().encode())
    for name in ("instance.json", "secrets.json", "supervisord.conf"):
        told.update((settings.home / "etc" / name).read_bytes())
    return told.hexdigest()


def stop_everything(settings: Settings) -> bool:
    """Stop all roles and supervisord. Return whether anything ran. Raise Fault where it does not end."""
    client = supervisor(settings)
    try:
        pid = client.pid()
    except NotRunningError:
        return False
    for wave in ((roles.BOB.name,), *[[role.name for role in wave] for wave in reversed(roles.WAVES)]):
        known = client.states()
        for name in wave:
            if name in known and known[name].state not in ("STOPPED", "EXITED", "FATAL"):
                client.stop(name)
    client.shutdown()
    if not wait(lambda: not Path(f"/proc/{pid}").exists() or _zombie(pid), limit=STOP_LIMIT):
        os.kill(pid, signal.SIGKILL)
        raise Fault(
            f"supervisord (pid {pid}) did not end and was killed: see log/supervisord.log",
            f"o supervisord (pid {pid}) não terminou e foi encerrado à força",
        )
    return True


def _zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


def start_wave(settings: Settings, wave: Sequence[Role], *, source: str) -> list[str]:
    """Start or restart what needs it, and wait until all of the wave is ready. Return what was started."""
    client, kept = supervisor(settings), _fingerprints(settings)
    states, started = client.states(), []
    for role in wave:
        print_ = role.fingerprint(settings, source)
        if states[role.name].state in ("RUNNING", "STARTING") and kept.get(role.name) == print_:
            continue
        client.stop(role.name)
        client.start(role.name)
        kept[role.name] = print_
        started.append(role.name)
    for role in wave:
        _await(settings, role)
    _keep_fingerprints(settings, {role.name: kept[role.name] for role in wave})
    return started


def _await(settings: Settings, role: Role) -> None:
    """Wait until a role is ready, or show its last lines."""
    client = supervisor(settings)
    end = time.monotonic() + LIMIT
    while True:
        state = client.states()[role.name]
        if state.running and role.ready(settings):
            return
        if state.state == "FATAL" or time.monotonic() > end:
            log = settings.home / f"log/{role.name}.log"
            raise Fault(
                f"{role.name} is not ready after {LIMIT:.0f} s ({state.state}; its last lines are above): see {log}, then ./ramal up again",
                f"{role.name} não ficou pronto em {LIMIT:.0f} s ({state.state}; últimas linhas acima): veja {log}, depois ./ramal up",
                details=_last(log.read_text(errors="replace")) if log.exists() else "",
            )
        time.sleep(PAUSE)


def restart(settings: Settings, name: str) -> None:
    """Restart one role and wait until it is ready."""
    role = roles.named(name)
    if role is None:
        raise Fault(f"there is no role {name}", f"não há papel {name}")
    supervisor(settings).stop(name)
    start_wave(settings, [role], source=roles.source_state())
    say(f"{name} is ready", f"{name} está pronto")


def _fingerprints(settings: Settings) -> dict[str, str]:
    path = settings.run / "fingerprints.json"
    return dict(json.loads(path.read_text())) if path.exists() else {}


def _keep_fingerprints(settings: Settings, new: dict[str, str]) -> None:
    (settings.run / "fingerprints.json").write_text(json.dumps(_fingerprints(settings) | new))


def _last(text: str, lines: int = 25) -> str:
    return "\n".join(text.splitlines()[-lines:])
