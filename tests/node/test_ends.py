"""The keeper beside a real Kamailio and rtpengine: both parties of a call get a BYE that they take for their peer's."""

import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ramal.apps.node.blocks import Unblocker
from ramal.apps.node.keeper import Keeper
from ramal.apps.node.kept import Kept
from ramal.apps.node.parts import Part
from ramal.apps.node.sweep import Sweeper
from ramal.engines.kamailio import client as kamailio
from ramal.local.snapshot import Snapshot
from ramal.local.spool import EventClock, SpoolReader, SpoolWriter
from ramal.rules.events import Ended, decoder
from ramal.rules.tables import Ban

FOLDER = Path(__file__).parents[1] / "engines/kamailio"


def load(name: str) -> Any:
    full = f"kamailio_{name}"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, FOLDER / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[full] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[full]


stage_module, wire, world = load("stage"), load("wire"), load("world")


@pytest.fixture(scope="module")
def stage() -> Iterator[Any]:
    home = Path(tempfile.mkdtemp(prefix="h-node-"))
    stage = stage_module.Stage(home, stage_module.BASE)
    try:
        stage.publish(world.entries(stage.ports))
        yield stage.up()
    finally:
        stage.close()
        shutil.rmtree(home)


@pytest.fixture
def town(stage: Any) -> Iterator[Any]:
    town = world.Town(stage)
    yield town
    town.close()


@pytest.fixture
def keeper(stage: Any, tmp_path: Path) -> Iterator[Keeper]:
    kept = Kept(tmp_path / "kept")
    snapshot = Snapshot(stage.settings.snapshot)
    keeper = Keeper(
        Part("keeper"), kept, [stage.settings.spool / "edge", tmp_path / "node"], snapshot=snapshot, rpc=kamailio.client(stage.settings),
        relay=stage.relay(), clock=EventClock("node-1"), spool=SpoolWriter(tmp_path / "node", "node"),
    )  # fmt: skip
    yield keeper
    kept.close()
    snapshot.close()


@pytest.mark.feature("D3", "F1")
@pytest.mark.parametrize("killed", [False, True], ids=["as it was", "after kill -9 of Kamailio"])
async def test_both_sides_of_a_carrier_call_get_a_bye(stage: Any, town: Any, keeper: Keeper, tmp_path: Path, *, killed: bool) -> None:
    gateway = town.gateway(1)
    sent = town.ring(world.to_carrier(leg=f"leg-{killed}"))
    invite = gateway.expect("INVITE")
    accepted = gateway.reply(invite, 200, body=wire.sdp("127.0.0.31", 42_000))
    answer = town.core.expect(200)
    dialog = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=sent.cseq[0])
    gateway.expect("ACK")
    await keeper.follow()
    if killed:
        stage.kill("kamailio", 9)
        stage.up(relay=False)
        await keeper.follow()
    (leg,) = [leg for leg, known in keeper.legs.items() if known.answered and leg == f"leg-{killed}"]
    call_id = keeper.legs[leg].answered.sip_call_id  # type: ignore[union-attr]
    assert call_id in stage.relay().calls()
    sweeper = Sweeper(Part("sweeper"), keeper, stage.relay())
    await sweeper.once()
    assert sweeper.alive(call_id)
    await keeper.end(leg, how="keeper", reason="balance-spent")
    for party, offered, accepted_by in ((gateway, invite, accepted), (town.core, sent, answer)):
        bye = party.expect("BYE")
        assert bye.get("Call-ID") == offered.get("Call-ID")
        assert "cause=21" in bye.get("Reason")
        tags = {wire_tag(bye.get("From")), wire_tag(bye.get("To"))}
        assert tags == {wire_tag(offered.get("From")), wire_tag(accepted_by if isinstance(accepted_by, str) else accepted_by.get("To"))}
        assert bye.cseq[0] > offered.cseq[0]
        party.reply(bye, 200)
    assert call_id not in stage.relay().calls()
    assert not sweeper.alive(call_id)
    batch = SpoolReader(tmp_path / "node", tmp_path / "none").read()
    (ended,) = [event for event in map(decoder.decode, batch.events) if isinstance(event, Ended)]
    assert (ended.leg, ended.how, ended.reason) == (leg, "keeper", "balance-spent")


def wire_tag(header: str) -> str:
    return header.partition(";tag=")[2].partition(";")[0]


@pytest.mark.feature("E5")
async def test_an_unblocked_address_is_forgotten_by_the_edge(stage: Any, tmp_path: Path) -> None:
    rpc = kamailio.client(stage.settings)
    for ip in ("192.0.2.50", "192.0.2.51"):
        rpc.call("htable.sets", "bans", ip, "4000000000")
    stage.publish({"ban/192.0.2.51": Ban(until=4_000_000_000.0, reason="x")})
    snapshot = Snapshot(stage.settings.snapshot)
    blocks = Unblocker(Part("blocks"), stage.writer, snapshot, rpc)
    blocks.changed([b"ban/192.0.2.50", b"ban/192.0.2.51", b"number/+55"])
    await blocks.once()
    snapshot.close()
    left = str(rpc.call("htable.dump", "bans"))
    assert "192.0.2.50" not in left
    assert "192.0.2.51" in left


@pytest.mark.feature("E5", off_nominal=True)
async def test_a_block_that_goes_while_the_agent_is_down_is_taken_back_at_its_start(stage: Any) -> None:
    rpc, ips = kamailio.client(stage.settings), ("192.0.2.60", "192.0.2.61", "192.0.2.62")
    for ip in ips:
        rpc.call("htable.sets", "bans", ip, "4000000000")
    ban = Ban(until=4_000_000_000.0, reason="x")
    stage.publish({f"ban/{ip}": ban for ip in ips[:2]})
    snapshot = Snapshot(stage.settings.snapshot)
    await Unblocker(Part("blocks"), stage.writer, snapshot, rpc).once()
    assert all(ip in str(rpc.call("htable.dump", "bans")) for ip in ips), "one that holds, and one that is not published yet, stay"
    stage.publish({f"ban/{ips[0]}": None})
    again = Unblocker(Part("blocks"), stage.writer, snapshot, rpc)
    await again.once()
    assert [ip in str(rpc.call("htable.dump", "bans")) for ip in ips] == [False, True, True]
    stage.publish({f"ban/{ips[1]}": None})
    again.changed([b""])
    await again.once()
    assert [ip in str(rpc.call("htable.dump", "bans")) for ip in ips] == [False, False, True]
    with snapshot.read() as tables:
        assert not {key.removeprefix("local/ban/") for key, _ in tables.scan("local/ban/", Ban)} & set(ips)
    snapshot.close()
