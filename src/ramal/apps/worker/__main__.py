"""Runs the worker of an instance: `python -m ramal.apps.worker`."""

import asyncio
import gc
import logging
import signal
from typing import Any

import psycopg
from procrastinate import App, exceptions
from psycopg.conninfo import make_conninfo

from ramal.apps.api.wiring import url
from ramal.apps.settings import Settings, load
from ramal.apps.worker import jobs
from ramal.apps.worker.gateways import EdgeTester
from ramal.apps.worker.records import Records
from ramal.apps.worker.telephone import CoreTelephone
from ramal.capabilities.carriers import api as carriers
from ramal.capabilities.numbers import api as numbers
from ramal.capabilities.voicemail import api as voicemail
from ramal.engines.postgres.place import DATABASE
from ramal.kit import letters, outgoing
from ramal.kit.db import Database
from ramal.kit.sealing import Sealer
from ramal.publishing.publisher import Publisher

POOL = 6
GRACE = 10.0
POLL = 5.0
"""Seconds between two looks for jobs that nobody announced: those that were put off and are due now."""

LONGEST_PAUSE = 5.0
GARBAGE = (50_000, 20, 100)
"""When garbage is looked for: batches make many objects that live shortly; looking at them more often finds nothing."""

_log = logging.getLogger(__name__)


def database_of(settings: Settings) -> Database:
    """Return the database as the worker's role sees it; work for somebody's scope is done as the application's role."""
    address = url(settings, "ramal_worker", settings.secrets.database_worker)
    sealer = Sealer(settings.secrets.seal_key)
    return Database(
        address, publisher=Publisher(), sealer=sealer, lower_role="ramal_app", pool_size=POOL, max_overflow=POOL, pool_timeout=10
    )


def conninfo(settings: Settings) -> str:
    """Return the connection string of the worker's role."""
    ports, secrets = settings.instance.ports, settings.secrets
    return make_conninfo(
        host="127.0.0.1", port=ports.postgres, dbname=DATABASE, user="ramal_worker", password=secrets.database_worker,
        application_name="ramal-worker", connect_timeout=3,
    )  # fmt: skip


async def perform(app: App) -> None:
    """Perform jobs for ever; a lost database is waited for."""
    pause = 0.2
    while True:
        try:
            async with app.open_async():
                pause = 0.2
                await app.run_worker_async(
                    concurrency=jobs.CONCURRENCY, install_signal_handlers=False, delete_jobs="successful", shutdown_graceful_timeout=GRACE,
                    fetch_job_polling_interval=POLL,
                )  # fmt: skip
        except (exceptions.ProcrastinateException, psycopg.Error, OSError) as error:
            _log.warning("job queue: %s: %s", type(error).__name__, error)
        await asyncio.sleep(pause)
        pause = min(LONGEST_PAUSE, pause * 2)


async def run(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    letters.use(
        letters.Post(
            port=settings.instance.ports.smtp, site=settings.instance.origin, media=settings.media, anywhere=settings.instance.loopback
        )
    )
    voicemail.use(voicemail.Outlet(media=settings.media, smtp_port=settings.instance.ports.smtp))
    numbers.use(CoreTelephone(settings))
    outgoing.use(outgoing.Policy(loopback=settings.instance.loopback))
    carriers.use(EdgeTester(settings))
    database, info = database_of(settings), conninfo(settings)
    app = jobs.application(database, info)
    work = (perform(app), jobs.regularly(database, app), Records(database, info).run())
    tasks: list[asyncio.Task[Any]] = [asyncio.create_task(doing) for doing in work]
    _log.info("worker is up")
    waiting: asyncio.Task[Any] = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await database.close()
    for task in done - {waiting}:
        task.result()


def main() -> None:
    """Run the worker."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    gc.set_threshold(*GARBAGE)
    asyncio.run(run(load()))


if __name__ == "__main__":
    main()
