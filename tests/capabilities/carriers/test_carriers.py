"""Carriers: gateways first, then the carrier; failover order; every transformation of A5; secrets sealed."""

from typing import Any

import pytest
from tests.capabilities.house import GATEWAY, House, make, provider
from tests.database import Api

from ramal.capabilities.carriers import api as carriers
from ramal.kit.scope import Scope

FULL = {
    "name": "full", "host": "Sip.Example.NET", "port": 5600, "transport": "tcp", "enabled": True, "display": "Empresa São José",
    "strip_out": 3, "prefix_out": "0", "strip_in": 1, "prefix_in": "+55", "from_domain": "from.example.net", "from_user": "556133330000",
    "apply_over": "dialled", "attributes": {"note": "ask support"}, "add_pai": True, "authentication": "digest", "username": "trunk1",
    "options_health": True,
}  # fmt: skip


async def entries(built: House, carrier: dict[str, Any]) -> dict[str, Any]:
    async with built.api.database.unit(Scope.platform("test")) as unit:
        return {key: value for _, key, value in await carriers.entries(unit.session, [carrier["id"]])}


@pytest.mark.feature("A4", "A5")
async def test_every_field_of_a_gateway_is_kept_and_published_in_failover_order(api: Api) -> None:
    built = await provider(api)
    form = [{**FULL, "password": "very secret"}, GATEWAY]
    made = await make(
        built.isp, "carriers", name="Main", failover={"503": "final", "404": "next", "5xx": "next", "silence": "final"}, gateways=form
    )
    first, second = (await built.isp.get(f"/carriers/{made['id']}")).json()["gateways"]
    assert {name: first[name] for name in FULL} == {**FULL, "host": "sip.example.net"}
    assert (first["has_password"], first["not_active_yet"], second["has_password"]) == (True, ["attributes"], False)
    found = await entries(built, made)
    assert found[f"carrier/{made['id']}"].gateway_ids == (first["id"], second["id"])
    assert found[f"carrier/{made['id']}"].failover == {"503": "final", "404": "next", "5xx": "next", "silence": "final"}
    sealed = found[f"gateway/{first['id']}"].password_sealed
    assert "very secret" not in sealed
    async with api.database.unit(Scope.platform("test")) as unit:
        assert unit.sealer.open(sealed, "gateway-password") == "very secret"
    assert f"source/127.0.0.20/32/{second['id']}" in found
    assert not any(key.startswith("source/") and key.endswith(first["id"]) for key in found)


@pytest.mark.feature("A4")
async def test_gateways_are_kept_by_id_reordered_and_dropped(api: Api) -> None:
    built = await provider(api)
    made = await make(built.isp, "carriers", name="Main", gateways=[{**FULL, "password": "very secret"}, GATEWAY])
    first, second = made["gateways"]
    kept = {name: value for name, value in first.items() if name in FULL} | {"id": first["id"]}
    third = {"name": "third", "host": "2001:db8::1"}
    path = f"/carriers/{made['id']}"
    changed = await built.isp.patch(path, json={"gateways": [third, kept]}, headers={"if-match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert [gateway["name"] for gateway in changed.json()["gateways"]] == ["third", "full"]
    assert changed.json()["gateways"][1] == first
    assert changed.headers["etag"] == '"2"'
    found = await entries(built, made)
    assert f"gateway/{second['id']}" not in found
    assert f"source/2001:db8::1/128/{changed.json()['gateways'][0]['id']}" in found
    swapped = [kept, {**third, "id": changed.json()["gateways"][0]["id"]}]
    assert (await built.isp.patch(path, json={"gateways": swapped})).status_code == 200
    renamed = (await built.isp.patch(path, json={"name": "Other"})).json()
    assert [gateway["name"] for gateway in renamed["gateways"]] == ["full", "third"]
    assert [gateway["name"] for gateway in (await built.isp.get(path)).json()["gateways"]] == ["full", "third"]


@pytest.mark.feature("A4", "A5", off_nominal=True)
async def test_refused(api: Api) -> None:
    built = await provider(api)
    made = await make(built.isp, "carriers", name="Main", gateways=[GATEWAY])
    stranger = await make((await provider(api)).isp, "carriers", name="Theirs", gateways=[GATEWAY])
    forms: list[tuple[dict[str, Any], str]] = [
        ({"gateways": []}, "invalid-request"),
        ({"gateways": [GATEWAY, GATEWAY]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "host": "not a host"}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "host": "a..b"}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "port": 70000}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "strip_out": -1}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "prefix_out": "0\r\nX: y"}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "display": 'Eve" <sip:x>'}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "authentication": "digest", "username": "u"}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "authentication": "registration", "password": "p"}]}, "invalid-request"),
        ({"gateways": [{**GATEWAY, "id": stranger["gateways"][0]["id"]}]}, "unknown-gateway"),
        ({"gateways": [{**GATEWAY, "colour": "red"}]}, "invalid-request"),
        ({"gateways": [GATEWAY], "failover": {"200": "next"}}, "invalid-request"),
        ({"gateways": [GATEWAY], "name": "Main"}, "name-taken"),
    ]
    answers = [await built.isp.post("/carriers", json={"name": f"C{at}", **form}) for at, (form, _) in enumerate(forms)]
    assert [answer.json()["code"] for answer in answers] == [code for _, code in forms]
    taken = await built.isp.patch(f"/carriers/{made['id']}", json={"gateways": [{**GATEWAY, "id": stranger["gateways"][0]["id"]}]})
    assert taken.json()["code"] == "unknown-gateway"
    assert len((await built.isp.get("/carriers")).json()["items"]) == 1


