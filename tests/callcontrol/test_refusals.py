"""Calls that are refused: with the right answer, an announcement where that helps, and the step that says why."""

import pytest
from tests.callcontrol.conftest import ISP, TENANT, Core, FakeEdge
from tests.engines.asterisk.sip import Leg

from ramal.rules import inside

TO_EDGE = inside.encode(inside.ToEdge(call="c", leg="l", parent="", kind="device", isp_id="i", tenant_id="t"))


async def _refused(edge: FakeEdge, username: str, dialled: str) -> Leg:
    leg = await edge.from_device(username, dialled)
    await leg.until(lambda leg: leg.final, what="refusal")
    assert edge.arrived.empty()
    return leg


@pytest.mark.feature("A17", off_nominal=True)
async def test_external_call_without_security_group_hears_why_before_it_is_refused(core: Core, edge: FakeEdge) -> None:
    leg = await _refused(edge, "carol", "06133335555")
    assert leg.statuses() == [100, 183, 403]
    assert len(leg.media.heard_bytes) > 8000 / 2
    assert core.steps(leg.inside.call)[-1].startswith("security-group: ")


@pytest.mark.feature("A16", off_nominal=True)
async def test_unknown_name_is_refused(core: Core, edge: FakeEdge) -> None:
    leg = await _refused(edge, "alice", "nobody")
    assert leg.final in {404, 484}
    assert 183 in leg.statuses()


@pytest.mark.feature("A13", off_nominal=True)
async def test_forwards_in_a_circle_are_refused(core: Core, edge: FakeEdge) -> None:
    leg = await _refused(edge, "alice", "dave")
    assert (leg.statuses(), leg.refused) == ([100, 482], "forward-loop")
    assert core.steps(leg.inside.call)[-1] == "called: forward-loop"


@pytest.mark.feature("A19", off_nominal=True)
async def test_unknown_did_is_refused(core: Core, edge: FakeEdge) -> None:
    leg = await edge.from_carrier("+556130000000")
    await leg.until(lambda leg: leg.final)
    assert leg.final == 404


@pytest.mark.feature("A16", off_nominal=True)
async def test_unknown_caller_is_refused(core: Core, edge: FakeEdge) -> None:
    header = inside.ToCore(call="call-x", leg="leg-x", origin="device", isp_id=ISP, tenant_id=TENANT, subscriber_id="nobody", dialled="bob")
    leg = await edge.call("bob", (f"X-Ramal-Inside: {inside.encode(header)}",))
    await leg.until(lambda leg: leg.final)
    assert leg.final == 403
    assert edge.arrived.empty()


@pytest.mark.feature("A16", off_nominal=True)
@pytest.mark.parametrize("value", ["", "rubbish", TO_EDGE, "A" * 3000])
async def test_call_without_the_word_of_the_edge_is_refused(core: Core, edge: FakeEdge, value: str) -> None:
    leg = await edge.call("bob", (f"X-Ramal-Inside: {value}",) if value else ())
    await leg.until(lambda leg: leg.final)
    assert leg.final == 403
    assert edge.arrived.empty()


@pytest.mark.feature("A16", off_nominal=True)
async def test_another_source_than_the_edge_is_not_heard(core: Core) -> None:
    async with FakeEdge(0, core.settings.instance.ports.core_sip) as stranger:
        leg = await stranger.from_device("alice", "bob")
        await leg.until(lambda leg: leg.final)
        assert leg.final == 401
