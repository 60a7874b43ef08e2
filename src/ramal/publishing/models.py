"""Tables of publishing: the entries in one global order, what has been purged, and how far each node has come."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import DDL, BigInteger, CheckConstraint, DateTime, Index, LargeBinary, Sequence, String, Text, event, func, text
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Base

routing_seq = Sequence("routing_seq", data_type=BigInteger, metadata=Base.metadata)


class RoutingEntry(Base):
    """One entry of the snapshot. `value` NULL is a tombstone; `seq` is drawn under the publishing lock."""

    __tablename__ = "routing_entries"
    __table_args__ = (
        Index("ix_routing_entries_aggregate", "kind", "aggregate_id"),
        Index("ix_routing_entries_tombstone", "seq", postgresql_where=text("value IS NULL")),
        CheckConstraint("octet_length(key) BETWEEN 1 AND 511", name="key_length"),
        {"info": {"owner": "platform"}},
    )

    key: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    value: Mapped[bytes | None] = mapped_column(LargeBinary)
    seq: Mapped[int] = mapped_column(BigInteger, unique=True)
    kind: Mapped[str] = mapped_column(String(32))
    aggregate_id: Mapped[UUID]


class Publication(Base):
    """One row: a node that holds another generation, or is behind `purged_through`, rebuilds."""

    __tablename__ = "publication"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), {"info": {"owner": "platform"}})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    generation: Mapped[UUID]
    purged_through: Mapped[int] = mapped_column(BigInteger, server_default="0")


class PublicationNode(Base):
    """How far a node's snapshot has come; tombstones are purged below the slowest live one."""

    __tablename__ = "publication_nodes"
    __table_args__ = ({"info": {"owner": "platform"}},)

    node: Mapped[str] = mapped_column(String(64), primary_key=True)
    generation: Mapped[UUID]
    last_seq: Mapped[int] = mapped_column(BigInteger)
    seen_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())


def _ddl(statement: str) -> DDL:
    return DDL(statement)  # type: ignore[no-untyped-call]


event.listen(
    RoutingEntry.__table__,
    "after_create",
    _ddl("GRANT USAGE ON SEQUENCE routing_seq TO ramal_app, ramal_worker"),
)
event.listen(
    Publication.__table__,
    "after_create",
    _ddl("INSERT INTO publication (id, generation) VALUES (1, gen_random_uuid())"),
)
