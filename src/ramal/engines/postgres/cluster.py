"""Creates and configures the cluster, and says how it is started and whether it answers."""

import subprocess
from collections.abc import Callable, Sequence
from typing import Any

import psycopg

from ramal.engines.postgres.place import BINARIES, DATABASE, SUPERUSER, Settings, data, run

_CONFIG = """\
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{run}'
unix_socket_permissions = 0770
max_connections = 100
password_encryption = 'scram-sha-256'
shared_buffers = 256MB
work_mem = 8MB
maintenance_work_mem = 128MB
effective_io_concurrency = 16
random_page_cost = 1.1
max_wal_size = 2GB
checkpoint_timeout = 15min
wal_compression = lz4
default_toast_compression = lz4
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_min_messages = warning
log_line_prefix = '%m [%p] %u@%d '
log_statement = 'none'
log_checkpoints = off
idle_in_transaction_session_timeout = '10min'
"""

# The system's administrator and the instance's account enter by the socket as superuser; everybody else needs a password.
_ACCESS = f"""\
local all {SUPERUSER} peer map=house
local all all scram-sha-256
host all {SUPERUSER} all reject
host all all 127.0.0.1/32 scram-sha-256
"""
_IDENTITIES = f"house root {SUPERUSER}\nhouse {{account}} {SUPERUSER}\n"


def initialised(settings: Settings) -> bool:
    """Say whether the cluster was created completely."""
    return (data(settings) / "ramal-initialised").exists()


def initialise(settings: Settings, execute: Callable[[Sequence[str]], None]) -> None:
    """Create the cluster with `execute`, which runs a command as the account. An unfinished one is made anew."""
    folder = data(settings)
    options = "-E UTF8 --locale=C.UTF-8 --auth-local=peer --auth-host=scram-sha-256 --data-checksums"
    program = f"rm -rf {folder} && {BINARIES}/initdb -D {folder} -U {SUPERUSER} {options} >/dev/null"
    execute(["sh", "-c", f"{program} && touch {folder}/ramal-initialised"])


def render(settings: Settings, account: str) -> None:
    """Write its configuration into the cluster's folder."""
    folder = data(settings)
    (folder / "postgresql.auto.conf").touch()
    (folder / "postgresql.conf").write_text(_CONFIG.format(port=settings.instance.ports.postgres, run=run(settings)))
    (folder / "pg_hba.conf").write_text(_ACCESS)
    (folder / "pg_ident.conf").write_text(_IDENTITIES.format(account=account))


def command(settings: Settings) -> list[str]:
    """Return the program and its arguments. It stays in the foreground; SIGINT is its fast and clean end."""
    return [str(BINARIES / "postgres"), "-D", str(data(settings))]


def ready(settings: Settings) -> bool:
    """Say whether it takes connections."""
    probe = [str(BINARIES / "pg_isready"), "-q", "-t", "2", "-h", str(run(settings)), "-p", str(settings.instance.ports.postgres)]
    return subprocess.run(probe, check=False, timeout=5).returncode == 0


def connect(settings: Settings, *, database: str = DATABASE) -> psycopg.Connection[Any]:
    """Connect as the cluster's owner through the socket."""
    port = settings.instance.ports.postgres
    return psycopg.connect(host=str(run(settings)), port=port, user=SUPERUSER, dbname=database, connect_timeout=5, autocommit=True)
