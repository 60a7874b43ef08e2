"""A row of every table for four owners, whatever tables there are: what isolation is measured on.

All ids of one owner are the same UUID, so a route's `{id}` can be tried with it without knowing which table the route reads.
Foreign keys are off while the rows are made; CHECK constraints are dropped, since made-up values do not know them.
"""

# ruff: noqa: S608 - table names come from the models

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb
from sqlalchemy import BigInteger, Boolean, Column, DateTime, Float, Integer, LargeBinary, MetaData, Numeric, Table, Uuid
from sqlalchemy.dialects.postgresql import CIDR, INET, JSONB

from ramal.kit.tables import Base

OWN = UUID("01900000-0000-7000-8000-00000000000a")
SISTER = UUID("01900000-0000-7000-8000-00000000000b")
COUSIN = UUID("01900000-0000-7000-8000-00000000000c")
FOREIGN = UUID("01900000-0000-7000-8000-00000000000d")
NOBODY = UUID("01900000-0000-7000-8000-00000000000e")


@dataclass(frozen=True)
class Owner:
    """`id` is the tenant's, and that of every row it owns."""

    id: UUID
    isp: UUID
    customer: UUID


OWNERS = {
    "own": Owner(OWN, OWN, OWN),
    "sister": Owner(SISTER, OWN, OWN),  # another tenant of the same customer
    "cousin": Owner(COUSIN, OWN, COUSIN),  # another customer of the same provider
    "foreign": Owner(FOREIGN, FOREIGN, FOREIGN),  # another provider
}
HOLDERS = {"platform": ("own",), "isp": ("own", "foreign"), "customer": ("own", "cousin", "foreign"), "tenant": tuple(OWNERS)}


PARTICULAR = {
    "transport": "udp",
    "apply_over": "e164",
    "authentication": "ip",
    "payment": "postpaid",
    "audience": "isp",
    "role": "isp-viewer",
}
"""Columns whose views take certain words only."""


def _value(column: Column[Any], owner: Owner) -> Any:
    names = {"isp_id": owner.isp, "customer_id": owner.customer}
    number = int(owner.id.int % 16)
    if column.name in PARTICULAR:
        return PARTICULAR[column.name]
    kinds: dict[Any, Any] = {
        Uuid: names.get(column.name, owner.id),
        BigInteger: 1,
        Integer: 1,
        Numeric: 1,
        Float: 1,
        Boolean: False,
        DateTime: datetime(2100, 1, 1, tzinfo=UTC),
        JSONB: Jsonb(_json(column)),
        LargeBinary: b"x",
        INET: f"192.0.2.{number}",
        CIDR: f"192.0.2.{number}/32",
    }
    return next((value for kind, value in kinds.items() if isinstance(column.type, kind)), f"x{number}")


def _json(column: Column[Any]) -> Any:
    """Return an empty list or map, as the model says."""
    for mapper in Base.registry.mappers:
        if mapper.local_table is column.table:
            kinds = [kind.__annotations__.get(column.name) for kind in mapper.class_.__mro__ if "__annotations__" in vars(kind)]
            return [] if "list" in str(next((kind for kind in kinds if kind), "")) else {}
    return {}


def _row(table: Table, owner: Owner) -> dict[str, Any]:
    row = {column.name: _value(column, owner) for column in table.columns if column.computed is None and column.identity is None}
    own = table.info.get("own", {})
    ids = {"isp": owner.isp, "customer": owner.customer, "tenant": owner.id}
    for level, name in own.items():
        row[name] = ids[level]
    for column in table.columns:
        if (
            column.default is not None
            and column.default.is_scalar
            and not isinstance(column.type, (Uuid, JSONB))
            and not column.primary_key
        ):
            row[column.name] = column.default.arg  # type: ignore[attr-defined]
    return row


def build(url: str, metadata: MetaData) -> None:
    """Fill a database (superuser's URL)."""
    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")
        for table in metadata.sorted_tables:
            for (name,) in connection.execute(
                "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass", [table.name]
            ).fetchall():
                connection.execute(f'ALTER TABLE {table.name} DROP CONSTRAINT "{name}"')  # type: ignore[arg-type]
            for holder in HOLDERS[table.info["owner"]]:
                row = _row(table, OWNERS[holder])
                names = ", ".join(f'"{name}"' for name in row)
                places = ", ".join(["%s"] * len(row))
                connection.execute(f"INSERT INTO {table.name} ({names}) VALUES ({places}) ON CONFLICT DO NOTHING", list(row.values()))  # type: ignore[arg-type]


def dump(url: str, metadata: MetaData, *, isp: UUID = FOREIGN) -> dict[str, list[str]]:
    """Return every row of a provider as text, by table."""
    owners = {table.name: table.info.get("own", {}).get("isp", "isp_id") for table in metadata.sorted_tables}
    queries = [
        f"SELECT '{name}', t::text FROM {name} t WHERE {own} = %(isp)s" for name, own in owners.items() if own in metadata.tables[name].c
    ]
    found: dict[str, list[str]] = {}
    with psycopg.connect(url) as connection:
        for name, text in connection.execute(" UNION ALL ".join(queries) + " ORDER BY 1, 2", {"isp": isp}).fetchall():  # type: ignore[arg-type]
            found.setdefault(name, []).append(text)
    return found
