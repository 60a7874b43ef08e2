"""Creates everything of a fresh database as `ramal_owner`."""

from sqlalchemy import Connection, text

from ramal.apps.migrations import metadata, queue
from ramal.kit import rls


def create(connection: Connection) -> None:
    """Create tables, policies, grants and the queue."""
    connection.execute(text("SET LOCAL ROLE ramal_owner"))
    queue.create(connection)
    tables = metadata.load()
    tables.create_all(connection)
    for statement in rls.all_statements(tables):
        connection.execute(text(statement))
    connection.execute(text("RESET ROLE"))
