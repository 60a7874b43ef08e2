"""Commands that start and stop an instance: up, down, upgrade, uninstall, and what `up` runs as the account."""

from argparse import Namespace
from typing import Any

from ramal.apps.cli import instance, up
from ramal.apps.cli.words import Fault, say


def register(commands: Any) -> None:
    """Add the commands."""
    starting = commands.add_parser("up", help="install what is missing, start everything, seed the demo and check it")
    add_up_options(starting)
    starting.set_defaults(handler=run_up)
    commands.add_parser("down", help="stop everything (data stay)").set_defaults(handler=run_down)
    inner = commands.add_parser("run")
    inner.add_argument("step", choices=["render"])
    inner.set_defaults(handler=run_inner)


def add_up_options(parser: Any) -> None:
    """Add what `up` takes."""
    parser.add_argument("--listen", metavar="ADDRESS", help="address on which SIP, RTP and HTTP are offered (default: that of the default route)")
    parser.add_argument("--public-ip", metavar="ADDRESS", help="advertised instead, where this host stands behind NAT; 'none' takes it back")
    parser.add_argument("--loopback", action="store_true", help="offer everything on 127.0.0.1 only (tests)")
    parser.add_argument("--ports", type=int, metavar="BASE", help="put all ports into the 3,500 from BASE on")
    parser.add_argument("--empty", action="store_true", help="no demo provider, no self-check")
    parser.add_argument("--no-check", action="store_true", help="no self-check")
    parser.add_argument("--boot", action="store_true", help="install a systemd unit that starts this instance with the machine")


def run_up(options: Namespace) -> int:
    """Bring the instance up."""
    with up.alone():
        up.bring_up(options)
    return 0


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


__all__ = ["Fault", "add_up_options", "register", "run_up"]
