"""The command that stops an instance, and the step of `up` that runs as the account."""

from argparse import Namespace
from typing import Any

from ramal.apps.cli import instance, up
from ramal.apps.cli.words import say


def register(commands: Any) -> None:
    """Add the commands."""
    commands.add_parser("down", help="stop everything (data stay)").set_defaults(handler=run_down)
    inner = commands.add_parser("run")
    inner.add_argument("step", choices=["render"])
    inner.set_defaults(handler=run_inner)


def run_down(_options: Namespace) -> int:
    """Stop everything."""
    with up.alone():
        if up.take_down():
            say("everything is stopped", "tudo parado")
        else:
            say("nothing was running", "nada estava em execução")
    return 0


def run_inner(_options: Namespace) -> int:
    """Do a step of `up` as the account, in its namespace."""
    up.render(instance.existing())
    return 0
