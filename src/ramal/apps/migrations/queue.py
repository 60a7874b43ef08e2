"""The job queue's own schema: procrastinate's tables stand apart, and the application can only add to them."""

from procrastinate import App
from procrastinate.testing import InMemoryConnector
from sqlalchemy import Connection

DEFER = """
CREATE FUNCTION queue.ramal_defer(task text, args jsonb, queue_name text, lock text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = queue, pg_temp AS $$
  SELECT (procrastinate_defer_jobs_v1(ARRAY[
    ROW(queue_name, task, 0, lock, NULL, args, NULL)::procrastinate_job_to_defer_v1]))[1]
$$;
REVOKE ALL ON FUNCTION queue.ramal_defer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue.ramal_defer TO ramal_app, ramal_worker;
GRANT USAGE ON SCHEMA queue TO ramal_app, ramal_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA queue TO ramal_worker;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA queue TO ramal_worker;
"""


def create(connection: Connection) -> None:
    """Create schema `queue` as the current role."""
    run(connection, "CREATE SCHEMA queue; SET LOCAL search_path = queue")
    run(connection, App(connector=InMemoryConnector()).schema_manager.get_schema())
    run(connection, "SET LOCAL search_path = public; " + DEFER)


def run(connection: Connection, script: str) -> None:
    """Run several statements as they stand, without parameters."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("no connection")
    driver.execute(script)
