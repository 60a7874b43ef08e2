"""One change of many subscribers: seen before, whole or not at all, and undone by its own file."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import update
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.kit.clock import now
from ramal.kit.jobs import Job
from ramal.kit.scope import Scope
from ramal.kit.upkeep import JOBS, upkeep

CSV = {"content-type": "text/csv"}


async def people(built: House, *names: str, **form: Any) -> dict[str, str]:
    return {name: (await make(built.tenant, "subscribers", username=name, **form))["id"] for name in names}


async def ended(built: House, started: httpx.Response) -> dict[str, Any]:
    assert started.status_code == 202, started.text
    await built.api.work()
    job: dict[str, Any] = (await built.tenant.get(f"/jobs/{started.json()['id']}")).json()
    return job


async def edit(built: House, **body: Any) -> dict[str, Any]:
    return await ended(built, await built.tenant.post("/subscribers/edits", json=body))


async def undone(built: House, job: dict[str, Any]) -> dict[str, Any]:
    file = await built.tenant.get(f"/subscribers/edits/{job['id']}/undo")
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    return await ended(built, await built.tenant.post("/subscribers/import?mode=change", content=file.content, headers=CSV))


async def all_of(built: House) -> dict[str, dict[str, Any]]:
    rows = (await built.tenant.get("/subscribers?limit=200")).json()["items"]
    return {row["username"]: {name: value for name, value in row.items() if name not in {"version", "updated_at"}} for row in rows}


@pytest.mark.feature("A13")
async def test_the_preview_is_what_happens_and_the_file_undoes_it(api: Api) -> None:
    built = await house(api)
    group = await make(built.tenant, "security-groups", name="G")
    ids = await people(built, "alice", "bob", email="a@example.net", forward_busy="+5561999990000", call_group=3)
    ids |= await people(built, "carol", max_calls=9, security_group_id=group["id"], email="c@example.net", voicemail=True)
    await people(built, "dave")
    before = await all_of(built)
    changes = {"security_group_id": group["id"], "voicemail": True, "forward_busy": None, "call_group": None, "max_calls": 9}
    chosen = {"ids": list(ids.values()), "changes": changes}
    seen = (await built.tenant.post("/subscribers/edits/preview", json=chosen)).json()
    assert (seen["matched"], seen["changed"], seen["refused"]) == (3, 2, 0)
    assert [(item["username"], item["before"]) for item in seen["items"]] == [
        (name, {"security_group_id": None, "voicemail": False, "forward_busy": "+5561999990000", "call_group": 3, "max_calls": 4})
        for name in ("alice", "bob")
    ]
    assert await all_of(built) == before
    job = await edit(built, **chosen)
    assert (job["status"], job["done"], job["total"], job["result"]) == ("done", 3, 3, {"matched": 3, "changed": 2}), job
    after = await all_of(built)
    assert after == before | {name: before[name] | changes for name in ("alice", "bob")}
    audit = (await built.tenant.get("/audit?action=subscribers.update")).json()["items"]
    assert {entry["resource_id"] for entry in audit} == {ids["alice"], ids["bob"]}
    job = await undone(built, job)
    assert (job["status"], job["done"]) == ("done", 2), job
    assert await all_of(built) == before


@pytest.mark.feature("A13")
async def test_all_that_fit_a_filter_change_though_they_cease_to_fit_it(api: Api) -> None:
    built = await house(api)
    lines = "".join(f"user{at:04d},{'Sales' if at % 2 else 'Support'}\n" for at in range(2_400))
    await ended(built, await built.tenant.post("/subscribers/import", content=f"username,name\n{lines}", headers=CSV))
    chosen = {"filter": {"q": "sales", "enabled": True}, "changes": {"enabled": False}}
    seen = (await built.tenant.post("/subscribers/edits/preview", json=chosen)).json()
    assert (seen["matched"], seen["changed"], len(seen["items"])) == (1_200, 1_200, 20)
    job = await edit(built, **chosen)
    assert (job["status"], job["result"]) == ("done", {"matched": 1_200, "changed": 1_200}), job
    count = (
        await built.tenant.post("/subscribers/edits/preview", json={"filter": {"enabled": False}, "changes": {"enabled": True}})
    ).json()
    assert count["matched"] == 1_200
    row = (await built.tenant.get("/subscribers?username=user0001")).json()["items"][0]
    assert (row["enabled"], row["version"]) == (False, 2)
    assert (await undone(built, job))["done"] == 1_200
    assert (await built.tenant.get("/subscribers?enabled=false")).json()["items"] == []


@pytest.mark.feature("A13")
async def test_the_file_lives_as_long_as_the_job(api: Api) -> None:
    built = await house(api)
    ids = await people(built, "alice")
    job = await edit(built, ids=list(ids.values()), changes={"enabled": False})
    address = f"/subscribers/edits/{job['id']}/undo"
    await upkeep(api.worker)
    assert (await built.tenant.get(address)).text == "username,enabled\nalice,true\n"
    async with api.worker.unit(Scope.system("test")) as unit:
        await unit.session.execute(update(Job).values(finished_at=now() - JOBS - timedelta(hours=1)))
    await upkeep(api.worker)
    assert (await built.tenant.get(address)).status_code == 404


@pytest.mark.feature("A13", off_nominal=True)
async def test_one_contradiction_and_nobody_changes(api: Api) -> None:
    built = await house(api)
    await people(built, "alice", email="a@example.net")
    await people(built, "bob")
    before = await all_of(built)
    chosen = {"filter": {}, "changes": {"voicemail": True, "forward_always": "bob"}}
    seen = (await built.tenant.post("/subscribers/edits/preview", json=chosen)).json()
    assert (seen["matched"], seen["changed"], seen["refused"]) == (2, 1, 1)
    assert [(item["username"], item["field"], item["code"]) for item in seen["refusals"]] == [("bob", "forward_always", "forward-loop")]
    job = await edit(built, **chosen)
    assert (job["status"], job["failed"], job["errors"][0]["code"]) == ("failed", 1, "forward-loop")
    assert job["errors"][0]["message"].startswith("bob: ")
    assert await all_of(built) == before
    assert (await built.tenant.get(f"/subscribers/edits/{job['id']}/undo")).status_code == 404


@pytest.mark.feature("A13", off_nominal=True)
@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"filter": {}, "changes": {}}, 422, "invalid-request"),
        ({"changes": {"enabled": True}}, 422, "invalid-request"),
        ({"filter": {}, "ids": ["00000000-0000-7000-8000-000000000001"], "changes": {"enabled": True}}, 422, "invalid-request"),
        ({"ids": ["00000000-0000-7000-8000-000000000001"], "changes": {"enabled": True}}, 404, "not-found"),
        ({"ids": [], "changes": {"enabled": True}}, 422, "invalid-request"),
        ({"filter": {}, "changes": {"alias": "1000"}}, 422, "invalid-request"),
        ({"filter": {}, "changes": {"enabled": None}}, 422, "invalid-request"),
        ({"filter": {"colour": "red"}, "changes": {"enabled": True}}, 422, "invalid-request"),
        ({"filter": {"q": "a\x01b"}, "changes": {"enabled": True}}, 422, "invalid-request"),
        ({"filter": {}, "changes": {"caller_id": "+556199990000"}}, 422, "caller-id-not-held"),
    ],
)
async def test_what_makes_no_sense_is_refused_at_once(api: Api, body: dict[str, Any], status: int, code: str) -> None:
    built = await house(api)
    for path in ("edits/preview", "edits"):
        answer = await built.tenant.post(f"/subscribers/{path}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


@pytest.mark.feature("A13", off_nominal=True)
async def test_a_file_of_changes_names_its_errors_by_line(api: Api) -> None:
    built = await house(api)
    await people(built, "alice", "bob")
    file = "username,enabled,max_calls\nalice,false,7\nnobody,true,3\nbob,,3\nbob,true,0\n"
    job = await ended(built, await built.tenant.post("/subscribers/import?mode=change", content=file, headers=CSV))
    assert [(error["line"], error["field"], error["code"]) for error in job["errors"]] == [
        (3, "username", "not-found"), (4, "enabled", "bool_type"), (5, "max_calls", "greater_than_equal"),
    ]  # fmt: skip
    assert {row["max_calls"] for row in (await all_of(built)).values()} == {4}
    unnamed = await ended(built, await built.tenant.post("/subscribers/import?mode=change", content="enabled\nfalse\n", headers=CSV))
    assert (unnamed["errors"][0]["field"], unnamed["errors"][0]["code"]) == ("username", "missing")


@pytest.mark.feature("A13", "A23", off_nominal=True)
async def test_an_edit_reaches_no_other_tenant(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    ids, foreign = await people(built, "alice"), await people(theirs, "alice")
    group = await make(theirs.tenant, "security-groups", name="G")
    refused = await built.tenant.post("/subscribers/edits", json={"ids": [ids["alice"], foreign["alice"]], "changes": {"enabled": False}})
    assert refused.status_code == 404
    job = await edit(built, filter={}, changes={"security_group_id": group["id"]})
    assert (job["status"], job["errors"][0]["code"]) == ("failed", "unknown-reference")
    job = await edit(built, filter={}, changes={"enabled": False})
    assert job["result"] == {"matched": 1, "changed": 1}
    assert (await all_of(theirs))["alice"]["enabled"] is True
    assert (await theirs.tenant.get(f"/subscribers/edits/{job['id']}/undo")).status_code == 404
    file = "username,enabled\nalice,true\n"
    await ended(theirs, await theirs.tenant.post("/subscribers/import?mode=change", content=file, headers=CSV))
    assert (await all_of(built))["alice"]["enabled"] is False
