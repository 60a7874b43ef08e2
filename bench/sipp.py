"""SIPp as the generator and as the far end, bounded in count and time."""

import csv
import os
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

SCENARIOS = Path(__file__).parent / "scenarios"


class Sipp:
    """One SIPp process in its own folder; statistics are read from its own counters, not from its exit text."""

    def __init__(
        self, folder: Path, *, name: str, scenario: str, port: int, media_port: int, extra: list[str], address: str = "127.0.0.1"
    ) -> None:
        self.folder = folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.stats = self.folder / "stats.csv"
        self.stats.unlink(missing_ok=True)
        self.arguments = [
            "sipp", "-sf", str(SCENARIOS / scenario), "-i", address, "-p", str(port), "-mp", str(media_port), "-nostdin",
            "-trace_stat", "-stf", str(self.stats), "-fd", "1", "-trace_err", "-error_file", str(self.folder / "errors.log"), *extra,
        ]  # fmt: skip
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        with (self.folder / "screen.log").open("wb") as log:
            self.process = subprocess.Popen(self.arguments, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=self.folder)
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        if self.process and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGUSR1)
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(timeout=5)

    def finish(self, seconds: float) -> int:
        """Wait until SIPp ends by itself and return its successful calls."""
        if self.process is None:
            raise RuntimeError("not started")
        self.process.wait(timeout=seconds)
        return self.successful()

    def successful(self) -> int:
        """Return the cumulated number of successful calls."""
        with self.stats.open() as lines:
            rows = list(csv.DictReader(lines, delimiter=";"))
        return int(rows[-1]["SuccessfulCall(C)"]) if rows else 0


def write_fields(path: Path, rows: list[tuple[str, ...]]) -> Path:
    """Write SIPp's injection file (sequential), one row a call."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("SEQUENTIAL\n" + "".join(";".join(row) + "\n" for row in rows))
    return path


GENERATOR, FAR_END = 15600, 15700
"""Ports of the calling and of the called party."""


def generate(folder: Path, name: str, *, scenario: str, port: int, rows: list[tuple[str, ...]], rate: int, talk: int = 500) -> int:
    """Send one call a row to a port on 127.0.0.1 at a rate, talk for some milliseconds; return how many succeeded."""
    fields = write_fields(folder / f"{name}.csv", rows)
    limit = len(rows) / rate + 30
    extra = ["-inf", str(fields), "-m", str(len(rows)), "-r", str(rate), "-d", str(talk), "-timeout", f"{limit:.0f}s", f"127.0.0.1:{port}"]
    with Sipp(folder, name=name, scenario=scenario, port=GENERATOR, media_port=17000, extra=extra) as near:
        return near.finish(limit + 30)


def call(folder: Path, name: str, *, scenario: str = "uac.xml", port: int, rows: list[tuple[str, ...]], rate: int) -> int:
    """As `generate`, with a called party that answers."""
    with Sipp(folder, name=f"{name}-uas", scenario="uas.xml", port=FAR_END, media_port=16000, extra=["-aa"]):
        return generate(folder, name, scenario=scenario, port=port, rows=rows, rate=rate)
