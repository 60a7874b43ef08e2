"""The loop that turns waiting events into records and charges: woken by NOTIFY, checked every few seconds, a batch at a time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from uuid import UUID

from psycopg import AsyncConnection

from ramal.capabilities.billing import api as billing
from ramal.capabilities.calls import api as calls
from ramal.capabilities.servers import api as servers
from ramal.capabilities.voicemail import api as voicemail
from ramal.kit.db import Database, Unit
from ramal.publishing import lookup
from ramal.rules.events import AnyEvent, Banned, Recorded

POLL = 5.0
GATHER = 0.05
"""Seconds to wait after a wake-up, so that events of one moment share a transaction."""

LONGEST_PAUSE = 5.0
_log = logging.getLogger(__name__)


async def banned(unit: Unit, event: AnyEvent) -> None:
    """Write down a block that the edge made."""
    if isinstance(event, Banned):
        block = servers.Block(
            ip=event.ip, until=calls.moment(event.until), reason=event.reason, rule=event.rule,
            account=event.user, isp_id=UUID(event.isp_id) if event.isp_id else None,
        )  # fmt: skip
        await servers.record_ban(unit, block)


async def recorded(unit: Unit, event: AnyEvent) -> None:
    """Hand a recording to who asked for it."""
    if isinstance(event, Recorded):
        await voicemail.received(unit, event)


def partners() -> calls.Partners:
    """Return what others do with calls, in this product."""
    return calls.Partners(rate=billing.Rater(lookup.load), settle=billing.settle, handlers={Banned: banned, Recorded: recorded})


class Records:
    """Derives for ever. Any number of workers may run it; one at a time works."""

    def __init__(self, database: Database, info: str) -> None:
        """Work in `database`; listen on a direct connection to the same one."""
        self._database, self._info = database, info
        self._partners = partners()
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Listen and derive; both go on after any failure."""
        async with asyncio.TaskGroup() as group:
            group.create_task(_for_ever(self._listen, "listening for events"))
            group.create_task(_for_ever(self._derive, "deriving records"))

    async def _listen(self) -> None:
        async with await AsyncConnection.connect(self._info, autocommit=True) as connection:
            await connection.execute(f"LISTEN {calls.CHANNEL}")
            self._wake.set()
            async for _ in connection.notifies():
                self._wake.set()

    async def _derive(self) -> None:
        while True:
            self._wake.clear()
            while await calls.work(self._database, self._partners):
                pass
            try:
                async with asyncio.timeout(POLL):
                    await self._wake.wait()
                await asyncio.sleep(GATHER)
            except TimeoutError:
                continue


async def _for_ever(action: Callable[[], Awaitable[None]], what: str) -> None:
    pause = GATHER
    while True:
        try:
            await action()
        except Exception as error:  # noqa: BLE001 - the worker outlives every outage
            _log.warning("%s: %s: %s", what, type(error).__name__, error)
            pause = min(LONGEST_PAUSE, pause * 2)
        else:
            pause = GATHER
        await asyncio.sleep(pause)
