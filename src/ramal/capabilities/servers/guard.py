"""Wrong credentials at consoles and the API (E5), by the same rule as those of SIP (`rules.bans`) and counted apart from them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import cast, func, select
from sqlalchemy.dialects.postgresql import INET

from ramal.capabilities.isps import api as isps
from ramal.capabilities.servers.models import Ban, LogInFailure
from ramal.capabilities.servers.service import Block, record_ban, spared
from ramal.kit.clock import now
from ramal.kit.db import Database, Unit
from ramal.kit.errors import NotFoundError, TooManyError
from ramal.kit.scope import Scope
from ramal.rules import bans
from ramal.rules.bans import Failure

WINDOW = timedelta(seconds=bans.WINDOW)
MOST_OF_ACCOUNT, ACCOUNT_WINDOW = 10, timedelta(hours=1)
LONGEST = 300
SCOPE = Scope.platform("system:guard")


class LogInGuard:
    """Counts failures in the database, so that every api process knows them.

    An address that is never blocked (an office, our own) may still not try one account without end.
    """

    def __init__(self, database: Database) -> None:
        """Take the database as the application sees it."""
        self.database = database

    async def check(self, address: str, account: str) -> None:
        """Raise TooManyError for a blocked address, an account that is blocked there, or one that it tried too often."""
        async with self.database.unit(SCOPE) as unit:
            blocked = select(func.max(Ban.until)).where(
                Ban.kind == "log-in", Ban.ip == cast(address, INET), Ban.account.in_(["", account[:LONGEST]]), Ban.until > now()
            )
            if until := await unit.session.scalar(blocked):
                raise TooManyError("Too many wrong passwords from this address", retry_after=int((until - now()).total_seconds()) + 1)
            if await _tried(unit, address, account) >= MOST_OF_ACCOUNT:
                raise TooManyError("Too many wrong passwords for this account", retry_after=int(ACCOUNT_WINDOW.total_seconds()))

    async def failed(self, address: str, account: str, isp_id: UUID | None = None) -> None:
        """Count a failure, as the account's provider wants it; one too many blocks."""
        async with self.database.unit(SCOPE) as unit:
            isp = await _provider(unit, isp_id)
            by_user = isp is not None and isp.block_by == "user"
            earlier = await _earlier(unit, address)
            unit.session.add(LogInFailure(ip=address, account=account[:LONGEST], by_user=by_user))
            await unit.session.flush()
            this = Failure(now().timestamp(), account[:LONGEST] if by_user else "")
            verdict = bans.failure(earlier, this, never=await spared(unit.session, address))
            if verdict.ban is None:
                return
            block = Block(
                ip=address, until=datetime.fromtimestamp(verdict.ban.until, UTC), reason=verdict.ban.reason, kind="log-in",
                rule=verdict.ban.rule, account=this.user if verdict.ban.rule == "user" else "", isp_id=isp.id if isp else None,
            )  # fmt: skip
            await record_ban(unit, block)


async def _provider(unit: Unit, isp_id: UUID | None) -> isps.Isp | None:
    try:
        return await isps.get(unit, isp_id) if isp_id else None
    except NotFoundError:
        return None


async def _earlier(unit: Unit, address: str) -> list[Failure]:
    query = select(LogInFailure.created_at, LogInFailure.account, LogInFailure.by_user)
    rows = await unit.session.execute(query.where(LogInFailure.ip == cast(address, INET), LogInFailure.created_at > now() - WINDOW))
    return [Failure(at.timestamp(), account if by_user else "") for at, account, by_user in rows]


async def _tried(unit: Unit, address: str, account: str) -> int:
    query = select(func.count()).where(
        LogInFailure.ip == cast(address, INET), LogInFailure.account == account[:LONGEST], LogInFailure.created_at > now() - ACCOUNT_WINDOW
    )
    return int(await unit.session.scalar(query) or 0)
