"""The agent hears of a write at once, and looks by itself where it heard nothing."""

import time
from pathlib import Path

import pytest

from ramal.apps.node.watch import Watch
from ramal.local.spool import EventClock, SpoolWriter
from ramal.rules.events import Ended


@pytest.mark.feature("G5")
async def test_a_write_wakes_at_once_and_silence_ends_by_its_limit(tmp_path: Path) -> None:
    spool, clock = SpoolWriter(tmp_path, "edge"), EventClock("node-1")
    watch = Watch([tmp_path])
    watch.start()
    wait, other = watch.waiter(5), watch.waiter(0.2)
    await wait()
    await other()
    for _ in range(2):
        begin = time.monotonic()
        spool.append(Ended(**clock.stamp(), call="c", leg="l", how="bye"))
        await wait()
        assert time.monotonic() - begin < 2
    await other()
    begin = time.monotonic()
    await other()
    assert 0.15 < time.monotonic() - begin < 2
    begin = time.monotonic()
    spool.close()
    await wait()
    assert time.monotonic() - begin < 2, "a closed file is complete: somebody must look"
    watch.close()


@pytest.mark.feature("G5", off_nominal=True)
async def test_without_inotify_waits_end_by_their_limit(tmp_path: Path) -> None:
    watch = Watch([tmp_path / "missing"])
    watch.start()
    done: list[float] = []

    async def action() -> None:
        done.append(time.monotonic())

    performed = watch.after(action, 0.1)
    await performed()
    await performed()
    assert done[1] - done[0] > 0.05
    watch.close()
    watch.close()
