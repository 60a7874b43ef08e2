"""Where an instance's cluster is, and how each role reaches it."""

from pathlib import Path
from typing import Any, Protocol

BINARIES = Path("/usr/lib/postgresql/15/bin")
DATABASE = "ramal"
SUPERUSER = "ramal"
"""The cluster's owner: entered through the socket, by the account of the instance or the system's administrator."""


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
