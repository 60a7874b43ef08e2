"""Music on hold of our own: a slow arpeggio, generated, so that no licence is asked."""

import subprocess
from pathlib import Path

NOTES = (262, 330, 392, 523, 440, 349, 294, 392)
RATES = {8000: "wav", 16000: "wav16"}
LIMIT = 30.0


def prepare(folder: Path) -> None:
    """Generate the music once, at 8 and 16 kHz."""
    folder.mkdir(parents=True, exist_ok=True)
    for rate, suffix in RATES.items():
        target = folder / f"calm.{suffix}"
        if not target.exists():
            _generate(target, rate)


def _generate(target: Path, rate: int) -> None:
    notes: list[str] = []
    for note in NOTES:
        notes += [
            "synth",
            "1.2",
            "sine",
            str(note),
            "sine",
            str(note // 2),
            "remix",
            "-",
            "gain",
            "-15",
            "fade",
            "q",
            "0.1",
            "1.2",
            "0.6",
            ":",
        ]
    partial = target.with_suffix(".partial")
    shape = ["-r", str(rate), "-b", "16", "-c", "1", "-t", "wav"]
    subprocess.run(["sox", "-n", *shape, str(partial), *notes[:-1]], check=True, timeout=LIMIT)
    partial.rename(target)
