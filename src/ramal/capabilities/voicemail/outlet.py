"""Where this process finds audio and the mail server. Each application that uses voicemail says so once, at its start."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ramal.capabilities.voicemail.errors import AudioGoneError


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """`media` is the media folder; `smtp_port` 0: this process sends no mail."""

    media: Path
    smtp_host: str = "127.0.0.1"
    smtp_port: int = 0

    def file(self, path: str) -> Path:
        """Return a file of the voicemail folder. Raise AudioGoneError for any other place."""
        found = (self.media / path).resolve()
        if not found.is_relative_to((self.media / "voicemail").resolve()):
            raise AudioGoneError
        return found

    def audio(self, path: str, sha256: str) -> bytes:
        """Return a message's audio, unharmed. Raise AudioGoneError."""
        try:
            content = self.file(path).read_bytes()
        except FileNotFoundError:
            raise AudioGoneError from None
        if hashlib.sha256(content).hexdigest() != sha256:
            raise AudioGoneError
        return content


_used: list[Outlet] = []


def use(outlet: Outlet) -> None:
    """Set the outlet of this process."""
    _used[:] = [outlet]


def current() -> Outlet:
    """Return the outlet of this process. Raise RuntimeError if none was set."""
    if not _used:
        raise RuntimeError("voicemail.api.use was not called")
    return _used[0]
