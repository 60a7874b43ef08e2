"""A creation that is sent twice happens once."""

import asyncio

import pytest
from sqlalchemy import select
from tests.database import Api

from ramal.kit.idempotency import IdempotencyKey
from ramal.kit.scope import Scope

RANGE = {"cidr": "192.0.2.0/24", "note": "office"}


@pytest.mark.feature("A23")
async def test_same_key_same_answer_and_one_row(api: Api) -> None:
    client = await api.platform()
    first = await client.post("/never-block", json=RANGE, headers={"idempotency-key": "k-1"})
    again = await client.post("/never-block", json=RANGE, headers={"idempotency-key": "k-1"})
    assert (first.status_code, again.status_code) == (201, 201)
    assert (again.json(), again.headers["etag"], again.headers["idempotent-replay"]) == (first.json(), first.headers["etag"], "true")
    assert len((await client.get("/never-block")).json()["items"]) == 1


@pytest.mark.feature("A23")
async def test_twins_at_the_same_moment_make_one_row(api: Api) -> None:
    client = await api.platform()
    answers = await asyncio.gather(*(client.post("/never-block", json=RANGE, headers={"idempotency-key": "k-1"}) for _ in range(6)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len((await client.get("/never-block")).json()["items"]) == 1


@pytest.mark.feature("A23", off_nominal=True)
async def test_same_key_for_another_body_422(api: Api) -> None:
    client = await api.platform()
    await client.post("/never-block", json=RANGE, headers={"idempotency-key": "k-1"})
    other = await client.post("/never-block", json=RANGE | {"note": "home"}, headers={"idempotency-key": "k-1"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    elsewhere = await client.post("/servers", json={}, headers={"idempotency-key": "k-1"})
    assert elsewhere.json()["code"] == "idempotency-key-reused"


@pytest.mark.feature("A23", off_nominal=True)
async def test_refused_creation_does_not_use_up_the_key(api: Api) -> None:
    client = await api.platform()
    refused = await client.post("/never-block", json={"cidr": "nonsense"}, headers={"idempotency-key": "k-1"})
    assert refused.status_code == 422
    assert (await client.post("/never-block", json=RANGE, headers={"idempotency-key": "k-1"})).status_code == 201


@pytest.mark.feature("A23", off_nominal=True)
async def test_keys_of_two_providers_do_not_meet_and_secrets_are_sealed(api: Api) -> None:
    first, second = await api.isp(await api.new_isp("alpha")), await api.isp(await api.new_isp("beta"))
    body = {"name": "machine", "permissions": ["provider.read"]}
    keys = [(await client.post("/api-keys", json=body, headers={"idempotency-key": "k"})).json()["key"] for client in (first, second)]
    assert keys[0] != keys[1]
    assert (await first.post("/api-keys", json=body, headers={"idempotency-key": "k"})).json()["key"] == keys[0]
    async with api.database.unit(Scope.platform("test")) as unit:
        stored = list(await unit.session.scalars(select(IdempotencyKey.answer)))
    assert len(stored) == 2
    assert not [text for text in stored if "rk_" in text]


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("key", ["", "x" * 201, "a b"])
async def test_malformed_key_422(api: Api, key: str) -> None:
    answer = await (await api.platform()).post("/never-block", json=RANGE, headers={"idempotency-key": key})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")
