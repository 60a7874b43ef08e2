"""What stands around every request: sizes, NUL, headers, request ids, health, metrics, documents, and answers to our own faults."""

import json

import httpx
import pytest
from sqlalchemy.pool import NullPool
from tests.database import Api

from ramal.apps.api.application import build
from ramal.kit.db import Database
from ramal.kit.routes import Routes
from ramal.kit.subjects import Audience

pytestmark = pytest.mark.feature("A23")


def client_from(api: Api, address: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(api.app, client=(address, 1), raise_app_exceptions=False), base_url="http://x")


@pytest.mark.parametrize(
    ("method", "path", "content", "status", "code"),
    [
        ("POST", "/never-block", b'{"cidr": "192.0.2.0/24", "note": "a\\u0000b"}', 422, "nul-character"),
        ("POST", "/never-block", b'{"cidr": "192.0.2.0/24", "note": "a\\\\u0000b"}', 201, None),
        ("POST", "/never-block", b'{"cidr": "192.0.2.0/24", "note": "\\ud800"}', 422, "invalid-request"),
        ("POST", "/never-block", b'{"cidr": "192.0.2.0/24", "note": "' + b"x" * 256 + b'"}', 422, "invalid-request"),
        ("POST", "/never-block", b'{"cidr": "' + b"x" * 1_100_000 + b'"}', 413, "too-large"),
        ("POST", "/never-block", b"{not json", 422, "invalid-request"),
        ("POST", "/never-block", b"\xff\xfe", 422, "invalid-request"),
        ("POST", "/never-block", b"[" * 100_000, 400, "bad-request"),
        ("GET", "/isps/%00", None, 422, "nul-character"),
        ("GET", "/isps?q=a%00b", None, 422, "nul-character"),
        ("GET", "/isps/" + "x" * 9000, None, 414, "address-too-long"),
        ("GET", "/isps/none", None, 422, "invalid-request"),
        ("GET", "/nothing", None, 404, "not-found"),
        ("PUT", "/isps", None, 405, "method-not-allowed"),
    ],
)
@pytest.mark.feature("A23", off_nominal=True)
async def test_odd_requests_get_a_problem(  # noqa: PLR0917 - one row of the table
    api: Api, method: str, path: str, content: bytes | None, status: int, code: str | None
) -> None:
    answer = await (await api.platform()).request(method, path, content=content, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json().get("code")) == (status, code), answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.feature("A23", off_nominal=True)
async def test_streamed_body_without_length_is_cut_off(api: Api) -> None:
    async def endless() -> object:
        for _ in range(40):
            yield b" " * 50_000

    answer = await (await api.platform()).post("/never-block", content=endless(), headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.feature("A23", off_nominal=True)
async def test_values_of_a_refused_body_are_not_echoed(api: Api) -> None:
    body = {"namespace": "alpha", "email": "a@example.net", "password": ["a very secret one"]}
    answer = await client_from(api, "192.0.2.1").post("/api/public/session", json=body)
    assert answer.status_code == 422
    assert "secret" not in answer.text


async def test_request_id_is_given_or_taken_over(api: Api) -> None:
    async with client_from(api, "192.0.2.1") as client:
        assert (await client.get("/api/public/health", headers={"x-request-id": "abc-12345"})).headers["x-request-id"] == "abc-12345"
        made = [(await client.get("/api/public/health", headers={"x-request-id": "no way"})).headers["x-request-id"] for _ in range(2)]
    assert len(set(made)) == 2


async def test_health_says_whether_the_database_answers(api: Api) -> None:
    async with client_from(api, "192.0.2.1") as client:
        assert (await client.get("/api/public/health")).json() == {"status": "ok"}
    api.app = build(Database("postgresql+psycopg://x@127.0.0.1:1/x?connect_timeout=2", poolclass=NullPool), api.authenticate)
    async with client_from(api, "192.0.2.1") as client:
        down = await client.get("/api/public/health")
    assert (down.status_code, down.json()["code"]) == (503, "unavailable")


async def test_metrics_are_for_this_host_only(api: Api) -> None:
    async with client_from(api, "127.0.0.1") as client:
        await client.get("/api/public/health")
        page = await client.get("/metrics")
        assert 'ramal_api_requests_total{audience="public",method="GET",status="2xx"} 1.0' in page.text
        assert (await client.get("/metrics", headers={"x-forwarded-for": "127.0.0.1"})).status_code == 404
    async with client_from(api, "192.0.2.1") as client:
        assert (await client.get("/metrics")).status_code == 404


@pytest.mark.parametrize("audience", ["platform", "isp", "tenant", "phone", "public"])
async def test_one_document_for_each_audience(api: Api, audience: str) -> None:
    async with client_from(api, "192.0.2.1") as client:
        document = (await client.get(f"/api/{audience}/openapi.json")).json()
    names = [operation["operationId"] for path in document["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names)) > 0
    assert all(name.startswith(f"{audience}_") for name in names)
    assert "Problem" in document["components"]["schemas"]


@pytest.mark.feature("A23", off_nominal=True)
async def test_fault_of_ours_is_answered_without_its_text(api: Api) -> None:
    broken = Routes(Audience.PUBLIC, "broken")

    @broken.get(permission=None)
    async def fail() -> None:
        raise RuntimeError("the secret reason")

    api.app = build(api.database, api.authenticate, extra=[broken])
    async with client_from(api, "192.0.2.1") as client:
        answer = await client.get("/api/public/broken")
    assert (answer.status_code, answer.json()["code"], answer.headers["content-type"]) == (500, "internal", "application/problem+json")
    assert "secret" not in json.dumps(answer.json())
