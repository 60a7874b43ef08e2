"""The SQL of publishing. No other code writes these tables.

A reader which asks for `seq > last` never skips a row that commits late, by this order of operations: READ COMMITTED, the
lock *first*, then the aggregates are read, then each written row takes a fresh `nextval`, in INSERT and in DO UPDATE alike (engines.md).
"""

LOCK_ID = 0x52616D616C  # "Ramal"
CHANNEL = "ramal_publish"

LOCK = f"SELECT pg_advisory_xact_lock({LOCK_ID})"

TOMBSTONE = """
UPDATE routing_entries SET value = NULL, seq = nextval('routing_seq')
 WHERE kind = :kind AND aggregate_id = ANY(CAST(:ids AS uuid[])) AND value IS NOT NULL
   AND NOT EXISTS (SELECT FROM unnest(string_to_array(:keys, :separator)) AS kept(key) WHERE kept.key = routing_entries.key)
"""

TOMBSTONE_RANGE = """
WITH stale AS (
    SELECT key FROM routing_entries
     WHERE kind = :kind AND aggregate_id = :id AND value IS NOT NULL AND key > :after AND (CAST(:upto AS text) IS NULL OR key <= :upto)
       AND NOT EXISTS (SELECT FROM unnest(string_to_array(:keys, :separator)) AS kept(key) WHERE kept.key = routing_entries.key)
     ORDER BY key LIMIT :limit)
UPDATE routing_entries SET value = NULL, seq = nextval('routing_seq') FROM stale WHERE routing_entries.key = stale.key
"""

TOMBSTONE_UNKNOWN = """
UPDATE routing_entries SET value = NULL, seq = nextval('routing_seq') WHERE key IN (
    SELECT key FROM routing_entries WHERE kind = :kind AND value IS NOT NULL
       AND NOT EXISTS (SELECT FROM {table} AS aggregates WHERE aggregates.id = aggregate_id) LIMIT :limit)
"""

SEPARATOR = "\x1f"
"""Stands between joined keys; keys are printable. Joined texts cost a tenth of arrays of objects."""

UPSERT = """
INSERT INTO routing_entries AS old (key, value, seq, kind, aggregate_id)
SELECT key, substring(CAST(:data AS bytea) FROM begin FOR size), nextval('routing_seq'), :kind, aggregate_id
  FROM unnest(string_to_array(:keys, :separator), CAST(string_to_array(:begins, ',') AS int[]), CAST(string_to_array(:sizes, ',') AS int[]),
              CAST(string_to_array(:ids, ',') AS uuid[])) AS new(key, begin, size, aggregate_id)
 ORDER BY key
    ON CONFLICT (key) DO UPDATE
   SET value = excluded.value, seq = nextval('routing_seq'), kind = excluded.kind, aggregate_id = excluded.aggregate_id
 WHERE (old.value, old.kind, old.aggregate_id) IS DISTINCT FROM (excluded.value, excluded.kind, excluded.aggregate_id)
"""

NOTIFY = f"SELECT pg_notify('{CHANNEL}', '')"

PURGE = """
WITH gone AS (DELETE FROM routing_entries WHERE value IS NULL AND seq <= :through RETURNING 1)
UPDATE publication SET purged_through = greatest(purged_through, :through) WHERE EXISTS (SELECT FROM gone)
"""

LOWEST_LIVE = """
SELECT min(nodes.last_seq) FROM publication_nodes AS nodes JOIN publication USING (generation)
 WHERE nodes.seen_at > now() - CAST(:patience AS interval)
"""

NEW_GENERATION = "UPDATE publication SET generation = gen_random_uuid()"
