"""Every route, by itself: who gets in, and that another's id is the same as an unknown one (A23)."""

import asyncio
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest
from fastapi import FastAPI, Request
from tests.architecture import bodies, world
from tests.database import SEAL_KEY, Cluster

from ramal.apps.api.application import build, require_declaration
from ramal.apps.migrations.metadata import load
from ramal.capabilities.identity.tokens import Tokens
from ramal.kit.db import Database
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.routes import RamalRoute, Routes, UndeclaredRouteError
from ramal.kit.scope import Scope
from ramal.kit.sealing import Sealer
from ramal.kit.subjects import Audience, Subject
from ramal.rules.live import Channel, Live

METADATA = load()
RUNNER = asyncio.Runner()
OWN, SISTER, COUSIN, FOREIGN, NOBODY = world.OWN, world.SISTER, world.COUSIN, world.FOREIGN, world.NOBODY
pytestmark = pytest.mark.feature("A23")


def _subject(audience: Audience, owner: UUID, permissions: frozenset[str]) -> Subject:
    actor = f"user:{owner}"
    scopes = {
        Audience.PLATFORM: Scope.platform(actor),
        Audience.ISP: Scope.isp(owner, actor=actor),
        Audience.TENANT: Scope.tenant(owner, owner, actor=actor, customer_id=owner),
        Audience.PHONE: Scope.tenant(owner, owner, actor=actor, customer_id=owner),
    }
    return Subject(
        audience=audience, scope=scopes[audience], permissions=permissions, subscriber_id=owner if audience is Audience.PHONE else None
    )


async def authenticate(request: Request, _audience: Audience) -> Subject:
    """`Bearer <audience> <owner> [permission…]`."""
    words = request.headers.get("authorization", "").split()
    if len(words) < 3:
        raise UnauthenticatedError
    if words[1] == "customer":
        scope = Scope.customer(UUID(words[2]), UUID(words[2]), actor=f"user:{words[2]}")
        return Subject(audience=Audience.TENANT, scope=scope, permissions=frozenset(words[3:]))
    return _subject(Audience(words[1]), UUID(words[2]), frozenset(words[3:]))


def bearer(audience: str, owner: UUID = OWN, *permissions: str) -> dict[str, str]:
    return {"authorization": " ".join(["Bearer", audience, str(owner), *permissions])}


class Calls:
    """A call in progress for each owner, under the owner's id."""

    async def all(self) -> dict[str, Live]:
        return {str(owner.id): self._of(owner) for owner in world.OWNERS.values()}

    @staticmethod
    def _of(owner: world.Owner) -> Live:
        ids = {"isp_id": str(owner.isp), "customer_id": str(owner.customer), "tenant_id": str(owner.id)}
        return Live(id=str(owner.id), node="n", channels=[Channel(leg="l", direction="device-in", state="up", **ids)])

    async def command(self, _node: str, _command: dict[str, str]) -> None:
        return


@cache
def application(url: str) -> FastAPI:
    database = Database(url, sealer=Sealer(SEAL_KEY))
    return build(
        database,
        authenticate,
        tokens=Tokens("test"),
        sessions=None,
        hub=Calls(),
        settings=SimpleNamespace(media=Path("/nonexistent"), home=Path("/nonexistent")),
    )


def _routes() -> list[tuple[str, str, RamalRoute, dict[str, Any], dict[str, Any]]]:
    """Return (audience, method, route, operation, document) of everything the application serves."""
    app = application("postgresql+psycopg://nobody@/none")
    found = []
    for mount in app.routes:
        sub = getattr(mount, "app", None)
        if not isinstance(sub, FastAPI):
            continue
        document = sub.openapi()
        for route in sub.routes:
            if isinstance(route, RamalRoute):
                method = min(route.methods)
                found.append((mount.path.rsplit("/", 1)[-1], method, route, document["paths"][route.path][method.lower()], document))
    return found


ROUTES = _routes()
PRIVATE = [item for item in ROUTES if item[0] != "public"]
WITH_ID = [item for item in PRIVATE if "{" in item[2].path]


