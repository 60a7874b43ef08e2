"""What a web phone asks of the API besides calls: contacts, directory, own settings, voicemail, history."""

from dataclasses import dataclass
from typing import Any

import httpx
import psycopg
import pytest
from tests.capabilities.calls.story import inbound, internal, outbound
from tests.capabilities.house import House, house, make
from tests.database import Api, Cluster

from ramal.capabilities.calls import api as calls

CONTACT = {"name": "Zoe", "company": "ACME", "numbers": ["+55 (61) 99999-0000", "1001"]}


@dataclass
class Desk:
    """Two colleagues of one tenant, each with a phone session."""

    built: House
    alice: dict[str, Any]
    bob: dict[str, Any]
    phone: httpx.AsyncClient
    other: httpx.AsyncClient


@pytest.fixture
async def desk(api: Api) -> Desk:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", name="Alice Souza", alias="1000", email="alice@example.net")
    bob = await make(built.tenant, "subscribers", username="bob", name="Bob", alias="1001")
    await make(built.tenant, "subscribers", username="carol", name="Carol", enabled=False)
    phones = [await api.phone(built.isp_id, built.id("tenant"), one["id"]) for one in (alice, bob)]
    return Desk(built, alice, bob, *phones)


@pytest.mark.feature("A14")
async def test_contacts_are_kept_found_changed_and_deleted(desk: Desk) -> None:
    made = await make(desk.phone, "contacts", **CONTACT)
    await make(desk.phone, "contacts", name="Ana", numbers=["190"], favourite=True)
    listed = (await desk.phone.get("/contacts")).json()["items"]
    assert [item["name"] for item in listed] == ["Ana", "Zoe"]
    for query, names in (("zo", ["Zoe"]), ("acme", ["Zoe"]), ("61999990", ["Zoe"]), ("190", ["Ana"]), ("nobody", [])):
        found = (await desk.phone.get("/contacts", params={"q": query})).json()["items"]
        assert [item["name"] for item in found] == names
    assert [item["name"] for item in (await desk.phone.get("/contacts?favourite=true")).json()["items"]] == ["Ana"]
    changed = await desk.phone.patch(f"/contacts/{made['id']}", json={"numbers": ["+551133334444"]}, headers={"if-match": '"1"'})
    assert changed.json()["numbers"] == ["+551133334444"]
    assert (await desk.phone.get("/contacts?q=61999990")).json()["items"] == []
    assert (await desk.phone.delete(f"/contacts/{made['id']}")).status_code == 204
    assert (await desk.phone.get(f"/contacts/{made['id']}")).status_code == 404


@pytest.mark.feature("A14", "A23", off_nominal=True)
async def test_a_colleague_neither_sees_nor_changes_them(desk: Desk) -> None:
    made = await make(desk.phone, "contacts", **CONTACT)
    address = f"/contacts/{made['id']}"
    assert (await desk.other.get("/contacts")).json()["items"] == []
    answers = [await desk.other.get(address), await desk.other.patch(address, json={"name": "X"}), await desk.other.delete(address)]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert (await desk.phone.get(address)).json()["name"] == "Zoe"


@pytest.mark.feature("A14", off_nominal=True)
@pytest.mark.parametrize("changes", [{"numbers": []}, {"numbers": ["1"] * 6}, {"numbers": ["<script>"]}, {"name": ""}, {"owner": "x"}])
async def test_a_contact_that_makes_no_sense_422(desk: Desk, changes: dict[str, Any]) -> None:
    assert (await desk.phone.post("/contacts", json=CONTACT | changes)).status_code == 422


@pytest.mark.feature("A14")
async def test_the_directory_finds_colleagues_by_name_and_alias(desk: Desk) -> None:
    everyone = (await desk.phone.get("/directory")).json()["items"]
    assert [item["name"] for item in everyone] == ["Alice Souza", "Bob"]
    assert set(everyone[0]) == {"id", "name", "username", "alias"}
    for query in ("souza", "ALICE", "1000"):
        assert [item["username"] for item in (await desk.other.get("/directory", params={"q": query})).json()["items"]] == ["alice"]


@pytest.mark.feature("A14", "A13")
async def test_a_subscriber_changes_own_settings_and_nothing_else(desk: Desk) -> None:
    form = {"forward_busy": "1001", "voicemail": True, "ring_timeout": 20, "preferences": {"ring_device": "Headset", "ring_volume": 40}}
    answer = await desk.phone.patch("/settings", json=form)
    assert answer.status_code == 200, answer.text
    shown = (await desk.phone.get("/settings")).json()
    assert shown["preferences"] == {"ring_device": "Headset", "ring_volume": 40, "notifications": True, "microphone": "", "speaker": ""}
    assert (shown["forward_busy"], shown["voicemail"], shown["ring_timeout"]) == ("1001", True, 20)
    whole = (await desk.built.tenant.get(f"/subscribers/{desk.alice['id']}")).json()
    assert (whole["forward_busy"], whole["ring_timeout"]) == ("1001", 20)
    audit = (await desk.built.tenant.get("/audit?action=subscribers.update")).json()["items"]
    assert audit[0]["actor"] == f"subscriber:{desk.alice['id']}"


@pytest.mark.feature("A14", "A13", off_nominal=True)
@pytest.mark.parametrize(
    "form", [{"caller_id": "+551199990000"}, {"security_group_id": None}, {"ring_timeout": 1}, {"forward_busy": "a b"}]
)
async def test_what_is_not_a_subscribers_own_is_refused(desk: Desk, form: dict[str, Any]) -> None:
    assert (await desk.phone.patch("/settings", json=form)).status_code == 422
    assert (await desk.other.patch("/settings", json={"voicemail": True})).status_code == 422, "Bob has no e-mail address"


@pytest.mark.feature("A14")
async def test_history_tells_missed_incoming_and_outgoing_apart(api: Api, desk: Desk, cluster: Cluster, database_name: str) -> None:
    owner = {"isp": str(desk.built.isp_id), "tenant": desk.built.id("tenant")}
    alice = desk.alice["id"]
    stories = [outbound(subscriber=alice, **owner), inbound(alice, **owner), internal(desk.bob["id"], **owner)]
    dsn = f"host={cluster.folder} dbname={database_name} user=ramal_worker"
    async with await psycopg.AsyncConnection.connect(dsn, autocommit=True) as node:
        for story in stories:
            await calls.store(node, story.encoded())
    while await calls.work(api.worker, calls.Partners()):
        pass
    everything = (await desk.phone.get("/history")).json()["items"]
    kinds = {kind: (await desk.phone.get("/history", params={"kind": kind})).json()["items"] for kind in ("outgoing", "incoming", "missed")}
    assert [item["direction"] for item in kinds["outgoing"]] == ["outbound"]
    assert [item["answered_by"] for item in kinds["incoming"]] == [alice]
    assert kinds["missed"] == []
    assert {item["id"] for item in everything} == {item["id"] for items in kinds.values() for item in items}
    [missed] = (await desk.other.get("/history?kind=missed")).json()["items"]
    assert (missed["result"], (await desk.other.get("/history")).json()["items"]) == ("cancelled", [missed])
    assert (await desk.phone.get("/history?kind=nonsense")).status_code == 422
