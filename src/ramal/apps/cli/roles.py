"""Every role of an instance: how it is started, when it is ready, and in which order they come up."""

import hashlib
import importlib
import importlib.util
import json
import socket
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType

from ramal.apps.cli.instance import environment
from ramal.apps.cli.ports import FIRST
from ramal.apps.settings import SOURCE, Settings
from ramal.engines import coturn, postgres, redis
from ramal.engines.supervisor import sandbox
from ramal.engines.supervisor.render import Program

MEMORY = 3 << 30
"""Most private memory of a Python role, in bytes: far above what it needs, far below what would hurt its neighbours."""


@dataclass(frozen=True)
class Role:
    """One process. `ready` is asked until it says yes; `place` says where its program runs; `watches` are the files which it has read."""

    name: str
    command: Callable[[Settings], list[str]]
    ready: Callable[[Settings], bool]
    place: str = "host"
    signal: str = "TERM"
    patience: int = 10
    watches: tuple[str, ...] = ()
    module: str = ""
    """The Python module that it is, or that knows how to start it."""
    listens: tuple[str, ...] = ()
    """Names of ports that may lie below 1024."""
    enabled: Callable[[Settings], bool] = lambda _settings: True
    """Whether this instance wants it at all."""
    optional: bool = False
    """Started after the seed only, and its failure does not stop `up`."""

    def program(self, settings: Settings) -> Program:
        """Return it as supervisord runs it."""
        command = self.command(settings)
        if self.place in sandbox.ROOTS:
            command = sandbox.inside(settings.engines / self.place, command)
        else:
            command = sandbox.outside(command, data=MEMORY if self.is_python else None, low_ports=self._low_ports(settings))
        return Program(self.name, tuple(command), self._environment(settings), self.signal, self.patience)

    def _low_ports(self, settings: Settings) -> list[int]:
        """Return the ports below 1024 on which it listens."""
        return [port for port in (getattr(settings.instance.ports, name) for name in self.listens) if 0 < port < FIRST]

    @property
    def is_python(self) -> bool:
        """Whether our own code runs in it, so that a change of the source asks for a restart."""
        return self.place == "host" and self.name not in ("postgres", "redis", "coturn")

    def _environment(self, settings: Settings) -> dict[str, str]:
        own = settings.home / "etc" / self.name / "environment"
        pairs = (line.partition("=") for line in own.read_text().splitlines() if "=" in line) if own.exists() else ()
        return environment(settings) | {name: value for name, _, value in pairs}

    def fingerprint(self, settings: Settings, source: str) -> str:
        """Return what it was started from: if this changes, it must be started again."""
        told = hashlib.sha256(json.dumps([self.program(settings).command, sorted(self._environment(settings).items())]).encode())
        for pattern in (f"etc/{self.name}/**/*", f"etc/{self.name}.*", *self.watches):
            for path in sorted(settings.home.glob(pattern)):
                if path.is_file():
                    told.update(str(path).encode() + b"\0" + path.read_bytes())
        if self.is_python or self.name == "kamailio":
            told.update(source.encode())
        return told.hexdigest()


def _python(
    name: str,
    module: str,
    ready: Callable[[Settings], bool],
    *,
    patience: int = 10,
    watches: tuple[str, ...] = (),
    arguments: tuple[str, ...] = (),
    listens: tuple[str, ...] = (),
) -> Role:
    """Return a role that is a Python module."""
    return Role(
        name,
        lambda settings: [f"{settings.engines}/host/bin/python", "-m", module, *arguments],
        ready,
        patience=patience,
        watches=watches,
        module=module,
        listens=listens,
        optional=name == "demo-bob",
    )


def listening(name: str) -> Callable[[Settings], bool]:
    """Return the question whether a TCP port of 127.0.0.1 is open."""

    def ready(settings: Settings) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", getattr(settings.instance.ports, name)), timeout=1):
                return True
        except OSError:
            return False

    return ready


def healthy(settings: Settings) -> bool:
    """Say whether the API answers its health question."""
    address = f"http://{settings.instance.listen}:{settings.instance.ports.api}/api/public/health"
    try:
        with urllib.request.urlopen(address, timeout=3) as answer:
            return bool(answer.status == 200)  # noqa: PLR2004
    except OSError:
        return False


