"""Commands that prove something: check, test, bench."""

import asyncio
import fcntl
import os
import shutil
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ramal.apps.check.login import platform_login
from ramal.apps.check.run import run
from ramal.apps.cli import consoles, instance, lanes, ports
from ramal.apps.cli.lanes import Lane
from ramal.apps.cli.words import Fault, say, word
from ramal.apps.settings import SOURCE, Settings, home

STAGES = 3500
"""Where the engines that tests start by themselves lie above the block of a run."""

LIMIT = 80 * 60
COVERED = ("ramal.rules", "ramal.edge")


def register(commands: Any) -> None:
    """Add the commands."""
    commands.add_parser("check", help="walk the sixteen steps of the guide with real calls").set_defaults(handler=run_check)
    testing = commands.add_parser("test", help="run the tests in an instance of their own", add_help=False)
    testing.add_argument("--features", action="store_true", help="print each feature row with its tests, and the rows without")
    testing.set_defaults(handler=run_test, passes_on=True)
    measuring = commands.add_parser("bench", help="measure beside peers in the same run", add_help=False)
    measuring.set_defaults(handler=run_bench, passes_on=True)


def check(settings: Settings) -> int:
    """Run the self-check on the running instance. Return 0 if every line is ok."""
    say("self-check: the sixteen steps, with real calls", "verificação: os dezesseis passos, com chamadas reais")
    report = asyncio.run(run(settings, platform_login(settings), tell=lambda line: print(line.text(), flush=True)))
    print(report.summary())
    return 0 if report.green else 1


def run_check(_options: Namespace) -> int:
    """Run the self-check."""
    return check(instance.existing())


def run_test(options: Namespace) -> int:
    """Prove style, types and imports, bring up an instance, and run pytest. With arguments: only pytest, with these arguments."""
    if options.features:
        return _tool(["pytest", "--features", *options.rest], _environment(home()))
    began = time.monotonic()
    with _home() as base:
        environment = _environment(base)
        if (base / "etc/instance.json").exists():
            _ramal(["down"], environment)
        shutil.rmtree(base, ignore_errors=True)
        if options.rest:
            status, last = _with_an_instance(environment, options.rest)
            failed: list[str] = []
        else:
            status, last, failed = _everything(environment, base.with_name(f".{base.name}-apart"), began)
    if failed:
        print(word(f"not clean: {', '.join(failed)} (see above)", f"com problemas: {', '.join(failed)} (veja acima)"))
    print(last, flush=True)
    return status or bool(failed)


def _everything(environment: dict[str, str], aside: Path, began: float) -> tuple[int, str, list[str]]:
    """Run the gates and all tests in two lanes. Return status, summary, and the gates that are not clean."""
    shutil.rmtree(aside, ignore_errors=True)
    lane = Lane.start(
        _measured(aside / "coverage", lanes.apart()), folder=SOURCE, environment=environment, output=aside / "output", limit=LIMIT
    )
    try:
        failed = [name for name, command in (*GATES, *consoles.gates()) if _tool(command, environment)]
        first, line = _with_an_instance(environment, lanes.others())
        second, other = lane.end()
    except BaseException:
        lane.stop()
        raise
    data = [str(aside / "coverage"), str(aside / "coverage-other")]
    shutil.copy(Path(environment["RAMAL_HOME"]) / "coverage", data[1])
    _tool(["coverage", "combine", "--quiet", f"--data-file={aside / 'both'}", *data], environment)
    _tool(["coverage", "report", f"--data-file={aside / 'both'}", "--skip-covered"], environment)
    return first or second, lanes.summed([line, other], time.monotonic() - began), failed


def _with_an_instance(environment: dict[str, str], arguments: Sequence[str]) -> tuple[int, str]:
    with ports.block() as block:
        return _in_an_instance(arguments, environment | {"RAMAL_TEST_PORTS": str(block + STAGES)}, block)


@contextmanager
def _home() -> Iterator[Path]:
    """Yield the folder of this run's instance, one that no other run holds."""
    wanted = Path(os.environ.get("RAMAL_TEST_HOME") or SOURCE / "var/test").resolve()
    wanted.parent.mkdir(parents=True, exist_ok=True)
    for number in range(1, len(ports.BLOCKS) + 1):
        base = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        with base.with_name(f".{base.name}.lock").open("w") as file, suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield base
            return
    raise Fault("too many test runs at once", "testes demais ao mesmo tempo")


def _in_an_instance(arguments: Sequence[str], environment: dict[str, str], block: int) -> tuple[int, str]:
    _needed(_ramal(["up", "--loopback", "--empty", "--ports", str(block)], environment))
    try:
        return _pytest(arguments, environment)
    finally:
        _ramal(["down"], environment)


GATES: tuple[tuple[str, list[str]], ...] = (
    ("ruff", ["ruff", "check", "--quiet", "src", "tests", "bench", "deploy"]),
    ("ruff format", ["ruff", "format", "--quiet", "--check", "src", "tests", "bench", "deploy"]),
    ("mypy", ["mypy"]),
    ("lint-imports", ["lint-imports", "--no-logo"]),
)


def _pytest(arguments: Sequence[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run pytest as root: its fixtures make namespaces and instances, which no other account may. Roles under test stay unprivileged."""
    return _followed(_measured(Path(environment["RAMAL_HOME"]) / "coverage", arguments), environment)


def _measured(data: Path, arguments: Sequence[str]) -> list[str]:
    """Return pytest's command, with what it covers written to a file."""
    program = str(Path(os.environ["RAMAL_ENGINES"]) / "host/bin/coverage")
    return [program, "run", f"--data-file={data}", f"--source={','.join(COVERED)}", "-m", "pytest", *arguments]


def _followed(command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run a tool, print what it prints, and return its status and its last line."""
    last = ""
    with subprocess.Popen(command, cwd=SOURCE, env=environment, stdout=subprocess.PIPE, text=True, errors="replace") as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.rstrip() or last
        return process.wait(timeout=LIMIT), last


def _environment(base: Path) -> dict[str, str]:
    """Return the environment of tests and of their instance: ours, with another instance folder and our engines."""
    engines = Path(os.environ["RAMAL_ENGINES"])
    path = f"{engines}/host/bin:{os.environ.get('PATH', '/usr/sbin:/usr/bin:/sbin:/bin')}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    return kept | {"RAMAL_HOME": str(base), "RAMAL_ENGINES": str(engines), "PATH": path, "PYTHONPATH": f"{SOURCE}/src:{SOURCE}"}


def _tool(command: list[str], environment: dict[str, str]) -> int:
    program = Path(os.environ["RAMAL_ENGINES"]) / "host/bin" / command[0]
    return subprocess.run([str(program), *command[1:]], cwd=SOURCE, env=environment, check=False, timeout=LIMIT).returncode


def _ramal(command: list[str], environment: dict[str, str]) -> int:
    return subprocess.run(
        [sys.executable, "-m", "ramal.apps.cli", *command], cwd=SOURCE, env=environment, check=False, timeout=600
    ).returncode


def _needed(status: int) -> None:
    if status:
        raise Fault("the instance for the tests did not come up (see above)", "a instância dos testes não subiu (veja acima)")


def run_bench(options: Namespace) -> int:
    """Hand over to the measurements."""
    return _tool(["python", "-m", "bench", *options.rest], _environment(home()))
