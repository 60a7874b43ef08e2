"""Reads the command line and runs one command."""

import importlib
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from ramal.apps.cli.words import Fault

Handler = Callable[[Namespace], int]
MODULES = {
    "lifecycle": ("up",),
    "stopping": ("down", "run"),
    "watching": ("status", "logs", "mail", "doctor"),
    "people": ("credentials", "call", "seed"),
    "keeping": ("backup", "restore", "upgrade", "uninstall", "snapshot"),
    "proving": ("check", "test", "bench"),
}
"""Each offers `register(commands)`, which adds these commands. Only the one asked for is loaded: `down` must work whatever is broken."""


def parser(wanted: str) -> ArgumentParser:
    """Return the parser that knows the wanted command."""
    top = ArgumentParser(prog="./ramal")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, known in MODULES.items():
        if wanted in known:
            importlib.import_module(f"ramal.apps.cli.{name}").register(commands)
    return top


def main(arguments: list[str]) -> int:
    """Run one command. Return its exit status."""
    reader = parser(arguments[0] if arguments else "")
    options, rest = reader.parse_known_args(arguments)
    if rest and not getattr(options, "passes_on", False):
        reader.error(f"unrecognized arguments: {' '.join(rest)}")
    options.rest = rest
    handler: Handler = options.handler
    try:
        return handler(options)
    except Fault as fault:
        fault.tell()
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 141
