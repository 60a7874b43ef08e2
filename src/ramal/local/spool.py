"""The event spool: one append-only file per writing process, framed by `rules.frames`, read by the node agent at least once.

A writer holds an exclusive `flock` on its file; a reader that can take the lock knows that nobody will append any more.
"""

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

import msgspec

from ramal.local.ids import new_id
from ramal.rules.events import Event, encoder
from ramal.rules.frames import frame, unframe

ROTATE = 16 * 1024 * 1024
_POSITIONS = "positions.json"


class Stamp(TypedDict):
    """What every event carries besides its content."""

    id: str
    node: str
    boot: str
    mono: int
    wall: int


class EventClock:
    """Draws ids and times of events. `mono` counts since the boot that `boot` names."""

    def __init__(self, node: str) -> None:
        """Read the boot id once."""
        self._node = node
        self._boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()

    def stamp(self) -> Stamp:
        """Return a fresh id and the present instant on both clocks, in nanoseconds."""
        return Stamp(id=new_id(), node=self._node, boot=self._boot, mono=time.clock_gettime_ns(time.CLOCK_BOOTTIME), wall=time.time_ns())


class SpoolError(OSError):
    """An event could not be written whole: the disk is full or broken."""


class SpoolWriter:
    """Appends events; one per process, made after fork."""

    def __init__(self, folder: Path, name: str, rotate: int = ROTATE) -> None:
        """Files are `<folder>/<name>-<pid>-<start in ns>.spool`, made with the first event."""
        self._folder = folder
        self._name = name
        self._rotate = rotate
        self._descriptor = -1
        self._size = 0

    def append(self, event: Event) -> None:
        """Write one event by one `write()`. Raise SpoolError, with the file unharmed, where it does not fit."""
        data = frame(encoder.encode(event))
        if self._descriptor < 0 or self._size + len(data) > self._rotate:
            self._next_file()
        try:
            written = os.write(self._descriptor, data)
        except OSError as error:
            raise SpoolError(error.errno, "spool not writable") from error
        if written != len(data):
            os.ftruncate(self._descriptor, self._size)
            raise SpoolError(f"wrote {written} of {len(data)} bytes")
        self._size += written

    def _next_file(self) -> None:
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._folder / f"{self._name}-{os.getpid()}-{time.time_ns()}.spool"
        unborn = path.with_suffix(".new")
        try:
            self._descriptor = os.open(unborn, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._descriptor, fcntl.LOCK_EX)
            unborn.rename(path)  # locked before a reader can see it: an unlocked file counts as complete and is removed
        except OSError as error:
            raise SpoolError(error.errno, "spool file not made") from error
        self._size = 0

    def close(self) -> None:
        """Close the file, which tells readers that it is complete."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def free_share(folder: Path) -> float:
    """Return the free part (0 to 1) of the disk that holds `folder`."""
    status = os.statvfs(folder)
    return status.f_bavail / status.f_blocks if status.f_blocks else 0.0


class Batch(msgspec.Struct, frozen=True):
    """Encoded events, in the order of each file, and the positions that `commit` stores once they are safe elsewhere."""

    events: list[bytes]
    positions: dict[str, int]
    finished: tuple[str, ...] = ()
    torn: tuple[str, ...] = ()
    """Closed files whose rest is damaged; kept aside as `*.torn`."""


class SpoolReader:
    """Reads a spool folder from durable positions, and deletes what has been shipped."""

    def __init__(self, folder: Path, state: Path | None = None) -> None:
        """Positions lie in `state`, by default `positions.json` in the folder; several readers need a file each."""
        self._folder = folder
        self._state = state or folder / _POSITIONS
        self.positions = _load(self._state)

    def read(self, limit: int = 10_000) -> Batch:
        """Return up to about `limit` new events. Reading again without `commit` returns the same."""
        events: list[bytes] = []
        positions: dict[str, int] = {}
        finished: list[str] = []
        torn: list[str] = []
        for path in sorted(self._folder.glob("*.spool"), key=_start):
            if len(events) >= limit:
                break
            closed = _closed(path)
            data = _tail(path, self.positions.get(path.name, 0))
            used = 0
            for payload, end in unframe(data):
                events.append(payload)
                used = end
                if len(events) >= limit:
                    break
            positions[path.name] = self.positions.get(path.name, 0) + used
            if closed and used == len(data):
                finished.append(path.name)
            elif closed and len(events) < limit:
                torn.append(path.name)
        return Batch(events, positions, tuple(finished), tuple(torn))

    def commit(self, batch: Batch) -> None:
        """Remember the positions and remove files that are complete and shipped."""
        self.positions.update(batch.positions)
        self._store()
        for name in batch.finished:
            (self._folder / name).unlink(missing_ok=True)
        for name in batch.torn:
            (self._folder / name).replace(self._folder / f"{name}.torn")
        for name in (*batch.finished, *batch.torn):
            self.positions.pop(name, None)
        self._store()

    def _store(self) -> None:
        temporary = self._state.with_suffix(".new")
        temporary.write_bytes(msgspec.json.encode(self.positions))
        temporary.replace(self._state)

    def sync(self) -> None:
        """Make everything written so far survive a loss of power; call each second."""
        for path in self._folder.glob("*.spool"):
            _with_file(path, os.fdatasync)


def _load(state: Path) -> dict[str, int]:
    try:
        return msgspec.json.decode(state.read_bytes(), type=dict[str, int])
    except (FileNotFoundError, msgspec.DecodeError):
        return {}


def _start(path: Path) -> tuple[int, str]:
    digits = path.stem.rpartition("-")[2]
    return (int(digits) if digits.isdigit() else 0, path.name)


def _with_file(path: Path, action: Callable[[int], None]) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        action(descriptor)
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> None:
    fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)


def _closed(path: Path) -> bool:
    """Whether no process can append to it any more. Asked before reading, so nothing that is written later is missed."""
    try:
        _with_file(path, _try_lock)
    except BlockingIOError:
        return False
    return True


def _tail(path: Path, position: int) -> bytes:
    with path.open("rb") as file:
        file.seek(position)
        return file.read(ROTATE + 2**20)
