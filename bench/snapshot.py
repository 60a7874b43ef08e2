"""(d) The snapshot: loading and looking up, 1,000 to 1,000,000 numbers. The peer is a dictionary of the same values."""

import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from ramal.local.snapshot import Snapshot, SnapshotWriter, decode, encode
from ramal.rules.tables import Number

SIZES = (1_000, 100_000, 1_000_000)
CHUNK = 2_000
LOOKUPS = 50_000


def _key(index: int) -> str:
    return f"number/+5561{index:09d}"


def _entry(index: int) -> Number:
    return Number(isp_id="0190", customer_id="0191", tenant_id="0192", target="subscriber", target_id=f"{index:032x}")


def _chunks(size: int) -> Iterator[list[tuple[bytes, bytes | None]]]:
    for first in range(0, size, CHUNK):
        yield [(_key(index).encode(), encode(_entry(index))) for index in range(first, min(first + CHUNK, size))]


def _load(folder: Path, size: int) -> float:
    writer = SnapshotWriter(folder)
    start = time.process_time()
    with writer.rebuild("bench") as rebuild:
        for chunk in _chunks(size):
            rebuild.add(chunk, size)
    spent = time.process_time() - start
    writer.close()
    return spent


def _lookup(folder: Path, size: int) -> float:
    """Return microseconds of CPU per look-up, a read transaction each, keys at random."""
    keys = [_key(random.randrange(size)) for _ in range(LOOKUPS)]
    reader = Snapshot(folder)
    with reader.read() as tables:
        assert tables.get(keys[0], Number) is not None
    start = time.process_time()
    for key in keys:
        with reader.read() as tables:
            tables.get(key, Number)
    spent = time.process_time() - start
    reader.close()
    return spent * 1e6 / LOOKUPS


def _dictionary(size: int) -> float:
    table = {_key(index): encode(_entry(index)) for index in range(size)}
    keys = [_key(random.randrange(size)) for _ in range(LOOKUPS)]

    start = time.process_time()
    for key in keys:
        decode(table[key], Number)
    return (time.process_time() - start) * 1e6 / LOOKUPS


def run(rounds: int = 3) -> dict[str, object]:
    """Return load rate and look-up cost by size; `flat` is the cost at the largest size over that at the smallest."""
    sizes: dict[str, dict[str, float]] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            load = _load(folder, size)
            ours = [_lookup(folder, size) for _ in range(rounds)]
        theirs = [_dictionary(size) for _ in range(rounds)]
        sizes[str(size)] = {
            "load_cpu_s": round(load, 3),
            "lookup_us": round(statistics.median(ours), 2),
            "dict_lookup_us": round(statistics.median(theirs), 2),
            "ratio": round(statistics.median(ours) / statistics.median(theirs), 2),
        }
    flat = sizes[str(SIZES[-1])]["lookup_us"] / sizes[str(SIZES[0])]["lookup_us"]
    return {
        "sizes": sizes,
        "lookups": LOOKUPS,
        "rounds": rounds,
        "flat": round(flat, 2),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
