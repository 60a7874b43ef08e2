"""The regular work: counting what changed."""

from typing import Any

from ramal.capabilities.statistics import counting
from ramal.kit.db import Database
from ramal.kit.jobs import task


@task("statistics.count")
async def count(database: Database, **_args: Any) -> None:
    """Count until no quarter is marked any more."""
    while await counting.count(database):
        pass
