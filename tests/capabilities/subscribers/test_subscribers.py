"""Subscribers: every field of A13, passwords shown once, names that mean one person."""

import asyncio
import hashlib
from typing import Any

import pytest
from sqlalchemy import text as sql
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.subscribers import api as subscribers
from ramal.kit.scope import Scope

REFUSED = [
    ({"username": "carol", "alias": "190"}, "alias-refused"),
    ({"username": "carol", "alias": "911", "country": "US"}, "alias-refused"),
    ({"username": "190"}, "alias-refused"),
    ({"username": "carol.web"}, "invalid-request"),
    ({"username": "carol", "alias": "carol"}, "invalid-request"),
    ({"username": "carol", "alias": "alice"}, "alias-taken"),
    ({"username": "carol", "alias": "1000"}, "alias-taken"),
    ({"username": "1000"}, "username-taken"),
    ({"username": "alice"}, "username-taken"),
    ({"username": "carol", "call_group": 64}, "invalid-request"),
    ({"username": "carol", "max_calls": 0}, "invalid-request"),
    ({"username": "carol", "ring_timeout": 4}, "invalid-request"),
    ({"username": "carol", "sip_password": "short"}, "invalid-request"),
    ({"username": "carol", "caller_id": "+556199990000"}, "caller-id-not-held"),
    ({"username": "carol", "forward_busy": "carol"}, "forward-loop"),
    ({"username": "carol", "voicemail": True}, "invalid-request"),
    ({"username": "carol", "colour": "red"}, "invalid-request"),
    ({"username": "ca rol"}, "invalid-request"),
    ({"username": "carol", "security_group_id": "00000000-0000-7000-8000-000000000001"}, "unknown-reference"),
]


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def entries(built: House, row: dict[str, Any]) -> dict[str, Any]:
    async with built.api.database.unit(Scope.platform("test")) as unit:
        return {key: value for _, key, value in await subscribers.entries(unit.session, [row["id"]])}


@pytest.mark.feature("A13")
async def test_creation_shows_generated_passwords_once_and_publishes_their_hashes(api: Api) -> None:
    built = await house(api, "alpha")
    alice = await make(built.tenant, "subscribers", username="alice", alias="1000", name="Alice", email="alice@example.net", voicemail=True)
    assert alice["domain"] == "customer1.alpha"
    assert len(alice["sip_password"]) == len(alice["softphone_password"]) == 20
    assert alice["not_active_yet"] == ["flow_id"]
    shown = (await built.tenant.get(f"/subscribers/{alice['id']}")).json()
    assert "sip_password" not in shown
    assert "sealed" not in str(shown)
    found = await entries(built, alice)
    entry = found["subscriber/customer1.alpha/alice"]
    assert entry.sip_ha1_md5 == md5(f"alice:alpha:{alice['sip_password']}")
    assert entry.softphone_ha1_sha256 == sha256(f"alice.web:alpha:{alice['softphone_password']}")
    assert set(found) == {
        "subscriber/customer1.alpha/alice", "alias/customer1.alpha/1000", f"username/alice/{alice['id']}", f"subscriber-id/{alice['id']}",
    }  # fmt: skip


@pytest.mark.feature("A13")
async def test_every_field_is_kept(api: Api) -> None:
    built = await house(api)
    group = await make(built.tenant, "security-groups", name="Brazil", allow=["country:BR"])
    schedule = await make(built.tenant, "schedules", name="Office")
    number = await make(built.isp, "numbers", number="+556133334444", customer_id=built.id("customer"), tenant_id=built.id("tenant"))
    form = {
        "name": "Bob", "email": "bob@example.net", "alias": "1001", "enabled": False, "voicemail": True,
        "country": "US", "area_code": "212",
        "caller_id": number["number"], "schedule_id": schedule["id"], "flow_id": number["id"], "security_group_id": group["id"],
        "language": "en", "call_group": 0, "pickup_group": 63, "forward_always": "+15551234567", "forward_busy": "alice",
        "forward_no_answer": "1002", "max_calls": 2, "ring_timeout": 20,
    }  # fmt: skip
    bob = await make(built.tenant, "subscribers", username="BOB", sip_password="correct-horse-1", **form)
    assert bob["sip_password"] == "correct-horse-1"
    shown = (await built.tenant.get(f"/subscribers/{bob['id']}")).json()
    assert {name: shown[name] for name in form} == form
    assert shown["username"] == "bob"


@pytest.mark.feature("A13", "A16", off_nominal=True)
async def test_refused(api: Api) -> None:
    built = await house(api)
    await make(built.tenant, "subscribers", username="alice", alias="1000")
    seen = [((await built.tenant.post("/subscribers", json=form)), code) for form, code in REFUSED]
    assert [(answer.status_code >= 400, answer.json().get("code")) for answer, _ in seen] == [(True, code) for _, code in seen]
    assert len((await built.tenant.get("/subscribers")).json()["items"]) == 1


