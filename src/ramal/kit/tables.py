"""The base of every table, and the few words with which a capability declares ownership, references and uniqueness."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, ForeignKeyConstraint, MetaData, Text, UniqueConstraint, Uuid, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.schema import SchemaItem

from ramal.kit.ids import new_id

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables. `int` is a bigint, `str` is text, dictionaries and lists are jsonb."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own contract
        UUID: Uuid(),
        int: BigInteger(),
        str: Text(),
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB(),
        dict[str, str]: JSONB(),
        list[str]: JSONB(),
        list[dict[str, Any]]: JSONB(),
    }


class Row(Base):
    """A row with an id, a version that If-Match compares, and its times."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now())

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy's own contract
        """Compare the version with each UPDATE, and read database defaults back at once."""
        return {"version_id_col": cls.__table__.c.version, "eager_defaults": True}


class IspRow(Row):
    """A row of one provider. Declare `__table_args__ = owned("isp", …)`."""

    __abstract__ = True
    isp_id: Mapped[UUID] = mapped_column()


class CustomerRow(IspRow):
    """A row of one customer. Declare `__table_args__ = owned("customer", …)`."""

    __abstract__ = True
    customer_id: Mapped[UUID] = mapped_column()


class TenantRow(IspRow):
    """A row of one tenant. Declare `__table_args__ = owned("tenant", …)`."""

    __abstract__ = True
    tenant_id: Mapped[UUID] = mapped_column()


def refers(*columns: str, to: str, on_delete: str = "RESTRICT") -> ForeignKeyConstraint:
    """Return a composite reference: `refers("isp_id", "carrier_id", to="carriers")` → carriers(isp_id, id). The last column names the row.

    For an optional reference that should be emptied: `on_delete="SET NULL (carrier_id)"`.
    """
    targets = [f"{to}.{column}" for column in columns[:-1]] + [f"{to}.id"]
    name = f"fk_%s_{'_'.join(columns)}"
    return ForeignKeyConstraint(columns, targets, ondelete=on_delete, name=None if len(name) < 58 else f"fk_{to}_{columns[-1]}")  # noqa: PLR2004


def unique(*columns: str, code: str = "taken") -> UniqueConstraint:
    """Return a uniqueness rule whose breach is answered 409 with `code`."""
    return UniqueConstraint(*columns, info={"code": code})


def owned(owner: str, *items: SchemaItem, **info: Any) -> tuple[Any, ...]:
    """Return `__table_args__` for rows of `owner`: composite keys, reference to the owner, and what the policies are made from."""
    keys: list[SchemaItem] = []
    if owner in {"isp", "customer", "tenant"}:
        keys += [UniqueConstraint("isp_id", "id"), ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE")]
    if owner == "customer":
        keys += [UniqueConstraint("customer_id", "id"), refers("isp_id", "customer_id", to="customers", on_delete="CASCADE")]
    if owner == "tenant":
        keys += [UniqueConstraint("tenant_id", "id"), refers("isp_id", "tenant_id", to="tenants", on_delete="CASCADE")]
    return (*keys, *items, {"info": {"owner": owner} | info})
