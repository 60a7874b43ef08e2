"""Reads the command line and runs one command."""

import importlib
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable

from ramal.apps.cli.words import Fault

Handler = Callable[[Namespace], int]
MODULES = ("lifecycle", "watching", "people", "keeping", "proving")
"""Each offers `register(commands)`, which adds its commands."""


def parser() -> ArgumentParser:
    """Return the parser of all commands."""
    top = ArgumentParser(prog="./ramal", formatter_class=RawDescriptionHelpFormatter)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in MODULES:
        importlib.import_module(f"ramal.apps.cli.{name}").register(commands)
    return top


def main(arguments: list[str]) -> int:
    """Run one command. Return its exit status."""
    options, rest = parser().parse_known_args(arguments)
    if rest and not getattr(options, "passes_on", False):
        parser().error(f"unrecognized arguments: {' '.join(rest)}")
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