@pytest.mark.feature("A13")
async def test_alias_moves_and_is_free_again(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", alias="1000")
    changed = await built.tenant.patch(f"/subscribers/{alice['id']}", json={"alias": "2000"})
    assert (changed.status_code, changed.json()["alias"]) == (200, "2000")
    bob = await make(built.tenant, "subscribers", username="bob", alias="1000")
    taken = await built.tenant.patch(f"/subscribers/{bob['id']}", json={"alias": "2000"})
    assert (taken.status_code, taken.json()["code"]) == (409, "alias-taken")
    assert (await built.tenant.patch(f"/subscribers/{bob['id']}", json={"alias": None})).json()["alias"] is None
    assert (await built.tenant.patch(f"/subscribers/{alice['id']}", json={"alias": "1000"})).status_code == 200


@pytest.mark.feature("A13", off_nominal=True)
async def test_change_refuses_what_contradicts_the_rest(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", alias="911x", country="BR")
    path = f"/subscribers/{alice['id']}"
    assert (await built.tenant.patch(path, json={"voicemail": True})).json()["code"] == "voicemail-needs-email"
    assert (await built.tenant.patch(path, json={"forward_always": "alice"})).json()["code"] == "forward-loop"
    assert (await built.tenant.patch(path, json={"username": "eve"})).status_code == 422
    assert (await built.tenant.patch(path, json={"name": None})).status_code == 422


@pytest.mark.feature("A13")
async def test_new_passwords_replace_the_old_ones(api: Api) -> None:
    built = await house(api, "beta")
    alice = await make(built.tenant, "subscribers", username="alice")
    fresh = (await built.tenant.post(f"/subscribers/{alice['id']}/passwords", json={"which": ["sip"]})).json()
    assert fresh["softphone_password"] is None
    entry = (await entries(built, alice))["subscriber/customer1.beta/alice"]
    assert entry.sip_ha1_md5 == md5(f"alice:beta:{fresh['sip_password']}") != md5(f"alice:beta:{alice['sip_password']}")
    assert entry.softphone_ha1_md5 == md5(f"alice.web:beta:{alice['softphone_password']}")


@pytest.mark.feature("A13", "A23", off_nominal=True)
async def test_secrets_are_neither_in_the_audit_log_nor_readable_in_the_database(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", sip_password="correct-horse-1")
    async with api.database.unit(Scope.platform("test")) as unit:
        for query in ("SELECT string_agg(changes::text, ' ') FROM audit_log", "SELECT string_agg(subscribers::text, ' ') FROM subscribers"):
            text = str(await unit.session.scalar(sql(query)))
            assert "alice" in text
            assert "correct-horse-1" not in text
            assert alice["softphone_password"] not in text


@pytest.mark.feature("A13", "A9")
async def test_deleting_frees_the_name_and_the_number(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", alias="1000")
    number = await make(built.isp, "numbers", number="+556133334444", customer_id=built.id("customer"), tenant_id=built.id("tenant"))
    form = {"target": "subscriber", "target_id": alice["id"]}
    assert (await built.tenant.patch(f"/numbers/{number['id']}", json=form)).json()["target"] == "subscriber"
    assert (await built.tenant.delete(f"/subscribers/{alice['id']}")).status_code == 204
    freed = (await built.tenant.get(f"/numbers/{number['id']}")).json()
    assert (freed["target"], freed["target_id"]) == ("none", None)
    await make(built.tenant, "subscribers", username="alice", alias="1000")


@pytest.mark.feature("A13", "A17", off_nominal=True)
async def test_409_for_a_group_that_somebody_is_in(api: Api) -> None:
    built = await house(api)
    group = await make(built.tenant, "security-groups", name="G")
    alice = await make(built.tenant, "subscribers", username="alice", security_group_id=group["id"])
    busy = await built.tenant.delete(f"/security-groups/{group['id']}")
    assert (busy.status_code, busy.json()["code"]) == (409, "in-use")
    await built.tenant.patch(f"/subscribers/{alice['id']}", json={"security_group_id": None})
    assert (await built.tenant.delete(f"/security-groups/{group['id']}")).status_code == 204


@pytest.mark.feature("A13", off_nominal=True)
async def test_a_name_asked_for_twice_at_once_is_given_once(api: Api) -> None:
    built = await house(api)
    forms = [{"username": f"user{at}", "alias": "1000"} for at in range(6)]
    answers = await asyncio.gather(*(built.tenant.post("/subscribers", json=form) for form in forms))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 5
    assert len((await built.tenant.get("/subscribers")).json()["items"]) == 1


@pytest.mark.feature("A23", off_nominal=True)
async def test_404_for_another_tenants_subscriber(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", alias="1000")
    neighbour = await built.another_tenant("customer2")
    stranger = await house(api)
    for client in (neighbour, stranger.tenant):
        path = f"/subscribers/{alice['id']}"
        answers = [await client.get(path), await client.patch(path, json={"name": "x"}), await client.delete(path)]
        answers.append(await client.post(f"{path}/passwords", json={}))
        assert [answer.status_code for answer in answers] == [404] * 4
        assert (await client.get("/subscribers")).json()["items"] == []
        await make(client, "subscribers", username="alice", alias="1000")
