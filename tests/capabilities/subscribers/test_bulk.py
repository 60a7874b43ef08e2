"""Subscribers in bulk: streamed, errors by line, nothing half-done; and out again."""

import csv
import io
from typing import Any

import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.subscribers.exports import COLUMNS


async def load(built: House, content: str) -> dict[str, Any]:
    started = await built.tenant.post("/subscribers/import", content=content.encode(), headers={"content-type": "text/csv"})
    assert started.status_code == 202, started.text
    await built.api.work()
    job: dict[str, Any] = (await built.tenant.get(f"/jobs/{started.json()['id']}")).json()
    return job


@pytest.mark.feature("A13")
async def test_import_and_export_are_each_others_inverse(api: Api) -> None:
    built = await house(api)
    group = await make(built.tenant, "security-groups", name="G")
    lines = [f"user{at:04d},Usuário {at},{5000 + at},{group['id']},,true,21" for at in range(2_100)]
    job = await load(built, "username,name,alias,security_group_id,language,enabled,ring_timeout\n" + "\n".join(lines) + "\n")
    assert (job["status"], job["done"]) == ("done", 2_100), job["errors"][:3]
    exported = await built.tenant.get("/subscribers/export")
    assert exported.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(exported.text)))
    assert (len(rows), tuple(rows[0])) == (2_100, COLUMNS)
    assert (rows[7]["username"], rows[7]["name"], rows[7]["alias"], rows[7]["ring_timeout"]) == ("user0007", "Usuário 7", "5007", "21")
    assert "password" not in exported.text
    second = await built.another_tenant("customer2")
    text = exported.text.replace(group["id"], "")
    started = await second.post("/subscribers/import", content=text.encode(), headers={"content-type": "text/csv"})
    await api.work()
    assert (await second.get(f"/jobs/{started.json()['id']}")).json()["done"] == 2_100
    again = await second.get("/subscribers/export")
    assert again.text == text


@pytest.mark.feature("A13", off_nominal=True)
async def test_errors_name_their_lines_and_nothing_is_kept(api: Api) -> None:
    built = await house(api)
    await make(built.tenant, "subscribers", username="alice", alias="1000")
    job = await load(
        built,
        "username,alias,email,max_calls,voicemail\n"
        "bob,1001,,,\ncarol,190,,,\ndave.web,,,,\nalice,,,,\nerin,1000,,,\nfrank,1002,nobody,,\ngrace,1003,,0,\nbob,1004,,,\nheidi,,,,true\n",
    )
    assert job["status"] == "failed"
    assert [(error["line"], error["field"], error["code"]) for error in job["errors"]] == [
        (3, "alias", "alias-refused"),
        (4, "", "value_error"),
        (5, "username", "username-taken"),
        (6, "alias", "alias-taken"),
        (7, "email", "value_error"),
        (8, "max_calls", "greater_than_equal"),
        (9, "username", "username-taken"),
        (10, "", "value_error"),
    ]
    assert [row["username"] for row in (await built.tenant.get("/subscribers")).json()["items"]] == ["alice"]


@pytest.mark.feature("A13", "A23", off_nominal=True)
async def test_an_import_reaches_no_other_tenant(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    group = await make(theirs.tenant, "security-groups", name="G")
    job = await load(built, f"username,security_group_id\nbob,{group['id']}\n")
    assert (job["status"], job["errors"][0]["code"]) == ("failed", "unknown-reference")
    assert (await theirs.tenant.get(f"/jobs/{job['id']}")).status_code == 404
    assert (await theirs.tenant.get("/subscribers/export")).text.count("\n") == 1


@pytest.mark.feature("A13", "A14")
async def test_the_phone_sees_its_own_subscriber(api: Api) -> None:
    built = await house(api)
    alice = await make(built.tenant, "subscribers", username="alice", alias="1000", name="Alice")
    phone = await api.phone(built.isp_id, built.id("tenant"), alice["id"])
    seen = (await phone.get("/me")).json()
    assert (seen["username"], seen["alias"], "max_calls" in seen) == ("alice", "1000", False)


@pytest.mark.feature("A13")
async def test_list_pages_sorts_filters_and_searches(api: Api) -> None:
    built = await house(api)
    for name in ("carol", "alice", "bob"):
        await make(built.tenant, "subscribers", username=name, name=name.title(), email=f"{name}@example.net")
    first = (await built.tenant.get("/subscribers?sort=username&limit=2")).json()
    rest = (await built.tenant.get(f"/subscribers?sort=username&limit=2&cursor={first['next']}")).json()
    assert [row["username"] for row in first["items"] + rest["items"]] == ["alice", "bob", "carol"]
    found = {query: [row["username"] for row in (await built.tenant.get(f"/subscribers?{query}")).json()["items"]] for query in (
        "username=bob", "email=carol@example.net", "q=LIC", "enabled=false", "sort=-name&limit=1",
    )}  # fmt: skip
    assert list(found.values()) == [["bob"], ["carol"], ["alice"], [], ["carol"]]
