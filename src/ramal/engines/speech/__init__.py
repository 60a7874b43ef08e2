"""Text to speech behind one interface, so that better voices can replace espeak-ng."""

from pathlib import Path
from typing import Protocol

from ramal.engines.speech import prompts


class Settings(Protocol):
    """The part of the settings that is used here."""

    @property
    def media(self) -> Path:
        """Where audio lies."""
        ...


def prepare(settings: Settings) -> list[str]:
    """Speak an instance's announcements that are missing or changed; return their names. Seconds the first time, then nothing."""
    return prompts.prepare(settings.media / "prompts")
