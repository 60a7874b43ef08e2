"""A database with a small aggregate of our own, so that no capability is needed."""

from collections.abc import AsyncIterator, Collection
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from tests.database import Cluster

from ramal.kit.db import Database
from ramal.publishing import registry
from ramal.publishing.publisher import Publisher
from ramal.rules.tables import Entry, NeverBlock

THINGS = """
CREATE TABLE things (id uuid PRIMARY KEY, name text NOT NULL UNIQUE DEFERRABLE, note text NOT NULL);
CREATE TABLE parts (thing uuid, part int, text text, PRIMARY KEY (thing, part));
GRANT ALL ON things, parts TO ramal_worker;
"""


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, Entry]]:
    rows = await session.execute(
        text(
            "SELECT id, name, concat_ws('+', note, string_agg(parts.text, '+' ORDER BY part)) AS note FROM things "
            "LEFT JOIN parts ON thing = id "
            "WHERE id = ANY(:ids) GROUP BY id, name, note"
        ),
        {"ids": list(ids)},
    )
    return [(row.id, f"thing/{row.name}", NeverBlock(note=row.note)) for row in rows]


@pytest.fixture
def dsn(cluster: Cluster, database_name: str) -> str:
    return f"host={cluster.folder} dbname={database_name} user=ramal_worker"


@pytest.fixture
async def database(cluster: Cluster, database_name: str) -> AsyncIterator[Database]:
    """As the worker sees it, with our own tables and a publisher."""
    with psycopg.connect(f"host={cluster.folder} dbname={database_name} user=ramal", autocommit=True) as connection:
        connection.execute(THINGS)
    database = Database(cluster.url(database_name, "ramal_worker"), publisher=Publisher(), lower_role="ramal_app")
    registry.register(registry.Projection("thing", "things", entries))
    yield database
    await database.close()
