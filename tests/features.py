"""Which tests prove which rows of docs/features.md: `./ramal test --features`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROWS = Path(__file__).resolve().parents[1] / "docs/features.md"
ROW = re.compile(r"^\| ([A-G]\d+[a-z]?) \| (.+?) \| (here|partly|later) \|$", re.MULTILINE)


@dataclass
class Proof:
    """The tests of one row."""

    nominal: list[str] = field(default_factory=list)
    off_nominal: list[str] = field(default_factory=list)


def rows() -> dict[str, tuple[str, str]]:
    """Return id → (title, state) of every row."""
    return {row: (title, state) for row, title, state in ROW.findall(ROWS.read_text())}


def proofs(items: Iterable[pytest.Item]) -> dict[str, Proof]:
    """Return id → its tests; the variants of a parametrised test count once."""
    found: dict[str, Proof] = defaultdict(Proof)
    for item in items:
        name = item.nodeid.split("[")[0]
        for mark in item.iter_markers("feature"):
            for row in mark.args:
                tests = found[row].off_nominal if mark.kwargs.get("off_nominal") else found[row].nominal
                if name not in tests:
                    tests.append(name)
    return found


def unknown(items: Iterable[pytest.Item]) -> list[str]:
    """Return the ids that tests name and no row has."""
    return sorted(set(proofs(items)) - set(rows()))


def report(items: list[pytest.Item]) -> Iterator[str]:
    """Yield the lines of the report."""
    found, known = proofs(items), rows()
    for row, (title, state) in known.items():
        proof = found.get(row, Proof())
        if state == "later" and not (proof.nominal or proof.off_nominal):
            continue
        yield f"{row:5} {state:7} {len(proof.nominal):3} nominal {len(proof.off_nominal):3} off-nominal  {title}"
        yield from (f"        + {name}" for name in proof.nominal)
        yield from (f"        - {name}" for name in proof.off_nominal)
    here = [row for row, (_title, state) in known.items() if state == "here"]
    yield ""
    yield f"rows of this version: {len(here)}"
    yield f"without a nominal test: {' '.join(row for row in here if not found.get(row, Proof()).nominal) or 'none'}"
    yield f"without an off-nominal test: {' '.join(row for row in here if not found.get(row, Proof()).off_nominal) or 'none'}"
