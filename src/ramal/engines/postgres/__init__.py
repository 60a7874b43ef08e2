"""PostgreSQL: the truth. A cluster of its own below the instance folder, reached by its owner through a socket and by roles with passwords."""

from ramal.engines.postgres.cluster import command, initialise, initialised, ready, render
from ramal.engines.postgres.place import DATABASE, ROLES, url
from ramal.engines.postgres.provision import connect, provision

__all__ = ["DATABASE", "ROLES", "command", "connect", "initialise", "initialised", "provision", "ready", "render", "url"]
