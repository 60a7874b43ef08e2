"""supervisord: starts every role unprivileged, in a mount namespace in which each engine root sees the same paths as the host."""

from ramal.engines.supervisor.client import NotRunningError, State, Supervisor

__all__ = ["NotRunningError", "State", "Supervisor"]
