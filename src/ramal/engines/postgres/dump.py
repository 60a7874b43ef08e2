"""Writes the database to a file, and replaces it by a file's content."""

import subprocess
from pathlib import Path

from ramal.engines.postgres.cluster import connect
from ramal.engines.postgres.place import BINARIES, DATABASE, SUPERUSER, Settings, run

LIMIT = 3600


def _arguments(settings: Settings, program: str) -> list[str]:
    return [
        str(BINARIES / program),
        "-h",
        str(run(settings)),
        "-p",
        str(settings.instance.ports.postgres),
        "-U",
        SUPERUSER,
        "--no-password",
    ]


def dump(settings: Settings, file: Path) -> None:
    """Write a consistent copy of the database (custom format, compressed) while it is in use."""
    subprocess.run([*_arguments(settings, "pg_dump"), "-Fc", "-f", str(file), DATABASE], check=True, timeout=LIMIT)


def load(settings: Settings, file: Path) -> None:
    """Replace the database by a copy: into a new database first, so that a broken file changes nothing."""
    fresh, former = f"{DATABASE}_restored", f"{DATABASE}_before"
    with connect(settings, database="postgres") as link:
        link.execute(f"DROP DATABASE IF EXISTS {fresh} WITH (FORCE)")
        link.execute(f"CREATE DATABASE {fresh} TEMPLATE template0")
    subprocess.run([*_arguments(settings, "pg_restore"), "--exit-on-error", "-d", fresh, str(file)], check=True, timeout=LIMIT)
    with connect(settings, database="postgres") as link:
        link.execute(f"DROP DATABASE IF EXISTS {former} WITH (FORCE)")
        link.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()", [DATABASE])
        link.execute(f"ALTER DATABASE {DATABASE} RENAME TO {former}")
        link.execute(f"ALTER DATABASE {fresh} RENAME TO {DATABASE}")
        link.execute(f"DROP DATABASE {former} WITH (FORCE)")
