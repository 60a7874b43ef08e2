"""From shipped events to rows: stored once, however often they come, and noted as work in the same transaction."""

import hashlib
from collections.abc import Sequence

import msgspec
from psycopg import AsyncConnection, AsyncCursor

from ramal.capabilities.calls.records import NAMESPACE, identity
from ramal.rules.events import Alarm, AnyEvent, AuthFailed, Banned, LateAnswer, Recorded, decoder

_RATED = """
SELECT coalesce(array_agg(id::text), '{}'), (SELECT coalesce(max(seq), 0) FROM routing_entries)
  FROM call_legs WHERE id = ANY(%s::text[]::uuid[]) AND charge_state <> 'open'
"""
CHANNEL = "ramal_events"
PASSED_ON = (Alarm, AuthFailed, Banned, LateAnswer, Recorded)
"""Events that mean something by themselves, besides what they say about a call."""

UNREADABLE = "unreadable"
Stored = tuple[str, str | None, str, bytes]

_KEEP_NEW = """
INSERT INTO call_events (id, call_id, kind, payload)
SELECT DISTINCT ON (id) * FROM unnest(%b::text[]::uuid[], %b::text[]::uuid[], %b::text[], %b::bytea[]) AS new(id, call_id, kind, payload) ORDER BY id
    ON CONFLICT (id) DO NOTHING RETURNING id::text
"""
_NOTE = "INSERT INTO call_pending (call_id, event_id) SELECT * FROM unnest(%b::text[]::uuid[], %b::text[]::uuid[])"


async def store(connection: AsyncConnection, payloads: Sequence[bytes]) -> int:
    """Store encoded events; return how many were new. `connection` is in autocommit mode."""
    rows = [_row(payload) for payload in payloads]
    if not rows:
        return 0
    async with connection.transaction(), connection.cursor(binary=True) as cursor:
        await cursor.execute(_KEEP_NEW, [list(column) for column in zip(*rows, strict=True)])
        new = {row[0] for row in await cursor.fetchall()}
        await _note(cursor, [row for row in rows if row[0] in new])
    return len(new)


async def _note(cursor: AsyncCursor, rows: Sequence[Stored]) -> None:
    work: dict[tuple[str | None, str | None], None] = {}
    for event, call, kind, _ in rows:
        if call is not None:
            work[call, None] = None
        if kind in _ALONE:
            work[None, event] = None
    if work:
        await cursor.execute(_NOTE, [list(column) for column in zip(*work, strict=True)])
        await cursor.execute(f"NOTIFY {CHANNEL}")


async def rated(connection: AsyncConnection, legs: Sequence[str]) -> tuple[list[str], int]:
    """Return those of the ended `legs` that have been rated, and the sequence in which the balances they led to are published."""
    row = await (await connection.execute(_RATED, (list(legs),))).fetchone()
    return (row[0], row[1]) if row else ([], 0)


def _row(payload: bytes) -> Stored:
    try:
        event: AnyEvent = decoder.decode(payload)
    except msgspec.MsgspecError:
        digest = hashlib.sha256(payload).hexdigest()
        return identity(f"{NAMESPACE}/{digest}"), None, UNREADABLE, payload
    call = identity(event.call) if event.call else None
    return identity(event.id), call, kind_of(event), payload


def kind_of(event: AnyEvent) -> str:
    """Return the tag of an event as it stands in its encoding."""
    return str(event.__struct_config__.tag)


_ALONE = {UNREADABLE, *(str(kind.__struct_config__.tag) for kind in PASSED_ON)}
