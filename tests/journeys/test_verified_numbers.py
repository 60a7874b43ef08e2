"""A number of another network as caller id (A13): the call that says the code is real, and so is the call that shows the number."""

import pytest
from tests.journeys.pbx import A, Pbx

from ramal.apps.check import phones
from ramal.apps.check.client import ApiError, until
from ramal.engines import postgres
from ramal.kit.sealing import Sealer
from ramal.local.snapshot import Snapshot
from ramal.rules.tables import VerifiedNumber

VISITOR = "+5561999995555"
"""The test carrier rings the softphone that is registered there."""
FUNNY = "6122224444"


def code_of(pbx: Pbx, verification: str) -> str:
    """Read the code where the product keeps it: sealed in the database."""
    settings = pbx.provider.settings
    with postgres.connect(settings) as link:
        row = link.execute("SELECT code_sealed FROM number_verifications WHERE id = %s", [verification]).fetchone()
    assert row is not None
    return Sealer(settings.secrets.seal_key).open(row[0], "number-verification-code")


async def unpublished(pbx: Pbx) -> bool:
    """Say whether the edge's host has heard that the number is no longer the tenant's."""
    with Snapshot(pbx.provider.settings.snapshot).read() as tables:
        return tables.get(f"verified/{pbx.provider.ids['tenant']}/{VISITOR}", VerifiedNumber) is None


@pytest.mark.feature("A13")
async def test_a_call_says_the_code_and_the_number_is_shown_from_then_on(pbx: Pbx) -> None:
    outside = await pbx.outside()
    asked = await pbx.tenant.post("verified-numbers", {"number": VISITOR, "language": "pt-BR"})
    leg = await outside.incoming(limit=20)
    await leg.answer()
    assert (await phones.audible(leg)).level > phones.AUDIBLE
    await leg.hangup()
    code = code_of(pbx, asked["id"])
    with pytest.raises(ApiError, match="wrong-code"):
        await pbx.tenant.post(f"verified-numbers/{asked['id']}/confirm", {"code": f"{(int(code) + 1) % 10**6:06}"})
    proved = await pbx.tenant.post(f"verified-numbers/{asked['id']}/confirm", {"code": code})
    assert (proved["state"], proved["attempts"]) == ("verified", 2)

    async def result() -> str:
        return str((await pbx.tenant.get(f"verified-numbers/{asked['id']}"))["call_result"])

    assert await until(result, lambda seen: seen != "waiting", limit=15) == "answered"
    alice = await pbx.person(A, caller_id=VISITOR)
    try:
        call = await alice.agent.call(FUNNY)
        await call.hangup()
        record = (await pbx.records(1))[0]
        (out,) = [one for one in record["legs"] if one["direction"] == "carrier-out"]
        assert out["caller"] == VISITOR
    finally:
        await pbx.tenant.delete(f"verified-numbers/{asked['id']}")
    await until(lambda: unpublished(pbx), bool, limit=10)
    call = await alice.agent.call(FUNNY)
    await call.hangup()
    last = (await pbx.records(2))[-1]
    (out,) = [one for one in last["legs"] if one["direction"] == "carrier-out"]
    assert out["caller"] != VISITOR, "revoked: the override falls back"
    assert any("neither a number of this customer nor verified" in step["outcome"] for step in last["steps"])
