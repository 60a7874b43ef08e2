import uuid

import pytest

from ramal.local import spool
from ramal.local.ids import new_id
from ramal.local.spool import EventClock, SpoolError, SpoolReader, SpoolWriter, free_share
from ramal.rules.events import Ringing, decoder


def _event(n):
    return Ringing(**EventClock("node-1").stamp(), call="c", leg=str(n))


def _legs(batch):
    return [decoder.decode(raw).leg for raw in batch.events]


@pytest.fixture
def writer(tmp_path):
    writer = SpoolWriter(tmp_path, "edge")
    yield writer
    writer.close()


@pytest.mark.feature("G5")
def test_events_arrive_once_committed_and_file_goes_when_closed(tmp_path, writer):
    reader = SpoolReader(tmp_path)
    writer.append(_event(1))
    writer.append(_event(2))
    batch = reader.read()
    assert _legs(batch) == ["1", "2"]
    assert _legs(reader.read()) == ["1", "2"]
    reader.commit(batch)
    assert reader.read().events == []
    assert len(list(tmp_path.glob("*.spool"))) == 1
    writer.append(_event(3))
    writer.close()
    batch = reader.read()
    assert _legs(batch) == ["3"]
    reader.commit(batch)
    assert list(tmp_path.glob("*.spool")) == []


@pytest.mark.feature("G5")
def test_position_survives_a_new_reader(tmp_path, writer):
    writer.append(_event(1))
    first = SpoolReader(tmp_path)
    first.commit(first.read())
    writer.append(_event(2))
    assert _legs(SpoolReader(tmp_path).read()) == ["2"]


@pytest.mark.feature("G5")
def test_limit_splits_a_file_without_loss(tmp_path, writer):
    for n in range(5):
        writer.append(_event(n))
    writer.close()
    reader, seen = SpoolReader(tmp_path), []
    while batch := reader.read(2):
        if not batch.events:
            break
        seen += _legs(batch)
        reader.commit(batch)
    assert seen == ["0", "1", "2", "3", "4"]
    assert list(tmp_path.glob("*.torn")) == []


@pytest.mark.feature("G5")
def test_rotation_makes_a_second_file(tmp_path):
    writer = SpoolWriter(tmp_path, "edge", rotate=300)
    for n in range(4):
        writer.append(_event(n))
    assert len(list(tmp_path.glob("edge-*.spool"))) > 1
    assert _legs(SpoolReader(tmp_path).read()) == ["0", "1", "2", "3"]
    writer.close()


@pytest.mark.feature("G5", off_nominal=True)
def test_torn_tail_loses_nothing_before_it_and_is_kept_aside(tmp_path, writer):
    writer.append(_event(1))
    writer.append(_event(2))
    writer.close()
    (path,) = tmp_path.glob("*.spool")
    path.write_bytes(path.read_bytes()[:-3])
    reader = SpoolReader(tmp_path)
    batch = reader.read()
    assert _legs(batch) == ["1"]
    assert batch.torn == (path.name,)
    reader.commit(batch)
    assert [p.name for p in tmp_path.glob("*.torn")] == [path.name + ".torn"]


@pytest.mark.feature("G5", off_nominal=True)
def test_short_write_is_undone_and_raised(tmp_path, writer, monkeypatch):
    writer.append(_event(1))
    real = spool.os.write
    monkeypatch.setattr(spool.os, "write", lambda fd, data: real(fd, data[:-1]))
    with pytest.raises(SpoolError):
        writer.append(_event(2))
    monkeypatch.undo()
    writer.append(_event(3))
    assert _legs(SpoolReader(tmp_path).read()) == ["1", "3"]


@pytest.mark.feature("G5", off_nominal=True)
def test_unusable_folder_is_a_spool_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises((SpoolError, OSError)):
        SpoolWriter(tmp_path / "file" / "x", "edge").append(_event(1))


@pytest.mark.feature("G5")
def test_sync_and_free_share(tmp_path, writer):
    writer.append(_event(1))
    SpoolReader(tmp_path).sync()
    assert 0 < free_share(tmp_path) <= 1


def test_ids_are_version_7_and_sort_by_time():
    first, second = new_id(), new_id()
    assert uuid.UUID(first).version == 7
    assert uuid.UUID(first).variant == uuid.RFC_4122
    assert first[:13] <= second[:13]
