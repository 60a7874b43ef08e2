"""What an engine must be told about where it lives, free of the application's settings object."""

from pathlib import Path
from typing import Any, Protocol


class Settings(Protocol):
    """The part of `ramal.apps.settings.Settings` that is used here."""

    home: Path
    engines: Path
    instance: Any
    secrets: Any
