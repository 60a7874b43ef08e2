"""What an Asterisk instance must be told about where it lives: addresses, ports and folders, free of any settings object."""

from pathlib import Path
from typing import Any, Protocol

import msgspec


class Settings(Protocol):
    """The part of `ramal.apps.settings.Settings` that is used here."""

    home: Path
    instance: Any
    secrets: Any


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One Asterisk instance. `etc`, `log`, `run` and `data` are its own folders; `address` is the only one on which it listens for SIP."""

    name: str
    etc: Path
    log: Path
    run: Path
    data: Path
    address: str
    sip: int
    rtp_first: int
    rtp_last: int
    ami: int
    ami_secret: str

    @property
    def config(self) -> Path:
        """The main configuration file."""
        return self.etc / "asterisk.conf"

    def folders(self) -> tuple[Path, ...]:
        """Return every folder that must exist before it starts."""
        return (self.etc, self.log, self.run, self.data, self.data / "spool", self.data / "lib")


def core(settings: Settings) -> Place:
    """Return the place of the core."""
    ports = settings.instance.ports
    return Place(
        name="asterisk",
        etc=settings.home / "etc/asterisk",
        log=settings.home / "log/asterisk",
        run=settings.home / "run/asterisk",
        data=settings.home / "data/asterisk",
        address="127.0.0.1",
        sip=ports.core_sip,
        rtp_first=ports.core_rtp_first,
        rtp_last=ports.core_rtp_last,
        ami=ports.ami,
        ami_secret=settings.secrets.ami,
    )
