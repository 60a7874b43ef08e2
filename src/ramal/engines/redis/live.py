"""Where live calls stand in Redis: a hash per node, which a dead node lets expire, and channels for changes and commands."""

from typing import Any

from redis.asyncio import Redis

CHANGES = "ramal:live"
HASHES = "ramal:live:"
COMMANDS = "ramal:command:"
KEEP = 10
"""Seconds for which a node's calls stand without it."""

PATIENCE = 2.0


def connect(settings: Any) -> "Redis[bytes]":
    """Return a client of this instance's Redis. It connects when it is used."""
    return Redis(
        host="127.0.0.1", port=settings.instance.ports.redis, password=settings.secrets.redis, socket_connect_timeout=PATIENCE,
        health_check_interval=5,
    )  # fmt: skip
