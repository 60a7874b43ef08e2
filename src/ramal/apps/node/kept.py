"""What the keeper must not forget: legs that are open, and how far it has read the spool, in one LMDB transaction each time."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import lmdb
import msgspec

from ramal.rules.events import Answered, Ended, Started

MAP_SIZE = 4 * 1024**3
_LEG, _POSITION = b"leg/", b"position/"


class Leg(msgspec.Struct, kw_only=True):
    """One leg that began here. Its events lie in several files, so any of them may be read first.

    `ended` stands until its other events have surely been read, and then until its cost is in the published balance.
    """

    call: str
    leg: str
    started: Started | None = None
    answered: Answered | None = None
    ended: Ended | None = None

    @property
    def talking(self) -> bool:
        """Whether it was answered and is not over."""
        return self.answered is not None and self.ended is None

    @property
    def charged(self) -> bool:
        """Whether its cost stands against a prepaid balance."""
        return self.answered is not None and self.started is not None and self.started.prepaid and bool(self.started.deck_id)


_decoder = msgspec.msgpack.Decoder(Leg)


class Kept:
    """The keeper's own memory."""

    def __init__(self, folder: Path) -> None:
        """Open it; it is small and this process is its only user."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._environment = lmdb.open(str(folder), map_size=MAP_SIZE, mode=0o600)

    def load(self) -> tuple[dict[str, Leg], dict[tuple[str, str], int]]:
        """Return the open legs by id, and the position in each spool file (folder's name, file's name)."""
        legs: dict[str, Leg] = {}
        positions: dict[tuple[str, str], int] = {}
        with self._environment.begin() as transaction, transaction.cursor() as cursor:
            for key, value in cursor:
                if key.startswith(_LEG):
                    legs[key.removeprefix(_LEG).decode()] = _decoder.decode(value)
                elif key.startswith(_POSITION):
                    folder, _, name = key.removeprefix(_POSITION).decode().partition("/")
                    positions[folder, name] = int(value)
        return legs, positions

    def save(
        self,
        changed: Mapping[str, Leg | None],
        positions: Mapping[tuple[str, str], int] | None = None,
        gone: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Write changed legs (None: over) together with the positions that led to them, and drop positions of files that are gone."""
        with self._environment.begin(write=True) as transaction:
            for leg_id, leg in changed.items():
                key = _LEG + leg_id.encode()
                if leg is None:
                    transaction.delete(key)
                else:
                    transaction.put(key, msgspec.msgpack.encode(leg))
            for (folder, name), position in (positions or {}).items():
                transaction.put(_POSITION + f"{folder}/{name}".encode(), str(position).encode())
            for folder, name in gone:
                transaction.delete(_POSITION + f"{folder}/{name}".encode())

    def close(self) -> None:
        """Close it."""
        self._environment.close()
