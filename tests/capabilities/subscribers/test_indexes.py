"""Lists of big tenants are read by index, under the row policies, as the application."""

from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import event, text
from tests.capabilities.house import House, house, make
from tests.database import ADMIN, Api, Cluster

from ramal.capabilities.numbers.service import NUMBERS
from ramal.capabilities.subscribers.service import SUBSCRIBERS
from ramal.kit.pagination import Page
from ramal.kit.resource import Resource
from ramal.kit.scope import Scope

MANY = 5_000
PEOPLE = """
INSERT INTO subscribers (id, version, isp_id, tenant_id, domain, username, name, email, alias, enabled, voicemail, max_calls, ring_timeout,
  sip_password_sealed, softphone_password_sealed, sip_ha1_md5, sip_ha1_sha256, softphone_ha1_md5, softphone_ha1_sha256)
SELECT gen_random_uuid(), 1, isp_id, tenant_id, domain, 'user' || n, 'User ' || n, 'user' || n || '@example.net', n::text, true, false,
  4, 30, '', '', '', '', '', '' FROM subscribers, generate_series(1, :many) AS n WHERE username = 'alice'
"""
DIDS = """
INSERT INTO numbers (id, version, isp_id, customer_id, tenant_id, number, price, state, target, note)
SELECT gen_random_uuid(), 1, isp_id, customer_id, id, '+5561' || 30000000 + n, 0, 'active', 'none', ''
  FROM tenants, generate_series(1, :many) AS n
"""


async def filled(api: Api) -> House:
    built = await house(api)
    await make(built.tenant, "subscribers", username="alice")
    async with api.database.unit(Scope.platform(ADMIN)) as unit:
        for statement in (PEOPLE, DIDS):
            await unit.session.execute(text(statement), {"many": MANY})
    return built


async def plan_of(built: House, resource: Resource[Any], page: Page) -> str:
    """Return PostgreSQL's plan of one page."""
    seen: list[tuple[str, Any]] = []
    engine = built.api.database.engine.sync_engine

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        seen.append((statement, parameters))

    scope = Scope.tenant(built.isp_id, UUID(built.id("tenant")), actor=ADMIN)
    async with built.api.database.unit(scope) as unit:
        event.listen(engine, "before_cursor_execute", note)
        await resource.page(unit, page)
        event.remove(engine, "before_cursor_execute", note)
        statement, parameters = seen[-1]
        connection = await unit.session.connection()
        return "\n".join((await connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)).scalars())


@pytest.mark.feature("A13", "A9", "A23")
async def test_lists_use_their_indexes(api: Api, cluster: Cluster, database_name: str) -> None:
    built = await filled(api)
    with psycopg.connect(f"host={cluster.folder} dbname={database_name} user=ramal", autocommit=True) as connection:
        connection.execute("ANALYZE subscribers; ANALYZE numbers")
    pages = [Page(sort=sort) for sort in ("username", "-name", "created_at")]
    pages += [Page(sort="username", filters={name: "x"}) for name in ("username", "alias", "email")]
    plans = [await plan_of(built, SUBSCRIBERS, page) for page in pages]
    plans += [
        await plan_of(built, NUMBERS, page)
        for page in (Page(sort="number"), Page(sort="-created_at"), Page(sort="number", filters={"number": "x"}))
    ]
    assert all("Index" in plan for plan in plans), plans
    assert not any("Seq Scan" in plan for plan in plans), plans
    cost = [float(plan.split("..")[1].split(" ")[0]) for plan in plans]
    assert max(cost) < 100, plans


@pytest.mark.feature("A13", off_nominal=True)
async def test_a_search_by_part_reads_the_tenants_rows_only(api: Api) -> None:
    built = await filled(api)
    plan = await plan_of(built, SUBSCRIBERS, Page(sort="username", q="4999"))
    assert "Seq Scan" not in plan
    assert "tenant_id" in plan
