import multiprocessing
import time

import pytest

from ramal.local.snapshot import Snapshot, SnapshotWriter, encode
from ramal.rules.tables import Domain, Health, SubscriberRef

MAP = 64 * 1024**2


def _domain(tenant):
    return encode(Domain(isp_id="i", tenant_id=tenant))


@pytest.fixture
def writer(tmp_path):
    writer = SnapshotWriter(tmp_path, MAP)
    yield writer
    writer.close()


@pytest.fixture
def reader(tmp_path, writer):
    reader = Snapshot(tmp_path, MAP)
    yield reader
    reader.close()


def _get(reader, key, shape=Domain):
    with reader.read() as tables:
        return tables.get(key, shape)


@pytest.mark.feature("G5")
def test_change_is_seen_by_an_open_reader(writer, reader):
    reader.open()
    assert _get(reader, "domain/a.example.net") is None
    writer.apply([(b"domain/a.example.net", _domain("t1"))], 7, "gen")
    assert _get(reader, "domain/a.example.net") == Domain(isp_id="i", tenant_id="t1")
    assert reader.state() == ("gen", 7) == writer.state()


@pytest.mark.feature("G5")
def test_tombstone_deletes_and_state_survives_reopening(tmp_path, writer, reader):
    writer.apply([(b"domain/a", _domain("t1"))], 1, "gen")
    writer.apply([(b"domain/a", None)], 2, "gen")
    assert _get(reader, "domain/a") is None
    reader.close()
    writer.close()
    again = SnapshotWriter(tmp_path, MAP)
    assert again.state() == ("gen", 2)
    again.close()


@pytest.mark.feature("G5")
def test_scan_stops_at_prefix_and_limit(writer, reader):
    keys = [f"username/bob/{n}" for n in range(5)] + ["username/bobby/1"]
    writer.apply([(k.encode(), encode(SubscriberRef(domain="d", username="u"))) for k in keys], 1, "g")
    with reader.read() as tables:
        assert [key for key, _ in tables.scan("username/bob/", SubscriberRef)] == keys[:5]
        assert len(list(tables.scan("username/bob/", SubscriberRef, limit=2))) == 2


@pytest.mark.feature("G5", off_nominal=True)
@pytest.mark.parametrize("key", ["", "d" * 512, "domain/\udcff"])
def test_impossible_key_has_no_entry(writer, reader, key):
    assert _get(reader, key) is None


@pytest.mark.feature("G5")
def test_rebuild_swaps_for_open_readers_and_keeps_local_entries(tmp_path, writer, reader):
    writer.apply([(b"domain/old", _domain("t"))], 5, "one")
    writer.put_local("local/health/g", Health(benched=True, since=1.0))
    assert _get(reader, "domain/old") is not None
    with writer.rebuild("two") as rebuild:
        rebuild.add([(b"domain/new", _domain("t"))], 3)
        rebuild.add([(b"domain/newer", _domain("t"))], 9)
        assert _get(reader, "domain/new") is None
    assert _get(reader, "domain/old") is None
    assert _get(reader, "domain/newer") is not None
    assert _get(reader, "local/health/g", Health) == Health(benched=True, since=1.0)
    assert reader.state() == ("two", 9)
    assert [key for key, _ in reader.items()] == [b"domain/new", b"domain/newer"]
    assert len(list(tmp_path.glob("g*"))) == 1


@pytest.mark.feature("G5", off_nominal=True)
def test_failed_rebuild_leaves_the_living_generation(tmp_path, writer, reader):
    writer.apply([(b"domain/old", _domain("t"))], 5, "one")

    def broken():
        yield b"domain/new", _domain("t")
        raise RuntimeError

    def rebuild():
        with writer.rebuild("two") as target:
            target.add(broken(), 3)

    with pytest.raises(RuntimeError):
        rebuild()
    assert reader.state() == ("one", 5)
    assert _get(reader, "domain/old") is not None
    assert len(list(tmp_path.glob("g*"))) == 1


@pytest.mark.feature("G5", off_nominal=True)
def test_put_local_refuses_replicated_keys(writer):
    with pytest.raises(ValueError, match="ban/"):
        writer.put_local("ban/127.0.0.1", None)


def _read_much(folder, seconds, result):
    reader = Snapshot(folder, MAP)
    end, count, bad = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        with reader.read() as tables:
            first, second = tables.get("domain/a", Domain), tables.get("domain/b", Domain)
        count += 1
        bad += first != second
    result.put((count, bad))


@pytest.mark.feature("G5")
def test_readers_beside_a_full_speed_writer_see_whole_transactions(tmp_path, writer):
    writer.apply([(b"domain/a", _domain("0")), (b"domain/b", _domain("0"))], 0, "g")
    context = multiprocessing.get_context("spawn")
    result = context.Queue()
    readers = [context.Process(target=_read_much, args=(tmp_path, 0.5, result)) for _ in range(2)]
    for process in readers:
        process.start()
    n = 0
    while any(process.is_alive() for process in readers) and result.qsize() < 2:
        n += 1
        writer.apply([(b"domain/a", _domain(str(n))), (b"domain/b", _domain(str(n)))], n, "g")
    outcomes = [result.get(timeout=10) for _ in readers]
    for process in readers:
        process.join(10)
        assert process.exitcode == 0
    assert n > 10
    assert all(count > 10 and bad == 0 for count, bad in outcomes)
