"""The command that starts an instance: `up`."""

from argparse import Namespace
from typing import Any

from ramal.apps.cli import boot, bootstrap, checkout, credentials, people, proving, runtime, up
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings


def register(commands: Any) -> None:
    """Add the commands."""
    starting = commands.add_parser("up", help="install what is missing, start everything, seed the demo and check it")
    add_up_options(starting)
    starting.set_defaults(handler=run_up)


def add_up_options(parser: Any) -> None:
    """Add what `up` takes."""
    parser.add_argument(
        "--listen", metavar="ADDRESS", help="address on which SIP, RTP and HTTP are offered (default: that of the default route)"
    )
    parser.add_argument(
        "--public-ip", metavar="ADDRESS", help="advertised instead, where this host stands behind NAT; 'none' takes it back"
    )
    parser.add_argument(
        "--host",
        metavar="NAME",
        action="append",
        help="name of this machine in DNS, as pbx.example.net (repeat for more); 'none' takes it back",
    )
    parser.add_argument(
        "--console-host", metavar="CONSOLE=NAME", action="append", help="name at which one console answers, as phone=phone.example.net"
    )
    parser.add_argument("--turn", choices=["on", "off"], help="relay media of browsers whose network lets no UDP through (coturn)")
    parser.add_argument("--acme", metavar="URL", help="directory of the ACME authority to ask (default with --host: Let's Encrypt); 'off'")
    parser.add_argument("--acme-ca", metavar="FILE", help="authorities that sign the HTTPS of a private ACME authority")
    parser.add_argument("--loopback", action="store_true", help="offer everything on 127.0.0.1 only (tests)")
    parser.add_argument("--ports", type=int, metavar="BASE", help="put all ports into the 3,500 from BASE on")
    parser.add_argument("--empty", action="store_true", help="no demo provider, no self-check")
    parser.add_argument("--no-check", action="store_true", help="no self-check")
    parser.add_argument("--boot", action="store_true", help="install a systemd unit that starts this instance with the machine")


def run_up(options: Namespace) -> int:
    """Bring the instance up, with its demo provider, check it, and tell where to go next."""
    with up.alone():
        settings, changed = up.bring_up(options, bootstrap.run)
        if options.boot:
            boot.install(settings)
        wanted = settings.instance.demo and not options.empty
        if wanted and (changed or not bootstrap.read(settings).get("demo", {}).get("done")):
            people.sow(settings, "demo")
            changed = True
        elif changed:
            people.start_bob(settings)
        runtime.note_complete(settings)
        checkout.note(settings)
    status = proving.check(settings) if changed and not (options.empty or options.no_check) else 0
    _tell(settings)
    return status


def _tell(settings: Settings) -> None:
    print()
    print(credentials.text(settings))
    print()
    print(
        word(
            "Next: ./ramal status, ./ramal doctor, docs/en/first-steps.md",
            "A seguir: ./ramal status, ./ramal doctor, docs/pt-BR/primeiros-passos.md",
        )
    )
