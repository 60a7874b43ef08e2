"""The CSV export: streamed in a transaction of its own, with the columns that the import takes. Passwords are never in it."""

import csv
import io
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Any

from ramal.capabilities.subscribers.schemas import SubscriberFields
from ramal.capabilities.subscribers.service import stream
from ramal.kit.db import Database
from ramal.kit.scope import Scope

COLUMNS = tuple(SubscriberFields.model_fields)


async def export(database: Database, scope: Scope) -> AsyncIterator[str]:
    """Yield the file in pieces."""
    yield lines([COLUMNS])
    async with database.unit(scope) as unit:
        async for piece in stream(unit):
            yield lines([[getattr(row, name) for name in COLUMNS] for row in piece])


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def lines(rows: Iterable[Sequence[Any]]) -> str:
    """Return rows of values as lines that the import reads."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return file.getvalue()
