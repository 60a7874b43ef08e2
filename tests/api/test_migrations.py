"""The upgrade of an instance: roles with passwords, database, schema; twice is once; models and revisions agree."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError
from tests.database import Cluster

from ramal.apps.migrations import __main__ as migrations
from ramal.apps.migrations.metadata import load
from ramal.apps.settings import Instance, Ports, Secrets, Settings
from ramal.kit import rls

SECRETS = Secrets(
    **{name: f'{name}\'s 100% "secret"' for name in Secrets.__struct_fields__},
)


@pytest.fixture
def settings(cluster: Cluster, tmp_path: Path) -> Iterator[Settings]:
    (tmp_path / "run").symlink_to(cluster.folder)
    yield Settings(home=tmp_path, engines=tmp_path, instance=Instance(id="x", ports=Ports(postgres=5432)), secrets=SECRETS)
    cluster.run("DROP DATABASE IF EXISTS ramal WITH (FORCE)")


@pytest.mark.feature("A23")
@pytest.mark.filterwarnings("ignore:Computed default")
def test_upgrade_twice_and_the_models_agree_with_the_revisions(cluster: Cluster, settings: Settings) -> None:
    migrations.upgrade(settings)
    migrations.upgrade(settings)
    engine = create_engine(cluster.url("ramal", "ramal"), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, load()) == []
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1
        assert connection.scalar(text("SELECT rolpassword LIKE 'SCRAM-SHA-256%' FROM pg_authid WHERE rolname = 'ramal_app'")) is True
    engine.dispose()


def _security(cluster: Cluster, name: str) -> list[tuple[object, ...]]:
    with psycopg.connect(f"host={cluster.folder} dbname={name} user=ramal") as connection:
        policies = connection.execute(
            "SELECT tablename, policyname, cmd, roles::text, qual, with_check FROM pg_policies ORDER BY 1, 2"
        ).fetchall()
        grants = connection.execute(
            "SELECT table_schema, table_name, grantee, string_agg(privilege_type, ',' ORDER BY privilege_type) "
            "FROM information_schema.role_table_grants WHERE grantee LIKE 'ramal\\_%' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        ).fetchall()
        checks = connection.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 "
            "AND conrelid <> coalesce(to_regclass('alembic_version'), 0) ORDER BY 1, 2"
        ).fetchall()
        functions = connection.execute(
            "SELECT proname, md5(prosrc), proacl::text FROM pg_proc "
            "WHERE pronamespace IN ('public'::regnamespace, 'queue'::regnamespace) ORDER BY 1"
        ).fetchall()
        indexes = connection.execute(
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'alembic%' ORDER BY 1"
        ).fetchall()
        columns = connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name, is_identity, generation_expression "
            "FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version' ORDER BY 1, 2"
        ).fetchall()
        triggers = connection.execute("SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1").fetchall()
        sequences = connection.execute(
            "SELECT relname, relowner::regrole::text, relacl::text FROM pg_class WHERE relkind = 'S' ORDER BY 1"
        ).fetchall()
    return [*policies, *grants, *checks, *functions, *indexes, *columns, *triggers, *sequences]


@pytest.mark.feature("A23")
def test_policies_grants_constraints_of_the_revisions_are_those_of_the_models(cluster: Cluster, template: str, settings: Settings) -> None:
    migrations.upgrade(settings)
    by_revision, by_models = _security(cluster, "ramal"), _security(cluster, template)
    assert len(by_models) > len(load().tables) * 4
    assert by_revision == by_models


@pytest.mark.feature("A23", off_nominal=True)
def test_changed_model_is_noticed(cluster: Cluster, settings: Settings) -> None:
    migrations.upgrade(settings)
    engine = create_engine(cluster.url("ramal", "ramal"), poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text("ALTER TABLE isps DROP COLUMN theme_accent"))
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert [item[0] for item in compare_metadata(context, load())] == ["add_column"]
    engine.dispose()


@pytest.mark.feature("A23")
def test_every_statement_of_protection_is_made_for_every_table() -> None:
    statements = list(rls.all_statements(load()))
    assert sum("FORCE ROW LEVEL SECURITY" in statement for statement in statements) == len(load().tables)


FAILING = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "{head}", None, None
def upgrade():
    op.create_table("half_done", sa.Column("id", sa.Integer()))
    op.execute("SELECT 1/0")
"""


@pytest.mark.feature("G5", off_nominal=True)
def test_a_revision_that_fails_leaves_the_database_as_it_was(
    cluster: Cluster, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations.upgrade(settings)
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder)
    monkeypatch.setattr(migrations, "FOLDER", folder)
    with psycopg.connect(f"host={cluster.folder} dbname=ramal user=ramal", autocommit=True) as connection:
        (head,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        (folder / "versions/9999_fails.py").write_text(FAILING.format(head=head))
        with pytest.raises(DBAPIError, match="division by zero"):
            migrations.upgrade(settings)
        assert connection.execute("SELECT version_num, to_regclass('half_done') FROM alembic_version").fetchall() == [(head, None)]
        (folder / "versions/9999_fails.py").unlink()
        migrations.upgrade(settings)
