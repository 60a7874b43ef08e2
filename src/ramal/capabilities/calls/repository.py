"""The SQL of records: set-based, one statement for a batch."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from psycopg import AsyncConnection
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.calls import parcels, quarters, rows
from ramal.capabilities.calls.charges import Charge
from ramal.capabilities.calls.models import Call, Leg
from ramal.capabilities.calls.records import CallRecord, identity
from ramal.kit.staging import Staging
from ramal.rules.events import AnyEvent

LOCK = text(f"SELECT pg_advisory_xact_lock({0x63616C6C73})")
"""One deriver at a time ("calls"): batches are large, and two of them would wait for each other's rows."""

TAKE = text(
    "DELETE FROM call_pending WHERE seq IN (SELECT seq FROM call_pending ORDER BY seq LIMIT :limit) RETURNING call_id::text, event_id::text"
)
EVENTS = "SELECT payload FROM call_events WHERE call_id = ANY(string_to_array(%b, ',')::uuid[])"
SINGLE = text("SELECT id, payload FROM call_events WHERE id = ANY(CAST(string_to_array(:ids, ',') AS uuid[])) ORDER BY id")
CHARGED = text("SELECT id::text, charge FROM call_legs WHERE id = ANY(CAST(string_to_array(:ids, ',') AS uuid[])) AND charge <> 0")
STALE = text("""
DELETE FROM calls WHERE linked_id = ANY(CAST(string_to_array(:linked, ',') AS uuid[]))
   AND NOT EXISTS (SELECT FROM unnest(CAST(string_to_array(:ids, ',') AS uuid[])) AS kept WHERE kept = calls.id)
""")


_CALLS = Staging(Call.__table__, rows.CALL, replace=True)
_LEGS = Staging(Leg.__table__, rows.LEG, replace=True)


async def take(session: AsyncSession, limit: int) -> tuple[list[str], list[str]]:
    """Take waiting work, oldest first: calls to derive and events to pass on. It waits no more if this transaction commits."""
    await session.execute(LOCK)
    taken = (await session.execute(TAKE, {"limit": limit})).all()
    return list({call: None for call, _ in taken if call}), [event for _, event in taken if event]


async def events_of(session: AsyncSession, calls: Collection[str]) -> list[list[AnyEvent]]:
    """Return the events of calls, call by call. The driver's binary format saves a third of the time."""
    found: dict[str, list[AnyEvent]] = {call: [] for call in calls}
    raw = await (await session.connection()).get_raw_connection()
    driver: AsyncConnection = raw.driver_connection  # type: ignore[assignment]
    async with driver.cursor(binary=True) as cursor:
        await cursor.execute(EVENTS, (",".join(calls),))
        for (payload,) in await cursor.fetchall():
            events = parcels.events(payload)
            found[identity(events[0].call)].extend(events)
    return [events for events in found.values() if events]


async def single(session: AsyncSession, events: Collection[str]) -> list[tuple[UUID, bytes]]:
    """Return encoded events by id."""
    return [(row.id, row.payload) for row in await session.execute(SINGLE, {"ids": ",".join(events)})]


async def charged(session: AsyncSession, legs: Collection[str]) -> dict[str, int]:
    """Return what legs were charged so far, where it is not nothing."""
    rows_ = await session.execute(CHARGED, {"ids": ",".join(legs)})
    return {row[0]: row[1] for row in rows_}


async def save(session: AsyncSession, calls: Sequence[CallRecord], charges: Mapping[str, Charge]) -> None:
    """Write records with their legs. Views of a call that it no longer has are removed."""
    if not calls:
        return
    await quarters.mark_before(session, [call.linked for call in calls])
    await session.execute(STALE, {"linked": ",".join(call.linked for call in calls), "ids": ",".join(call.id for call in calls)})
    await _CALLS.put(session, [rows.call_row(call, charges) for call in calls])
    await quarters.mark(session, calls)
    await _LEGS.put(session, [rows.leg_row(call, leg, charges[leg.id]) for call in calls for leg in call.legs])