@pytest.mark.feature("A23", off_nominal=True)
async def test_404_for_another_providers_carrier(api: Api) -> None:
    made = await make((await provider(api)).isp, "carriers", name="Theirs", gateways=[GATEWAY])
    built, path = await provider(api), f"/carriers/{made['id']}"
    answers = [await built.isp.get(path), await built.isp.patch(path, json={"name": "x"}), await built.isp.delete(path)]
    assert [answer.status_code for answer in answers] == [404] * 3
    plan = await built.isp.post("/service-plans", json={"name": "P", "carrier_id": made["id"]})
    assert (plan.status_code, plan.json()["code"]) == (422, "unknown-reference")


@pytest.mark.feature("A4", off_nominal=True)
async def test_409_while_a_plan_uses_the_carrier(api: Api) -> None:
    built = await provider(api)
    made = await make(built.isp, "carriers", name="Main", gateways=[GATEWAY])
    plan = await make(built.isp, "service-plans", name="P", carrier_id=made["id"])
    refused = await built.isp.delete(f"/carriers/{made['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "in-use")
    assert (await built.isp.delete(f"/service-plans/{plan['id']}")).status_code == 204
    assert (await built.isp.delete(f"/carriers/{made['id']}")).status_code == 204
    assert await entries(built, made) == {}


@pytest.mark.feature("A5")
async def test_what_does_nothing_yet_is_said(api: Api) -> None:
    built = await provider(api)
    gateway = {**GATEWAY, "authentication": "registration", "username": "u", "password": "p", "attributes": {"a": "b"}}
    made = await make(built.isp, "carriers", name="Main", gateways=[gateway])
    assert made["gateways"][0]["not_active_yet"] == ["attributes"]
    sixth = await make(built.isp, "carriers", name="Sixth", gateways=[GATEWAY | {"host": "2001:db8::1", "sources": ["2001:db8::/48"]}])
    assert sixth["gateways"][0]["not_active_yet"] == ["host", "sources"]


@pytest.mark.feature("A5")
async def test_preview_counts_the_plus_sign(api: Api) -> None:
    built = await provider(api)
    asked = {"gateway": {**FULL, "apply_over": "e164"}, "number": "+556122224444", "received": "556133330000"}
    shown = (await built.isp.post("/carriers/preview", json=asked)).json()
    assert (shown["sent"], shown["received"]) == ("06122224444", "+5556133330000")
    dialled = asked | {"gateway": FULL, "dialled": "06122224444"}
    assert (await built.isp.post("/carriers/preview", json=dialled)).json()["sent"] == "022224444"


@pytest.mark.feature("A5", "A19")
async def test_ranges_are_published_beside_the_address(api: Api) -> None:
    built = await provider(api)
    gateway = GATEWAY | {"sources": ["203.0.113.0/24", "203.0.113.9", "2001:db8:0::/48"]}
    made = await make(built.isp, "carriers", name="Main", gateways=[gateway])
    assert made["gateways"][0]["sources"] == ["203.0.113.0/24", "203.0.113.9/32", "2001:db8::/48"]
    keys = await entries(built, made)
    wanted = {"127.0.0.20/32", "203.0.113.0/24", "203.0.113.9/32", "2001:db8::/48"}
    assert {key for key in keys if key.startswith("source/")} == {f"source/{cidr}/{made['gateways'][0]['id']}" for cidr in wanted}


@pytest.mark.feature("A5", "A19", off_nominal=True)
@pytest.mark.parametrize(
    ("source", "code"),
    [("10.0.0.0/8", "source-too-wide"), ("10.0.0.0/24", "source-private"), ("127.0.0.1", "source-own-address"),
     ("203.0.113.1/24", "not-a-network"), ("everybody", "not-a-network"), ("224.0.0.0/24", "source-unusable")],
)  # fmt: skip
async def test_ranges_that_nobody_may_name(api: Api, source: str, code: str) -> None:
    built = await provider(api)
    answer = await built.isp.post("/carriers", json={"name": "Main", "gateways": [GATEWAY | {"sources": [source]}]})
    assert answer.status_code == 422
    assert [error["code"] for error in answer.json()["errors"]] == [code]
    made = await make(built.isp, "carriers", name="Main", gateways=[GATEWAY])
    known = GATEWAY | {"id": made["gateways"][0]["id"], "sources": [source]}
    assert (await built.isp.patch(f"/carriers/{made['id']}", json={"gateways": [known]})).status_code == 422
