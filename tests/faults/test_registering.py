"""Gateways that register at their carrier (A5): the real test carrier, its accounts, and everything that goes wrong there."""

import contextlib
import json
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from tests.faults.conftest import Roles
from tests.journeys.pbx import OUTSIDE, A, B, Pbx, Person, talk

from ramal.apps.check import phones
from ramal.apps.check.client import until
from ramal.local.snapshot import Snapshot
from ramal.rules import contacts
from ramal.rules.tables import Registration

FUNNY = "6122224444"


def trunk(pbx: Pbx, user: str = "customer-trunk", **fields: Any) -> dict[str, Any]:
    settings = pbx.provider.settings
    password = json.loads(settings.path("etc", "testcarrier.json").read_text())["password"]
    where = {"host": settings.instance.carrier_address, "port": settings.instance.ports.carrier_sip}
    account = {"authentication": "registration", "username": user, "from_user": user, "password": password}
    return {"name": "registering", "add_pai": True, **where, **account, **fields}


@contextlib.asynccontextmanager
async def carrier(pbx: Pbx, *gateways: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    made = await pbx.isp.post("carriers", {"name": f"registering {time.monotonic_ns()}", "gateways": list(gateways)})
    try:
        yield made
    finally:
        await pbx.isp.delete(f"carriers/{made['id']}")


async def stands(pbx: Pbx, made: dict[str, Any], state: str, *, limit: float = 10, at: int = 0) -> dict[str, Any]:
    async def ask() -> dict[str, Any]:
        found = await pbx.isp.get(f"carriers/{made['id']}")
        return dict(found["gateways"][at]["registration"] or {})

    return await until(ask, lambda found: found.get("state") == state, limit=limit)


@contextlib.asynccontextmanager
async def owner(pbx: Pbx) -> AsyncIterator[Person]:
    bob = await pbx.person(B)
    number = f"numbers/{pbx.provider.ids['number']}"
    await pbx.tenant.patch(number, {"target": "subscriber", "target_id": bob.id})
    yield bob
    await pbx.tenant.patch(number, {"target": "none", "target_id": None})


async def reaches(pbx: Pbx, bob: Person, dialled: str) -> None:
    outside = await pbx.outside()
    one, other = await phones.ring(outside, bob.agent, dialled)
    await other.answer()
    await one.answered()
    await talk(one, OUTSIDE, other, B)
    await phones.hang_up(one, other)


@pytest.mark.feature("A5", "A19")
@pytest.mark.parametrize(("user", "transport", "prefix"), [("customer-trunk", "udp", "*1"), ("customer-trunk-tcp", "tcp", "*3")])
async def test_a_call_to_the_registered_contact_reaches_the_owner_of_the_number(pbx: Pbx, user: str, transport: str, prefix: str) -> None:
    async with carrier(pbx, trunk(pbx, user, transport=transport)) as made, owner(pbx) as bob:
        found = await stands(pbx, made, "registered")
        assert (found["code"], found["node"]) == (200, pbx.provider.settings.instance.node)
        assert found["expires_at"] > found["registered_at"]
        await reaches(pbx, bob, f"{prefix}{pbx.did}")
        (record,) = await pbx.records(1)
        assert (record["direction"], record["legs"][0]["number"], record["answered_by"]) == ("inbound", pbx.did, bob.id)
        assert any(step["input"].endswith("registered contact") for step in record["steps"]), record["steps"]


@pytest.mark.feature("A5", "A19")
async def test_the_carrier_may_put_the_number_in_place_of_the_user_part(pbx: Pbx) -> None:
    async with carrier(pbx, trunk(pbx)) as made, owner(pbx) as bob:
        await stands(pbx, made, "registered")
        await reaches(pbx, bob, f"*2{pbx.did}")


@pytest.mark.feature("A5", "A18")
async def test_a_call_leaves_through_a_registering_gateway_with_its_credentials(pbx: Pbx) -> None:
    alice = await pbx.person(A)
    tenant = f"tenants/{pbx.provider.ids['tenant']}"
    async with carrier(pbx, trunk(pbx)) as made:
        await stands(pbx, made, "registered")
        await pbx.isp.patch(tenant, {"carrier_id": made["id"]})
        try:
            leg = await alice.agent.call(FUNNY)
            assert (await phones.audible(leg)).level > phones.AUDIBLE
            await leg.hangup()
        finally:
            await pbx.isp.patch(tenant, {"carrier_id": None})
        (record,) = await pbx.records(1)
        (out,) = [one for one in record["legs"] if one["direction"] == "carrier-out"]
        assert out["gateway_id"] == made["gateways"][0]["id"]


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_wrong_password_is_shown_with_its_code_and_a_right_one_takes_effect_at_once(pbx: Pbx) -> None:
    good = trunk(pbx)
    async with carrier(pbx, good | {"password": "wrong-password"}) as made:
        found = await stands(pbx, made, "refused")
        assert (found["code"], found["registered_at"]) == (401, None)
        known = {**good, "id": made["gateways"][0]["id"]}
        await pbx.isp.patch(f"carriers/{made['id']}", {"gateways": [known]})
        await stands(pbx, made, "registered", limit=25)  # a refusal alone is tried again after 30 s

        async def alarms() -> list[Any]:
            return [one for one in await pbx.platform.all("alarms") if one["what"] == "registration-refused"]

        assert any(made["gateways"][0]["id"] in one["detail"] for one in await until(alarms, bool, limit=10))


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_silent_carrier_is_told_from_one_that_refuses_and_the_other_gateways_go_on(pbx: Pbx) -> None:
    silent = trunk(pbx, host="127.0.0.99", port=5099) | {"name": "silent"}
    async with carrier(pbx, silent, trunk(pbx)) as made:
        await stands(pbx, made, "registered", at=1)
        found = await stands(pbx, made, "silent", limit=15)
        assert (found["code"], found["registered_at"]) == (0, None)


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_deleted_or_disabled_gateway_is_taken_back(pbx: Pbx) -> None:
    outside = await pbx.outside()
    async with carrier(pbx, trunk(pbx)) as made, owner(pbx):
        await stands(pbx, made, "registered")
        off = {**trunk(pbx), "id": made["gateways"][0]["id"], "enabled": False}
        await pbx.isp.patch(f"carriers/{made['id']}", {"gateways": [off]})
        assert (await pbx.isp.get(f"carriers/{made['id']}"))["gateways"][0]["registration"] is None

        async def gone() -> str:
            return (await (await outside.dial(f"*1{pbx.did}")).closed()).ended

        # as long as we are registered the edge refuses (cause 1); then the carrier has nowhere to call (cause 3)
        assert "404" in await until(gone, lambda ended: "cause=3" in ended, limit=8)


@pytest.mark.feature("A5", "A19", off_nominal=True)
async def test_a_contact_with_a_wrong_token_is_as_unknown_as_any_stranger(pbx: Pbx) -> None:
    stranger = await pbx.outside()
    settings = pbx.provider.settings
    async with carrier(pbx, trunk(pbx)) as made, owner(pbx):
        await stands(pbx, made, "registered")
        wrong = contacts.make(b"guessed", made["gateways"][0]["id"])
        right = contacts.make(settings.secrets.cookie_key.encode(), made["gateways"][0]["id"])
        seen = [await _invite(pbx, user) for user in (wrong, right, "anybody")]
        assert seen == [407, 404, 407], "the right token is known from any address, but nobody was called"
    assert stranger is not None


async def _invite(pbx: Pbx, user: str) -> int:
    """Send an INVITE to the edge from an address that nobody listed; return the first final answer's code."""
    import asyncio  # noqa: PLC0415
    import socket  # noqa: PLC0415

    host, _, port = pbx.edge.partition(":")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.77", 0))
        sock.settimeout(5)
        own = f"127.0.0.77:{sock.getsockname()[1]}"
        lines = [
            f"INVITE sip:{user}@{pbx.edge} SIP/2.0", f"Via: SIP/2.0/UDP {own};branch=z9hG4bK{user[:12]}{time.monotonic_ns()}",
            f"From: <sip:x@{host}>;tag=1", f"To: <sip:nobody@{host}>", f"Call-ID: {time.monotonic_ns()}@{own}", "CSeq: 1 INVITE",
            f"Contact: <sip:x@{own}>", "Max-Forwards: 70", "Content-Length: 0", "", "",
        ]  # fmt: skip
        sock.sendto("\r\n".join(lines).encode(), (host, int(port)))
        while True:
            code = int((await asyncio.to_thread(sock.recv, 4096)).split(b" ")[1])
            if code >= 200:
                return code


@pytest.mark.feature("A5", off_nominal=True)
async def test_the_end_of_a_refused_call_to_the_registered_contact_is_understood(pbx: Pbx) -> None:
    """The ACK goes to our contact and its `line=…`, which hiding the topology must not take for its own parameter."""
    log = pbx.provider.settings.home / "log/kamailio.log"
    async with carrier(pbx, trunk(pbx, "customer-trunk-tcp", transport="tcp")) as made, owner(pbx) as bob:
        await stands(pbx, made, "registered")
        await bob.agent.unregister()
        before = log.stat().st_size
        leg = await (await pbx.outside()).dial(f"*3{pbx.did}")
        assert (await leg.wait("closed")).status == 480
        await until(lambda: pbx.isp.all("calls"), lambda found: any(one["result"] == "no-answer" for one in found), limit=15)
        assert b"failed to parse request uri" not in log.read_bytes()[before:]


@pytest.mark.feature("A5", off_nominal=True)
async def test_registered_again_after_the_edge_was_killed(pbx: Pbx, roles: Roles) -> None:
    async with carrier(pbx, trunk(pbx, "customer-trunk-tcp", transport="tcp")) as made, owner(pbx) as bob:
        before = await stands(pbx, made, "registered")
        old = roles.kill("kamailio")
        roles.back("kamailio", old)

        async def anew() -> bool:
            found = await stands(pbx, made, "registered")
            return bool(found["registered_at"] > before["registered_at"])

        await until(anew, bool, limit=10)
        await bob.agent.register()
        await reaches(pbx, bob, f"*3{pbx.did}")


@pytest.mark.feature("A5", off_nominal=True)
async def test_the_agent_goes_on_where_it_was_after_it_was_killed(pbx: Pbx, roles: Roles) -> None:
    async with carrier(pbx, trunk(pbx)) as made, owner(pbx) as bob:
        before = await stands(pbx, made, "registered")
        old = roles.kill("node")
        roles.back("node", old)
        after = await stands(pbx, made, "registered")
        assert after["registered_at"] == before["registered_at"], "it need not register anew"
        await reaches(pbx, bob, f"*1{pbx.did}")


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_carrier_that_is_away_is_registered_at_again_when_it_is_back(pbx: Pbx, roles: Roles) -> None:
    async with carrier(pbx, trunk(pbx)) as made:
        await stands(pbx, made, "registered")
        roles.stop("testcarrier")
        path = pbx.provider.settings.snapshot
        key = f"local/registration/{made['gateways'][0]['id']}"
        changed = {**trunk(pbx), "id": made["gateways"][0]["id"], "from_domain": "127.0.0.20"}
        await pbx.isp.patch(f"carriers/{made['id']}", {"gateways": [changed]})
        await stands(pbx, made, "silent", limit=20)

        async def state() -> Registration | None:
            with Snapshot(path).read() as tables:
                return tables.get(key, Registration)

        # The change begins a new registration, which may follow what was silent already.
        seen = await until(state, lambda found: found is not None and found.failures > 0, limit=20)
        assert seen is not None
        assert seen.failures > 0
        roles.start("testcarrier")
        await stands(pbx, made, "registered", limit=30)
