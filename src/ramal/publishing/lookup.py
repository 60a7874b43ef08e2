"""Published entries read straight from PostgreSQL, for those that need a few of them and are not on a node."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.rules.tables import SHAPES, Entry

_SOME = text("SELECT key, value FROM routing_entries WHERE key = ANY(CAST(:keys AS text[])) AND value IS NOT NULL")


async def load(session: AsyncSession, keys: Iterable[str]) -> dict[str, Entry]:
    """Return the entries that exist of `keys` (platform or system scope)."""
    rows = await session.execute(_SOME, {"keys": list(keys)})
    return {row.key: msgspec.msgpack.decode(row.value, type=SHAPES[row.key.partition("/")[0]]) for row in rows}
