"""`upgrade`: after a new checkout, back up, bring up and check; where that fails, go back to the former version and its data.

Revisions of the schema run in one transaction: one that fails leaves the database as it was. Where they went through and something else
failed, the database is loaded from the backup.
"""

import subprocess
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

import psycopg

from ramal.apps.cli import archive, checkout, instance, lifecycle, up
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import SOURCE, Settings
from ramal.engines import postgres

LIMIT = 1800


@dataclass(frozen=True)
class Former:
    """What there was before: the commit with which the instance came up last (empty: unknown), its schema, and a backup."""

    commit: str
    revision: str
    backup: Path


def run(options: Namespace) -> int:
    """Take over what the checkout holds now."""
    with up.alone():
        settings = instance.existing()
        say("backing up", "gravando backup")
        former = Former(checkout.read(settings), _revision(settings), archive.write(settings, None))
    try:
        status = lifecycle.run_up(options)
    except Fault as fault:
        fault.tell()
        status = 1
    if not status:
        say(f"upgraded; the backup stays: {former.backup}", f"atualizado; o backup fica: {former.backup}")
        return 0
    _go_back(settings, former)
    raise Fault(
        f"the upgrade failed and was taken back: commit {former.commit[:12]} runs, with the data of before",
        f"a atualização falhou e foi desfeita: o commit {former.commit[:12]} está em execução, com os dados de antes",
    )


def _go_back(settings: Settings, former: Former) -> None:
    """Restore schema and data, check the former commit out, and bring it up. Raise Fault, saying how, where that is not possible."""
    by_hand = Fault(
        f"the upgrade failed: check out the former version, then ./ramal up and ./ramal restore --yes {former.backup}",
        f"a atualização falhou: volte à versão anterior, depois ./ramal up e ./ramal restore --yes {former.backup}",
    )
    if (
        not former.commit
        or checkout.git("rev-parse", "HEAD") == former.commit
        or checkout.git("status", "--porcelain", "--untracked-files=no") != ""
    ):
        raise by_hand
    say("going back to the former version", "voltando à versão anterior")
    try:
        if _revision(settings) != former.revision:
            with up.alone():
                archive.read_database(settings, former.backup)
    except (psycopg.Error, OSError, subprocess.SubprocessError) as error:
        raise by_hand from error
    if checkout.git("-c", "advice.detachedHead=false", "checkout", "--quiet", former.commit) is None:
        raise by_hand
    if subprocess.run([SOURCE / "ramal", "up", "--no-check"], check=False, timeout=LIMIT).returncode:
        raise by_hand


def _revision(settings: Settings) -> str:
    with postgres.connect(settings) as link:
        row = link.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""
