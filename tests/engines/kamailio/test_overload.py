"""Overload with the real edge and the node agent's own count: what is beyond the limit is told to come back, nothing else is lost."""

import asyncio
import sys
import time
from pathlib import Path

import pytest
from bench.sipp import SCENARIOS, Sipp, write_fields

from ramal.apps.node.keeper import Keeper
from ramal.apps.node.kept import Kept
from ramal.apps.node.load import LoadReporter
from ramal.apps.node.parts import Part, repeat
from ramal.engines.kamailio.client import client
from ramal.local.snapshot import Snapshot
from ramal.local.spool import EventClock, SpoolReader, SpoolWriter
from ramal.rules.events import Alarm, Answered, Ended, Started, decoder
from ramal.rules.tables import Edge, Limits

world = sys.modules["kamailio_world"]
MOST, OFFERED, RATE = 20, 160, 50
HERE = Path(__file__).parent


class Node:
    """The parts of the node agent that count."""

    def __init__(self, stage, folder):
        self.part = Part("load")
        self.snapshot, rpc = Snapshot(stage.settings.snapshot), client(stage.settings)
        self.keeper = Keeper(
            Part("keeper"), Kept(folder / "kept"), [stage.settings.spool / "edge"], snapshot=self.snapshot, rpc=rpc, relay=stage.relay(),
            clock=EventClock("stage"), spool=SpoolWriter(folder / "node", "node"),
        )  # fmt: skip
        own = [("127.0.0.1", stage.ports.sip)]
        self.load = LoadReporter(self.part, self.keeper, stage.writer, self.snapshot, rpc=rpc, own=own)
        self.most = 0

    async def count(self):
        await self.keeper.follow()
        await self.load.once()
        self.most = max(self.most, self.part.values.get("calls", 0))

    async def until(self, condition, seconds=15.0):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, self.part.values
            await asyncio.sleep(0.05)

    async def offered(self, stage, folder, name, number, hold):
        """Let a carrier offer calls to the DID; return how many went as the scenario says: answered to the end, or refused."""
        fields = write_fields(folder / f"{name}.csv", [(world.DID, "+5511988887777")] * number)
        extra = [
            "-inf",
            str(fields),
            "-m",
            str(number),
            "-r",
            str(RATE),
            "-d",
            str(hold),
            "-timeout",
            "40s",
            f"127.0.0.1:{stage.ports.sip}",
        ]
        near = Sipp(
            folder, name=name, scenario=str(HERE / "scenarios/offered.xml"), port=stage.ports.carrier_sip, media_port=17_400,
            address="127.0.0.31", extra=extra,
        )  # fmt: skip
        with near:
            return await asyncio.to_thread(near.finish, 60)


@pytest.mark.feature("E5", "G5", off_nominal=True)
async def test_overload_loses_no_record_and_passes(stage, tmp_path):
    edge = Edge(address="127.0.0.1", port=stage.ports.sip, limits=Limits(calls=MOST))
    stage.publish({"edge/e1": edge})
    reader = SpoolReader(stage.settings.spool / "edge", tmp_path / "positions.json")
    reader.positions = dict(reader.read().positions)
    node = Node(stage, tmp_path)
    counting = asyncio.create_task(repeat(Part("count"), node.count, 0.1))
    core = Sipp(tmp_path, name="core", scenario=str(SCENARIOS / "uas.xml"), port=stage.ports.core_sip, media_port=16_400, extra=[])
    with core:
        assert await node.offered(stage, tmp_path, "crowd", OFFERED, 1_500) == OFFERED
        await node.until(lambda: node.part.values["calls"] == 0)
        assert await node.offered(stage, tmp_path, "after", 10, 200) == 10
        await node.until(lambda: node.part.values["calls"] == 0)
    stage.publish({"edge/e1": None})
    await node.until(lambda: node.part.values["most_calls"] == Limits().calls)
    counting.cancel()
    node.snapshot.close()
    events = [decoder.decode(payload) for payload in reader.read().events]
    started = {event.leg for event in events if isinstance(event, Started)}
    ended = [event for event in events if isinstance(event, Ended)]
    refused = {event.leg for event in ended if event.reason == "overload"}
    answered = {event.leg for event in events if isinstance(event, Answered)}
    assert len(started) == OFFERED + 10
    assert sorted(event.leg for event in ended) == sorted(started)
    assert answered | refused == started
    assert not answered & refused
    assert len(refused) > OFFERED // 4
    assert MOST - 5 <= node.most <= MOST
    steps = next(event.steps for event in events if isinstance(event, Started) and event.leg in refused)
    assert (steps[-1].rule, steps[-1].ok) == ("load", False)
    assert [event.what for event in events if isinstance(event, Alarm)] == ["overload"]
    assert node.part.values["refused"] == len(refused)


@pytest.mark.feature("E5", "A26", off_nominal=True)
def test_too_many_requests_in_a_second_are_told_to_come_back_but_not_an_emergency(stage, town):
    stage.writer.put_local("local/load", world.load(Limits(requests=1)))
    time.sleep(1.1)
    phone = town.party()
    text = {"caller": "<sip:x@y>;tag=1", "called": "<sip:127.0.0.1>"}
    try:
        time.sleep(1 - time.time() % 1)
        for _ in range(3):
            phone.request("OPTIONS", "sip:127.0.0.1", **text)
        assert phone.expect(200)
        refused = phone.expect(503)
        assert int(refused.get("Retry-After")) > 0
        phone.request("INVITE", f"sip:190@{world.DOMAIN}", caller=f"<sip:alice@{world.DOMAIN}>;tag=1", called=f"<sip:190@{world.DOMAIN}>")
        assert phone.expect(407)
    finally:
        stage.writer.put_local("local/load", world.load(Limits()))
        time.sleep(1.1)
