"""The keeper: which calls must end, how they are ended, and that nothing is forgotten when it is killed."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from ramal.apps.node import meter
from ramal.apps.node.byes import STEP, byes
from ramal.apps.node.keeper import Keeper
from ramal.apps.node.kept import Kept, Leg
from ramal.apps.node.meter import SECOND, Now
from ramal.apps.node.parts import Part
from ramal.apps.node.sweep import Sweeper
from ramal.engines.kamailio.client import RpcError
from ramal.engines.rtpengine.client import RelayError
from ramal.local.snapshot import Snapshot, SnapshotWriter, encode
from ramal.local.spool import EventClock, SpoolReader, SpoolWriter
from ramal.rules.events import Answered, AnyEvent, Ended, Side, Started, decoder
from ramal.rules.tables import Balance, Deck, DeckVersion, Entry, MemoryTables, Rate

MAP = 16 * 1024 * 1024
CALLER = Side(uri="sip:core@127.0.0.1", tag="a", contact="sip:core@127.0.0.1:5080", socket="udp:127.0.0.1:5070", cseq=1)
CALLEE = Side(
    uri="sip:+5561@192.0.2.9", tag="b", contact="sip:x@192.0.2.9:5060", routes=("<sip:192.0.2.8;lr>",), socket="udp:192.0.2.1:5060",
    cseq=7, destination="sip:192.0.2.9:5060;transport=udp",
)  # fmt: skip


class Rpc:
    def __init__(self) -> None:
        self.calls: list[tuple[str, ...]] = []
        self.dead = False

    def call(self, method: str, *params: str | int) -> Any:
        if self.dead:
            raise RpcError(0, "no answer")
        self.calls.append((method, *map(str, params)))


class Relay:
    def __init__(self) -> None:
        self.sessions: set[str] = set()
        self.dead, self.listed = False, 500

    def calls(self, limit: int = 0) -> list[str]:
        if self.dead:
            raise RelayError("no answer")
        return sorted(self.sessions)[: self.listed]

    def query(self, call_id: str) -> dict[str, Any]:
        if self.dead or call_id not in self.sessions:
            raise RelayError("no answer" if self.dead else "Unknown call-id")
        return {}

    def delete(self, call_id: str) -> bool:
        if self.dead:
            raise RelayError("no answer")
        found = call_id in self.sessions
        self.sessions.discard(call_id)
        return found


class World:
    """A node without engines."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rpc, self.relay, self.clock = Rpc(), Relay(), EventClock("node-1")
        self.edge = SpoolWriter(folder / "edge", "edge")
        self.writer = SnapshotWriter(folder / "snapshot", map_size=MAP)
        self.snapshot = Snapshot(folder / "snapshot", map_size=MAP)
        self.kept: Kept | None = None
        self.keeper = self.restart()

    def restart(self) -> Keeper:
        """Begin anew with what is on disk, as after kill -9."""
        if self.kept:
            self.kept.close()
        self.kept = Kept(self.folder / "kept")
        self.spool = SpoolWriter(self.folder / "node", "node")
        self.keeper = Keeper(
            Part("keeper"), self.kept, [self.folder / "edge", self.folder / "node"], snapshot=self.snapshot, rpc=self.rpc, relay=self.relay,
            clock=self.clock, spool=self.spool,
        )  # fmt: skip
        return self.keeper

    def publish(self, entries: dict[str, Entry]) -> None:
        generation, last = self.writer.state()
        self.writer.apply([(key.encode(), encode(entry)) for key, entry in entries.items()], last + 1, generation or "g")

    def add(self, kind: type[AnyEvent], leg: str, ago: float = 0, **values: Any) -> None:
        stamp = self.clock.stamp()
        stamp["mono"] -= round(ago * SECOND)
        stamp["wall"] -= round(ago * SECOND)
        self.edge.append(kind(**stamp, call="call", leg=leg, **values))

    def call(self, ago: float = 0, **started: Any) -> str:
        """A leg that was answered some time ago."""
        leg = str(uuid4())
        self.add(Started, leg, ago, direction="carrier-out", sip_call_id=leg, **started)
        self.add(Answered, leg, ago, sip_call_id=leg, caller_side=CALLER, callee_side=CALLEE)
        self.relay.sessions.add(leg)
        return leg

    def written(self) -> list[Ended]:
        batch = SpoolReader(self.folder / "node", self.folder / "none").read()
        return [event for event in map(decoder.decode, batch.events) if isinstance(event, Ended)]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    yield world
    world.snapshot.close()
    world.writer.close()
    if world.kept:
        world.kept.close()


