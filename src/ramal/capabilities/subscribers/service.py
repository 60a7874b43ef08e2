"""Acts on subscribers."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, select

from ramal.capabilities.identity import api as identity
from ramal.capabilities.isps import api as isps
from ramal.capabilities.numbers import api as numbers
from ramal.capabilities.providerplans import api as providerplans
from ramal.capabilities.subscribers import secrets
from ramal.capabilities.subscribers.models import Subscriber, TakenName
from ramal.capabilities.subscribers.rules import Home, check_caller_ids, check_form, names_of, require_free
from ramal.capabilities.tenants import api as tenants
from ramal.kit.bulk import insert_rows
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError
from ramal.kit.ids import new_id
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource

LISTING = Listing(
    Subscriber,
    filters=("username", "alias", "email", "name", "enabled", "security_group_id", "schedule_id", "caller_id", "created_at"),
    sorts=("username", "name", "created_at"),
    search=("username", "name", "email", "alias"),
)
DIRECTORY = Listing(Subscriber, sorts=("name", "username"), default="name", search=("name", "username", "alias"))
CHECKED = ("username", "alias", "country", "email", "voicemail", "forward_always", "forward_busy", "forward_no_answer")
PIECE = 1_000


async def home_of(unit: Unit) -> Home:
    """Return what subscribers of the scope's tenant inherit."""
    if unit.scope.tenant_id is None:
        raise NotFoundError
    known: Home | None = unit.session.info.get("home")
    if known is None or known.tenant_id != unit.scope.tenant_id:
        tenant = await tenants.get(unit, unit.scope.tenant_id)
        isp = await isps.get(unit, tenant.isp_id)
        known = Home(tenant.isp_id, tenant.id, tenant.domain, tenant.country, isp.realm)
        unit.session.info["home"] = known
    return known


def colleagues(unit: Unit) -> Select[Any]:
    """Return the query for whom one can call inside the tenant."""
    return SUBSCRIBERS.select(unit).where(Subscriber.enabled)


class Subscribers(Resource[Subscriber]):
    """Subscribers of a tenant."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> Subscriber:
        """Insert one subscriber; its passwords can be read from `shown` of the row, this once."""
        home = await home_of(unit)
        form = with_passwords(values)
        [row_id] = await insert_many(unit, home, [form])
        row = await self.get(unit, row_id)
        row.shown = {name: form[name] for name in ("sip_password", "softphone_password")}
        self.changed(unit, row, "create", dict(values))
        return row

    async def update(self, unit: Unit, row: Subscriber, values: Mapping[str, Any]) -> Subscriber:
        """Change a subscriber, whose whole must hold afterwards."""
        home = await home_of(unit)
        whole = {name: getattr(row, name) for name in CHECKED} | dict(values)
        check_form(whole, home)
        await check_caller_ids(unit, home, [values])
        if values.get("alias", row.alias) != row.alias:
            await self._rename(unit, home, row, whole)
        return await super().update(unit, row, values)

    async def delete(self, unit: Unit, row: Subscriber) -> None:
        """Delete a subscriber; numbers that led to it lead nowhere."""
        await numbers.release(unit, subscriber_id=row.id)
        await super().delete(unit, row)

    async def set_passwords(self, unit: Unit, row: Subscriber, which: Sequence[str], given: Mapping[str, str | None]) -> dict[str, str]:
        """Replace passwords and return the new ones: the only time they are shown."""
        home = await home_of(unit)
        fresh = {kind: given.get(f"{kind}_password") or secrets.generate() for kind in which}
        changes: dict[str, Any] = {}
        for kind, password in fresh.items():
            changes |= secrets.columns(kind, row.username, realm=home.realm, password=password, sealer=unit.sealer)
        await super().update(unit, row, changes)
        if "softphone" in fresh:
            await identity.end_phone_sessions(unit, row.id)
        return {f"{kind}_password": password for kind, password in fresh.items()}

    @staticmethod
    async def _rename(unit: Unit, home: Home, row: Subscriber, whole: Mapping[str, Any]) -> None:
        await require_free(unit, home, [whole], own=[row.id])
        await unit.session.execute(delete(TakenName).where(TakenName.tenant_id == home.tenant_id, TakenName.subscriber_id == row.id))
        await insert_rows(unit.session, TakenName, [_taken(home, name, row.id) for name in names_of(whole)])


def with_passwords(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the form with both passwords, generated where they are absent."""
    return {**values, **{name: values.get(name) or secrets.generate() for name in ("sip_password", "softphone_password")}}


async def insert_many(unit: Unit, home: Home, forms: Sequence[Mapping[str, Any]]) -> list[UUID]:
    """Insert subscribers whose forms hold passwords, all or none, and touch them."""
    for form in forms:
        check_form(form, home)
    await providerplans.require_room(unit, "subscribers", len(forms))
    await check_caller_ids(unit, home, forms)
    await require_free(unit, home, forms)
    ids = [new_id() for _ in forms]
    rows = [_row(unit, home, row_id, form) for row_id, form in zip(ids, forms, strict=True)]
    await insert_rows(unit.session, Subscriber, rows)
    names = [_taken(home, name, row_id) for row_id, form in zip(ids, forms, strict=True) for name in names_of(form)]
    await insert_rows(unit.session, TakenName, names)
    for row_id in ids:
        unit.touch("subscriber", row_id)
    return ids


def _row(unit: Unit, home: Home, row_id: UUID, form: Mapping[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in form.items() if not name.endswith("_password")}
    for kind in ("sip", "softphone"):
        columns |= secrets.columns(kind, form["username"], realm=home.realm, password=form[f"{kind}_password"], sealer=unit.sealer)
    return {"id": row_id, "isp_id": home.isp_id, "tenant_id": home.tenant_id, "domain": home.domain, **columns}


def _taken(home: Home, name: str, subscriber_id: UUID) -> dict[str, Any]:
    return {"isp_id": home.isp_id, "tenant_id": home.tenant_id, "name": name, "subscriber_id": subscriber_id}


async def stream(unit: Unit) -> AsyncIterator[list[Subscriber]]:
    """Yield all subscribers in view in pieces, by user name."""
    last = ""
    while True:
        query = SUBSCRIBERS.select(unit).where(Subscriber.username > last).order_by(Subscriber.username).limit(PIECE)
        piece = list(await unit.session.scalars(query))
        if not piece:
            return
        yield piece
        last = piece[-1].username
        unit.session.expunge_all()


async def ids_of(unit: Unit, tenant_id: UUID) -> list[UUID]:
    """Return the ids of a tenant's subscribers."""
    return list(await unit.session.scalars(select(Subscriber.id).where(Subscriber.tenant_id == tenant_id)))


SUBSCRIBERS = Subscribers("subscribers", Subscriber, listing=LISTING, aggregate="subscriber")
