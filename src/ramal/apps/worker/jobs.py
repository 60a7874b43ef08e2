"""The job queue: every task that the house registered, performed by procrastinate, and what has to be done regularly."""

import asyncio
import importlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import psycopg
from procrastinate import App, PsycopgConnector, RetryStrategy
from sqlalchemy.exc import DBAPIError

from ramal.apps.migrations.metadata import capability_modules, load
from ramal.kit.db import Database
from ramal.kit.jobs import TASKS
from ramal.kit.scope import Scope

CONCURRENCY = 4
STALLED = 30.0
"""Seconds without a heartbeat after which a job of a dead worker is begun again."""

AGAIN = RetryStrategy(max_attempts=5, exponential_wait=3)
REGULARLY = {
    "statistics.count": 15.0,
    "servers.upkeep": 60.0,
    "publishing.purge": 600.0,
    "voicemail.late": 300.0,
    "publishing.orphans": 3600.0,
    "billing.reconcile": 3600.0,
    "calls.forget": 3600.0,
    "identity.upkeep": 3600.0,
    "kit.upkeep": 3600.0,
    "schedules.upkeep": 86400.0,
    "limits.upkeep": 3600.0,
    "signup.upkeep": 3600.0,
    "domains.recheck": 3600.0,
    "directories.daily": 3600.0,
}
"""Task → seconds between two performances."""

_log = logging.getLogger(__name__)


def load_tasks() -> None:
    """Import every module that registers tasks or listens to events."""
    load()
    for name in ("listeners", "tasks"):
        for path in capability_modules(name):
            importlib.import_module(path)
    importlib.import_module("ramal.publishing.tasks")


def application(database: Database, info: str) -> App:
    """Return procrastinate's application with all tasks. `info` is the connection string of the worker's role."""
    load_tasks()
    app = App(connector=PsycopgConnector(conninfo=info, min_size=1, max_size=CONCURRENCY + 2))
    for name, function in TASKS.items():
        app.task(name=name, retry=AGAIN)(_bound(function, database))
    return app


def _bound(function: Callable[..., Awaitable[None]], database: Database) -> Callable[..., Awaitable[None]]:
    async def perform(**args: Any) -> None:
        await function(database, **args)

    return perform


async def rescue(app: App) -> int:
    """Queue again what a killed worker had begun; return how many."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED))
    for job in stalled:
        await app.job_manager.retry_job(job)
    return len(stalled)


async def regularly(database: Database, app: App) -> None:
    """Queue regular work when it is due, and rescue what stalled. Two workers queue nothing twice: the queueing lock refuses it."""
    due = dict.fromkeys(REGULARLY, 0.0)
    loop = asyncio.get_running_loop()
    while True:
        try:
            await rescue(app)
            for name, seconds in REGULARLY.items():
                if name in TASKS and loop.time() >= due[name]:
                    async with database.unit(Scope.system("system:worker")) as unit:
                        await unit.defer(name, lock=name)
                    due[name] = loop.time() + seconds
        except (DBAPIError, psycopg.Error, OSError) as error:
            _log.warning("regular work: %s", error)
        await asyncio.sleep(STALLED / 2)
