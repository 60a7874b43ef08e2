"""The interface of a voice, the one that needs nothing but a Debian package, and one that says nothing."""

import subprocess
from pathlib import Path
from typing import Protocol

LIMIT = 30.0
RATES = {8000: "wav", 16000: "wav16"}
"""Sample rate → suffix under which Asterisk looks for it."""
_VOICES = {"pt-BR": "pt-br", "en": "en-us"}


class SpeechError(Exception):
    """The text could not be spoken."""


class Voice(Protocol):
    """Speaks a text into a WAV file (16 bit, mono, any rate)."""

    def speak(self, text: str, language: str, target: Path) -> None:
        """Write `text` in `language` (`pt-BR`, `en`) to `target`. Raise SpeechError."""
        ...


class Espeak:
    """espeak-ng."""

    def __init__(self, *, speed: int = 150) -> None:
        """Speak with `speed` words a minute."""
        self._speed = speed

    def speak(self, text: str, language: str, target: Path) -> None:
        """See `Voice.speak`."""
        if language not in _VOICES:
            raise SpeechError(f"no voice for {language}")
        _run(["espeak-ng", "-v", _VOICES[language], "-s", str(self._speed), "-w", str(target), "--stdin"], text)


class NullVoice:
    """Says nothing, for one second: where no voice is installed, and in tests."""

    def speak(self, text: str, language: str, target: Path) -> None:
        """See `Voice.speak`."""
        del text, language
        _run(["sox", "-n", "-r", "16000", "-b", "16", "-c", "1", "-t", "wav", str(target), "trim", "0", "1"], "")


def telephone(source: Path, target: Path) -> None:
    """Write `source` as `<target>.wav` (8 kHz) and `<target>.wav16` (16 kHz), 16 bit mono, at an even level, whole or not at all."""
    for rate, suffix in RATES.items():
        partial = target.with_name(f"{target.name}.{suffix}.partial")
        shape = ["-r", str(rate), "-b", "16", "-c", "1", "-t", "wav"]
        _run(["sox", "-G", str(source), *shape, str(partial), "norm", "-6", "pad", "0.2", "0.2"], "")
        partial.rename(target.with_name(f"{target.name}.{suffix}"))


def _run(command: list[str], text: str) -> None:
    try:
        subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=LIMIT)
    except (subprocess.SubprocessError, FileNotFoundError) as error:
        raise SpeechError(f"{command[0]}: {error}") from error