def name(item: Any) -> str:
    return f"{item[0]}-{item[1]}-{item[2].path}" if isinstance(item, tuple) else str(item)


@pytest.fixture(scope="module")
def filled(cluster: Cluster, template: str) -> Iterator[str]:
    cluster.run(f"CREATE DATABASE world_of_routes TEMPLATE {template}")
    world.build(cluster.url("world_of_routes", "ramal").replace("+psycopg", ""), METADATA)
    url = cluster.url("world_of_routes", "ramal_app")
    yield url
    RUNNER.run(application(url).state.database.close())
    cluster.run("DROP DATABASE world_of_routes WITH (FORCE)")


def superuser(url: str) -> str:
    return url.replace("ramal_app", "ramal").replace("+psycopg", "")


@pytest.fixture(scope="module")
def before(filled: str) -> dict[str, list[str]]:
    """Every row of the neighbour, as it must stay."""
    return world.dump(superuser(filled), METADATA)


def call(url: str, *requests: tuple[str, str, dict[str, str], Any]) -> list[httpx.Response]:
    """Send requests one after the other."""

    async def run() -> list[httpx.Response]:
        transport = httpx.ASGITransport(application(url), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            answers = []
            for method, path, headers, body in requests:
                extra = (
                    {"content": b"a,b\n1,2\n", "headers": headers | {"content-type": "text/csv"}}
                    if body == "csv"
                    else {"json": body, "headers": headers}
                )
                answers.append(await client.request(method, path, **extra))
        return answers

    return RUNNER.run(run())


def path_for(item: Any, value: object) -> str:
    numbers = {parameter["name"] for parameter in item[3].get("parameters", []) if parameter["schema"].get("type") == "integer"}
    return f"/api/{item[0]}" + re.sub(r"\{([^}]+)\}", lambda match: "1" if match[1] in numbers else str(value), item[2].path)


def body_for(item: Any) -> Any:
    content = item[3].get("requestBody", {}).get("content", {})
    return "csv" if "text/csv" in content else bodies.body_of(item[3], item[4])


@pytest.mark.parametrize("item", ROUTES, ids=name)
def test_route_declares_audience_and_permission(item: Any) -> None:
    audience, _, route, _, _ = item
    assert route.audience == audience
    assert (route.permission is None) == (audience == "public")
    require_declaration(route, Audience(audience))


def test_undeclared_route_keeps_the_application_from_starting() -> None:
    bare = Routes(Audience.ISP, "bare")
    bare.router.add_api_route("", lambda: None)
    with pytest.raises(UndeclaredRouteError, match="bare"):
        build(Database("postgresql+psycopg://nobody@/none"), authenticate, extra=[bare])
    other = Routes(Audience.ISP, "other")
    other.get(permission=None)(lambda: None)
    with pytest.raises(UndeclaredRouteError, match="permission"):
        build(Database("postgresql+psycopg://nobody@/none"), authenticate, extra=[other])


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("item", PRIVATE, ids=name)
def test_nobody_401_wrong_audience_403_wrong_permission_403(filled: str, item: Any) -> None:
    audience, method, _, _, _ = item
    path, body = path_for(item, OWN), body_for(item)
    others = [other for other in ("platform", "isp", "tenant", "phone") if other != audience]
    answers = call(
        filled,
        (method, path, {}, body),
        *((method, path, bearer(other, OWN, "*"), body) for other in others),
        (method, path, bearer(audience, OWN, "nothing.read"), body),
    )
    expected = [401, 403, 403, 403, 403]
    got = [answer.status_code for answer in answers]
    if item[2].permission.startswith("own."):
        expected, got = expected[:-1], got[:-1]
    assert got == expected
    assert {answer.headers["content-type"] for answer in answers[: len(got)]} == {"application/problem+json"}


@pytest.mark.feature("A25", off_nominal=True)
@pytest.mark.parametrize("item", [item for item in PRIVATE if item[0] == "tenant"], ids=name)
def test_customers_administrator_must_choose_a_tenant_first(filled: str, item: Any) -> None:
    [answer] = call(filled, (item[1], path_for(item, OWN), bearer("customer", OWN, "*"), body_for(item)))
    if item[2].without_tenant:
        assert "choose-tenant" not in answer.text
    else:
        assert (answer.status_code, answer.json()["code"]) == (403, "choose-tenant")


NEIGHBOURS = {"isp": (FOREIGN,), "tenant": (FOREIGN, COUSIN, SISTER), "phone": (FOREIGN, COUSIN, SISTER), "platform": ()}


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize("item", [item for item in WITH_ID if NEIGHBOURS[item[0]]], ids=name)
def test_neighbours_id_answers_like_an_unknown_one(filled: str, before: dict[str, list[str]], item: Any) -> None:
    audience, method, _, _, _ = item
    headers, body = bearer(audience, OWN, "*"), body_for(item)
    ids = [NOBODY, *NEIGHBOURS[audience]]
    unknown, *foreign = call(filled, *((method, path_for(item, value), headers, body) for value in ids))
    assert unknown.status_code == 404, unknown.text
    for value, answer in zip(ids[1:], foreign, strict=True):
        assert (answer.status_code, answer.text.replace(str(value), "ID")) == (404, unknown.text.replace(str(NOBODY), "ID"))
        assert set(answer.headers) == set(unknown.headers)
    assert world.dump(superuser(filled), METADATA) == before


def test_own_id_is_found_so_that_the_test_above_means_something(filled: str) -> None:
    getters = [item for item in WITH_ID if item[1] == "GET" and item[2].path.endswith("/{id}") and item[0] in {"isp", "tenant"}]
    answers = call(filled, *(("GET", path_for(item, OWN), bearer(item[0], OWN, "*"), None) for item in getters))
    found = [answer.status_code for answer in answers]
    assert len(found) > 8
    assert found.count(404) <= len(found) // 5, [(name(item), code) for item, code in zip(getters, found, strict=True)]


@pytest.mark.feature("A23", off_nominal=True)
@pytest.mark.parametrize(
    "item", [item for item in PRIVATE if item[1] == "GET" and "{" not in item[2].path and item[0] in {"isp", "tenant"}], ids=name
)
def test_list_holds_no_neighbours_row(filled: str, item: Any) -> None:
    [answer] = call(filled, ("GET", path_for(item, ""), bearer(item[0], OWN, "*"), None))
    assert answer.status_code in {200, 404}, answer.text
    for neighbour in NEIGHBOURS[item[0]]:
        assert str(neighbour) not in answer.text


WITHOUT_CHANGE = ("/simulate", "/test", "/preview", "/session")


@pytest.fixture
def expendable(cluster: Cluster, template: str) -> Iterator[str]:
    cluster.run(f"CREATE DATABASE expendable TEMPLATE {template}")
    world.build(cluster.url("expendable", "ramal").replace("+psycopg", ""), METADATA)
    url = cluster.url("expendable", "ramal_app")
    yield url
    RUNNER.run(application(url).state.database.close())
    cluster.run("DROP DATABASE expendable WITH (FORCE)")


def test_each_act_that_is_done_is_in_the_audit_log(expendable: str) -> None:
    acts = [item for item in PRIVATE if item[1] in {"POST", "DELETE"} and not any(word in item[2].path for word in WITHOUT_CHANGE)]
    acts.sort(key=lambda item: (item[1] == "DELETE", any(word in item[2].path for word in ("/tenants", "/customers", "/isps"))))
    answers = call(expendable, *((item[1], path_for(item, OWN), bearer(item[0], OWN, "*"), body_for(item)) for item in acts))
    done = {answer.headers["x-request-id"]: name(item) for item, answer in zip(acts, answers, strict=True) if answer.is_success}
    with psycopg.connect(superuser(expendable)) as connection:
        audited = {row[0] for row in connection.execute("SELECT request_id FROM audit_log").fetchall()}
    assert len(done) > 12, [(name(item), answer.status_code) for item, answer in zip(acts, answers, strict=True)]
    assert {what for request, what in done.items() if request not in audited} == set()
