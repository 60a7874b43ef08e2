"""The door to subscribers for other capabilities and for publishing."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from ramal.capabilities.subscribers.models import Subscriber
from ramal.capabilities.subscribers.phones import PhonePlace
from ramal.capabilities.subscribers.proof import Proof, prove
from ramal.capabilities.subscribers.schemas import SubscriberIn
from ramal.capabilities.subscribers.service import SUBSCRIBERS
from ramal.kit.db import Unit
from ramal.rules import tables

__all__ = ["PhonePlace", "Proof", "Subscriber", "create", "disable", "entries", "get", "prove", "with_addresses"]

COPIED = [
    "username",
    "name",
    "alias",
    "enabled",
    "sip_ha1_md5",
    "sip_ha1_sha256",
    "softphone_ha1_md5",
    "softphone_ha1_sha256",
    "country",
    "area_code",
    "caller_id",
    "language",
    "voicemail",
    "call_group",
    "pickup_group",
    "forward_always",
    "forward_busy",
    "forward_no_answer",
    "max_calls",
    "ring_timeout",
]


async def get(unit: Unit, subscriber_id: UUID) -> Subscriber:
    """Return a subscriber in view. Raise NotFoundError."""
    return await SUBSCRIBERS.get(unit, subscriber_id)


async def create(unit: Unit, *, username: str, name: str, email: str) -> Subscriber:
    """Create a subscriber of the unit's tenant; its passwords stay unknown until somebody sets new ones."""
    form = SubscriberIn(username=username, name=name, email=email)
    return await SUBSCRIBERS.create(unit, form.values())


async def disable(unit: Unit, subscriber_id: UUID) -> None:
    """Disable a subscriber: it keeps all that it has, and makes no call."""
    await SUBSCRIBERS.update(unit, await SUBSCRIBERS.lock(unit, subscriber_id), {"enabled": False})


async def with_addresses(unit: Unit) -> dict[str, list[str]]:
    """Return who has which e-mail address, in lower case, among the subscribers in view."""
    found: dict[str, list[str]] = {}
    query = SUBSCRIBERS.select(unit).with_only_columns(Subscriber.id, Subscriber.email).where(Subscriber.email != "")
    for row_id, email in await unit.session.execute(query.order_by(Subscriber.created_at, Subscriber.id)):
        found.setdefault(email.lower(), []).append(str(row_id))
    return found


async def entries(session: AsyncSession, ids: Collection[UUID]) -> list[tuple[UUID, str, tables.Entry]]:
    """Return `subscriber/…`, `subscriber-id/…`, `username/…` and, where there is one, `alias/…`."""
    rows = await session.scalars(select(Subscriber).where(Subscriber.id.in_(ids)))
    return [(row.id, key, entry) for row in rows for key, entry in _of(row)]


def _of(row: Subscriber) -> Iterator[tuple[str, tables.Entry]]:
    where = tables.SubscriberRef(domain=row.domain, username=row.username)
    yield f"subscriber/{row.domain}/{row.username}", _entry(row)
    yield f"subscriber-id/{row.id}", where
    yield f"username/{row.username}/{row.id}", where
    if row.alias:
        yield f"alias/{row.domain}/{row.alias}", where


def _entry(row: Subscriber) -> tables.Subscriber:
    copied: dict[str, Any] = {name: getattr(row, name) for name in COPIED}
    named = {name: str(value) for name in ("security_group_id", "schedule_id") if (value := getattr(row, name))}
    return tables.Subscriber(id=str(row.id), isp_id=str(row.isp_id), tenant_id=str(row.tenant_id), **named, **copied)
