"""Drafts revisions: what alembic finds, and beside each new table its policies, grants, sequences and triggers."""

from collections.abc import Iterator
from typing import Any

from alembic.operations import ops
from sqlalchemy import DDL, MetaData, Sequence, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateSequence

from ramal.kit import rls


def complete(metadata: MetaData, script: ops.MigrationScript) -> None:
    """Add to a drafted script what alembic does not look for. New sequences come first."""
    upgrade = script.upgrade_ops
    if upgrade is None:
        return
    created = [item for item in upgrade.ops if isinstance(item, ops.CreateTableOp)]
    followers = {item.table_name: list(_protection(metadata.tables[item.table_name])) for item in created}
    completed: list[Any] = [*_sequences(metadata)] if len(created) == len(metadata.tables) else []
    pending: list[str] = []
    for item in upgrade.ops:
        completed.append(item)
        if isinstance(item, ops.CreateTableOp):
            pending += followers[item.table_name]
    upgrade.ops[:] = [*completed, *(ops.ExecuteSQLOp(statement) for statement in pending)]
    script.downgrade_ops = ops.DowngradeOps([])


def _sequences(metadata: MetaData) -> Iterator[ops.ExecuteSQLOp]:
    for item in metadata._sequences.values():  # noqa: SLF001 - there is no public list
        if isinstance(item, Sequence):
            yield ops.ExecuteSQLOp(str(CreateSequence(item).compile(dialect=postgresql.dialect())).strip())


def _protection(table: Table) -> Iterator[str]:
    for listener in table.dispatch.after_create:
        if isinstance(listener, DDL):
            yield listener.statement.strip()
    yield from rls.statements(table)
