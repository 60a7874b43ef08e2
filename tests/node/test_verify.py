"""`snapshot verify` on what the capabilities really publish: silent where all is well, loud where one entry is not."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text
from tests.database import Api

from ramal.apps.node.verify import compare
from ramal.kit.scope import Scope
from ramal.local.snapshot import SnapshotWriter
from ramal.publishing import bulk
from ramal.publishing.publisher import Publisher
from ramal.publishing.registry import kinds, projection
from ramal.publishing.replica import pull

SYSTEM = Scope.system("test")


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[SnapshotWriter]:
    writer = SnapshotWriter(tmp_path / "snapshot")
    yield writer
    writer.close()


async def provider(api: Api) -> str:
    """A provider with a carrier, a plan, a customer with credit, and a number."""
    api.database.publisher = api.worker.publisher = Publisher()
    isp = await api.new_isp()
    client = await api.isp(isp)
    gateways = [{"name": "first", "host": "192.0.2.1"}, {"name": "second", "host": "sip.example.net"}]
    for path, body in (
        ("/carriers", {"name": "C", "gateways": gateways}),
        ("/service-plans", {"name": "P", "payment": "prepaid"}),
        ("/numbers", {"number": "+556133330000", "price": 0}),
    ):
        made = await client.post(path, json=body)
        assert made.status_code == 201, made.text
        if path == "/service-plans":
            plan = made.json()["id"]
    customer = await client.post("/customers", json={"name": "C", "plan_id": plan})
    assert (await client.post(f"/customers/{customer.json()['id']}/credits", json={"amount": 5})).status_code == 201
    await api.work()
    return str(isp)


@pytest.mark.feature("G5")
async def test_what_is_published_is_what_the_rows_say(api: Api, info: str, writer: SnapshotWriter, tmp_path: Path) -> None:
    isp = await provider(api)
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:
        assert await pull(connection, writer) >= 8
    found = await compare(tmp_path / "snapshot", info, api.worker)
    assert (found.snapshot, found.entries) == ([], [])

    async with api.worker.unit(SYSTEM) as unit:
        await unit.session.execute(text("UPDATE isps SET currency = 'XXX'"))
        await unit.session.execute(text("DELETE FROM routing_entries WHERE key LIKE 'number/%'"))
    state = writer.state()
    writer.apply([(b"number/+550", b"x"), (f"isp/{isp}".encode(), b"y")], state[1], state[0])
    found = await compare(tmp_path / "snapshot", info, api.worker)
    assert f"isp/{isp}: published otherwise" in found.entries
    assert "number/+556133330000: not published" in found.entries
    assert f"isp/{isp}: different in the snapshot" in found.snapshot
    assert "number/+550: in the snapshot only" in found.snapshot

    await bulk.rebuild(api.worker)
    await bulk.new_generation(api.worker)
    async with await psycopg.AsyncConnection.connect(info, autocommit=True) as connection:
        await pull(connection, writer)
    assert (await compare(tmp_path / "snapshot", info, api.worker)).none


@pytest.mark.feature("G5", off_nominal=True)
async def test_a_snapshot_that_stays_behind_is_told(api: Api, info: str, writer: SnapshotWriter, tmp_path: Path) -> None:
    await provider(api)
    assert writer.state() == ("", 0)
    with pytest.raises(TimeoutError):
        await compare(tmp_path / "snapshot", info, api.worker, patience=0.3)


@pytest.mark.feature("G5")
@pytest.mark.parametrize("kind", kinds())
async def test_every_kind_has_a_projection_and_a_table(api: Api, kind: str) -> None:
    item = projection(kind)
    async with api.worker.unit(SYSTEM) as unit:
        ids = list(await unit.session.scalars(text(f"SELECT id FROM {item.table} LIMIT 5")))  # noqa: S608 - our own
        if item.entries is not None:
            assert await item.entries(unit.session, [*ids, uuid4()]) == []
        else:
            assert item.pieces is not None
            assert await item.pieces(unit.session, uuid4(), "", 5) == []
