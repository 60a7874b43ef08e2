"""How often something may happen: counted in the database, so that every api process knows, and kept even where the request fails."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, delete, func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.clock import now
from ramal.kit.db import Database
from ramal.kit.errors import TooManyError
from ramal.kit.jobs import task
from ramal.kit.scope import Scope
from ramal.kit.tables import Base

SCOPE = Scope.platform("system:limits")
LONGEST = timedelta(days=1)
"""No window is longer than this."""


class RateCount(Base):
    """How often an act happened in the running window. The bucket is a digest: it names nobody."""

    __tablename__ = "rate_counts"
    __table_args__ = ({"info": {"owner": "platform"}},)

    bucket: Mapped[str] = mapped_column(primary_key=True)
    began: Mapped[datetime] = mapped_column(server_default=func.now())
    count: Mapped[int] = mapped_column()


async def take(database: Database, act: str, key: str, *, most: int, per: timedelta) -> None:
    """Count one `act` of `key`. Raise TooManyError beyond `most` in a window of `per`."""
    moment = now()
    bucket = hashlib.sha256(f"{act}\n{key}".encode()).hexdigest()
    statement = insert(RateCount).values(bucket=bucket, began=moment, count=1)
    over = RateCount.began <= moment - per
    changed = {"count": case((over, 1), else_=RateCount.count + 1), "began": case((over, moment), else_=RateCount.began)}
    statement = statement.on_conflict_do_update(index_elements=["bucket"], set_=changed)
    async with database.unit(SCOPE) as unit:
        began, count = (await unit.session.execute(statement.returning(RateCount.began, RateCount.count))).one()
    if count > most:
        raise TooManyError(retry_after=max(1, int((began + per - moment).total_seconds())))


@task("limits.upkeep")
async def upkeep(database: Database, **_args: Any) -> None:
    """Forget windows that are over. To be performed every hour."""
    async with database.unit(Scope.system("system:worker")) as unit:
        await unit.session.execute(delete(RateCount).where(RateCount.began < now() - LONGEST))
