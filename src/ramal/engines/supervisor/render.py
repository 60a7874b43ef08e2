"""Writes supervisord's configuration: roles with command, environment, log and limits. Nothing starts by itself: `up` starts in order."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

_HEAD = """\
[unix_http_server]
file = {run}/supervisor.sock
chmod = 0700

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface

[supervisord]
nodaemon = true
pidfile = {run}/supervisord.pid
logfile = {log}/supervisord.log
logfile_maxbytes = 5MB
logfile_backups = 2
loglevel = info
minfds = 1024
minprocs = 256
childlogdir = {log}
directory = {home}
umask = 027
identifier = ramal

[supervisorctl]
serverurl = unix://{run}/supervisor.sock
"""

_PROGRAM = """
[program:{name}]
command = {command}
environment = {environment}
directory = {home}
autostart = false
autorestart = true
startsecs = 1
startretries = 1000
stopsignal = {signal}
stopwaitsecs = {patience}
killasgroup = true
stdout_logfile = {log}/{name}.log
stdout_logfile_maxbytes = 20MB
stdout_logfile_backups = 3
redirect_stderr = true
"""


@dataclass(frozen=True)
class Program:
    """One role as supervisord runs it. `patience` is in seconds, after which it is killed."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    signal: str = "TERM"
    patience: int = 10


def text(home: Path, programs: Iterable[Program]) -> str:
    """Return the configuration."""
    places = {"run": home / "run", "log": home / "log", "home": home}
    return _HEAD.format(**places) + "".join(_program(program, places) for program in programs)


def _program(program: Program, places: dict[str, Path]) -> str:
    environment = ",".join(f'{name}="{_plain(value)}"' for name, value in sorted(program.environment.items()))
    return _PROGRAM.format(
        name=program.name,
        command=" ".join(f'"{_plain(word)}"' if {" ", ";", "'"} & set(word) else _plain(word) for word in program.command),
        environment=environment,
        signal=program.signal,
        patience=program.patience,
        **places,
    )


def _plain(value: str) -> str:
    """Escape supervisord's expansions. A double quote cannot be written there."""
    if '"' in value or "\n" in value:
        raise ValueError("supervisord cannot quote this value")
    return value.replace("%", "%%")


def write(home: Path, programs: Iterable[Program]) -> Path:
    """Write `etc/supervisord.conf`, readable by its owner only (environments hold secrets)."""
    path = home / "etc/supervisord.conf"
    path.touch(mode=0o600)
    path.write_text(text(home, programs))
    return path
