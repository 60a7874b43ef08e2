"""Wrong credentials at consoles and the API (E5): the fourth within six hours blocks the address for a day."""

from datetime import timedelta

from sqlalchemy import cast, func, select
from sqlalchemy.dialects.postgresql import INET

from ramal.capabilities.servers.models import Ban, LogInFailure
from ramal.capabilities.servers.service import record_ban, spared
from ramal.kit.clock import now
from ramal.kit.db import Database, Unit
from ramal.kit.errors import TooManyError
from ramal.kit.scope import Scope

WINDOW, BLOCK = timedelta(hours=6), timedelta(hours=24)
MOST = 4
MOST_OF_ACCOUNT, ACCOUNT_WINDOW = 10, timedelta(hours=1)
SCOPE = Scope.platform("system:guard")


class LogInGuard:
    """Counts failures in the database, so that every api process knows them.

    An address that is never blocked (an office, our own) may still not try one account without end.
    """

    def __init__(self, database: Database) -> None:
        """Take the database as the application sees it."""
        self.database = database

    async def check(self, address: str, account: str) -> None:
        """Raise TooManyError for a blocked address, or one that tried this account too often."""
        async with self.database.unit(SCOPE) as unit:
            query = select(Ban.until).where(Ban.kind == "log-in", Ban.ip == cast(address, INET), Ban.until > now())
            if until := await unit.session.scalar(query):
                raise TooManyError("Too many wrong passwords from this address", retry_after=int((until - now()).total_seconds()) + 1)
            if await _count(unit, address, ACCOUNT_WINDOW, account) >= MOST_OF_ACCOUNT:
                raise TooManyError("Too many wrong passwords for this account", retry_after=int(ACCOUNT_WINDOW.total_seconds()))

    async def failed(self, address: str, account: str) -> None:
        """Count a failure; the fourth blocks."""
        async with self.database.unit(SCOPE) as unit:
            unit.session.add(LogInFailure(ip=address, account=account[:300]))
            await unit.session.flush()
            if await _count(unit, address, WINDOW) >= MOST and not await spared(unit.session, address):
                await record_ban(unit, ip=address, until=now() + BLOCK, reason="wrong passwords", kind="log-in")


async def _count(unit: Unit, address: str, window: timedelta, account: str | None = None) -> int:
    query = select(func.count()).where(LogInFailure.ip == cast(address, INET), LogInFailure.created_at > now() - window)
    return int(await unit.session.scalar(query if account is None else query.where(LogInFailure.account == account[:300])) or 0)
