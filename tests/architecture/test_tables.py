"""Every table, by itself: declared owner, forced policies, composite references, and what each scope really sees and may write."""

# ruff: noqa: S608 - table names come from the models

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import ForeignKeyConstraint, Table, create_engine, text
from sqlalchemy.pool import NullPool
from tests.architecture import world
from tests.database import Cluster

from ramal.apps.migrations.metadata import load
from ramal.kit.scope import Scope

METADATA = load()
TABLES = METADATA.sorted_tables
OWN, SISTER, COUSIN, FOREIGN = world.OWN, world.SISTER, world.COUSIN, world.FOREIGN
SCOPES = {
    "public": Scope.public(),
    "isp": Scope.isp(OWN, actor="test"),
    "customer": Scope.customer(OWN, OWN, actor="test"),
    "tenant": Scope.tenant(OWN, OWN, actor="test", customer_id=OWN),
    "platform": Scope.platform("test"),
}
pytestmark = pytest.mark.feature("A23")


@pytest.fixture(scope="module")
def filled(cluster: Cluster, template: str) -> Iterator[str]:
    cluster.run(f"CREATE DATABASE world TEMPLATE {template}")
    world.build(cluster.url("world", "ramal").replace("+psycopg", ""), METADATA)
    yield "world"
    cluster.run("DROP DATABASE world WITH (FORCE)")


def expected(table: Table, level: str) -> set[str]:  # noqa: PLR0911 - one line a case
    """Who is visible, said once more in other words than the policies'."""
    owner, lower = table.info["owner"], table.info.get("lower") == "read"
    holders = set(world.HOLDERS[owner])
    if level == "platform":
        return holders
    if level == "public":
        return set()
    if owner == "platform":
        return holders if lower else set()
    mine = holders - {"foreign"}
    if level == "isp":
        return mine
    if owner == "isp":
        return mine if lower else set()
    if owner == "customer":
        return {"own"} if level == "customer" or lower else set()
    if level == "tenant":
        return mine if lower else {"own"}
    by_customer = {"own", "sister"} if "customer_id" in table.c else set()
    return mine if lower else by_customer


def _open(cluster: Cluster, name: str, scope: Scope) -> psycopg.Connection:
    connection = psycopg.connect(cluster.url(name, "ramal_app").replace("+psycopg", ""))
    for setting, value in scope.settings().items():
        connection.execute("SELECT set_config(%s, %s, true)", [setting, value])
    return connection


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("level", SCOPES)
def test_scope_sees_its_own_rows_only(cluster: Cluster, filled: str, table: Table, level: str) -> None:
    with _open(cluster, filled, SCOPES[level]) as connection:
        count = connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()
    assert count == (len(expected(table, level)),)


@pytest.mark.parametrize("table", [table for table in TABLES if table.info["owner"] != "platform"], ids=lambda table: table.name)
@pytest.mark.parametrize("level", ["isp", "customer", "tenant"])
def test_scope_cannot_write_anothers_rows(cluster: Cluster, filled: str, table: Table, level: str) -> None:
    name = table.info.get("own", {}).get("isp", "isp_id")
    with _open(cluster, filled, SCOPES[level]) as connection:
        if not table.info.get("append_only"):
            changed = connection.execute(f"UPDATE {table.name} SET {name} = {name} WHERE {name} = %s", [FOREIGN])
            assert changed.rowcount == 0
            assert connection.execute(f"DELETE FROM {table.name} WHERE {name} = %s", [FOREIGN]).rowcount == 0
        row = world._row(table, world.OWNERS["foreign"])
        names = ", ".join(f'"{column}"' for column in row)
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            connection.execute(f"INSERT INTO {table.name} ({names}) VALUES ({', '.join(['%s'] * len(row))})", list(row.values()))
        connection.rollback()


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.info["owner"] == "isp" and "own" not in table.info], ids=lambda table: table.name
)
@pytest.mark.parametrize("level", ["customer", "tenant"])
def test_lower_level_never_writes_what_the_provider_owns(cluster: Cluster, filled: str, table: Table, level: str) -> None:
    with _open(cluster, filled, SCOPES[level]) as connection:
        assert connection.execute(f"UPDATE {table.name} SET isp_id = isp_id").rowcount == 0
        assert connection.execute(f"DELETE FROM {table.name}").rowcount == 0
        connection.rollback()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_table_is_forced_owned_by_the_owner_role_and_has_policies(cluster: Cluster, template: str, table: Table) -> None:
    engine = create_engine(cluster.url(template, "ramal_worker"), poolclass=NullPool)
    with engine.connect() as connection:
        state = connection.execute(
            text("SELECT relrowsecurity, relforcerowsecurity, relowner::regrole::text FROM pg_class WHERE oid = to_regclass(:name)"),
            {"name": table.name},
        ).one()
        policies = set(
            connection.scalars(
                text("SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = :name"), {"name": table.name}
            )
        )
    engine.dispose()
    assert tuple(state) == (True, True, "ramal_owner")
    assert {f"{table.name}_app", f"{table.name}_worker"} <= policies


def test_database_has_no_table_beside_the_models(cluster: Cluster, template: str) -> None:
    engine = create_engine(cluster.url(template, "ramal_worker"), poolclass=NullPool)
    with engine.connect() as connection:
        names = set(
            connection.scalars(text("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"))
        )
        roles = (
            connection.execute(text("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname LIKE 'ramal\\_%'"))
            .scalars()
            .all()
        )
    engine.dispose()
    assert names - {"alembic_version"} == set(METADATA.tables)
    assert roles == [False] * 3


def _references(table: Table) -> list[ForeignKeyConstraint]:
    return [item for item in table.constraints if isinstance(item, ForeignKeyConstraint)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_references_between_owned_tables_are_composite(table: Table) -> None:
    if table.info.get("plain_references") or table.info.get("no_composite"):
        assert len(str(table.info.get("plain_references") or table.info.get("no_composite"))) > 20
        return
    plain = [
        item.name
        for item in _references(table)
        if item.referred_table.info["owner"] != "platform"
        and item.referred_table.name != "isps"
        and not {"isp_id", "tenant_id", "customer_id"} & set(item.column_keys)
    ]
    assert plain == []


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.info["owner"] != "platform" and table.name != "isps"], ids=lambda table: table.name
)
def test_owned_table_refers_to_its_owner(table: Table) -> None:
    if table.info.get("no_composite"):
        return
    references = _references(table)
    targets = {item.referred_table.name for item in references}
    through = [
        item
        for item in references
        if item.referred_table.info["owner"] == table.info["owner"] and set(item.column_keys) & {"isp_id", "tenant_id", "customer_id"}
    ]
    wanted = {"isp": {"isps"}, "customer": {"isps", "customers"}, "tenant": {"isps", "tenants"}}[table.info["owner"]]
    if table.info.get("optional_owner"):
        wanted = {"isps"}
    assert through or wanted - {table.name} <= targets
