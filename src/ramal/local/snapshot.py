"""The snapshot on disk: LMDB, one environment per generation below `g<n>/`, and the symbolic link `current` that names the living one.

Readers (Kamailio workers, callcontrol) and the one writer (node agent) open with the same map size and with locks: anything else
aborts or fails (engines.md). Open after fork only. A rebuild fills a new folder in small transactions and then swaps the link, so
readers never see half of it.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import lmdb
import msgspec

from ramal.rules.tables import MAX_KEY, Entry, T

MAP_SIZE = 64 * 1024**3
MAX_READERS = 1024
LOCAL = b"local/"
_STATE = b"\x00state"
_CURRENT = "current"
_encoder = msgspec.msgpack.Encoder()
_decoders: dict[type[Entry], msgspec.msgpack.Decoder[Any]] = {}


class State(msgspec.Struct, array_like=True):
    """Which publication was applied, and how far."""

    generation: str = ""
    last_seq: int = 0


def encode(entry: Entry) -> bytes:
    """Return the value of an entry as it is stored."""
    return _encoder.encode(entry)


def decode(value: bytes | memoryview, shape: type[T]) -> T:
    """Return the entry that a stored value holds."""
    decoder = _decoders.get(shape)
    if decoder is None:
        decoder = _decoders[shape] = msgspec.msgpack.Decoder(shape)
    entry: T = decoder.decode(value)
    return entry


class LmdbTables:
    """`rules.tables.Tables` over one read transaction."""

    def __init__(self, transaction: lmdb.Transaction) -> None:
        """Read through `transaction` only."""
        self._transaction = transaction
        self._get = transaction.get
        self._seen: dict[str, Any] = {}

    def get(self, key: str, shape: type[T]) -> T | None:
        """See `Tables.get`. What one decision asks for twice is decoded once."""
        if key in self._seen:
            seen: T | None = self._seen[key]
            return seen
        raw = key.encode("utf-8", "surrogatepass")
        value = self._get(raw) if 0 < len(raw) <= MAX_KEY else None
        entry = self._seen[key] = None if value is None else decode(value, shape)
        return entry

    def scan(self, prefix: str, shape: type[T], limit: int = 100) -> Iterator[tuple[str, T]]:
        """See `Tables.scan`."""
        raw = prefix.encode("utf-8", "surrogatepass")
        if not 0 < len(raw) <= MAX_KEY:
            return
        with self._transaction.cursor() as cursor:
            found = cursor.set_range(raw)
            while found and limit > 0:
                key = bytes(cursor.key())
                if not key.startswith(raw):
                    return
                yield key.decode(), decode(cursor.value(), shape)
                limit -= 1
                found = cursor.next()


class _Shared:
    """An environment and how often this process holds it: LMDB refuses to be opened twice in one process."""

    def __init__(self, environment: lmdb.Environment) -> None:
        self.environment = environment
        self.holders = 0


_shared: dict[tuple[int, str], _Shared] = {}


def _open(folder: Path, *, readonly: bool, map_size: int) -> lmdb.Environment:
    key = (os.getpid(), str(folder))
    held = _shared.get(key)
    if held is None:
        fresh = lmdb.open(
            key[1],
            map_size=map_size,
            readonly=readonly,
            create=not readonly,
            max_readers=MAX_READERS,
            lock=True,
            readahead=False,
            metasync=False,  # one wait for the disk less: a power failure may undo the last transaction, with its sequence, as a whole
            mode=0o600,
        )
        held = _shared[key] = _Shared(fresh)
    held.holders += 1
    return held.environment


def _close(environment: lmdb.Environment) -> None:
    key = (os.getpid(), environment.path())
    held = _shared.get(key)
    if held is None:
        return
    held.holders -= 1
    if held.holders == 0:
        del _shared[key]
        environment.close()


class Snapshot:
    """A reader. One per process, opened after fork."""

    def __init__(self, folder: Path, map_size: int = MAP_SIZE) -> None:
        """Remember where the snapshot lies; `open` or the first `read` opens it."""
        self._link = str(folder / _CURRENT)
        self._folder = folder
        self._map_size = map_size
        self._name = ""
        self._environment: lmdb.Environment | None = None

    def open(self) -> None:
        """Open the living generation. Raise FileNotFoundError where the node agent has not made one."""
        self._living()

    def close(self) -> None:
        """Give the environment back."""
        if self._environment is not None:
            _close(self._environment)
            self._environment = None

    def _living(self) -> lmdb.Environment:
        name = os.readlink(self._link)  # noqa: PTH115 - once per decision, half the price
        if name != self._name or self._environment is None:
            self.close()
            self._environment = _open(self._folder / name, readonly=True, map_size=self._map_size)
            self._name = name
        return self._environment

    def read(self) -> "Look":
        """Give tables over one consistent state in a `with` block; keep it short, a long transaction keeps pages from being reused."""
        return Look(self._living().begin(buffers=True))

    def state(self) -> tuple[str, int]:
        """Return (generation, last applied sequence)."""
        with self._living().begin() as transaction:
            return _state(transaction)

    def items(self, prefix: bytes = b"") -> Iterator[tuple[bytes, bytes]]:
        """Yield all replicated keys and values, for `snapshot verify`; local ones are left out."""
        with self._living().begin() as transaction, transaction.cursor() as cursor:
            found = cursor.set_range(prefix) if prefix else cursor.first()
            while found and cursor.key().startswith(prefix):
                key = cursor.key()
                if key != _STATE and not key.startswith(LOCAL):
                    yield key, cursor.value()
                found = cursor.next()


class Look:
    """A read transaction that ends with its block."""

    def __init__(self, transaction: lmdb.Transaction) -> None:
        """Hold it."""
        self._transaction = transaction

    def __enter__(self) -> LmdbTables:
        return LmdbTables(self._transaction)

    def __exit__(self, *_: object) -> None:
        self._transaction.abort()


def _state(transaction: lmdb.Transaction) -> tuple[str, int]:
    raw = transaction.get(_STATE)
    state = State() if raw is None else msgspec.msgpack.decode(raw, type=State)
    return state.generation, state.last_seq


def _put(transaction: lmdb.Transaction, entries: Iterable[tuple[bytes, bytes | None]]) -> None:
    for key, value in entries:
        if not 0 < len(key) <= MAX_KEY:
            continue
        if value is None:
            transaction.delete(key)
        else:
            transaction.put(key, value)


class SnapshotWriter:
    """The one writer of a host: the node agent."""

    def __init__(self, folder: Path, map_size: int = MAP_SIZE) -> None:
        """Open the living generation, or begin an empty one."""
        self._folder = folder
        self._map_size = map_size
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        link = folder / _CURRENT
        if not link.is_symlink():
            _swap(folder, "g0")
        self._name = link.readlink().name
        self._sweep()
        self._environment = self._begin(self._name)
        self._environment.reader_check()

    def _begin(self, name: str) -> lmdb.Environment:
        path = self._folder / name
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _open(path, readonly=False, map_size=self._map_size)

    def _sweep(self) -> None:
        for path in self._folder.glob("g*"):
            if path.name != self._name:
                shutil.rmtree(path, ignore_errors=True)

    def close(self) -> None:
        """Give the environment back; once."""
        if self._name:
            _close(self._environment)
            self._name = ""

    def reader_check(self) -> int:
        """Free the slots of dead readers; call at start and every minute. Return how many were stale."""
        return int(self._environment.reader_check())

    def state(self) -> tuple[str, int]:
        """Return (generation, last applied sequence)."""
        with self._environment.begin() as transaction:
            return _state(transaction)

    def apply(self, entries: Iterable[tuple[bytes, bytes | None]], last_seq: int, generation: str) -> None:
        """Apply changes (None deletes) and remember how far, in one transaction."""
        with self._environment.begin(write=True) as transaction:
            _put(transaction, entries)
            transaction.put(_STATE, msgspec.msgpack.encode(State(generation, last_seq)))

    def put_local(self, key: str, entry: Entry | None) -> None:
        """Write or delete an entry of this host, below `local/`."""
        if not key.startswith("local/"):
            raise ValueError(key)
        with self._environment.begin(write=True) as transaction:
            _put(transaction, [(key.encode(), None if entry is None else encode(entry))])

    @contextmanager
    def rebuild(self, generation: str) -> Iterator["Rebuild"]:
        """Fill a new environment by `add`, in chunks; on leaving without an error it takes the place of the living one."""
        name = f"g{int(self._name[1:]) + 1}"
        shutil.rmtree(self._folder / name, ignore_errors=True)
        fresh = self._begin(name)
        try:
            yield Rebuild(fresh, generation)
            self._carry_local(fresh)
        except BaseException:
            _close(fresh)
            shutil.rmtree(self._folder / name, ignore_errors=True)
            raise
        fresh.sync(True)
        old, self._environment, self._name = self._environment, fresh, name
        _swap(self._folder, name)
        _close(old)
        self._sweep()

    def _carry_local(self, fresh: lmdb.Environment) -> None:
        with self._environment.begin() as source, fresh.begin(write=True) as target, source.cursor() as cursor:
            found = cursor.set_range(LOCAL)
            while found and cursor.key().startswith(LOCAL):
                target.put(cursor.key(), cursor.value())
                found = cursor.next()


class Rebuild:
    """A generation under construction."""

    def __init__(self, environment: lmdb.Environment, generation: str) -> None:
        """Write into `environment`."""
        self._environment = environment
        self._generation = generation

    def add(self, entries: Iterable[tuple[bytes, bytes | None]], last_seq: int) -> None:
        """Write one chunk in a transaction of its own."""
        with self._environment.begin(write=True) as transaction:
            _put(transaction, entries)
            transaction.put(_STATE, msgspec.msgpack.encode(State(self._generation, last_seq)))


def _swap(folder: Path, name: str) -> None:
    temporary = folder / f".{_CURRENT}-{os.getpid()}"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(name)
    temporary.replace(folder / _CURRENT)
