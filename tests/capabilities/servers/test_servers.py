"""Servers, bans, and the never-block list, through the API on a real PostgreSQL."""

from datetime import timedelta

import pytest
from tests.database import Api

from ramal.capabilities.servers import api as servers
from ramal.kit.clock import now
from ramal.kit.jobs import TASKS
from ramal.kit.scope import Scope

PLATFORM = Scope.platform("system:test")
CORE = {"technology": "core", "name": "core-1", "address": "127.0.0.1", "port": 5080}


@pytest.mark.feature("E1")
async def test_core_is_added_locked_and_published(api: Api) -> None:
    client = await api.platform()
    made = (await client.post("/servers", json=CORE)).json()
    async with api.database.unit(PLATFORM) as unit:
        assert str(await servers.choose_core(unit)) == made["id"]
    locked = await client.patch(f"/servers/{made['id']}", json={"state": "locked"})
    assert locked.json()["state"] == "locked"
    async with api.database.unit(PLATFORM) as unit:
        [(_, key, entry)] = await servers.server_entries(unit.session, [made["id"]])
        assert (key, entry.address, entry.port, entry.state) == (f"core/{made['id']}", "127.0.0.1", 5080, "locked")
        with pytest.raises(servers.NoCoreError):
            await servers.choose_core(unit)


@pytest.mark.feature("E1", off_nominal=True)
async def test_second_server_of_a_name_or_address_409(api: Api) -> None:
    client = await api.platform()
    await client.post("/servers", json=CORE)
    again = await client.post("/servers", json=CORE | {"port": 5081})
    assert (again.status_code, again.json()["code"]) == (409, "name-taken")
    assert (await client.post("/servers", json=CORE | {"name": "core-2"})).json()["code"] == "address-taken"
    assert (await client.post("/servers", json=CORE | {"name": "x", "address": "not an address"})).status_code == 422


@pytest.mark.feature("E1", "E5")
async def test_limits_of_an_edge_are_published(api: Api) -> None:
    client = await api.platform()
    edge = (await client.post("/servers", json=CORE | {"technology": "edge", "name": "edge-1"})).json()
    assert edge["limits"] is None
    answer = await client.patch(f"/servers/{edge['id']}", json={"limits": {"calls": 50, "requests": 0}})
    assert answer.json()["limits"] == {"calls": 50, "setups": 2000, "source_calls": 1000, "requests": 0}
    async with api.database.unit(PLATFORM) as unit:
        [(_, key, entry)] = await servers.server_entries(unit.session, [edge["id"]])
    assert key == f"edge/{edge['id']}"
    assert (entry.address, entry.port, entry.limits.calls, entry.limits.setups) == ("127.0.0.1", 5080, 50, 2000)


@pytest.mark.feature("E1", off_nominal=True)
async def test_only_an_edge_has_limits_and_they_are_not_negative(api: Api) -> None:
    client = await api.platform()
    refused = await client.post("/servers", json=CORE | {"limits": {"calls": 50}})
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not-an-edge")
    core = (await client.post("/servers", json=CORE)).json()
    assert (await client.patch(f"/servers/{core['id']}", json={"limits": {}})).status_code == 422
    assert (await client.post("/servers", json=CORE | {"technology": "edge", "name": "e", "limits": {"calls": -1}})).status_code == 422


@pytest.mark.feature("E1")
async def test_put_server_is_idempotent(api: Api) -> None:
    async with api.database.unit(PLATFORM) as unit:
        first = await servers.put_server(unit, technology="edge", name="edge-1", address="192.0.2.1", port=5060)
    async with api.database.unit(PLATFORM) as unit:
        second = await servers.put_server(unit, technology="edge", name="edge-1", address="192.0.2.2", port=5060)
        assert (second.id, second.address) == (first.id, "192.0.2.2")
        assert [key for _, key, _ in await servers.server_entries(unit.session, [first.id])] == [f"edge/{first.id}"]


@pytest.mark.feature("E5")
async def test_ban_is_listed_published_and_lifted_by_the_provider_concerned_only(api: Api) -> None:
    first, second = await api.new_isp("alpha"), await api.new_isp("beta")
    until = now() + timedelta(hours=24)
    async with api.database.unit(PLATFORM) as unit:
        ban = await servers.record_ban(unit, servers.Block(ip="192.0.2.9", until=until, reason="wrong passwords", isp_id=first))
        assert ban is not None
        [(_, key, entry)] = await servers.ban_entries(unit.session, [ban])
        assert (key, entry.until, entry.reason) == ("ban/192.0.2.9", pytest.approx(until.timestamp()), "wrong passwords")
    mine, other = await api.isp(first), await api.isp(second)
    assert [item["ip"] for item in (await mine.get("/bans")).json()["items"]] == ["192.0.2.9"]
    assert (await other.get("/bans")).json()["items"] == []
    assert (await other.delete("/bans/192.0.2.9")).status_code == 404
    assert (await mine.delete("/bans/192.0.2.9")).status_code == 204
    assert (await mine.delete("/bans/192.0.2.9")).status_code == 404
    async with api.database.unit(PLATFORM) as unit:
        assert await servers.ban_entries(unit.session, [ban]) == []


@pytest.mark.feature("E5")
async def test_second_ban_prolongs_the_first_and_never_shortens_it(api: Api) -> None:
    long, short = now() + timedelta(hours=24), now() + timedelta(hours=1)
    async with api.database.unit(PLATFORM) as unit:
        first = await servers.record_ban(unit, servers.Block(ip="2001:db8::1", until=long, reason="a"))
        assert await servers.record_ban(unit, servers.Block(ip="2001:db8::1", until=short, reason="b")) == first
    [shown] = (await (await api.platform()).get("/bans?kind=sip")).json()["items"]
    assert (shown["ip"], shown["reason"], shown["until"][:19]) == ("2001:db8::1", "b", long.isoformat()[:19])


@pytest.mark.feature("E5", off_nominal=True)
async def test_never_blocked_range_is_not_banned(api: Api) -> None:
    await (await api.platform()).post("/never-block", json={"cidr": "192.0.2.0/24"})
    async with api.database.unit(PLATFORM) as unit:
        assert await servers.record_ban(unit, servers.Block(ip="192.0.2.9", until=now() + timedelta(hours=1), reason="x")) is None
        assert await servers.record_ban(unit, servers.Block(ip="198.51.100.9", until=now() + timedelta(hours=1), reason="x")) is not None
    assert (await (await api.platform()).post("/never-block", json={"cidr": "192.0.2.1/24"})).status_code == 422
    again = await (await api.platform()).post("/never-block", json={"cidr": "192.0.2.0/24"})
    assert again.json()["code"] == "range-taken"


@pytest.mark.feature("E5")
async def test_expired_ban_is_not_shown_and_is_forgotten(api: Api) -> None:
    async with api.database.unit(PLATFORM) as unit:
        ban = await servers.record_ban(unit, servers.Block(ip="192.0.2.9", until=now() - timedelta(seconds=1), reason="x"))
    assert (await (await api.platform()).get("/bans")).json()["items"] == []
    await TASKS["servers.upkeep"](api.worker)
    async with api.database.unit(PLATFORM) as unit:
        assert await servers.ban_entries(unit.session, [ban] if ban else []) == []


@pytest.mark.feature("E5", off_nominal=True)
@pytest.mark.parametrize("ip", ["nonsense", "192.0.2.300", "192.0.2.0/24", "x" * 45])
async def test_unblocking_no_address_404(api: Api, ip: str) -> None:
    assert (await (await api.platform()).delete(f"/bans/{ip}")).status_code == 404
