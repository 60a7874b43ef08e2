"""From shipped events to rows: stored once, however often they come, and noted as work in the same transaction."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import get_args

import msgspec
from psycopg import AsyncConnection, AsyncCursor, Rollback

from ramal.capabilities.calls import parcels
from ramal.capabilities.calls.records import NAMESPACE, identity
from ramal.kit.ids import new_id
from ramal.rules.events import Alarm, AnyEvent, AuthFailed, Banned, LateAnswer, Recorded, decoder

CHANNEL = "ramal_events"
PASSED_ON = (Alarm, AuthFailed, Banned, LateAnswer, Recorded)
"""Events that mean something by themselves, besides what they say about a call: each is a row of its own."""

UNREADABLE = "unreadable"
TRIES = 5


class Stored(msgspec.Struct, frozen=True, gc=False):
    """A row of `call_events`: one event, or those of one call that arrived together. `call` is the call's identity."""

    id: str
    call: str | None
    kind: str
    payload: bytes


_KNOWN_CALLS = "SELECT payload FROM call_events WHERE call_id = ANY(string_to_array(%b, ',')::uuid[])"
_KNOWN = "SELECT id::text FROM call_events WHERE id = ANY(string_to_array(%b, ',')::uuid[])"
_KEEP = """
INSERT INTO call_events (id, call_id, kind, payload)
SELECT id, call_id, kind, substring(%b::bytea FROM begin FOR size)
  FROM unnest(string_to_array(%b, ',')::uuid[], string_to_array(%b, ',', '')::uuid[], string_to_array(%b, ','),
              string_to_array(%b, ',')::int[], string_to_array(%b, ',')::int[]) AS new(id, call_id, kind, begin, size)
    ON CONFLICT (id) DO NOTHING
"""
_NOTE = """
INSERT INTO call_pending (call_id, event_id)
SELECT * FROM unnest(string_to_array(%b, ',', '')::uuid[], string_to_array(%b, ',', '')::uuid[])
"""
_RATED = """
SELECT coalesce(array_agg(id::text), '{}'), (SELECT coalesce(max(seq), 0) FROM routing_entries)
  FROM call_legs WHERE id = ANY(%s::text[]::uuid[]) AND charge_state <> 'open'
"""


class RacedError(RuntimeError):
    """Others kept storing the same events at the same time."""


async def store(connection: AsyncConnection, payloads: Sequence[bytes]) -> int:
    """Store encoded events; return how many were new. `connection` is in autocommit mode."""
    calls: dict[str, str] = {}
    arrived = {event.id: event for event in (_arrived(payload, calls) for payload in payloads)}
    if not arrived:
        return 0
    for _ in range(TRIES):
        async with connection.transaction() as attempt, connection.cursor(binary=True) as cursor:
            known = await _known(cursor, arrived.values())
            new = [event for event in arrived.values() if event.id not in known]
            rows = list(_rows(new))
            if rows and await _keep(cursor, rows) < len(rows):
                raise Rollback(attempt)  # an agent that was given up stored some in between: look again
            await _note(cursor, rows)
            return len(new)
    raise RacedError


async def _known(cursor: AsyncCursor, arrived: Collection[Stored]) -> set[str]:
    """Return which events are stored already."""
    known: set[str] = set()
    if calls := {event.call: None for event in arrived if event.call}:
        await cursor.execute(_KNOWN_CALLS, (",".join(calls),))
        for (payload,) in await cursor.fetchall():
            known.update(map(identity, parcels.names(payload)))
    if others := [event.id for event in arrived if not event.call]:
        await cursor.execute(_KNOWN, (",".join(others),))
        known.update(row[0] for row in await cursor.fetchall())
    return known


def _rows(new: Collection[Stored]) -> Iterator[Stored]:
    """Yield the rows of new events: what belongs to one call lies together."""
    together: dict[str, list[Stored]] = {}
    for event in new:
        if event.call and event.kind not in _ALONE:
            together.setdefault(event.call, []).append(event)
        else:
            yield Stored(event.id, event.call, event.kind, event.payload)
    for call, events in together.items():
        kind = events[0].kind if len(events) == 1 else parcels.KIND
        yield Stored(events[0].id, call, kind, parcels.pack([event.payload for event in events]))


async def _keep(cursor: AsyncCursor, rows: Collection[Stored]) -> int:
    """Insert rows; return how many of them did not exist. Joined texts cost a tenth of arrays of objects."""
    payloads = [row.payload for row in rows]
    sizes = [len(payload) for payload in payloads]
    begins = accumulate(sizes[:-1], initial=1)
    lists = ([row.id for row in rows], [row.call or "" for row in rows], [row.kind for row in rows], map(str, begins), map(str, sizes))
    await cursor.execute(_KEEP, (b"".join(payloads), *map(",".join, lists)))
    return cursor.rowcount


async def _note(cursor: AsyncCursor, rows: Collection[Stored]) -> None:
    calls = {row.call: None for row in rows if row.call}
    alone = [row.id for row in rows if row.kind in _ALONE]
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


def _arrived(payload: bytes, calls: dict[str, str]) -> Stored:
    """Return an event as a row of its own. `calls` remembers the identities of calls."""
    try:
        event: AnyEvent = decoder.decode(payload)
    except msgspec.MsgspecError:
        digest = hashlib.sha256(payload).hexdigest()
        return Stored(identity(f"{NAMESPACE}/{digest}"), None, UNREADABLE, payload)
    call = None
    if event.call:
        call = calls.get(event.call) or calls.setdefault(event.call, identity(event.call))
    return Stored(identity(event.id), call, _KINDS[type(event)], payload)


_KINDS = {kind: str(kind.__struct_config__.tag) for kind in get_args(AnyEvent)}
"""Tags of events as they stand in their encoding."""

_ALONE = {UNREADABLE, *(_KINDS[kind] for kind in PASSED_ON)}
