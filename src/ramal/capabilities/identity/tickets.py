"""Tickets: a token that lets its holder do one thing for one user, once and soon."""

import hashlib
from datetime import timedelta
from typing import Literal

from sqlalchemy import delete, select

from ramal.capabilities.identity.models import Ticket, User
from ramal.capabilities.identity.tokens import TICKET
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError
from ramal.kit.ids import new_token

Kind = Literal["second-factor", "password", "invitation"]
LASTS: dict[str, timedelta] = {
    "second-factor": timedelta(minutes=5),
    "password": timedelta(hours=1),
    "invitation": timedelta(days=7),
}
MOST_FAILURES = 4


class LinkOverError(InvalidError):
    """The link was used, is too old, or never was one: never says which."""

    code, title = "link-over", "This link is no longer valid"


def stored(token: str) -> str:
    """Return what is stored of a token: with 256 random bits, a plain digest opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


async def issue(unit: Unit, kind: Kind, user: User) -> tuple[str, Ticket]:
    """Return a new token; earlier links of the kind are over. The unit sees every row."""
    if kind != "second-factor":
        await unit.session.execute(delete(Ticket).where(Ticket.user_id == user.id, Ticket.kind == kind))
    token = new_token(TICKET)
    owner = {"isp_id": user.isp_id, "customer_id": user.customer_id, "tenant_id": user.tenant_id}
    row = Ticket(**owner, kind=kind, user_id=user.id, token_hash=stored(token), expires_at=now() + LASTS[kind])
    unit.session.add(row)
    await unit.session.flush()
    return token, row


async def find(unit: Unit, token: str, *kinds: Kind) -> tuple[Ticket, User]:
    """Return a ticket that still holds, locked, and its user. Raise LinkOverError."""
    query = (
        select(Ticket, User)
        .join(User, User.id == Ticket.user_id)
        .where(Ticket.token_hash == stored(token), Ticket.kind.in_(kinds), Ticket.expires_at > now(), User.status == "active")
        .with_for_update(of=Ticket)
    )
    found = (await unit.session.execute(query)).one_or_none()
    if found is None or found[0].failures >= MOST_FAILURES:
        raise LinkOverError
    return found[0], found[1]


async def use(unit: Unit, ticket: Ticket) -> None:
    """Spend a ticket."""
    await unit.session.delete(ticket)
    await unit.session.flush()
