"""Statistics over HTTP: a series and its shares, for providers, tenants, and administrators of a customer."""

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Depends, Query

from ramal.capabilities.calls import api as calls
from ramal.capabilities.isps import api as isps
from ramal.capabilities.statistics import reading
from ramal.capabilities.statistics.schemas import Dimension, ProviderDimension, Series, Shares, Unit_
from ramal.capabilities.tenants import api as tenants
from ramal.kit import clock
from ramal.kit.db import Unit
from ramal.kit.errors import InvalidError, field
from ramal.kit.routes import CurrentUnit, Routes
from ramal.kit.subjects import Audience

isp = Routes(Audience.ISP, "statistics")
tenant = Routes(Audience.TENANT, "statistics")

LONGEST = timedelta(days=400)
"""The longest range of shares."""

LONGEST_OF = {"hour": timedelta(days=31), "day": timedelta(days=92)}
"""The longest range of a series, by its unit: more points than a picture can show, and more rows than an answer should read."""

QUARTER = timedelta(minutes=15)
Moment = Annotated[datetime | None, Query(description="an instant with its time zone; rounded to the quarter of an hour around it")]


class When:
    """The range that a caller asks for: the last 24 hours unless it says otherwise."""

    def __init__(self, begin: Moment = None, end: Moment = None) -> None:
        """Take the query's parameters. Raise InvalidError."""
        for name, moment in (("begin", begin), ("end", end)):
            if moment is not None and moment.tzinfo is None:
                raise InvalidError("An instant needs its time zone", errors=[field(name, "no-time-zone")])
        until = end or clock.now()
        last = calls.quarter_of(until)
        self.end = last if last == until else last + QUARTER
        self.begin = calls.quarter_of(begin) if begin else self.end - timedelta(days=1)
        if self.begin >= self.end:
            raise InvalidError("The range is empty", errors=[field("end", "before-begin")])

    def bounded(self, longest: timedelta) -> None:
        """Raise InvalidError where the range is longer than that."""
        if self.end - self.begin > longest:
            raise InvalidError(f"A range may have {longest.days} days", errors=[field("begin", "range-too-long")])


Asked = Annotated[When, Depends(When)]
Shape = Annotated[Unit_, Query(alias="unit")]
ZoneName = Annotated[
    isps.TimeZone | None, Query(alias="time_zone", description="whose hours and days; the tenant's or the provider's own unless named")
]


async def _zone(unit: Unit, named: str | None) -> ZoneInfo:
    if named is None:
        scope = unit.scope
        if scope.tenant_id:
            named = (await tenants.get(unit, scope.tenant_id)).time_zone
        elif scope.isp_id:
            named = (await isps.get(unit, scope.isp_id)).time_zone
    try:
        return ZoneInfo(named or "UTC")
    except (ValueError, LookupError):  # a zone that the system's data has lost since it was chosen
        return ZoneInfo("UTC")


async def _series(unit: Unit, who: reading.Whose, when: When, shape: Unit_, zone: str | None) -> Series:
    when.bounded(LONGEST_OF[shape])
    return await reading.series(unit, who, reading.Range(begin=when.begin, end=when.end, unit=shape, zone=await _zone(unit, zone)))


async def _shares(unit: Unit, who: reading.Whose, by: str, when: When) -> Shares:
    when.bounded(LONGEST)
    return await reading.shares(unit, who, by, when.begin, when.end)


class Narrowed:
    """One customer or one tenant of the provider, if the caller names it."""

    def __init__(self, customer_id: UUID | None = None, tenant_id: UUID | None = None) -> None:
        """Take the query's parameters."""
        self.customer_id, self.tenant_id = customer_id, tenant_id

    def whose(self, unit: Unit) -> reading.Whose:
        """Return the owner of the figures."""
        return reading.whose(unit, customer_id=self.customer_id, tenant_id=self.tenant_id)


@isp.get(permission="statistics.read", response_model=Series)
async def get(
    unit: CurrentUnit, when: Asked, of: Annotated[Narrowed, Depends(Narrowed)], shape: Shape = "hour", zone: ZoneName = None
) -> Any:
    """Return calls, answers, seconds, charges and calls at once over time: of the provider, of a customer or of a tenant."""
    return await _series(unit, of.whose(unit), when, shape, zone)


@isp.get("/shares", permission="statistics.read", response_model=Shares)
async def shares(unit: CurrentUnit, when: Asked, of: Annotated[Narrowed, Depends(Narrowed)], by: ProviderDimension = "destination") -> Any:
    """Return the same figures by tenant, customer, carrier, destination or direction. Carriers: of the whole provider."""
    if by == "carrier" and (of.customer_id or of.tenant_id):
        raise InvalidError("Carriers are counted for the whole provider", errors=[field("by", "provider-only")])
    return await _shares(unit, of.whose(unit), by, when)


@tenant.get(permission="statistics.read", response_model=Series, without_tenant=True)
async def get_own(unit: CurrentUnit, when: Asked, shape: Shape = "hour", zone: ZoneName = None) -> Any:
    """Return the tenant's figures over time; those of the whole customer for its administrator who has not chosen a tenant."""
    return await _series(unit, reading.whose(unit), when, shape, zone)


@tenant.get("/shares", permission="statistics.read", response_model=Shares, without_tenant=True)
async def own_shares(unit: CurrentUnit, when: Asked, by: Dimension = "destination") -> Any:
    """Return the same figures by tenant (of a customer), destination or direction."""
    return await _shares(unit, reading.whose(unit), by, when)


ROUTES = [isp, tenant]
