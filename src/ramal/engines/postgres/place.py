"""Where an instance's cluster is, and how each role reaches it."""

from pathlib import Path
from typing import Any, Protocol

BINARIES = Path("/usr/lib/postgresql/15/bin")
DATABASE = "ramal"
SUPERUSER = "postgres"
ROLES = {"ramal_owner": "database_owner", "ramal_app": "database_app", "ramal_worker": "database_worker"}
"""Login role → its password's name in the secrets."""


class Settings(Protocol):
    """The part of `ramal.apps.settings.Settings` that is used here."""

    home: Path
    instance: Any
    secrets: Any


def data(settings: Settings) -> Path:
    """Return the cluster's folder."""
    return settings.home / "data/postgres"


def run(settings: Settings) -> Path:
    """Return the folder of its socket."""
    return settings.home / "run"


def url(settings: Settings, role: str) -> str:
    """Return the SQLAlchemy address for a login role."""
    password = getattr(settings.secrets, ROLES[role])
    return f"postgresql+psycopg://{role}:{password}@127.0.0.1:{settings.instance.ports.postgres}/{DATABASE}"
