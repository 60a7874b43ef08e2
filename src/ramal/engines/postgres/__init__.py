"""PostgreSQL: the truth. A cluster of its own; its owner comes by the socket, roles with passwords."""

from ramal.engines.postgres.cluster import command, connect, initialise, initialised, ready, render
from ramal.engines.postgres.dump import dump, load
from ramal.engines.postgres.place import BINARIES, DATABASE, SUPERUSER

__all__ = ["BINARIES", "DATABASE", "SUPERUSER", "command", "connect", "dump", "initialise", "initialised", "load", "ready", "render"]
