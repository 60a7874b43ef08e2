"""Who logs in to a phone: a subscriber by name and softphone password. What is wrong is never said, and costs the same."""

import hmac
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, text

from ramal.capabilities.isps import api as isps
from ramal.capabilities.subscribers import secrets
from ramal.capabilities.subscribers.models import Subscriber
from ramal.kit.db import Unit

SUFFIX = secrets.SUFFIXES["softphone"]
PLACES = text(
    "SELECT tenants.id, tenants.isp_id, tenants.status = 'total-block' FROM tenants JOIN isps ON isps.id = tenants.isp_id "
    "WHERE tenants.domain = :place OR isps.namespace = :place ORDER BY tenants.domain = :place DESC"
)
"""A domain is one tenant; a namespace is all tenants of a provider."""


@dataclass(frozen=True)
class Proof:
    """What came out: the subscriber where all is right, and whose guard counts where it is not."""

    subscriber: Subscriber | None
    isp_id: UUID | None


async def prove(unit: Unit, *, name: str, place: str, password: str) -> Proof:
    """Check a softphone password. `place` is a tenant's domain, or a provider's namespace where the name is unique in it.

    The unit sees every row. Blocked tenants, blocked providers and disabled subscribers are refused like a wrong password.
    """
    rows = (await unit.session.execute(PLACES, {"place": place})).all()
    blocked = {tenant_id: is_blocked for tenant_id, _, is_blocked in rows}
    isp_id: UUID | None = rows[0][1] if rows else None
    query = select(Subscriber).where(Subscriber.tenant_id.in_(blocked), Subscriber.username == name).limit(2)
    found = list(await unit.session.scalars(query))
    subscriber = found[0] if len(found) == 1 else None
    isp = await isps.get(unit, isp_id) if isp_id else None
    right = _right(subscriber, isp.realm if isp else "", name, password)
    if not right or subscriber is None or isp is None:
        return Proof(None, isp_id)
    welcome = subscriber.enabled and isp.status == "active" and not blocked[subscriber.tenant_id]
    return Proof(subscriber if welcome else None, isp_id)


def _right(subscriber: Subscriber | None, realm: str, name: str, password: str) -> bool:
    """Compare hashes; without a subscriber, with one that nothing has."""
    stored = subscriber.softphone_ha1_sha256 if subscriber else "-" * 64
    return hmac.compare_digest(stored, secrets.ha1("sha256", name + SUFFIX, realm, password))
