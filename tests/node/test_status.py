"""What the agent says about itself, and that a part which fails neither stops nor hides."""

import asyncio

import httpx
import pytest
from tests.node.waiting import until

from ramal.apps.node.parts import Part, repeat
from ramal.apps.node.status import Status


@pytest.mark.feature("E8")
async def test_health_readiness_and_metrics() -> None:
    good, bad, ready = Part("good"), Part("bad"), False
    good.succeed(open=3)
    bad.fail(ConnectionError("away"))
    server = await Status([good, bad], lambda: ready).serve(0)
    port = server.sockets[0].getsockname()[1]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        assert (await client.get("/ready")).status_code == 503
        ready = True
        assert (await client.get("/ready")).status_code == 200
        health = (await client.get("/health")).json()
        assert (health["good"]["ok"], health["good"]["open"], health["bad"]["ok"]) == (True, 3, False)
        assert "away" in health["bad"]["error"]
        text = (await client.get("/metrics")).text
        assert 'ramal_node_part_up{part="bad"} 0' in text
        assert "ramal_node_good_open 3" in text
        assert (await client.get("/secret")).status_code == 404
    server.close()
    await server.wait_closed()


@pytest.mark.feature("E8", off_nominal=True)
async def test_a_failing_part_is_tried_again_and_tells(caplog: pytest.LogCaptureFixture) -> None:
    part, turns = Part("part"), 0

    async def action() -> None:
        nonlocal turns
        turns += 1
        if turns < 4:
            raise OSError("no")

    task = asyncio.create_task(repeat(part, action, 0.001))

    async def again() -> bool:
        return turns > 5

    await until(again)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert part.ok
    assert [record.message for record in caplog.records] == ["part: OSError: no", "part works again"]


@pytest.mark.feature("E8", off_nominal=True)
async def test_a_client_that_says_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ramal.apps.node.status._PATIENCE", 0.05)
    server = await Status([], lambda: True).serve(0)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.sockets[0].getsockname()[1])
    assert await asyncio.wait_for(reader.read(), 5) == b""
    writer.close()
    server.close()
