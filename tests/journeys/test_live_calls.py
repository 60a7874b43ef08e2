"""A real call in the live view (E7): seen while it rings, up with its codecs, hung up by an operator."""

import pytest
from tests.journeys.pbx import A, B, Pbx

from ramal.apps.check import phones
from ramal.apps.check.client import until


@pytest.mark.feature("E7")
async def test_a_call_is_seen_and_hung_up(pbx: Pbx) -> None:
    alice, bob = await pbx.person(A), await pbx.person(B)

    async def mine() -> list[dict[str, object]]:
        return [one for one in (await pbx.tenant.get("live-calls"))["items"] if one["origin"] == alice.alias]

    one, other = await phones.ring(alice.agent, bob.agent, bob.username)
    (ringing,) = await until(mine, lambda calls: bool(calls) and calls[0]["state"] == "ringing", limit=5)
    assert ringing["dialled"] == bob.username
    await other.answer()
    await one.answered(limit=5)
    (up,) = await until(mine, lambda calls: bool(calls) and all(len(leg["codecs"]) > 1 for leg in calls[0]["channels"]), limit=8)
    assert (up["state"], up["answerer"]) == ("up", bob.id)
    await pbx.tenant.post(f"live-calls/{up['id']}/hang-up", {})
    assert await until(mine, lambda calls: not calls, limit=8) == []
    (record,) = await pbx.records(1, limit=15)
    assert record["reason"] == "operator"
