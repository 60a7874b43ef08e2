"""Which node registers for a gateway, and how it stands: one row for each, held by one node at a time, told by that node."""

import json
from collections.abc import Mapping
from typing import Any

from psycopg import AsyncConnection

HELD = "20 seconds"
"""How long a node that falls silent keeps its gateways from the others."""

_HOLD = """
INSERT INTO gateway_registrations AS old
       (gateway_id, isp_id, node, held_until, state, code, reason, attempted_at, registered_at, expires_at)
SELECT told.id, gateways.isp_id, %(node)s, now() + %(held)s::interval, told.state, told.code, told.reason,
       to_timestamp(nullif(told.attempted, 0)), to_timestamp(nullif(told.registered, 0)), to_timestamp(nullif(told.expires, 0))
  FROM jsonb_to_recordset(%(told)s::jsonb)
       AS told(id uuid, state text, code int, reason text, attempted float8, registered float8, expires float8)
  JOIN gateways ON gateways.id = told.id
    ON CONFLICT (gateway_id) DO UPDATE
   SET node = excluded.node, held_until = excluded.held_until, state = excluded.state, code = excluded.code, reason = excluded.reason,
       attempted_at = excluded.attempted_at, registered_at = excluded.registered_at, expires_at = excluded.expires_at
 WHERE old.node = excluded.node OR old.held_until < now()
RETURNING gateway_id::text
"""
_RELEASE = "DELETE FROM gateway_registrations WHERE node = %s AND NOT gateway_id = ANY(%s::text[]::uuid[])"


async def hold(connection: AsyncConnection, node: str, told: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """Say that `node` registers for these gateways and how each stands; return those that no other node holds.

    What the node held before and does not name is let go. `connection` is in autocommit mode.
    """
    rows = [{"id": gateway_id, **state} for gateway_id, state in told.items()]
    async with connection.transaction():
        await connection.execute(_RELEASE, (node, list(told)))
        found = await connection.execute(_HOLD, {"node": node, "held": HELD, "told": json.dumps(rows)})
        return {str(row[0]) for row in await found.fetchall()}
