"""The SQL of a price list's import: staged, checked, compared and stored without passing through Python."""

STAGING = """
CREATE TEMPORARY TABLE staged_rates (
  line bigint NOT NULL, prefix text COLLATE "C" NOT NULL, price bigint NOT NULL, connection_fee bigint NOT NULL,
  minimum bigint NOT NULL, increment bigint NOT NULL, name text NOT NULL
) ON COMMIT DROP
"""
COPY = "COPY staged_rates (line, prefix, price, connection_fee, minimum, increment, name) FROM STDIN"
ANALYSE = "ANALYZE staged_rates"

DUPLICATES = """
SELECT prefix, max(line) AS line FROM staged_rates GROUP BY prefix HAVING count(*) > 1 ORDER BY 2 LIMIT :limit
"""

COMPARE = """
SELECT count(*) FILTER (WHERE old.prefix IS NULL) AS added,
       count(*) FILTER (WHERE new.prefix IS NULL) AS removed,
       count(*) FILTER (
         WHERE (old.price, old.connection_fee, old.minimum, old.increment) <> (new.price, new.connection_fee, new.minimum, new.increment)
       ) AS changed
  FROM staged_rates AS new
  FULL JOIN (SELECT * FROM rates WHERE version_id = CAST(:version AS uuid)) AS old USING (prefix)
"""

INSERT = """
INSERT INTO rates (isp_id, version_id, prefix, price, connection_fee, minimum, increment, name)
SELECT CAST(:isp AS uuid), CAST(:version AS uuid), prefix, price, connection_fee, minimum, increment, name FROM staged_rates ORDER BY prefix
"""

DIFF = """
SELECT prefix, old.price AS old_price, old.connection_fee AS old_connection_fee, old.minimum AS old_minimum, old.increment AS old_increment,
       old.name AS old_name, new.price, new.connection_fee, new.minimum, new.increment, new.name
  FROM (SELECT * FROM rates WHERE version_id = CAST(:new AS uuid) AND prefix > :after) AS new
  FULL JOIN (SELECT * FROM rates WHERE version_id = CAST(:old AS uuid) AND prefix > :after) AS old USING (prefix)
 WHERE (old.price, old.connection_fee, old.minimum, old.increment)
       IS DISTINCT FROM (new.price, new.connection_fee, new.minimum, new.increment)
 ORDER BY prefix LIMIT :limit
"""
