"""What PostgreSQL refuses, said in the words of the API: the database checks references and uniqueness, so services need not."""

from typing import Any

from sqlalchemy import ForeignKeyConstraint, MetaData, Table, UniqueConstraint
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from ramal.kit.errors import InUseError, InvalidError, RamalError, TakenError, UnknownReferenceError, field

UNIQUE, FOREIGN, CHECK, NOT_NULL = "23505", "23503", "23514", "23502"
OWNERS = ("isp_id", "customer_id", "tenant_id")


def translate(error: DBAPIError, metadata: MetaData) -> RamalError | None:
    """Return the error to show for a refusal by the database, or None if it is a fault of ours."""
    if isinstance(error, DataError) or isinstance(error.orig, (UnicodeError, OverflowError)):
        return InvalidError("A value is out of range")
    diag = getattr(error.orig, "diag", None)
    if not isinstance(error, IntegrityError) or diag is None:
        return None
    if diag.sqlstate == NOT_NULL:
        return InvalidError("A required value is missing", errors=[field(str(diag.column_name), "missing")])
    return _refusal(
        str(diag.sqlstate), metadata.tables.get(diag.table_name or ""), diag.constraint_name or "", str(diag.message_detail or "")
    )


def _refusal(state: str, table: Table | None, name: str, detail: str) -> RamalError | None:
    constraint = _constraint(table, name)
    fields = [column.name for column in getattr(constraint, "columns", ()) if column.name not in OWNERS]
    info: dict[str, Any] = getattr(constraint, "info", {})
    if state == UNIQUE:
        return TakenError(errors=[field(column, "taken") for column in fields], code=info.get("code"))
    if state == FOREIGN:
        if "is still referenced" in detail:
            return InUseError()
        return UnknownReferenceError(errors=[field(column, "unknown-reference") for column in fields])
    if state == CHECK:
        return InvalidError(code=info.get("code"), detail=name)
    return None


def _constraint(table: Table | None, name: str) -> Any:
    if table is None:
        return None
    for constraint in table.constraints:
        if constraint.name == name and isinstance(constraint, (UniqueConstraint, ForeignKeyConstraint)):
            return constraint
    return next((constraint for constraint in table.constraints if constraint.name == name), None)
