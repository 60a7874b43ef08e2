import importlib.util
import sys
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("edge_fakes", Path(__file__).parent / "fakes.py")
fakes = sys.modules["edge_fakes"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(fakes)

from ramal.edge.context import Context  # noqa: E402
from ramal.local.snapshot import SnapshotWriter, encode  # noqa: E402
from ramal.local.spool import SpoolReader  # noqa: E402
from ramal.rules.events import decoder  # noqa: E402


class World:
    """A context over a fake KSR, a real snapshot and a real spool."""

    def __init__(self, folder):
        self.ksr = fakes.FakeKsr()
        self.place = fakes.place(folder)
        (folder / "spool").mkdir()
        self.writer = SnapshotWriter(folder / "snapshot", 64 * 1024**2)
        self.context = Context(self.ksr, self.place)
        self.reader = SpoolReader(folder / "spool")

    def publish(self, entries):
        self.writer.apply([(key.encode(), encode(value)) for key, value in entries.items()], 1, "g")

    def events(self):
        batch = self.reader.read()
        self.reader.commit(batch)
        return [decoder.decode(raw) for raw in batch.events]


@pytest.fixture
def world(tmp_path):
    world = World(tmp_path)
    yield world
    world.context.snapshot.close()
    world.writer.close()
