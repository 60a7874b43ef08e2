"""The disk guard on a small disk that is really full: no call begins unrecorded, and those that were up have whole records."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

import pytest

from ramal.capabilities.calls.derive import derive
from ramal.local.spool import SpoolReader, free_share
from ramal.rules.events import Ended, Started

wire, world, stage_module = (sys.modules[f"kamailio_{name}"] for name in ("wire", "world", "stage"))
BASE = sys.modules["kamailio_stage"].BASE
SIZE, PIECE = "4m", b"\0" * 65_536
MANY = 40
"""Refused calls whose events surely do not fit into what is left of the last pages."""


@pytest.fixture(scope="module")
def stage():
    home = Path(tempfile.mkdtemp(prefix="ramal-disk-"))
    stage = stage_module.Stage(home, BASE)
    try:
        stage.publish(world.entries(stage.ports))
        stage.up(spool_size=SIZE)
        stage.reader = SpoolReader(stage.spool() / "edge", home / "positions.json")
        yield stage
    finally:
        stage.close()
        shutil.rmtree(home)


def fill(folder, share):
    """Write until less than `share` of the disk is free; 0: until nothing more fits."""
    with (folder / "fill").open("ab", buffering=0) as file:
        while free_share(folder) >= max(share, 1e-9):
            try:
                file.write(PIECE)
            except OSError:
                return


class Outside:
    """A paid call through a gateway that is up."""

    def __init__(self, town, gateway, leg):
        self.town, self.gateway = town, gateway
        sent = town.ring(world.to_carrier(leg=leg, call=f"call-{leg}"))
        invite = gateway.expect("INVITE")
        gateway.reply(invite, 200, body=wire.sdp("127.0.0.31", 43_000))
        self.dialog = wire.Dialog(town.core, invite=sent, answer=town.core.expect(200), is_caller=True)
        self.dialog.send("ACK", cseq=1)
        gateway.expect("ACK")

    def end(self):
        self.dialog.send("BYE")
        self.gateway.reply(self.gateway.expect("BYE"), 200)
        self.town.core.expect(200)


def refused(town, gateway, leg):
    town.ring(world.to_carrier(leg=leg, call=f"call-{leg}"))
    answer = town.core.expect(503)
    assert answer.get("Retry-After")


def heard(town, *legs):
    """Return all events once every leg has ended; any message gives a worker the occasion to write what waits."""
    found, end = [], time.monotonic() + 20
    while not set(legs) <= {event.leg for event in found if isinstance(event, Ended)}:
        assert time.monotonic() < end, found
        found += town.stage.events()
        town.party().request("OPTIONS", f"sip:{world.DOMAIN}", caller="<sip:x@example.net>;tag=o", called=f"<sip:{world.DOMAIN}>")
        time.sleep(0.02)
    return found


@pytest.mark.feature("G5", off_nominal=True)
def test_nothing_begins_on_a_full_disk_and_what_was_up_is_recorded_whole(town):
    gateway, disk = town.gateway(1), town.stage.spool()
    assert disk.is_mount()
    first, second = Outside(town, gateway, "leg-1"), Outside(town, gateway, "leg-2")
    fill(disk, 0.05)
    time.sleep(1.1)  # the guard looks once a second
    refused(town, gateway, "leg-3")
    first.end()
    found = heard(town, "leg-1", "leg-3")
    fill(disk, 0)
    with pytest.raises(OSError, match="No space"):
        (disk / "more").write_bytes(PIECE)
    (disk / "more").unlink(missing_ok=True)
    fill(disk, 0)
    for number in range(4, 4 + MANY):
        refused(town, gateway, f"leg-{number}")
    before = time.time_ns()
    second.end()
    time.sleep(1)
    (disk / "fill").unlink()
    found += heard(town, "leg-2")
    for leg, result in (("leg-1", "answered"), ("leg-2", "answered"), ("leg-3", "failed")):
        (record,) = derive([event for event in found if event.leg == leg])
        assert (record.result, record.ended is not None) == (result, True), leg
        assert (record.talk > 0) is (result == "answered")
    assert record.reason == "disk-full"
    assert before <= _end_of(found, "leg-2") <= before + 1_000_000_000 * 5, "when it ended, not when there was room to say so"
    begun = {event.leg for event in found if isinstance(event, Started)} - {"leg-1", "leg-2", "leg-3"}
    assert len(begun) < MANY, "the disk really was full"
    assert gateway.silent(0.3), "none of them reached the gateway"


def _end_of(events, leg):
    return next(event.wall for event in events if event.leg == leg and isinstance(event, Ended))
