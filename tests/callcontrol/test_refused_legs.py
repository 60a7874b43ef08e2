"""Legs that the edge refuses: callcontrol learns the very reason, and the caller's side is told it; what a far end says proves nothing."""

import pytest
from tests.callcontrol.conftest import Core, FakeEdge
from tests.engines.asterisk.sip import Leg

from ramal.rules import refusals
from ramal.rules.reasons import REASONS

OUTSIDE = "061999990001"
OF_A_CARRIER_LEG = ("no-balance", "no-rate", "customer-blocked", "isp-blocked", "no-carrier", "no-gateway", "carrier-failed", "disk-full")
OF_A_DEVICE_LEG = ("not-registered", "user-unknown", "no-relay", "internal-error")


async def _refusing(edge: FakeEdge, dialled: str, status: int, phrase: str, *extra: str, caller: str = "alice") -> Leg:
    """Call, have the leg refused, and return the caller's leg once it is over."""
    leg = await edge.from_device(caller, dialled)
    out, _ = await edge.next_call()
    out.refuse(status, phrase, extra)
    await leg.until(lambda leg: leg.final, what="refusal")
    return leg


@pytest.mark.feature("A18", "G2", off_nominal=True)
@pytest.mark.parametrize("reason", OF_A_CARRIER_LEG)
async def test_reason_of_a_refused_carrier_leg_reaches_the_caller(core: Core, edge: FakeEdge, reason: str) -> None:
    row = REASONS[reason]
    leg = await _refusing(edge, OUTSIDE, row.sip, refusals.phrase(reason), f"Reason: Q.850;cause={row.q850}")
    assert (leg.refused, leg.final) == (reason, row.sip)
    assert core.steps(leg.inside.call)[-1] == f"outbound: {reason}"


@pytest.mark.feature("A13", "G2", off_nominal=True)
@pytest.mark.parametrize("reason", OF_A_DEVICE_LEG)
async def test_reason_of_a_refused_device_leg_reaches_the_caller(core: Core, edge: FakeEdge, reason: str) -> None:
    row = REASONS[reason]
    leg = await _refusing(edge, "gina", row.sip, refusals.phrase(reason), f"Reason: Q.850;cause={row.q850}")
    assert (leg.refused, leg.final) == (reason, row.sip)
    assert core.steps(leg.inside.call)[-1] == f"ring: {reason}"


@pytest.mark.feature("A18")
@pytest.mark.parametrize(("status", "phrase", "expected"), [(404, "Not Found", 404), (486, "Busy Here", 486), (410, "Gone", 410)])
async def test_what_a_carrier_says_is_still_passed_on(core: Core, edge: FakeEdge, status: int, phrase: str, expected: int) -> None:
    leg = await _refusing(edge, OUTSIDE, status, phrase)
    assert leg.final == expected


@pytest.mark.feature("A18", "A13", off_nominal=True)
async def test_reason_of_an_earlier_leg_is_not_that_of_the_last(core: Core, edge: FakeEdge) -> None:
    """Frank is not reachable, by the edge's word; his forward fails at the carrier, by the carrier's."""
    leg = await edge.from_device("alice", "frank")
    frank, _ = await edge.next_call()
    frank.refuse(480, refusals.phrase("not-registered"))
    outside, _ = await edge.next_call()
    outside.refuse(404, "Not Found")
    await leg.until(lambda leg: leg.final)
    assert (leg.final, leg.refused) == (404, "")
    assert core.steps(leg.inside.call)[-1] == "outbound: unavailable"


@pytest.mark.feature("A18", "A13", "F2", off_nominal=True)
async def test_forward_without_balance_is_refused_as_such(core: Core, edge: FakeEdge) -> None:
    leg = await edge.from_device("alice", "frank")
    frank, _ = await edge.next_call()
    frank.refuse(480, refusals.phrase("not-registered"))
    outside, _ = await edge.next_call()
    outside.refuse(402, refusals.phrase("no-balance"))
    await leg.until(lambda leg: leg.final)
    assert (leg.final, leg.refused) == (402, "no-balance")


@pytest.mark.feature("G2", "A18", off_nominal=True)
@pytest.mark.parametrize("phrase", ["Ramal", "Ramal nonsense", "no-balance", "(Ramal no-balance", "Ramal time-limit"])
async def test_phrase_that_names_no_reason_is_a_failure_like_any_other(core: Core, edge: FakeEdge, phrase: str) -> None:
    leg = await _refusing(edge, OUTSIDE, 500, phrase)
    assert leg.final >= 500
    assert core.steps(leg.inside.call)[-1] == "outbound: unavailable"


@pytest.mark.feature("A22b", "A13", off_nominal=True)
async def test_refused_leg_still_goes_to_voicemail(core: Core, edge: FakeEdge) -> None:
    leg = await edge.from_device("alice", "bob")
    bob, _ = await edge.next_call()
    bob.refuse(503, refusals.phrase("no-relay"))
    await leg.answered()
    leg.bye()
    assert "voicemail: no-relay" in core.steps(leg.inside.call)
