"""The count of calls in flight: from the open legs and nothing else."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.apps.node.kept import Leg
from ramal.apps.node.load import KEY, LoadReporter, count
from ramal.apps.node.meter import SECOND, Now
from ramal.apps.node.parts import Part
from ramal.apps.node.sweep import RINGS
from ramal.engines.kamailio.client import RpcError
from ramal.local.snapshot import Snapshot, SnapshotWriter, encode
from ramal.rules.events import Answered, Ended, Side, Started
from ramal.rules.tables import Edge, Limits, Load

MAP = 16 * 1024 * 1024
SIDE = Side(uri="sip:a@b", tag="t", contact="sip:a@b")
NOW = Now("n", "b", mono=1_000 * SECOND, wall=2_000 * SECOND)


def leg(name: str, state: str = "ringing", *, direction: str = "device-in", source: str = "192.0.2.1:5060", age: int = 5) -> Leg:
    stamp: Any = {"id": name, "call": name, "leg": name, "node": "n", "boot": "b", "mono": NOW.mono - age * SECOND}
    stamp["wall"] = NOW.wall - age * SECOND
    made = Leg(call=name, leg=name, started=Started(**stamp, direction=direction, source=source))  # type: ignore[arg-type]
    if state in {"up", "over"}:
        made.answered = Answered(**stamp, sip_call_id=name, caller_side=SIDE, callee_side=SIDE)
    if state in {"over", "refused"}:
        made.ended = Ended(**stamp, how="bye")
    return made


@pytest.mark.feature("E5")
def test_what_is_in_flight() -> None:
    legs = [
        leg("a"),
        leg("b", "up"),
        leg("c", "over"),
        leg("d", "refused"),
        leg("e", "up", direction="carrier-in", source="192.0.2.7:5060"),
        leg("f", "up", direction="device-out"),
        leg("g", direction="carrier-out"),
        Leg(call="h", leg="h"),
        leg("i", "up", source="[2001:db8::1]:5060"),
    ]
    calls, setups, sources = count(legs, NOW)
    assert (calls, setups) == (4, 1)
    assert sources == {"192.0.2.1": 2, "192.0.2.7": 1, "[2001:db8::1]": 1}


@pytest.mark.feature("E5", off_nominal=True)
def test_a_call_that_was_lost_while_ringing_does_not_count_for_ever() -> None:
    old = RINGS // SECOND + 1
    assert count([leg("a", age=old), leg("b", "up", age=old)], NOW)[:2] == (1, 0)
    assert count([leg("a", age=9), leg("b", "up", age=9)], NOW, since=NOW.wall - 5 * SECOND)[:2] == (1, 0)


STATES = st.sampled_from(["ringing", "up", "over", "refused"])


@given(st.lists(STATES, max_size=30))
def test_counts_are_sums_of_what_is_there(states: list[str]) -> None:
    calls, setups, sources = count([leg(str(at), state) for at, state in enumerate(states)], NOW)
    assert calls == states.count("ringing") + states.count("up") == sources.total()
    assert setups == states.count("ringing")


class Keeper:
    def __init__(self) -> None:
        self.legs: dict[str, Leg] = {}
        self.followed = 0.0

    def now(self) -> Now:
        return NOW


class Rpc:
    def __init__(self) -> None:
        self.refused: int | None = None
        self.calls = 0
        self.dead = False

    def call(self, method: str, *params: str | int) -> Any:
        if self.dead:
            raise RpcError(0, "no answer")
        if method == "core.uptime":
            return {"uptime": 10**10}
        if params[1] == "calls":
            return {"item": {"name": "calls", "value": self.calls}}
        if self.refused is None:
            raise RpcError(500, "Key name doesn't exist in htable.")
        return {"item": {"name": "overload", "value": self.refused}}


class Bench:
    def __init__(self, folder: Path) -> None:
        self.writer, self.snapshot = SnapshotWriter(folder, map_size=MAP), Snapshot(folder, map_size=MAP)
        self.keeper, self.rpc, self.part = Keeper(), Rpc(), Part("load")
        edge = Edge(address="192.0.2.200", port=5060, limits=Limits(calls=100, source_calls=4))
        other = Edge(address="192.0.2.201", port=5060, limits=Limits(calls=1))
        self.writer.apply([(b"edge/1", encode(edge)), (b"edge/0", encode(other))], 1, "g")
        self.reporter = LoadReporter(
            self.part, self.keeper, self.writer, self.snapshot, rpc=self.rpc, own=[("192.0.2.200", 5060)],  # type: ignore[arg-type]
        )  # fmt: skip

    def load(self) -> Load:
        with self.snapshot.read() as tables:
            found = tables.get(KEY, Load)
        assert found is not None
        return found

    async def again(self) -> Load:
        """Ask, let the keeper read, count."""
        await self.reporter.once()
        self.keeper.followed = time.monotonic()
        await self.reporter.once()
        return self.load()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.snapshot.close()
    made.writer.close()


@pytest.mark.feature("E5")
async def test_the_edge_is_told_counts_limits_and_crowded_sources(bench: Bench) -> None:
    bench.keeper.legs = {str(at): leg(str(at), "up") for at in range(2)} | {"x": leg("x", source="192.0.2.9:1")}
    load = await bench.again()
    assert (load.calls, load.setups, load.sources, load.limits.calls) == (3, 1, {"192.0.2.1": 2}, 100)
    assert bench.part.values["calls"] == 3
    bench.keeper.legs.clear()
    fresh = await bench.again()
    assert (fresh.calls, fresh.setups, fresh.sources) == (0, 0, {})
    assert fresh.seq > load.seq


@pytest.mark.feature("E5", off_nominal=True)
async def test_nothing_is_counted_before_the_keeper_has_read_what_the_edge_spoke_of(bench: Bench) -> None:
    await bench.again()
    bench.rpc.calls = 7
    bench.keeper.followed = time.monotonic()
    await bench.reporter.once()
    assert bench.load().total == 0
    await bench.reporter.once()
    assert bench.load().total == 0
    bench.keeper.followed = time.monotonic()
    await bench.reporter.once()
    assert bench.load().total == 7


@pytest.mark.feature("E5", off_nominal=True)
async def test_an_idle_host_writes_nothing_and_a_busy_one_each_second(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    first = await bench.again()
    assert (await bench.again()).seq == first.seq
    bench.keeper.legs = {"a": leg("a", "up")}
    second = await bench.again()
    assert (await bench.again()).seq == second.seq
    later = time.time() + 1.1
    monkeypatch.setattr(time, "time", lambda: later)
    assert (await bench.again()).seq > second.seq


@pytest.mark.feature("E5", off_nominal=True)
async def test_refusals_are_followed_and_a_silent_edge_changes_nothing(bench: Bench) -> None:
    await bench.again()
    assert bench.part.values["refused"] == 0
    assert "last_refusal" not in bench.part.values
    bench.rpc.refused = 5
    await bench.again()
    assert bench.part.values["refused"] == 5
    assert bench.part.values["last_refusal"] == pytest.approx(time.time(), abs=5)
    bench.rpc.dead = True
    await bench.again()
    assert bench.part.values["refused"] == 5
