"""Row-level security: from a table's declared owner to its forced policies.

`info={"owner": …}` of a table says whose rows it holds: `platform`, `isp`, `customer` or `tenant`. `"lower": "read"` lets levels below the
owner read the rows of their own provider. `"append_only": True` takes UPDATE and DELETE away from the application.
Each setting stands in a sub-select: PostgreSQL reads it once a statement. `nullif`: a pooled connection leaves an empty text behind.
"""

from collections.abc import Iterator

from sqlalchemy import MetaData, Table

APP, WORKER, OWNER = "ramal_app", "ramal_worker", "ramal_owner"
LEVELS = ("platform", "isp", "customer", "tenant")


class UndeclaredOwnerError(RuntimeError):
    """A table does not say whose rows it holds."""


def _setting(name: str) -> str:
    return f"(SELECT nullif(current_setting('ramal.{name}', true), '')::uuid)"


PLATFORM = "(SELECT coalesce(current_setting('ramal.platform', true), '') = 'on')"
ISP, CUSTOMER, TENANT = _setting("isp_id"), _setting("customer_id"), _setting("tenant_id")


def owner_of(table: Table) -> str:
    """Return the declared owner. Raise UndeclaredOwnerError."""
    owner = table.info.get("owner")
    if owner not in LEVELS:
        raise UndeclaredOwnerError(f"table {table.name} declares no owner")
    return str(owner)


def _column(table: Table, level: str) -> str:
    """Return the column that names the owner: `<level>_id`, or `id` in the owner's own table."""
    name = str(table.info.get("own", {}).get(level, f"{level}_id"))
    if name not in table.c:
        raise UndeclaredOwnerError(f"table {table.name} has no column {name}")
    return name


def visible(table: Table) -> str:
    """Return the condition under which the application may read and write a row."""
    owner = owner_of(table)
    if owner == "platform":
        return PLATFORM
    mine = f"{_column(table, 'isp')} = {ISP}"
    if owner == "isp":
        return f"{PLATFORM} OR ({mine} AND {CUSTOMER} IS NULL AND {TENANT} IS NULL)"
    if owner == "customer":
        return f"{PLATFORM} OR ({mine} AND {TENANT} IS NULL AND ({CUSTOMER} IS NULL OR {_column(table, 'customer')} = {CUSTOMER}))"
    by_customer = f"{CUSTOMER} IS NULL OR customer_id = {CUSTOMER}" if "customer_id" in table.c else f"{CUSTOMER} IS NULL"
    above = f"({TENANT} IS NULL AND ({by_customer}))"
    return f"{PLATFORM} OR ({mine} AND ({above} OR {_column(table, 'tenant')} = {TENANT}))"


def readable_below(table: Table) -> str | None:
    """Return the condition under which lower levels may read a row, or None."""
    if table.info.get("lower") != "read":
        return None
    owner = owner_of(table)
    if owner == "platform":
        return f"{PLATFORM} OR {ISP} IS NOT NULL"
    mine = f"{_column(table, 'isp')} = {ISP}"
    return f"{mine} AND {_column(table, 'customer')} = {CUSTOMER}" if owner == "customer" else mine


def statements(table: Table) -> Iterator[str]:
    """Yield the DDL that protects one table."""
    name = table.name
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY {name}_app ON {name} TO {APP} USING ({visible(table)}) WITH CHECK ({visible(table)})"
    if below := readable_below(table):
        yield f"CREATE POLICY {name}_below ON {name} FOR SELECT TO {APP} USING ({below})"
    yield f"CREATE POLICY {name}_worker ON {name} TO {WORKER} USING (true) WITH CHECK (true)"
    yield f"GRANT {'SELECT, INSERT' if table.info.get('append_only') else 'SELECT, INSERT, UPDATE, DELETE'} ON {name} TO {APP}"
    yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON {name} TO {WORKER}"


def all_statements(metadata: MetaData) -> Iterator[str]:
    """Yield the DDL that protects every table, in dependency order."""
    for table in metadata.sorted_tables:
        yield from statements(table)
