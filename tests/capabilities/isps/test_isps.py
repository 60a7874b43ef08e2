"""Providers through the API, on a real PostgreSQL."""

import pytest
from tests.database import Api

from ramal.capabilities.isps import api as isps
from ramal.kit.scope import Scope


@pytest.mark.feature("A23")
async def test_provider_sees_itself_and_platform_sees_all(api: Api) -> None:
    first, second = await api.new_isp("alpha"), await api.new_isp("beta")
    mine = (await (await api.isp(first)).get("/provider")).json()
    assert (mine["id"], mine["namespace"], mine["realm"]) == (str(first), "alpha", "alpha")
    listed = (await (await api.platform()).get("/isps", params={"sort": "name"})).json()
    assert [item["id"] for item in listed["items"]] == [str(first), str(second)]
    assert listed["next"] is None


@pytest.mark.feature("A23")
async def test_list_pages_filters_and_sorts(api: Api) -> None:
    for letter in "edcba":
        await api.new_isp(f"isp-{letter}")
    platform, seen, cursor = await api.platform(), [], None
    while True:
        page = (await platform.get("/isps", params={"limit": 2, "sort": "-namespace"} | ({"cursor": cursor} if cursor else {}))).json()
        seen += [item["namespace"] for item in page["items"]]
        if not (cursor := page["next"]):
            break
    assert seen == ["isp-e", "isp-d", "isp-c", "isp-b", "isp-a"]
    assert [item["name"] for item in (await platform.get("/isps?namespace=isp-c")).json()["items"]] == ["isp-c"]
    assert [item["name"] for item in (await platform.get("/isps?q=p-d")).json()["items"]] == ["isp-d"]


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize(
    "query", ["cursor=nonsense", "sort=realm", "colour=red", "limit=0", "limit=201", "cursor=WzEsMl0", "namespace=%00"]
)
async def test_list_422_on_bad_parameters(api: Api, query: str) -> None:
    answer = await (await api.platform()).get(f"/isps?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["code"] in {"invalid-request", "nul-character"}


@pytest.mark.feature("A3")
async def test_change_with_version(api: Api) -> None:
    client = await api.isp(await api.new_isp())
    before = await client.get("/provider")
    assert before.headers["etag"] == '"1"'
    changed = await client.put("/theme", json={"primary": "#112233"}, headers={"if-match": '"1"'})
    assert (changed.status_code, changed.json()["primary"], changed.headers["etag"]) == (200, "#112233", '"2"')
    assert (await client.get("/provider")).json()["theme"]["on_primary"] == "#ffffff"


@pytest.mark.feature("A3", off_nominal=True)
async def test_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can(api: Api) -> None:
    client = await api.isp(await api.new_isp())
    refused = await client.put("/theme", json={"primary": "#ffcc00", "accent": "#777777"})
    assert (refused.status_code, refused.json()["code"]) == (422, "contrast-too-low")
    assert [error["field"] for error in refused.json()["errors"]] == ["primary", "accent"]
    assert "#767676" in refused.json()["errors"][1]["message"]
    assert (await client.put("/theme", json={"primary": "#ffcc00", "accent": "#ffffff", "background": "#101010"})).status_code == 200


@pytest.mark.feature("A3", off_nominal=True)
async def test_change_412_on_another_version(api: Api) -> None:
    client = await api.isp(await api.new_isp())
    await client.patch("/provider", json={"name": "Other"})
    stale = await client.patch("/provider", json={"name": "Stale"}, headers={"if-match": '"1"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "version-conflict")
    assert (await client.get("/provider")).json()["name"] == "Other"


@pytest.mark.feature("A2", off_nominal=True)
async def test_namespace_taken_does_not_say_by_whom(api: Api) -> None:
    await api.new_isp("alpha")
    with pytest.raises(Exception, match="Already in use") as caught:
        await api.new_isp("alpha")
    assert caught.value.problem() == {
        "type": "urn:ramal:problem:namespace-taken", "title": "Already in use", "status": 409, "code": "namespace-taken",
        "errors": [{"field": "namespace", "code": "taken", "message": "taken"}],
    }  # fmt: skip


@pytest.mark.feature("A23", off_nominal=True)
async def test_wrong_audience_or_permission_403_and_nobody_401(api: Api) -> None:
    isp = await api.new_isp()
    client = await api.isp(isp, "carriers.read")
    assert (await client.get("/provider")).json()["code"] == "forbidden"
    assert (await client.get("http://ramal.example.net/api/platform/isps")).status_code == 403
    nobody = await (await api.as_(None)).get("/api/isp/provider")
    assert (nobody.status_code, nobody.json()["code"]) == (401, "unauthenticated")


@pytest.mark.feature("A23")
async def test_entry_of_a_provider(api: Api) -> None:
    isp = await api.new_isp("alpha")
    async with api.database.unit(Scope.platform("test")) as unit:
        [(aggregate, key, entry)] = await isps.entries(unit.session, [isp])
    assert (aggregate, key, entry.realm, entry.status) == (isp, f"isp/{isp}", "alpha", "active")


@pytest.mark.feature("A2", off_nominal=True)
@pytest.mark.parametrize(("namespace", "code"), [("com", "top-level-domain"), ("local", "special-use-domain"), ("www", "reserved-word")])
async def test_namespace_that_would_collide_with_real_domains(api: Api, namespace: str, code: str) -> None:
    form = {"name": "N", "namespace": namespace, "admin": {"email": "a@example.net", "name": "A", "password": "correct horse 1"}}
    answer = await (await api.platform()).post("/isps", json=form)
    assert answer.status_code == 422
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [("namespace", code)]
    assert (await (await api.platform()).get("/isps")).json()["items"] == []
