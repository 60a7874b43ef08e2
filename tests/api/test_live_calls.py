"""The live view end to end over a real Redis: node agent's part, list, stream, hang-up; Redis lost and back."""

import asyncio
import json
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
import uvicorn
from redis.asyncio import Redis
from redis.exceptions import RedisError
from tests.database import Api
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from ramal.apps.api.application import build
from ramal.apps.api.live import Hub
from ramal.apps.node.kept import Leg
from ramal.apps.node.live import LiveView, codecs
from ramal.apps.node.parts import Part
from ramal.capabilities.identity.api import Tokens
from ramal.engines.redis.live import HASHES
from ramal.engines.rtpengine.client import RelayError
from ramal.kit.db import Database
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.ids import new_id
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject
from ramal.rules.events import Answered, Ended, Event, Ringing, Side, Started

SIDE = Side(uri="sip:a@b", tag="t", contact="sip:a@b")
ISP, TENANT, OTHER, CUSTOMER = (new_id() for _ in range(4))


class Server:
    """A Redis of its own, without persistence."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, cwd="/tmp",
        )  # fmt: skip
        end = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.5).close()
            except OSError:
                assert time.monotonic() < end
                time.sleep(0.02)
            else:
                return

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait(10)
            self.process = None

    def client(self) -> "Redis[bytes]":
        return Redis(host="127.0.0.1", port=self.port)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    made.start()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody refreshes what a test writes once, however slow the machine is."""
    monkeypatch.setattr("ramal.apps.node.live.KEEP", 600)


class Keeper:
    """The open legs, and what was ended."""

    def __init__(self) -> None:
        self.legs: dict[str, Leg] = {}
        self.watchers: list[Any] = []
        self.ended: list[str] = []

    async def end(self, leg_id: str, *, how: str, reason: str) -> None:
        self.ended.append(f"{leg_id} {how} {reason}")


class Relay:
    def query(self, call_id: str) -> dict[str, Any]:
        if call_id != "sip-b":
            raise RelayError("Unknown call-id")
        return {"tags": {"x": {"medias": [{"codec": "PCMA"}]}, "y": {"medias": [{"codec": "opus"}]}}}


def event(kind: type[Event], leg: str, call: str, **fields: Any) -> Event:
    return kind(id="e", call=call, node="n1", boot="b", mono=1, wall=time.time_ns(), leg=leg, **fields)


class Node:
    """The node agent's part, driven by hand."""

    def __init__(self, server: Server) -> None:
        self.keeper = Keeper()
        self.redis = server.client()
        self.view = LiveView(Part("live"), self.keeper, self.redis, Relay(), node="n1")  # type: ignore[arg-type]

    def began(self, call: str, *, tenant: Any = TENANT, direction: str = "device-in", leg: str = "a", **fields: Any) -> None:
        owner = {"isp_id": str(ISP), "customer_id": str(CUSTOMER), "tenant_id": str(tenant), "direction": direction}
        self.tell(event(Started, leg, call, **owner | fields))

    def answered(self, call: str, leg: str) -> None:
        self.tell(event(Answered, leg, call, sip_call_id=f"sip-{leg}", caller_side=SIDE, callee_side=SIDE))

    def tell(self, one: Event) -> None:
        for watch in self.keeper.watchers:
            watch(one)


def subject(scope: Scope, audience: Audience, *permissions: str) -> Subject:
    return Subject(audience=audience, scope=scope, permissions=frozenset(permissions or ("*",)))


SUBJECTS = {
    "isp": subject(Scope.isp(ISP, actor="u"), Audience.ISP),
    "stranger": subject(Scope.isp(OTHER, actor="u"), Audience.ISP),
    "tenant": subject(Scope.tenant(ISP, TENANT, actor="u", customer_id=CUSTOMER), Audience.TENANT),
    "customer": subject(Scope.customer(ISP, CUSTOMER, actor="u"), Audience.TENANT),
    "viewer": subject(Scope.isp(ISP, actor="u"), Audience.ISP, "calls.read"),
    "platform": subject(Scope.platform("u"), Audience.PLATFORM),
}


async def authenticate(connection: Any, _audience: Audience) -> Subject:
    found = SUBJECTS.get(connection.headers.get("authorization", "").removeprefix("Bearer "))
    if found is None:
        raise UnauthenticatedError
    return found


def as_(who: str) -> dict[str, str]:
    return {"authorization": f"Bearer {who}"}


def application(server: Server) -> Any:
    database = Database("postgresql+psycopg://nobody@/none")
    return build(database, authenticate, tokens=Tokens("test"), hub=Hub(server.client()))


