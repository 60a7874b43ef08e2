"""Runs the tests in two lanes side by side: what needs no instance yields the processors to what has calls up."""

import re
import subprocess
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

APART = ("api", "architecture", "capabilities", "edge", "kit", "local", "publishing", "rules")
"""Folders of `tests/` that make what they need by themselves: no instance, no phones, no waiting for tones."""

_COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed|deselected)")
_ORDER = ("failed", "error", "passed", "skipped", "xfailed", "xpassed", "deselected")


def apart(arguments: Sequence[str] = ()) -> list[str]:
    """Return pytest's arguments for the lane apart."""
    return [*(f"tests/{name}" for name in APART), *arguments]


def others(arguments: Sequence[str] = ()) -> list[str]:
    """Return pytest's arguments for all other tests, whatever folders there are."""
    return [*(f"--ignore=tests/{name}" for name in APART), *arguments]


def summed(lines: Sequence[str], seconds: float) -> str:
    """Return one summary of several of pytest's. A lane whose last line counts nothing is told as an error."""
    found: Counter[str] = Counter()
    for line in lines:
        counts = _COUNT.findall(line)
        found["error"] += not counts
        for number, word in counts:
            found["error" if word == "errors" else word] += int(number)
    told = [f"{found[word]} {word}{'s' if word == 'error' and found[word] > 1 else ''}" for word in _ORDER if found[word]]
    return f"{', '.join(told)} in {seconds:.2f}s"


@dataclass
class Lane:
    """A pytest that runs beside ours, at the lowest claim to the processors; what it prints is kept in a file."""

    process: subprocess.Popen[str]
    output: Path
    limit: float

    @classmethod
    def start(cls, command: Sequence[str], *, folder: Path, environment: Mapping[str, str], output: Path, limit: float) -> "Lane":
        """Start a command in `folder`."""
        output.parent.mkdir(parents=True, exist_ok=True)
        with output.open("w") as file:
            process = subprocess.Popen(
                ["nice", "-n", "10", *command], cwd=folder, env=dict(environment), stdout=file, stderr=file, text=True
            )
        return cls(process, output, time.monotonic() + limit)

    def end(self) -> tuple[int, str]:
        """Wait for its end, print what it said, and return its status and last line."""
        try:
            status = self.process.wait(timeout=max(1.0, self.limit - time.monotonic()))
        except subprocess.TimeoutExpired:
            status = self.stop()
        lines = self.output.read_text(errors="replace").splitlines()
        print("\n".join(lines), flush=True)
        return status, next((line for line in reversed(lines) if line.strip()), "")

    def stop(self) -> int:
        """End it now; used where the run is given up."""
        self.process.terminate()
        try:
            return self.process.wait(timeout=30) or 1
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait() or 1
