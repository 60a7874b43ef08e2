"""A backup is one tar file: a dump of the database, `media/`, `etc/` with all secrets, registrations and certificates. Mode 0600."""

import json
import shutil
import tarfile
import tempfile
import time
from pathlib import Path, PurePosixPath

from ramal.apps.cli import bootstrap, instance, roles, runtime, up
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import Settings, load
from ramal.engines import postgres

FORMAT = 1
FOLDERS = ("media", "mail", "registrations", "certificates")
KEPT = ("secrets.json", "credentials.json", "testcarrier.json")
"""Of `etc/`: what cannot be made again. Addresses and ports stay those of the instance that restores."""


def write(settings: Settings, file: Path | None) -> Path:
    """Write a backup, by default below `backup/`, and return its path. The database must run."""
    target = (file or settings.home / "backup" / f"ramal-{time.strftime('%Y%m%dT%H%M%S')}.tar.gz").resolve()
    if not postgres.ready(settings):
        raise Fault("the database does not run: ./ramal up", "o banco de dados não está em execução: ./ramal up")
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        dump = Path(folder) / "database.dump"
        postgres.dump(settings, dump)
        (Path(folder) / "backup.json").write_text(json.dumps({"format": FORMAT, "instance": settings.instance.id, "at": time.time()}))
        aside = Path(folder) / "aside.tar.gz"
        aside.touch(mode=0o600)
        with tarfile.open(aside, "w:gz", compresslevel=3) as archive:
            archive.add(Path(folder) / "backup.json", "backup.json")
            archive.add(dump, "database.dump")
            for name in (*FOLDERS, *(f"etc/{kept}" for kept in KEPT)):
                if (settings.home / name).exists():
                    archive.add(settings.home / name, name)
        aside.replace(target)
    return target


def read(settings: Settings, file: Path) -> None:
    """Replace the instance's data by a backup's. The file is read whole before anything is changed."""
    if not file.is_file():
        raise Fault(f"there is no file {file}", f"não há arquivo {file}")
    with tempfile.TemporaryDirectory(dir=settings.home / "backup") as name:
        folder = Path(name)
        _unpack(file, folder)
        _load(settings, folder)
        _replace(settings, folder)
    instance.give_to_account(settings.home, settings.engines)
    up.restart_all(load(settings.home), bootstrap.run)


def read_database(settings: Settings, file: Path) -> None:
    """Replace the database by a backup's, and leave all roles that use it stopped."""
    with tempfile.TemporaryDirectory(dir=settings.home / "backup") as name:
        _unpack(file, Path(name))
        _load(settings, Path(name))


def _load(settings: Settings, folder: Path) -> None:
    say("stopping all roles but the database", "parando todos os papéis, menos o banco de dados")
    client = runtime.supervisor(settings)
    if not client.alive():
        raise Fault("the instance does not run: ./ramal up", "a instância não está em execução: ./ramal up")
    known = client.states()
    for role in reversed(roles.wanted(settings)):
        if role is not roles.POSTGRES and role.name in known:
            client.stop(role.name)
    postgres.load(settings, folder / "database.dump")
    # The publication's generation tells the node agent that its snapshot is another database's.
    with postgres.connect(settings) as link:
        link.execute("UPDATE publication SET generation = gen_random_uuid()")


def _unpack(file: Path, folder: Path) -> None:
    try:
        with tarfile.open(file) as archive:
            archive.extractall(folder, members=[member for member in archive if _harmless(member)])  # noqa: S202 -- filtered
        known = json.loads((folder / "backup.json").read_text())["format"] == FORMAT
    except (tarfile.TarError, OSError, ValueError, KeyError, EOFError) as error:
        raise Fault(f"{file} is not a whole backup: {error}", f"{file} não é um backup completo: {error}") from error
    if not known or not (folder / "database.dump").exists():
        raise Fault(f"{file} is not a backup of this version", f"{file} não é um backup desta versão")


def _harmless(member: tarfile.TarInfo) -> bool:
    """Say whether a member is a plain file or folder below the folder into which it is unpacked."""
    path = PurePosixPath(member.name)
    return (member.isreg() or member.isdir()) and not path.is_absolute() and ".." not in path.parts


def _replace(settings: Settings, folder: Path) -> None:
    for name in FOLDERS:
        if (folder / name).exists():
            shutil.rmtree(settings.home / name, ignore_errors=True)
            shutil.move(folder / name, settings.home / name)
    for name in KEPT:
        if (folder / "etc" / name).exists():
            instance.write(settings.home / "etc" / name, (folder / "etc" / name).read_text())
