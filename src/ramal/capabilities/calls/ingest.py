"""From shipped events to rows: stored once, however often they come, and noted as work in the same transaction."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate, islice

import msgspec
from psycopg import AsyncConnection, AsyncCursor, Rollback

from ramal.capabilities.calls.records import NAMESPACE, identity
from ramal.kit.ids import new_id
from ramal.rules.events import Alarm, AnyEvent, AuthFailed, Banned, LateAnswer, Recorded, decoder

CHANNEL = "ramal_events"
PASSED_ON = (Alarm, AuthFailed, Banned, LateAnswer, Recorded)
"""Events that mean something by themselves, besides what they say about a call."""

UNREADABLE = "unreadable"
Stored = tuple[str, str | None, str, bytes]

_KEEP_NEW = """
INSERT INTO call_events (id, call_id, kind, payload)
SELECT id, call_id, kind, substring(%b::bytea FROM begin FOR size)
  FROM unnest(string_to_array(%b, ',')::uuid[], string_to_array(%b, ',', '')::uuid[], string_to_array(%b, ','),
              string_to_array(%b, ',')::int[], string_to_array(%b, ',')::int[]) AS new(id, call_id, kind, begin, size)
    ON CONFLICT (id) DO NOTHING
"""
_WHICH = " RETURNING id::text"
_NOTE = """
INSERT INTO call_pending (call_id, event_id)
SELECT * FROM unnest(string_to_array(%b, ',', '')::uuid[], string_to_array(%b, ',', '')::uuid[])
"""
_RATED = """
SELECT coalesce(array_agg(id::text), '{}'), (SELECT coalesce(max(seq), 0) FROM routing_entries)
  FROM call_legs WHERE id = ANY(%s::text[]::uuid[]) AND charge_state <> 'open'
"""


async def store(connection: AsyncConnection, payloads: Sequence[bytes]) -> int:
    """Store encoded events; return how many were new. `connection` is in autocommit mode."""
    rows = {row[0]: row for row in map(_row, payloads)}
    if not rows:
        return 0
    async with connection.transaction(), connection.cursor() as cursor:
        new = await _keep(cursor, rows)
        await _note(cursor, new)
    return len(new)


async def _keep(cursor: AsyncCursor, rows: Mapping[str, Stored]) -> Collection[Stored]:
    """Insert what is new and return it. Mostly all of it is: only where some was known are ids asked for."""
    values = _columns(rows.values())
    async with cursor.connection.transaction() as attempt:
        await cursor.execute(_KEEP_NEW, values)
        if cursor.rowcount == len(rows):
            return rows.values()
        raise Rollback(attempt)
    await cursor.execute(_KEEP_NEW + _WHICH, values)
    return [rows[row[0]] for row in await cursor.fetchall()]


def _columns(rows: Collection[Stored]) -> tuple[bytes, str, str, str, str, str]:
    """Return rows as six parameters; joined texts cost a tenth of arrays of objects."""
    ids, calls, kinds, payloads = zip(*rows, strict=True)
    sizes = [len(payload) for payload in payloads]
    begins = accumulate(sizes, initial=1)
    lists = (ids, (call or "" for call in calls), kinds, map(str, islice(begins, len(sizes))), map(str, sizes))
    return (b"".join(payloads), *(",".join(items) for items in lists))  # type: ignore[return-value]


async def _note(cursor: AsyncCursor, rows: Collection[Stored]) -> None:
    calls = {call: None for _, call, _, _ in rows if call}
    alone = [event for event, _, kind, _ in rows if kind in _ALONE]
    if calls or alone:
        await cursor.execute(_NOTE, (",".join([*calls, *([""] * len(alone))]), ",".join([*([""] * len(calls)), *alone])))
        await cursor.execute(f"NOTIFY {CHANNEL}")


async def rated(connection: AsyncConnection, legs: Sequence[str]) -> tuple[list[str], int]:
    """Return those of the ended `legs` that have been rated, and the sequence in which the balances they led to are published."""
    row = await (await connection.execute(_RATED, (list(legs),))).fetchone()
    return (row[0], row[1]) if row else ([], 0)


async def alarm(connection: AsyncConnection, *, what: str, detail: str, node: str) -> None:
    """Write down an alarm that no event tells of."""
    await connection.execute("INSERT INTO alarms (id, what, detail, node) VALUES (%s, %s, %s, %s)", (new_id(), what, detail, node))


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
