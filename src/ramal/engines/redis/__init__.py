"""Redis: live state that may be lost. An instance of its own, with a password, on the loopback interface."""

import socket
from pathlib import Path
from typing import Any, Protocol

REDIS = "/usr/bin/redis-server"

_CONFIG = """\
bind 127.0.0.1
port {port}
protected-mode yes
requirepass {password}
dir {data}
pidfile {run}/redis.pid
daemonize no
loglevel notice
databases 4
save 900 1
appendonly no
maxmemory 256mb
maxmemory-policy volatile-lru
stop-writes-on-bgsave-error no
"""


class Settings(Protocol):
    """The part of `ramal.apps.settings.Settings` that is used here."""

    home: Path
    instance: Any
    secrets: Any


def render(settings: Settings) -> None:
    """Write `etc/redis.conf`, readable by its owner only."""
    data = settings.home / "data/redis"
    data.mkdir(parents=True, exist_ok=True)
    path = settings.home / "etc/redis.conf"
    path.touch(mode=0o600)
    path.write_text(
        _CONFIG.format(port=settings.instance.ports.redis, password=settings.secrets.redis, data=data, run=settings.home / "run"),
    )


def command(settings: Settings) -> list[str]:
    """Return the program and its arguments. It stays in the foreground."""
    return [REDIS, str(settings.home / "etc/redis.conf")]


def ready(settings: Settings) -> bool:
    """Say whether it takes our password and answers."""
    try:
        with socket.create_connection(("127.0.0.1", settings.instance.ports.redis), timeout=1) as link:
            link.sendall(f"AUTH {settings.secrets.redis}\r\nPING\r\n".encode())
            answer = b""
            while answer.count(b"\r\n") < 2:  # noqa: PLR2004 -- one line per command
                part = link.recv(256)
                if not part:
                    return False
                answer += part
    except OSError:
        return False
    return answer == b"+OK\r\n+PONG\r\n"
