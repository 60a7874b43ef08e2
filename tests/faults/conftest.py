"""The same throw-away provider as the journeys, and a hand on every role of the instance."""

import time
from collections.abc import Callable, Iterator

import pytest
from tests.journeys.conftest import pbx, provider, settings

from ramal.apps.cli import roles as known
from ramal.apps.settings import Settings
from ramal.engines.supervisor import Supervisor

__all__ = ["pbx", "provider", "roles", "settings"]
LIMIT = 40.0


class Roles:
    """Kills, stops, freezes and starts roles; `restored` waits until every one runs again."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._supervisor = Supervisor(settings.run)
        self._frozen: set[str] = set()
        self._stopped: set[str] = set()

    def pid(self, name: str) -> int:
        return self._supervisor.states()[name].pid

    def kill(self, name: str) -> int:
        """`kill -9`; return the pid that is no more."""
        pid = self.pid(name)
        assert pid > 0, f"{name} does not run"
        self._supervisor.signal(name, "KILL")
        return pid

    def back(self, name: str, old: int) -> None:
        """Wait until supervisord has started it again."""
        self._until(lambda: self.pid(name) not in {0, old} and self._ready(name), f"{name} ready again")

    def stop(self, name: str) -> None:
        self._stopped.add(name)
        self._supervisor.stop(name)

    def start(self, name: str) -> None:
        self._supervisor.start(name)
        self._until(lambda: self._ready(name), f"{name} ready")
        self._stopped.discard(name)

    def _ready(self, name: str) -> bool:
        role = known.named(name)
        return role is not None and self._supervisor.states()[name].running and role.ready(self._settings)

    def freeze(self, name: str) -> None:
        self._frozen.add(name)
        self._supervisor.signal(name, "STOP")

    def thaw(self, name: str) -> None:
        self._supervisor.signal(name, "CONT")
        self._frozen.discard(name)

    def restored(self) -> None:
        for name in list(self._frozen):
            self.thaw(name)
        for name in list(self._stopped):
            self.start(name)
        self._until(lambda: all(self._ready(name) for name in self._supervisor.states()), "every role ready")

    @staticmethod
    def _until(condition: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, f"not {what} within {LIMIT:.0f} s"
            time.sleep(0.1)


@pytest.fixture
def roles(settings: Settings) -> Iterator[Roles]:
    made = Roles(settings)
    made.restored()
    yield made
    made.restored()
