"""CPU time of process trees, and the arithmetic of a comparison: same rate, same count, idle cost taken off."""

import os
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[str] | None:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


def tree(roots: Iterable[int]) -> set[int]:
    """Return the given processes and all their descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found: set[int] = set()
    todo = list(roots)
    while todo:
        pid = todo.pop()
        if pid not in found:
            found.add(pid)
            todo.extend(children.get(pid, []))
    return found


def cpu_seconds(roots: Iterable[int]) -> float:
    """Return user + system time of the trees below `roots`, threads included, in seconds."""
    ticks = 0
    for pid in tree(roots):
        if fields := _stat(pid):
            ticks += int(fields[11]) + int(fields[12])
    return ticks / TICK


@dataclass(frozen=True)
class Sample:
    """One side of a comparison, over all its rounds."""

    name: str
    calls: int
    milliseconds: list[float]
    """CPU ms per call of each round, idle cost taken off."""

    @property
    def median(self) -> float:
        return statistics.median(self.milliseconds)

    def facts(self) -> dict[str, object]:
        """Return what goes into the JSON report."""
        return {
            "calls": self.calls,
            "rounds": len(self.milliseconds),
            "cpu_ms_per_call": round(self.median, 4),
            "min": round(min(self.milliseconds), 4),
            "max": round(max(self.milliseconds), 4),
        }


def idle_rate(roots: list[int], seconds: float) -> float:
    """Return CPU seconds per second that the trees cost while nothing happens."""
    before = cpu_seconds(roots)
    time.sleep(seconds)
    return (cpu_seconds(roots) - before) / seconds


def cost_per_call(roots: list[int], load: Callable[[], int], idle: float) -> tuple[int, float]:
    """Run `load` (it returns the number of calls that succeeded) and return that number and CPU ms a call without the idle cost."""
    before, start = cpu_seconds(roots), time.monotonic()
    calls = load()
    spent = cpu_seconds(roots) - before - idle * (time.monotonic() - start)
    if calls <= 0:
        raise RuntimeError("no call succeeded: nothing was measured")
    return calls, max(spent, 0.0) * 1000 / calls


def compare(ours: Sample, theirs: Sample, aim: float) -> dict[str, object]:
    """Return the report of a comparison: ratio of medians, both sides, the aim."""
    ratio = ours.median / theirs.median if theirs.median else float("inf")
    return {"ratio": round(ratio, 3), "aim": aim, "ours": ours.facts(), "peer": theirs.facts(), "peer_name": theirs.name}
