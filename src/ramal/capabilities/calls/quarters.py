"""Which quarters of an hour have calls that changed, and what stands in the records of one: what statistics are counted from.

The mark is written in the transaction that writes the records; whoever counts takes it and counts the whole quarter anew. So nothing counts
twice, however late or often a record is derived.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.calls.records import CallRecord
from ramal.capabilities.calls.rows import instant
from ramal.rules.statistics import LONG, LOOK_BACK, QUARTER, SHOWN, Seen, Sent, quarters

SECOND = 1_000_000_000
_BEFORE = text("""
INSERT INTO call_quarters (isp_id, at)
SELECT DISTINCT isp_id, quarter
  FROM calls, generate_series(date_bin('15 minutes', started, 'epoch'), least(coalesce(ended, started), started + interval '1 day'),
                              '15 minutes') AS quarter
 WHERE linked_id = ANY(CAST(string_to_array(:linked, ',') AS uuid[]))
""")
_AFTER = text("""
INSERT INTO call_quarters (isp_id, at)
SELECT * FROM unnest(CAST(:isps AS uuid[]), CAST(:instants AS timestamptz[]))
""")
_TAKE = text("""
WITH taken AS (DELETE FROM call_quarters WHERE seq IN (SELECT seq FROM call_quarters ORDER BY seq LIMIT :limit) RETURNING isp_id, at)
SELECT DISTINCT isp_id, at FROM taken ORDER BY isp_id, at
""")
_COLUMNS = f"""coalesce(customer_id::text, '') AS customer, coalesce(tenant_id::text, '') AS tenant, direction,
 left(called, {SHOWN}) AS called, extract(epoch FROM started)::float8 AS started, extract(epoch FROM ended)::float8 AS ended,
 answered IS NOT NULL AS answered, talk, charge"""
SEEN = text(f"""
SELECT {_COLUMNS} FROM calls
 WHERE isp_id = :isp AND started >= :begin - interval '{LONG} seconds' AND started < :begin + interval '{QUARTER} seconds'
   AND (started >= :begin OR ended > :begin OR ended IS NULL)
UNION ALL
SELECT {_COLUMNS} FROM calls
 WHERE isp_id = :isp AND started >= :begin - interval '{LOOK_BACK} seconds' AND started < :begin - interval '{LONG} seconds'
   AND ended - started > interval '1 hour' AND ended > :begin
""")  # noqa: S608 - own names
SENT = text(f"""
SELECT coalesce(legs.gateway_id::text, '') AS gateway,
       ARRAY(SELECT coalesce(item ->> 'gateway_id', '') FROM jsonb_array_elements(legs.attempts) AS item) AS tried,
       left(legs.called, {SHOWN}) AS called, legs.answered IS NOT NULL AS answered, legs.talk, legs.charge
  FROM calls JOIN call_legs AS legs ON legs.call_id = calls.id
 WHERE calls.isp_id = :isp AND calls.started >= :begin AND calls.started < :begin + interval '{QUARTER} seconds'
   AND legs.direction = 'carrier-out'
""")  # noqa: S608 - own names


async def mark_before(session: AsyncSession, linked: Sequence[str]) -> None:
    """Mark the quarters in which calls stand now, before their records change."""
    await session.execute(_BEFORE, {"linked": ",".join(linked)})


async def mark(session: AsyncSession, records: Sequence[CallRecord]) -> None:
    """Mark the quarters that records touch."""
    touched = sorted(
        {
            (record.isp_id, at)
            for record in records
            for at in quarters(record.started / SECOND, None if record.ended is None else record.ended / SECOND)
        }
    )
    if touched:
        isps, instants = zip(*touched, strict=True)
        await session.execute(_AFTER, {"isps": list(isps), "instants": [instant(at * SECOND) for at in instants]})


async def take_quarters(session: AsyncSession, limit: int) -> list[tuple[UUID, datetime]]:
    """Take marked quarters, oldest mark first. They are marked no more if this transaction commits."""
    return [(row.isp_id, row.at) for row in await session.execute(_TAKE, {"limit": limit})]


async def seen(session: AsyncSession, isp_id: UUID, begin: datetime) -> list[Seen]:
    """Return the calls that began in a quarter, and those that were still going on when it began."""
    rows = await session.execute(SEEN, {"isp": isp_id, "begin": begin})
    return [Seen(**row) for row in rows.mappings()]


async def sent(session: AsyncSession, isp_id: UUID, begin: datetime) -> list[Sent]:
    """Return the legs towards carriers of the calls that began in a quarter."""
    rows = await session.execute(SENT, {"isp": isp_id, "begin": begin})
    return [Sent(**{**row, "tried": tuple(row["tried"])}) for row in rows.mappings()]


def quarter_of(moment: datetime) -> datetime:
    """Return the begin of the quarter that holds an instant."""
    return moment - timedelta(seconds=moment.timestamp() % QUARTER)