def _of(module: str, function: str) -> Callable[[Settings], list[str]]:
    return lambda settings: list(getattr(importlib.import_module(module), function)(settings))


def _asks(module: str, otherwise: Callable[[Settings], bool]) -> Callable[[Settings], bool]:
    """Return the module's own `ready`, or the other question where it has none."""

    def ready(settings: Settings) -> bool:
        own: ModuleType = importlib.import_module(module)
        return bool(getattr(own, "ready", otherwise)(settings))

    return ready


def running(_settings: Settings) -> bool:
    """Be content with what supervisord says: the process is up since a second."""
    return True


def _engine(name: str, *, module: str, place: str, signal: str = "TERM") -> Role:
    return Role(name, _of(module, "command"), _of_ready(module), place=place, signal=signal, module=module)


def _of_ready(module: str) -> Callable[[Settings], bool]:
    return lambda settings: bool(importlib.import_module(module).ready(settings))


POSTGRES = Role("postgres", postgres.command, postgres.ready, signal="INT", patience=30, watches=("data/postgres/*.conf",))
REDIS = Role("redis", redis.command, redis.ready)
STORES = (POSTGRES, REDIS)
PLATFORM = (
    _python("mailcatcher", "ramal.apps.mailcatcher", listening("smtp")),
    _python("node", "ramal.apps.node", _asks("ramal.apps.node", listening("node")), patience=15),
    _python("worker", "ramal.apps.worker", _asks("ramal.apps.worker", running), patience=20),
    _python("api", "ramal.apps.api", healthy, patience=15, watches=("etc/instance.json",), listens=("http", "https")),
)
CALLS = (
    _engine("rtpengine", module="ramal.engines.rtpengine", place="edge"),
    _engine("testcarrier", module="deploy.testcarrier.carrier", place="core"),
    _engine("asterisk", module="ramal.engines.asterisk.render", place="core"),
    _python("callcontrol", "ramal.callcontrol", listening("agi"), watches=("etc/callcontrol.json",)),
    _engine("kamailio", module="ramal.engines.kamailio", place="edge"),
    Role("coturn", coturn.command, coturn.ready, enabled=lambda settings: settings.instance.turn),
)
BOB = _python("demo-bob", "ramal.apps.agent", running, watches=("etc/bob.json",), arguments=("bob",))


def _present(wave: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(role for role in wave if not role.module or _exists(role.module))


def _exists(module: str) -> bool:
    spec = importlib.util.find_spec(module)
    if spec is not None and spec.submodule_search_locations and module.startswith(("ramal.apps", "ramal.callcontrol")):
        spec = importlib.util.find_spec(f"{module}.__main__")
    return spec is not None and spec.origin is not None


WAVES = tuple(_present(wave) for wave in (STORES, PLATFORM, CALLS))
"""Each wave is started at once when the one before it is ready."""
ROLES = tuple(role for wave in (*WAVES, _present([BOB])) for role in wave)


def wanted(settings: Settings) -> tuple[Role, ...]:
    """Return the roles of this instance: demo-Bob only where there is a demo."""
    return tuple(role for role in ROLES if role.enabled(settings) and (not role.optional or (settings.home / "etc/bob.json").exists()))


def waves(settings: Settings) -> tuple[tuple[Role, ...], ...]:
    """Return the waves of this instance."""
    return tuple(tuple(role for role in wave if role.enabled(settings)) for wave in WAVES)


def named(name: str) -> Role | None:
    """Return the role of that name."""
    return next((role for role in ROLES if role.name == name), None)


def render(settings: Settings) -> None:
    """Write the configuration of every engine."""
    redis.render(settings)
    coturn.render(settings)
    for role in ROLES:
        if role.place != "host":
            importlib.import_module(role.module).render(settings)


def source_state() -> str:
    """Return a text that changes whenever a source file does."""
    folders = (SOURCE / "src", SOURCE / "deploy")
    paths = (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in (".py", ".sql", ".ini"))
    return "".join(f"{path}{state.st_mtime_ns}{state.st_size}" for path, state in ((path, path.stat()) for path in paths))
