"""`up`: from whatever state the instance is in to all roles ready. Idempotent; safe to interrupt and run again."""

import fcntl
import importlib.util
import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ramal.apps.cli import instance, lock, roles, runtime
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import Settings, home
from ramal.engines import certificates, postgres
from ramal.engines.supervisor import render as supervision


@contextmanager
def alone() -> Iterator[None]:
    """Let one command at a time change an instance."""
    base = home()
    base.mkdir(parents=True, exist_ok=True)
    with (base / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Fault(
                "another ./ramal is changing this instance: wait for it to end",
                "outro ./ramal está alterando esta instância: espere terminar",
            ) from error
        os.set_inheritable(file.fileno(), False)
        yield


def bring_up(options: Namespace, bootstrap: Callable[[Settings], None]) -> tuple[Settings, bool]:
    """Bring all roles up; `bootstrap` fills the database before the first call. Return the settings, and whether anything was done."""
    settings = instance.prepare(options)
    client = runtime.supervisor(settings)
    if client.alive() and runtime.fits(settings) and runtime.complete(settings) and _all_ready(settings):
        say("everything is up already", "tudo já está no ar")
        return settings, False
    (settings.run / "complete.json").unlink(missing_ok=True)
    if client.alive() and not runtime.fits(settings):
        say("source or engines changed: starting everything anew", "código ou motores mudaram: reiniciando tudo")
        runtime.stop_everything(settings)
    if not client.alive():
        instance.choose_ports(settings)
    instance.give_to_account(settings.home, settings.engines)
    configure(settings)
    if client.alive():
        client.update()
    else:
        runtime.start_supervisor(settings)
    lock.record(settings)
    _start(settings, bootstrap)
    return settings, True


def _all_ready(settings: Settings) -> bool:
    states = runtime.supervisor(settings).states()
    wanted = [role for wave in roles.waves(settings) for role in wave]
    return all(role.name in states and states[role.name].running and role.ready(settings) for role in wanted)


def configure(settings: Settings) -> None:
    """Let the account itself write all configuration: root writes nothing into folders that are not its own."""
    if not postgres.initialised(settings):
        say("creating the database cluster", "criando o banco de dados")
        postgres.initialise(settings, lambda command: runtime.execute(settings, command))
    python = f"{settings.engines}/host/bin/python"
    runtime.execute(settings, [python, "-m", "ramal.apps.cli", "run", "render"])
    if importlib.util.find_spec("ramal.engines.speech"):
        runtime.execute(settings, [python, "-m", "ramal.engines.speech", str(settings.media / "prompts")])


def render(settings: Settings) -> None:
    """Write every configuration file (as the account, in its namespace)."""
    postgres.render(settings, instance.ACCOUNT)
    certificates.render(settings)
    roles.render(settings)
    supervision.write(settings.home, [role.program(settings) for role in roles.wanted(settings)])


def _start(settings: Settings, bootstrap: Callable[[Settings], None]) -> None:
    source = roles.source_state()
    for number, wave in enumerate(roles.waves(settings)):
        started = runtime.start_wave(settings, wave, source=source)
        if started:
            say(f"ready: {', '.join(started)}", f"prontos: {', '.join(started)}")
        if number == 0:
            _migrate(settings)
        elif number == 1:
            bootstrap(settings)


def _migrate(settings: Settings) -> None:
    runtime.execute(settings, [f"{settings.engines}/host/bin/python", "-m", "ramal.apps.migrations", "upgrade"])


def restart_all(settings: Settings, bootstrap: Callable[[Settings], None]) -> None:
    """Write all configuration anew and start every role (after a restore)."""
    configure(settings)
    runtime.supervisor(settings).update()
    _start(settings, bootstrap)


def take_down() -> bool:
    """Stop everything. Return whether anything ran."""
    return runtime.stop_everything(instance.existing())
