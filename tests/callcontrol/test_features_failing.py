"""What a phone does during a call, where it goes wrong: transfers to nobody, holds that cross, codes that mean nothing here."""

import re

import pytest
from tests.callcontrol.conftest import OTHER_TENANT, Core, FakeEdge
from tests.callcontrol.test_features import HIGH, LOW, hear_each_other, talking
from tests.engines.asterisk.sip import Leg


def replaces(leg: Leg, *, call_id: str = "", to_tag: str = "") -> str:
    """Return a Refer-To that names a dialog as its other end knows it (RFC 3891 §4)."""
    theirs, ours = (re.search(r"tag=(\S+)", side)[1] for side in (leg.remote, leg.local))
    return f"sip:gina@acme.example.net?Replaces={call_id or leg.call_id}%3Bto-tag%3D{to_tag or theirs}%3Bfrom-tag%3D{ours}"


async def refused(transferor: Leg) -> None:
    """Wait until the transfer has failed: REFER refused, or a NOTIFY that says so (RFC 3515 §2.4.4)."""

    def failed(leg: Leg) -> bool:
        answers = [m.status for m in leg.said if m.method == "REFER" and m.status >= 300]
        notified = [m for m in leg.said if m.method == "NOTIFY" and re.match(r"SIP/2.0 [3-6]", m.body)]
        return bool(answers or notified)

    await transferor.until(failed, what="a failed transfer")


@pytest.mark.feature("A21b", off_nominal=True)
async def test_target_that_hung_up_before_the_transfer_leaves_the_first_call_as_it_was(core: Core, edge: FakeEdge) -> None:
    alice, bob = await talking(edge)
    again, gina = await talking(edge, "alice", "gina")
    gina.bye()
    await again.ended()
    alice.refer(replaces(again))
    await refused(alice)
    await hear_each_other(alice, bob)
    assert edge.arrived.empty()
    alice.bye()
    await bob.ended()


@pytest.mark.feature("A21b", off_nominal=True)
@pytest.mark.parametrize("wrong", [{"call_id": "no-such-dialog"}, {"to_tag": "no-such-tag"}])
async def test_transfer_to_a_dialog_that_nobody_has_is_refused(core: Core, edge: FakeEdge, wrong: dict[str, str]) -> None:
    alice, bob = await talking(edge)
    again, gina = await talking(edge, "alice", "gina")
    alice.refer(replaces(again, **wrong))
    await refused(alice)
    await hear_each_other(alice, bob)
    await hear_each_other(again, gina)
    assert edge.arrived.empty()
    for leg in (alice, again):
        leg.bye()
    await gina.ended()


@pytest.mark.feature("A21c", off_nominal=True)
@pytest.mark.parametrize("who", ["held", "holder"])
async def test_either_may_hang_up_during_a_hold(core: Core, edge: FakeEdge, who: str) -> None:
    alice, bob = await talking(edge)
    alice.media.sound = None
    alice.hold()
    await bob.media.hears_other_than(LOW)
    goes, stays = (bob, alice) if who == "held" else (alice, bob)
    goes.bye()
    await stays.ended()


@pytest.mark.feature("A21c", off_nominal=True)
async def test_holds_that_cross_are_undone_one_by_one(core: Core, edge: FakeEdge) -> None:
    alice, bob = await talking(edge)
    alice.media.sound = bob.media.sound = None
    alice.hold()
    await bob.media.hears_something()
    bob.hold()
    alice.request("INVITE", ("Content-Type: application/sdp",), edge.sdp(alice.media))
    await alice.media.hears_something()
    bob.request("INVITE", ("Content-Type: application/sdp",), edge.sdp(bob.media))
    await hear_each_other(alice, bob)
    alice.bye()
    await bob.ended()


@pytest.mark.feature("A21c", off_nominal=True)
async def test_hold_that_cannot_be_agreed_is_488_and_the_call_goes_on(core: Core, edge: FakeEdge) -> None:
    alice, bob = await talking(edge)
    unknown = edge.sdp(alice.media, "sendonly").replace("RTP/AVP 0 101", "RTP/AVP 3").replace("a=rtpmap:0 PCMU/8000", "a=rtpmap:3 GSM/8000")
    alice.request("INVITE", ("Content-Type: application/sdp",), unknown)
    await alice.until(lambda leg: 488 in leg.statuses(), what="488")
    await hear_each_other(alice, bob)
    alice.bye()
    await bob.ended()


async def _answer(edge: FakeEdge, username: str, code: str, **fields: str) -> Leg:
    leg = await edge.from_device(username, code, **fields)
    await leg.until(lambda leg: leg.final)
    return leg


@pytest.mark.feature("A21l", off_nominal=True)
@pytest.mark.parametrize("code", ["*99", "*", "#21#", "*43*"])
async def test_code_that_means_nothing_is_no_call(core: Core, edge: FakeEdge, code: str) -> None:
    leg = await _answer(edge, "alice", code)
    assert leg.refused in {"no-dial-rule", "not-a-number"}
    assert leg.final in {404, 484}
    assert edge.arrived.empty()


@pytest.mark.feature("A21l", off_nominal=True)
async def test_code_that_is_not_active_yet_says_so(core: Core, edge: FakeEdge) -> None:
    leg = await _answer(edge, "alice", "*97")
    assert (leg.final, leg.refused) == (501, "not-active-yet")


@pytest.mark.feature("A21l", off_nominal=True)
@pytest.mark.parametrize("code", ["*43", "*8", "*8alice"])
async def test_disabled_subscriber_has_no_codes(core: Core, edge: FakeEdge, code: str) -> None:
    leg = await _answer(edge, "henry", code)
    assert (leg.final, leg.refused) == (403, "subscriber-disabled")


@pytest.mark.feature("A21d", "A21e", "A21l", off_nominal=True)
@pytest.mark.parametrize(("who", "code"), [("carol", "*8"), ("bob", "*8zoe"), ("bob", "*81009")])
async def test_call_that_rings_at_another_tenant_is_not_picked_up(core: Core, edge: FakeEdge, who: str, code: str) -> None:
    """Both tenants have a group 1; names and aliases are looked up at home only."""
    caller = await edge.from_device("yuri", "zoe", tenant_id=OTHER_TENANT)
    zoe, _ = await edge.next_call()
    zoe.ring()
    await caller.until(lambda leg: 180 in leg.statuses())
    leg = await _answer(edge, who, code)
    assert (leg.final, leg.refused) == (404, "pickup-nothing")
    zoe.answer()
    await caller.answered()
    caller.media.sound = HIGH
    await zoe.media.hears(HIGH)
    caller.bye()
    await zoe.ended()
