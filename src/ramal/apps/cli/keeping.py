"""Commands that keep an instance: backup, restore, upgrade, uninstall, and what the snapshot holds."""

import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ramal.apps.cli import archive, instance, lifecycle, removal, up, upgrade
from ramal.apps.cli.words import Fault, say


def register(commands: Any) -> None:
    """Add the commands."""
    backup = commands.add_parser("backup", help="write database, media and configuration to one file")
    backup.add_argument("file", nargs="?", type=Path)
    backup.set_defaults(handler=run_backup)
    restore = commands.add_parser("restore", help="restore a backup file")
    restore.add_argument("file", type=Path)
    restore.add_argument("--yes", action="store_true", help="replace this instance's data without asking")
    restore.set_defaults(handler=run_restore)
    upgrading = commands.add_parser("upgrade", help="take over a new checkout, and go back where that fails")
    lifecycle.add_up_options(upgrading)
    upgrading.set_defaults(handler=upgrade.run)
    removing = commands.add_parser("uninstall", help="remove instance, account and systemd unit")
    removing.add_argument("--yes", action="store_true", help="do not ask")
    removing.set_defaults(handler=removal.run)
    snapshot = commands.add_parser("snapshot")
    snapshot.add_argument("act", choices=["verify"])
    snapshot.set_defaults(handler=run_snapshot)


def run_backup(options: Namespace) -> int:
    """Write a backup of the running instance."""
    with up.alone():
        file = archive.write(instance.existing(), options.file)
    say(f"written: {file} ({file.stat().st_size >> 10} KiB)", f"gravado: {file} ({file.stat().st_size >> 10} KiB)")
    return 0


def run_restore(options: Namespace) -> int:
    """Replace the data of this instance by a backup's."""
    confirm(options, "this replaces all data of the instance", "isto substitui todos os dados da instância")
    with up.alone():
        archive.read(instance.existing(), options.file)
    say("restored", "restaurado")
    return 0


def confirm(options: Namespace, en: str, pt: str) -> None:
    """Ask a person before something that cannot be taken back; without a terminal `--yes` is needed."""
    if options.yes:
        return
    fault = Fault(f"{en}: add --yes to confirm", f"{pt}: acrescente --yes para confirmar")
    if not sys.stdin.isatty():
        raise fault
    say(f"{en}. Go on? [y/N]", f"{pt}. Continuar? [s/N]")
    if input().strip().lower() not in ("y", "yes", "s", "sim"):
        raise fault


def run_snapshot(options: Namespace) -> int:
    """Compare the snapshot with what the database says."""
    settings = instance.existing()
    command = [f"{settings.engines}/host/bin/python", "-m", "ramal.apps.node", options.act]
    argv = instance.sandbox(settings).argv(command, instance.environment(settings))
    return subprocess.run(argv, check=False, timeout=600).returncode
