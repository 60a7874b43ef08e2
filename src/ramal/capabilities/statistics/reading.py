"""Reads statistics: series from quarters, shares from whole UTC days and the quarters at the edges of the range."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import text

from ramal.capabilities.statistics.counting import day_of
from ramal.capabilities.statistics.schemas import Figures, Point, Series, Share, Shares, Unit_
from ramal.kit.db import Unit

MOST_SHARES = 100
_FIGURES = "sum(calls) AS calls, sum(answered) AS answered, sum(talk) AS talk, sum(charge) AS charge"
_DAY = timedelta(days=1)
NAMES = {
    "tenant": "SELECT id, name FROM tenants WHERE id = ANY(:ids)",
    "customer": "SELECT id, name FROM customers WHERE id = ANY(:ids)",
    "carrier": "SELECT id, name FROM carriers WHERE id = ANY(:ids)",
}


@dataclass(frozen=True, kw_only=True)
class Range:
    """From `begin` to before `end`, both at a quarter, in points of `unit` in `zone`."""

    begin: datetime
    end: datetime
    unit: Unit_
    zone: ZoneInfo

    def starts(self) -> list[datetime]:
        """Return the begin of every point: a local midnight (as PostgreSQL's `date_trunc` counts them), or a local hour."""
        found: list[datetime] = []
        at = self._floor(self.begin)
        while at < self.end:
            found.append(at)
            at = self._floor(at + timedelta(hours=1)) if self.unit == "hour" else self._next_day(at)
        return found

    def _floor(self, at: datetime) -> datetime:
        local = at.astimezone(self.zone).replace(minute=0, second=0, microsecond=0)
        return (local.replace(hour=0) if self.unit == "day" else local).astimezone(UTC)

    def _next_day(self, at: datetime) -> datetime:
        local = at.astimezone(self.zone).replace(tzinfo=None) + _DAY + timedelta(hours=2)
        return self._floor(local.replace(hour=3).replace(tzinfo=self.zone))


@dataclass(frozen=True)
class Whose:
    """The owner whose figures are asked for, and the columns that say so."""

    level: str
    owner: dict[str, UUID]

    def where(self) -> str:
        """Return the conditions on `call_sums` and `call_peaks`; equality alone, so that the indexes serve."""
        return " AND ".join([f"{column} = :{column}" for column in self.owner] + ["level = :level"])

    def values(self) -> dict[str, Any]:
        """Return the parameters of `where`."""
        return {**self.owner, "level": self.level}


def whose(unit: Unit, *, customer_id: UUID | None = None, tenant_id: UUID | None = None) -> Whose:
    """Return whose figures the scope may see, narrowed to what is asked for."""
    owner = unit.scope.owner()
    tenant, customer = owner.get("tenant_id") or tenant_id, owner.get("customer_id") or customer_id
    if tenant:
        return Whose("tenant", {"isp_id": owner["isp_id"], "tenant_id": tenant})
    if customer:
        return Whose("customer", {"isp_id": owner["isp_id"], "customer_id": customer})
    return Whose("isp", {"isp_id": owner["isp_id"]})


async def series(unit: Unit, who: Whose, when: Range) -> Series:
    """Return figures over time."""
    values = who.values() | {"begin": when.begin, "end": when.end, "unit": when.unit, "zone": when.zone.key}
    start = "date_trunc(CAST(:unit AS text), at, CAST(:zone AS text)) AS start"
    counted = text(
        f"SELECT {start}, {_FIGURES} FROM call_sums WHERE {who.where()} AND span = 'quarter'"  # noqa: S608 - own names
        " AND at >= :begin AND at < :end GROUP BY 1"
    )
    at_once = text(f"SELECT {start}, max(peak) AS peak FROM call_peaks WHERE {who.where()} AND at >= :begin AND at < :end GROUP BY 1")  # noqa: S608
    found = {row["start"].astimezone(UTC): dict(row) for row in (await unit.session.execute(counted, values)).mappings()}
    peaks = {row.start.astimezone(UTC): row.peak for row in await unit.session.execute(at_once, values)}
    points = [Point(**{**_figures(found.get(at)), "at": at, "peak": peaks.get(at, 0)}) for at in when.starts()]
    return Series(
        begin=when.begin, end=when.end, unit=when.unit, time_zone=when.zone.key, total=_total(points),
        peak=max((point.peak for point in points), default=0), points=points,
    )  # fmt: skip


async def shares(unit: Unit, who: Whose, by: str, begin: datetime, end: datetime) -> Shares:
    """Return the shares of each tenant, customer, carrier, destination or direction."""
    if by == "carrier":
        found = await _by_carrier(unit, who, begin, end)
    else:
        found = await _by_column(unit, who, by, begin, end)
    found.sort(key=lambda share: (-share.calls, share.key))
    names = await _names(unit, by, [share.id for share in found[:MOST_SHARES] if share.id])
    items = [share.model_copy(update={"name": names.get(share.id, "")}) for share in found[:MOST_SHARES]]
    return Shares(begin=begin, end=end, by=by, items=items, others=_total(found[MOST_SHARES:]))


async def _by_column(unit: Unit, who: Whose, by: str, begin: datetime, end: datetime) -> list[Share]:
    """Return shares from `call_sums`. Of tenants and customers, a narrower level has the figures."""
    narrow = by in {"tenant", "customer"}
    read = Whose(by, who.owner) if narrow else who
    column = f"{by}_id" if narrow else by
    rows = await unit.session.execute(_spans("call_sums", f"{column} AS what", read.where(), begin, end), read.values() | _ends(begin, end))
    return [Share(**_figures(row), key=str(row["what"]), id=row["what"] if narrow else None) for row in rows.mappings()]


async def _by_carrier(unit: Unit, who: Whose, begin: datetime, end: datetime) -> list[Share]:
    """Return shares from `gateway_sums`; a gateway that is gone stands for itself."""
    query = _spans("gateway_sums", "gateway_id AS what", "isp_id = :isp_id", begin, end)
    rows = list((await unit.session.execute(query, {"isp_id": who.owner["isp_id"]} | _ends(begin, end))).mappings())
    owners = await unit.session.execute(
        text("SELECT id, carrier_id FROM gateways WHERE id = ANY(:ids)"), {"ids": [row["what"] for row in rows]}
    )
    carriers = {row.id: row.carrier_id for row in owners}
    found: dict[UUID, Share] = {}
    for row in rows:
        carrier = carriers.get(row["what"], row["what"])
        old = found.get(carrier, Share(key=str(carrier), id=carrier))
        added = _total([old, Figures(**_figures(row))])
        found[carrier] = old.model_copy(update=added.model_dump(exclude={"asr", "acd"}))
    return list(found.values())


def _spans(table: str, what: str, where: str, begin: datetime, end: datetime) -> Any:
    """Return the query of a range: its whole days, and the quarters before and after them."""
    first, last = _days(begin, end)
    parts = (
        [("quarter", "begin", "end")]
        if first >= last
        else [("quarter", "begin", "first"), ("day", "first", "last"), ("quarter", "last", "end")]
    )
    read = " UNION ALL ".join(
        f"SELECT {what}, calls, answered, talk, charge FROM {table} WHERE {where} AND span = '{span}' AND at >= :{low} AND at < :{high}"  # noqa: S608
        for span, low, high in parts
    )
    return text(f"SELECT what, {_FIGURES} FROM ({read}) AS found GROUP BY what")  # noqa: S608 - own names


def _ends(begin: datetime, end: datetime) -> dict[str, datetime]:
    first, last = _days(begin, end)
    return {"begin": begin, "end": end} if first >= last else {"begin": begin, "end": end, "first": first, "last": last}


def _days(begin: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Return the first begin of a UTC day in the range, and the last."""
    first = day_of(begin)
    return (first if first == begin else first + _DAY), day_of(end)


def _figures(row: Any) -> dict[str, Any]:
    return {} if row is None else {"calls": row["calls"], "answered": row["answered"], "talk": row["talk"], "charge": row["charge"]}


def _total(rows: Any) -> Figures:
    found = Figures()
    for row in rows:
        found = Figures(
            calls=found.calls + row.calls, answered=found.answered + row.answered, talk=found.talk + row.talk,
            charge=found.charge + row.charge,
        )  # fmt: skip
    return found


async def _names(unit: Unit, by: str, ids: list[UUID]) -> dict[UUID | None, str]:
    query = NAMES.get(by)
    return {row.id: row.name for row in await unit.session.execute(text(query), {"ids": ids})} if query and ids else {}