@asynccontextmanager
async def served(app: Any) -> AsyncIterator[str]:
    """Serve the application for real; yield host and port."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        serving = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
        task = asyncio.create_task(serving.serve(sockets=[listening]))
        await until(lambda: serving.started)
        yield f"127.0.0.1:{listening.getsockname()[1]}"
        serving.should_exit = True
        await task


async def until(condition: Callable[[], bool], seconds: float = 15) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for knows nothing of us
            await asyncio.sleep(0.02)


def stream(place: str, who: str, audience: str) -> Any:
    return connect(f"ws://{place}/api/{audience}/live-calls/stream", additional_headers=as_(who))


async def told(link: Any) -> Any:
    return json.loads(await asyncio.wait_for(link.recv(), 10))


def ids(items: list[dict[str, Any]]) -> set[str]:
    return {one["id"] for one in items}


@pytest.mark.feature("E7", "A25")
async def test_the_stream_pushes_what_each_level_may_see(server: Server) -> None:
    node = Node(server)
    call, foreign = str(new_id()), str(new_id())
    node.began(call, caller="1000", dialled="1001", subscriber_id="alice")
    node.began(foreign, tenant=OTHER, caller="2000")
    await node.view.once()
    async with served(application(server)) as place, stream(place, "tenant", "tenant") as tenant:
        first = await told(tenant)
        assert (first["topic"], first["type"], ids(first["items"])) == ("calls", "all", {call})
        for who, audience, wanted in (
            ("isp", "isp", {call, foreign}),
            ("customer", "tenant", {call, foreign}),
            ("platform", "platform", {call, foreign}),
            ("stranger", "isp", set()),
        ):
            async with stream(place, who, audience) as other:
                assert ids((await told(other))["items"]) == wanted
        node.began(call, direction="device-out", leg="b", called="bob", subscriber_id="bob")
        node.tell(event(Ringing, "b", call))
        node.answered(call, "b")
        begun = time.monotonic()
        await node.view.once()
        (changed,) = (await told(tenant))["changed"]
        assert time.monotonic() - begun < 1
        assert (changed["state"], changed["answerer"], changed["channels"][1]["codecs"]) == ("up", "bob", ["PCMA", "opus"])
        for leg in "ab":
            node.tell(event(Ended, leg, call, how="bye"))
        await node.view.once()
        assert (await told(tenant))["gone"] == [call]
        node.tell(event(Ended, "a", foreign, how="bye"))
        node.began(call, leg="z")
        await node.view.once()
        assert ids((await told(tenant))["changed"]) == {call}, "never the other's call"
    await node.redis.aclose()


@pytest.mark.feature("E7", "A23", off_nominal=True)
@pytest.mark.parametrize(
    ("who", "audience", "code"), [("", "isp", 4401), ("viewer", "isp", 4403), ("tenant", "isp", 4403), ("isp", "tenant", 4403)]
)
async def test_the_stream_refuses_who_may_not(server: Server, who: str, audience: str, code: int) -> None:
    async with served(application(server)) as place, stream(place, who, audience) as link:
        with pytest.raises(ConnectionClosed) as refused:
            await told(link)
    assert refused.value.rcvd is not None
    assert refused.value.rcvd.code == code


@pytest.mark.feature("E7", off_nominal=True)
async def test_redis_lost_and_back_is_filled_anew(server: Server) -> None:
    node = Node(server)
    call = str(new_id())
    node.began(call, caller="1000")
    await node.view.once()
    async with served(application(server)) as place, stream(place, "isp", "isp") as isp:
        assert len((await told(isp))["items"]) == 1
        server.stop()
        async with httpx.AsyncClient(base_url=f"http://{place}/api/isp", headers=as_("isp")) as client:
            assert (await client.get("/live-calls")).status_code == 503
        node.answered(call, "a")
        with pytest.raises((RedisError, OSError)):
            await node.view.once()
        server.start()
        node.view._refreshed = 0.0
        await node.view.once()
        assert await node.redis.hlen(HASHES + "n1") == 1
        while (message := await told(isp))["type"] != "all" or not message["items"]:
            pass
        assert message["items"][0]["state"] == "up"
    await node.redis.aclose()


@pytest.mark.feature("E7")
async def test_list_filter_and_hang_up(api: Api, server: Server) -> None:
    isp_id = await api.new_isp()
    node = Node(server)
    up, ringing = str(new_id()), str(new_id())
    for call, leg in ((up, "a"), (ringing, "r")):
        owner = {"isp_id": str(isp_id), "tenant_id": str(TENANT), "direction": "device-in", "caller": f"caller-{leg}"}
        node.tell(event(Started, leg, call, **owner))
    node.answered(up, "a")
    await node.view.once()
    node.keeper.legs["a"] = Leg(call=up, leg="a", answered=event(Answered, "a", up, sip_call_id="s", caller_side=SIDE, callee_side=SIDE))  # type: ignore[arg-type]
    hub = Hub(server.client())
    api.app = build(api.database, api.authenticate, tokens=Tokens("test"), hub=hub)
    client, stranger, reader = await api.isp(isp_id), await api.isp(await api.new_isp()), await api.isp(isp_id, "live-calls.read")
    assert [one["id"] for one in (await client.get("/live-calls?state=up")).json()["items"]] == [up]
    assert [one["id"] for one in (await client.get("/live-calls?q=caller-r")).json()["items"]] == [ringing]
    assert (await stranger.get("/live-calls")).json()["items"] == []
    assert (await stranger.post(f"/live-calls/{up}/hang-up")).status_code == 404
    assert (await reader.post(f"/live-calls/{up}/hang-up")).status_code == 403
    assert (await client.post(f"/live-calls/{new_id()}/hang-up")).status_code == 404
    assert (await client.post(f"/live-calls/{ringing}/hang-up")).json()["code"] == "not-answered"
    assert (await client.post(f"/live-calls/{up}/hang-up")).status_code == 503, "nobody hears yet"
    obeying = asyncio.create_task(node.view.obey())
    await until(lambda: node.view._part.ok)
    assert (await client.post(f"/live-calls/{up}/hang-up")).status_code == 202
    await until(lambda: bool(node.keeper.ended))
    assert node.keeper.ended == ["a keeper operator"]
    assert (await client.get("/audit?action=live-calls.hang-up")).json()["items"][0]["resource_id"] == up
    obeying.cancel()
    await asyncio.gather(obeying, return_exceptions=True)
    await hub.close()
    await node.redis.aclose()


def test_what_the_relay_says_of_codecs() -> None:
    assert codecs({"tags": {"x": {"medias": [{"codecs": ["PCMU/8000/1"]}]}, "y": {}}}) == ("PCMU",)
    assert codecs({}) == ()
