"""What LMDB does, on which the snapshot is built."""

import os

import lmdb
import pytest

MEGABYTE = 1024**2


@pytest.mark.feature("G5")
def test_environment_cannot_be_opened_twice_in_one_process(tmp_path):
    with lmdb.open(str(tmp_path)), pytest.raises(lmdb.Error, match="already open"):
        lmdb.open(str(tmp_path), readonly=True)


@pytest.mark.feature("G5")
def test_reader_with_a_smaller_map_fails_once_the_file_outgrew_it(tmp_path):
    with lmdb.open(str(tmp_path), map_size=64 * MEGABYTE) as writer, writer.begin(write=True) as transaction:
        for n in range(2000):
            transaction.put(b"%d" % n, bytes(3000))
    with lmdb.open(str(tmp_path), readonly=True, map_size=MEGABYTE) as reader:
        assert reader.info()["map_size"] >= (tmp_path / "data.mdb").stat().st_size


@pytest.mark.feature("G5")
def test_environment_of_a_parent_cannot_be_opened_again_after_fork(tmp_path):
    with lmdb.open(str(tmp_path), map_size=MEGABYTE) as parent:
        assert parent.stat()["entries"] == 0
        child = os.fork()
        if child == 0:
            try:
                lmdb.open(str(tmp_path))
            except lmdb.Error:
                os._exit(7)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7


@pytest.mark.feature("G5")
def test_key_longer_than_511_bytes_is_refused(tmp_path):
    with lmdb.open(str(tmp_path)) as environment, environment.begin(write=True) as transaction:
        assert transaction.put(b"k" * 511, b"v")
        with pytest.raises(lmdb.BadValsizeError):
            transaction.put(b"k" * 512, b"v")
