"""The OpenAPI documents against the application: whatever is sent, the answer is one that the document names, and never 500."""

import asyncio
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
import schemathesis
from fastapi import Request
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi import checks
from sqlalchemy.pool import NullPool
from tests.capabilities.house import house
from tests.database import SEAL_KEY, Api, Cluster

from ramal.apps.api.application import build
from ramal.capabilities.identity.tokens import Tokens
from ramal.kit.db import Database
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.scope import Scope
from ramal.kit.sealing import Sealer
from ramal.kit.subjects import Audience, Subject
from ramal.local.snapshot import SnapshotWriter

EXAMPLES = 6
"""Generated ones only: the explicit phase makes fifty requests an operation."""
FAST = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
MAP_SIZE = 16 * 1024 * 1024
SUBJECTS: dict[str, Subject] = {}


async def authenticate(_request: Request, audience: Audience) -> Subject:
    if audience not in SUBJECTS:
        raise UnauthenticatedError
    return SUBJECTS[audience]


APP = build(Database("postgresql+psycopg://nobody@/none", poolclass=NullPool), authenticate, tokens=Tokens("test"))


def _use(database: Database) -> None:
    """Let the application work on this database."""
    APP.state.database = database
    for mount in APP.routes:
        mount.app.state.database = database  # type: ignore[attr-defined]


@pytest.fixture(scope="module", autouse=True)
def furnished(cluster: Cluster, template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    cluster.run(f"CREATE DATABASE fuzz TEMPLATE {template}")
    url = cluster.url("fuzz", "ramal_app")
    database = Database(url, sealer=Sealer(SEAL_KEY), poolclass=NullPool)
    _use(database)
    folder = tmp_path_factory.mktemp("instance")
    SnapshotWriter(folder / "snapshot", MAP_SIZE).apply([], 1, "test")
    for mount in APP.routes:
        mount.app.state.settings = SimpleNamespace(snapshot=folder / "snapshot", media=folder, home=folder)  # type: ignore[attr-defined]
    SUBJECTS.update(asyncio.run(_furnish(database)))
    yield
    SUBJECTS.clear()
    cluster.run("DROP DATABASE fuzz WITH (FORCE)")


async def _furnish(database: Database) -> dict[str, Subject]:
    api = Api(database, database)
    api.app = build(database, api.authenticate, tokens=Tokens("test"))
    async with api.clients:
        built = await house(api, "fuzz")
        tenant, customer = built.made["tenant"]["id"], built.made["customer"]["id"]
        person = (await built.tenant.post("/subscribers", json={"username": "alice"})).json()["id"]
    scope = Scope.tenant(built.isp_id, tenant, actor="user:t", customer_id=customer)
    everything = frozenset({"*"})
    return {
        "platform": Subject(audience=Audience.PLATFORM, scope=Scope.platform("user:p"), permissions=everything),
        "isp": Subject(audience=Audience.ISP, scope=Scope.isp(built.isp_id, actor="user:i"), permissions=everything),
        "tenant": Subject(audience=Audience.TENANT, scope=scope, permissions=everything),
        "phone": Subject(audience=Audience.PHONE, scope=scope, permissions=everything, subscriber_id=person),
    }


LIVE = "^/(live-calls|sip-credentials|health|certificates)"
"""What needs more of an instance than a database: Redis, the edge's key, its files and roles. Their own tests have them."""
PLATFORM, ISP, TENANT, PHONE = (
    schemathesis.openapi.from_asgi(f"/api/{name}/openapi.json", APP).exclude(path_regex=LIVE)
    for name in ("platform", "isp", "tenant", "phone")
)
pytestmark = pytest.mark.feature("A23", off_nominal=True)


@PLATFORM.parametrize()
@FAST
def test_platform(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)


@ISP.parametrize()
@FAST
def test_isp(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)


@TENANT.parametrize()
@FAST
def test_tenant(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)


@PHONE.parametrize()
@FAST
def test_phone(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)
