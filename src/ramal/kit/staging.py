"""Many rows at once: by COPY into a temporary table, then by one INSERT … SELECT, so that row policies and checks hold as for any INSERT.

COPY itself is refused under row-level security. The temporary table belongs to the connection alone, whatever role it works as at the
moment, and each commit empties it.
Instants travel as whole microseconds since 1970, everything else as COPY text; the functions below write it.
"""

import re
from collections.abc import Iterable

from psycopg import AsyncConnection
from sqlalchemy import DateTime, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.kit.rls import APP

NULL = r"\N"
special = re.compile(r"[\\\t\n\r\x00]").search
"""Finds a character that COPY does not take as it is."""
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\x00": None})
_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def text(value: str) -> str:
    """Return a text as COPY takes it. PostgreSQL's text knows no NUL."""
    return value.translate(_ESCAPES) if special(value) else value


def json(encoded: bytes) -> str:
    """Return encoded JSON (no line breaks between its tokens) as COPY takes it."""
    return encoded.replace(b"\\", b"\\\\").decode()


def micros(nanoseconds: int | None) -> str:
    """Return an instant as COPY takes it."""
    return NULL if nanoseconds is None else str(nanoseconds // 1000)


def boolean(value: bool) -> str:  # noqa: FBT001 - a conversion
    """Return a truth value as COPY takes it."""
    return "t" if value else "f"


class Staging:
    """The way of many rows into one table. Columns that are not named get their defaults."""

    def __init__(self, table: Table, columns: Iterable[str], *, replace: bool = False) -> None:
        """Take the table and the order of columns. `replace`: a row whose id exists replaces it; else it is an error."""
        names = tuple(columns)
        name = f"staged_{table.name}"
        kinds = ", ".join(f"{column} {self._kind(table, column)}" for column in names)
        listed, taken = ", ".join(names), ", ".join(self._taken(table, column) for column in names)
        changes = ", ".join(f"{column} = excluded.{column}" for column in names if column != "id")
        self.columns = names
        self._prepare = (
            f"DO $$ BEGIN IF to_regclass('pg_temp.{name}') IS NULL THEN"  # noqa: S608 - own names
            f" CREATE TEMPORARY TABLE {name} ({kinds}) ON COMMIT DELETE ROWS; GRANT ALL ON pg_temp.{name} TO {APP}; END IF; END $$;"
            f" DELETE FROM pg_temp.{name}"
        )
        self._copy = f"COPY pg_temp.{name} ({listed}) FROM STDIN"
        conflict = f" ON CONFLICT (id) DO UPDATE SET {changes}" if replace else ""
        self._insert = f"INSERT INTO {table.name} ({listed}) SELECT {taken} FROM pg_temp.{name}{conflict}"  # noqa: S608 - own names

    @staticmethod
    def _kind(table: Table, column: str) -> str:
        kind = table.c[column].type
        return "bigint" if isinstance(kind, DateTime) else str(kind.compile(_DIALECT))

    @staticmethod
    def _taken(table: Table, column: str) -> str:
        instant = isinstance(table.c[column].type, DateTime)
        return f"timestamptz 'epoch' + {column} * interval '1 microsecond'" if instant else column

    async def put(self, session: AsyncSession, lines: Iterable[str]) -> None:
        """Write rows: each line is its columns' texts, joined by tabs."""
        data = "\n".join(lines)
        if not data:
            return
        raw = await (await session.connection()).get_raw_connection()
        driver: AsyncConnection = raw.driver_connection  # type: ignore[assignment]
        async with driver.cursor() as cursor:
            await cursor.execute(self._prepare)
            async with cursor.copy(self._copy) as copy:
                await copy.write(data + "\n")
            await cursor.execute(self._insert)
