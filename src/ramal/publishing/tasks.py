"""The jobs of publishing; the worker finds them in `kit.jobs.TASKS`."""

from uuid import UUID

from ramal.kit.db import Database
from ramal.kit.jobs import task
from ramal.publishing import bulk


@task("publishing.publish")
async def publish(database: Database, *, kind: str, ids: list[str]) -> None:
    """Publish aggregates that one unit of work touched in too great a number."""
    await bulk.publish_ids(database, kind, [UUID(text) for text in ids])


@task("publishing.many")
async def many(database: Database, *, kind: str, id: str, then: str = "") -> None:  # noqa: A002 - the job's own argument
    """Publish one aggregate of very many entries."""
    await bulk.publish_many(database, kind, UUID(id), then=then)


@task("publishing.rebuild")
async def rebuild(database: Database) -> None:
    """Project everything anew."""
    await bulk.rebuild(database)


@task("publishing.orphans")
async def orphans(database: Database) -> None:
    """Tombstone entries of nothing."""
    await bulk.remove_orphans(database)


@task("publishing.purge")
async def purge(database: Database) -> None:
    """Delete tombstones that all live nodes have seen."""
    await bulk.purge(database)
