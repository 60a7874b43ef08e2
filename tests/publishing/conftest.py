"""A database with the tables of publishing and a small aggregate of our own, so that no capability is needed."""
import os
from collections.abc import AsyncIterator, Collection
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.db import Database
from ramal.kit.tables import Base
from ramal.publishing import registry
from ramal.publishing.models import Publication, PublicationNode, RoutingEntry
from ramal.publishing.publisher import Publisher
from ramal.rules.tables import Entry, NeverBlock

TABLES = [RoutingEntry.__table__, Publication.__table__, PublicationNode.__table__]


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, Entry]]:
    rows = await session.execute(
        text(
            "SELECT id, name, concat_ws('+', note, string_agg(parts.text, '+' ORDER BY part)) AS note FROM things LEFT JOIN parts ON thing = id "
            "WHERE id = ANY(:ids) GROUP BY id, name, note"
        ),
        {"ids": list(ids)},
    )
    return [(row.id, f"thing/{row.name}", NeverBlock(note=row.note)) for row in rows]


@pytest.fixture
def dsn() -> str:
    name = f"t{os.getpid()}"
    base = "host=127.0.0.1 port=23432 user=postgres"
    with psycopg.connect(f"{base} dbname=postgres", autocommit=True) as c:
        c.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        c.execute(f"CREATE DATABASE {name}")
        for role in ("ramal_app", "ramal_worker"):
            c.execute(f"DO $$ BEGIN CREATE ROLE {role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    return f"{base} dbname={name}"


@pytest.fixture
async def database(dsn: str) -> AsyncIterator[Database]:
    name = dsn.rsplit("=", 1)[1]
    database = Database(f"postgresql+psycopg://postgres@127.0.0.1:23432/{name}", publisher=Publisher())
    async with database.engine.begin() as connection:
        await connection.run_sync(lambda sync: Base.metadata.create_all(sync, tables=TABLES))
        await connection.execute(text("CREATE TABLE things (id uuid PRIMARY KEY, name text NOT NULL UNIQUE DEFERRABLE, note text NOT NULL)"))
        await connection.execute(text("CREATE TABLE parts (thing uuid, part int, text text, PRIMARY KEY (thing, part))"))
    registry.register(registry.Projection("thing", "things", entries))
    yield database
    await database.close()