def prices(deck: str, customer: str, balance: int, **rate: int) -> dict[str, Entry]:
    version = DeckVersion(version=1, effective_from=0)
    return {
        f"deck/{deck}": Deck(isp_id="i", currency="BRL", versions=(version,)),
        f"rate/{deck}/1/55": Rate(**({"price": 60, "minimum": 0, "increment": 1} | rate)),
        f"balance/{customer}": Balance(balance=balance),
    }


@pytest.mark.feature("F1", "A6")
async def test_a_call_ends_when_the_balance_is_spent(world: World) -> None:
    world.publish(prices("d", "c", 10))
    early = world.call(5, customer_id="c", deck_id="d", prepaid=True, called="+5561999900", max_seconds=10)
    await world.keeper.follow()
    await world.keeper.enforce()
    assert world.rpc.calls == []
    world.publish({"balance/c": Balance(balance=5)})
    await world.keeper.enforce()
    assert [call[:2] for call in world.rpc.calls] == [("tm.t_uac_start", "BYE")] * 2
    assert world.relay.sessions == set()
    (ended,) = world.written()
    assert (ended.leg, ended.how, ended.side, ended.reason) == (early, "keeper", "platform", "balance-spent")
    await world.keeper.follow()
    await world.keeper.enforce()
    assert len(world.rpc.calls) == 2, "a call was ended twice"


@pytest.mark.feature("F1")
async def test_calls_of_one_customer_share_the_balance(world: World) -> None:
    world.publish(prices("d", "c", 100))
    for _ in range(3):
        world.call(32.1, customer_id="c", deck_id="d", prepaid=True, called="+5561999900", max_seconds=100)
    other = world.call(32.1, customer_id="other", deck_id="d", prepaid=True, called="+5561999900", max_seconds=100)
    world.publish({"balance/other": Balance(balance=1000)})
    await world.keeper.follow()
    await world.keeper.enforce()
    assert len(world.written()) == 2, "one more second is left for one of the three"
    assert other in world.relay.sessions


@pytest.mark.feature("F1", off_nominal=True)
async def test_an_ended_call_counts_until_its_charge_is_published(world: World) -> None:
    world.publish(prices("d", "c", 50))
    gone = world.call(40, customer_id="c", deck_id="d", prepaid=True, called="+5561999900", max_seconds=50)
    world.add(Ended, gone, 0, how="bye", side="caller")
    world.call(20, customer_id="c", deck_id="d", prepaid=True, called="+5561999900", max_seconds=50)
    await world.keeper.follow()
    assert world.keeper.unsettled() == [gone]
    world.restart()
    await world.keeper.follow()
    await world.keeper.enforce()
    assert len(world.written()) == 1
    world.keeper.settled([gone])
    assert world.restart().unsettled() == []


@pytest.mark.feature("D3")
async def test_a_call_ends_after_a_day(world: World) -> None:
    leg = world.call(86_401)
    young = world.call(86_000)
    await world.keeper.follow()
    await world.keeper.enforce()
    assert [(ended.leg, ended.reason) for ended in world.written()] == [(leg, "time-limit")]
    assert world.relay.sessions == {young}


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_killed_keeper_goes_on_where_it_was(world: World) -> None:
    leg = world.call(86_401)
    await world.keeper.follow()
    for path in (world.folder / "edge").glob("*.spool"):
        path.unlink()
    world.restart()
    await world.keeper.follow()
    await world.keeper.enforce()
    assert [ended.leg for ended in world.written()] == [leg]


@pytest.mark.feature("G5", off_nominal=True)
async def test_without_the_edge_the_audio_is_stopped_and_the_byes_follow_later(world: World) -> None:
    leg = world.call(86_401)
    world.rpc.dead = True
    await world.keeper.follow()
    await world.keeper.enforce()
    assert leg not in world.relay.sessions
    assert len(world.written()) == 1
    world.rpc.dead = False
    await world.keeper.enforce()
    await world.keeper.enforce()
    assert len(world.rpc.calls) == 2


@pytest.mark.feature("G5", off_nominal=True)
async def test_without_edge_and_relay_it_is_tried_again(world: World) -> None:
    world.call(86_401)
    world.rpc.dead = world.relay.dead = True
    await world.keeper.follow()
    with pytest.raises(RelayError):
        await world.keeper.enforce()
    assert world.written() == []
    world.rpc.dead = world.relay.dead = False
    await world.keeper.enforce()
    assert len(world.written()) == 1


