"""How the agent reaches PostgreSQL: direct connections as the worker's role, never waiting for long."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from psycopg import AsyncConnection
from psycopg.conninfo import make_conninfo

from ramal.apps.settings import Settings
from ramal.engines.postgres.place import DATABASE


def conninfo(settings: Settings) -> str:
    """Return the connection string of this instance's database."""
    return make_conninfo(
        host="127.0.0.1",
        port=settings.instance.ports.postgres,
        dbname=DATABASE,
        user="ramal_worker",
        password=settings.secrets.database_worker,
        application_name="ramal-node",
        connect_timeout=3,
        tcp_user_timeout=10_000,
    )


@asynccontextmanager
async def connected(info: str) -> AsyncIterator[AsyncConnection]:
    """Open an autocommit connection."""
    async with await AsyncConnection.connect(info, autocommit=True) as connection:
        yield connection
