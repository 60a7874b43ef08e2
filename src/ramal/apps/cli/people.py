"""Commands for people: credentials, call, seed."""

import asyncio
import sys
from argparse import Namespace
from typing import Any

from ramal.apps.check.client import ApiError
from ramal.apps.cli import bootstrap, credentials, instance, ring, roles, runtime, seed, up
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import Settings


def register(commands: Any) -> None:
    """Add the commands."""
    commands.add_parser("credentials", help="API address, log-ins and phones, with QR codes").set_defaults(handler=run_credentials)
    seeding = commands.add_parser("seed", help="create named data")
    seeding.add_argument("name", nargs="?", default="demo", help=", ".join(seed.SEEDS))
    seeding.set_defaults(handler=run_seed)
    calling = commands.add_parser("call", help="ring a subscriber's phone and play a message")
    calling.add_argument("subscriber", help="user name, or user@domain")
    calling.add_argument("--seconds", type=int, default=30, help="how long to ring")
    calling.set_defaults(handler=run_call)


def run_credentials(_options: Namespace) -> int:
    """Print what a person needs to go on."""
    print(credentials.text(instance.existing()))
    return 0


def run_seed(options: Namespace) -> int:
    """Create named data, and let demo-Bob answer."""
    with up.alone():
        sow(instance.existing(), options.name)
    return 0


def sow(settings: Settings, name: str) -> None:
    """Make a seed, then start demo-Bob where it asks for him."""
    try:
        asyncio.run(seed.plant(settings, name))
    except ApiError as error:
        raise Fault(f"the seed {name} failed: {error}", f"a criação de {name} falhou: {error}") from error
    say(f"seed {name} is there", f"dados {name} criados")
    start_bob(settings)


def start_bob(settings: Settings) -> None:
    """Write Bob's identity and start him where there is a demo; without him everything else works."""
    if roles.BOB not in roles.ROLES or "domain" not in bootstrap.read(settings).get("demo", {}):
        return
    ring.identify_bob(settings)
    up.configure(settings)
    runtime.supervisor(settings).update()
    try:
        if started := runtime.start_wave(settings, [roles.BOB], source=roles.source_state()):
            say(f"ready: {', '.join(started)} (he answers by himself)", f"prontos: {', '.join(started)} (ele atende sozinho)")
    except Fault as fault:
        print(f"! {fault.en}", file=sys.stderr)


def run_call(options: Namespace) -> int:
    """Ring a phone."""
    return asyncio.run(ring.ring(instance.existing(), options.subscriber, seconds=options.seconds))
