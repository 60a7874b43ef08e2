"""Alembic's entry: works on the connection that the command hands over."""

from typing import Any

from alembic import context
from sqlalchemy import text

from ramal.apps.migrations import metadata
from ramal.apps.migrations.drafting import complete

LOCK_TIMEOUT, STATEMENT_TIMEOUT = "10s", "10min"
TABLES = metadata.load()


def run() -> None:
    """Run the revisions as `ramal_owner`, with limits on waiting."""
    connection = context.config.attributes["connection"]
    if connection is None:
        raise RuntimeError("use python -m ramal.apps.migrations")
    context.configure(
        connection=connection,
        target_metadata=TABLES,
        compare_type=True,
        compare_server_default=True,
        process_revision_directives=_complete,
    )
    with context.begin_transaction():
        connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'"))
        connection.execute(text(f"SET LOCAL statement_timeout = '{STATEMENT_TIMEOUT}'"))
        context.run_migrations()


def _complete(_context: Any, _revision: Any, directives: list[Any]) -> None:
    for script in directives:
        complete(TABLES, script)


run()