@pytest.mark.feature("G5", off_nominal=True)
async def test_the_sweeper_ends_calls_whose_relay_session_is_gone(world: World) -> None:
    lost, good, young = world.call(60), world.call(60), world.call(5)
    world.relay.sessions -= {lost, young}
    await world.keeper.follow()
    sweeper = Sweeper(Part("sweeper"), world.keeper, world.relay)
    await sweeper.once()
    assert world.written() == [], "one miss proves nothing"
    await sweeper.once()
    assert [(ended.leg, ended.how) for ended in world.written()] == [(lost, "sweeper")]
    world.relay.dead = True
    with pytest.raises(RelayError):
        await sweeper.once()
    assert good in world.relay.sessions


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_session_that_the_relay_does_not_list_is_asked_for_by_itself(world: World) -> None:
    calls = [world.call(60) for _ in range(4)]
    world.relay.sessions.discard(calls[3])
    world.relay.listed = 1
    await world.keeper.follow()
    sweeper = Sweeper(Part("sweeper"), world.keeper, world.relay)
    for _ in range(2):
        await sweeper.once()
    assert [ended.leg for ended in world.written()] == [calls[3]]


@pytest.mark.feature("G5", off_nominal=True)
async def test_the_sweeper_closes_what_was_lost_while_ringing(world: World) -> None:
    leg = str(uuid4())
    world.add(Started, leg, 500, direction="device-in", sip_call_id="x")
    await world.keeper.follow()
    await Sweeper(Part("sweeper"), world.keeper, world.relay).once()
    assert [(ended.leg, ended.how) for ended in world.written()] == [(leg, "restart")]
    for _ in range(3):
        await world.keeper.follow()
    assert world.keeper.legs == {}


@pytest.mark.feature("G5", off_nominal=True)
async def test_events_of_one_leg_may_be_read_in_any_order(world: World) -> None:
    """Each worker of the edge has a file of its own: an answer may be read before the beginning, an end before the answer."""
    late, over = str(uuid4()), str(uuid4())
    world.relay.sessions |= {late, over}
    sides = {"caller_side": CALLER, "callee_side": CALLEE}
    world.add(Answered, late, 86_401, sip_call_id=late, **sides)
    world.add(Ended, over, 1, how="bye")
    await world.keeper.follow()
    world.add(Started, late, 86_402, direction="carrier-out", sip_call_id=late)
    world.add(Answered, over, 86_401, sip_call_id=over, **sides)
    world.add(Started, over, 86_402, direction="carrier-out", sip_call_id=over)
    await world.keeper.follow()
    await world.keeper.enforce()
    assert [ended.leg for ended in world.written()] == [late]
    for _ in range(3):
        await world.keeper.follow()
    assert world.keeper.legs == {}


@pytest.mark.feature("F1")
def test_a_paid_increment_is_talked_to_its_end() -> None:
    tables = MemoryTables(prices("d", "c", 60, price=60, minimum=60, increment=60))
    now = Now("n", "b", 100 * SECOND, 100 * SECOND)

    def open_since(seconds: float) -> Leg:
        begun = now.mono - round(seconds * SECOND)
        stamp = {"id": "1", "call": "c", "leg": "l", "node": "n", "boot": "b", "mono": begun, "wall": begun}
        started = Started(**stamp, direction="carrier-out", customer_id="c", deck_id="d", prepaid=True, called="+5561999900")
        return Leg(call="c", leg="l", started=started, answered=Answered(**stamp, sip_call_id="l", caller_side=CALLER, callee_side=CALLEE))

    assert meter.due({"l": open_since(58.5)}, meter.Prices(tables), now) == {}
    assert meter.due({"l": open_since(59.5)}, meter.Prices(tables), now) == {"l": "balance-spent"}
    assert meter.reserved([open_since(10)], meter.Prices(tables), now) == {"c": 60}


@pytest.mark.feature("D3")
def test_each_bye_looks_as_if_the_other_side_had_sent_it() -> None:
    stamp = {"id": "1", "call": "c", "leg": "l", "node": "n", "boot": "b", "mono": 0, "wall": time.time_ns()}
    answered = Answered(**stamp, sip_call_id="abc\r\nX-Evil: 1", caller_side=CALLER, callee_side=CALLEE)
    to_caller, to_callee = byes(answered, reason="Q.850;cause=21")
    assert to_callee[:4] == ["BYE", "sip:x@192.0.2.9:5060", "sip:192.0.2.9:5060;transport=udp", "udp:192.0.2.1:5060"]
    lines = to_callee[4].split("\r\n")
    assert lines[:4] == [
        "From: <sip:core@127.0.0.1>;tag=a",
        "To: <sip:+5561@192.0.2.9>;tag=b",
        "Call-ID: abcX-Evil: 1",
        f"CSeq: {7 + STEP} BYE",
    ]
    assert "Route: <sip:192.0.2.8;lr>" in lines
    assert to_caller[1:4] == ["sip:core@127.0.0.1:5080", ".", "udp:127.0.0.1:5070"]
