"""Tables of calls: the events as they arrived, what waits to be derived, and the records. History outlives what it names: no references."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Float, Identity, Index, LargeBinary, SmallInteger, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.ids import new_id
from ramal.kit.tables import Base

HISTORY = "a record outlives the rows that it names"


class CallEvent(Base):
    """Events as the edge or the core wrote them: one, or those of one call that arrived together (`parcels`). The id is the first one's."""

    __tablename__ = "call_events"
    __table_args__ = (Index(None, "call_id"), Index(None, "received_at", postgresql_using="brin"), {"info": {"owner": "platform"}})

    id: Mapped[UUID] = mapped_column(primary_key=True)
    call_id: Mapped[UUID | None] = mapped_column()
    kind: Mapped[str] = mapped_column()
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    received_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Pending(Base):
    """What waits for the worker: a call to derive, or a single event to pass on. Written in the transaction that stores the events."""

    __tablename__ = "call_pending"
    __table_args__ = ({"info": {"owner": "platform"}},)

    seq: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)
    call_id: Mapped[UUID | None] = mapped_column()
    event_id: Mapped[UUID | None] = mapped_column()


class Quarter(Base):
    """A quarter of an hour in which calls of a provider changed: its statistics are to be counted anew. Marks may repeat."""

    __tablename__ = "call_quarters"
    __table_args__ = ({"info": {"owner": "platform"}},)

    seq: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)
    isp_id: Mapped[UUID] = mapped_column()
    at: Mapped[datetime] = mapped_column()


class Call(Base):
    """A call as one tenant sees it. `linked_id` is common to all views of one call. Amounts in micro-units, durations in seconds."""

    __tablename__ = "calls"
    __table_args__ = (
        Index(None, "linked_id"),
        Index(None, "isp_id", "started", "id"),
        Index(None, "tenant_id", "started", "id"),
        Index(None, "isp_id", "caller", "started"),
        Index(None, "isp_id", "called", "started"),
        Index(None, "isp_id", "subscriber_id", "started", postgresql_where=text("subscriber_id IS NOT NULL")),
        Index(None, "isp_id", "answered_by", "started", postgresql_where=text("answered_by IS NOT NULL")),
        Index("ix_calls_long", "isp_id", "started", postgresql_where=text("ended - started > interval '1 hour'")),
        {"info": {"owner": "tenant", "optional_owner": True, "no_composite": HISTORY}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    linked_id: Mapped[UUID] = mapped_column()
    isp_id: Mapped[UUID] = mapped_column()
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
    subscriber_id: Mapped[UUID | None] = mapped_column()
    answered_by: Mapped[UUID | None] = mapped_column()
    direction: Mapped[str] = mapped_column()
    caller: Mapped[str] = mapped_column()
    caller_name: Mapped[str] = mapped_column()
    dialled: Mapped[str] = mapped_column()
    called: Mapped[str] = mapped_column()
    emergency: Mapped[bool] = mapped_column()
    started: Mapped[datetime] = mapped_column()
    answered: Mapped[datetime | None] = mapped_column()
    ended: Mapped[datetime | None] = mapped_column()
    ring: Mapped[float] = mapped_column(Float(53))
    talk: Mapped[float] = mapped_column(Float(53))
    result: Mapped[str] = mapped_column()
    code: Mapped[int] = mapped_column(SmallInteger)
    cause: Mapped[int] = mapped_column(SmallInteger)
    side: Mapped[str] = mapped_column()
    how: Mapped[str] = mapped_column()
    reason: Mapped[str] = mapped_column()
    charge: Mapped[int] = mapped_column()
    steps: Mapped[list[dict[str, Any]]] = mapped_column()


class Leg(Base):
    """One leg of a call, with what it cost and why."""

    __tablename__ = "call_legs"
    __table_args__ = (
        Index(None, "call_id"),
        Index("ix_call_legs_missed", "subscriber_id", postgresql_where=text("direction = 'device-out' AND answered IS NULL")),
        {"info": {"owner": "tenant", "optional_owner": True, "no_composite": HISTORY}},
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    call_id: Mapped[UUID] = mapped_column()
    isp_id: Mapped[UUID] = mapped_column()
    customer_id: Mapped[UUID | None] = mapped_column()
    tenant_id: Mapped[UUID | None] = mapped_column()
    subscriber_id: Mapped[UUID | None] = mapped_column()
    parent_id: Mapped[UUID | None] = mapped_column()
    direction: Mapped[str] = mapped_column()
    caller: Mapped[str] = mapped_column()
    caller_name: Mapped[str] = mapped_column()
    dialled: Mapped[str] = mapped_column()
    called: Mapped[str] = mapped_column()
    number: Mapped[str] = mapped_column()
    source: Mapped[str] = mapped_column()
    transport: Mapped[str] = mapped_column()
    user_agent: Mapped[str] = mapped_column()
    credential: Mapped[str] = mapped_column()
    sip_call_id: Mapped[str] = mapped_column(Text())
    purpose: Mapped[str] = mapped_column()
    emergency: Mapped[bool] = mapped_column()
    gateway_id: Mapped[UUID | None] = mapped_column()
    attempts: Mapped[list[dict[str, Any]]] = mapped_column()
    started: Mapped[datetime] = mapped_column()
    ringing: Mapped[datetime | None] = mapped_column()
    answered: Mapped[datetime | None] = mapped_column()
    ended: Mapped[datetime | None] = mapped_column()
    ring: Mapped[float] = mapped_column(Float(53))
    talk: Mapped[float] = mapped_column(Float(53))
    code: Mapped[int] = mapped_column(SmallInteger)
    cause: Mapped[int] = mapped_column(SmallInteger)
    side: Mapped[str] = mapped_column()
    how: Mapped[str] = mapped_column()
    reason: Mapped[str] = mapped_column()
    charge: Mapped[int] = mapped_column()
    charge_state: Mapped[str] = mapped_column()
    """`none` (no answer or nothing to pay), `open` (not over yet), `free` (no deck), `charged`, `no-rate`."""
    price: Mapped[dict[str, Any]] = mapped_column()
    """How the charge came about: deck, version, prefix, price, fee, minimum, increment, billed seconds."""


class Alarm(Base):
    """Something that an operator must see."""

    __tablename__ = "alarms"
    __table_args__ = (Index(None, "at", "id"), {"info": {"owner": "platform"}})

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    what: Mapped[str] = mapped_column()
    detail: Mapped[str] = mapped_column(default="")
    node: Mapped[str] = mapped_column(default="")
    call_id: Mapped[UUID | None] = mapped_column()
    leg_id: Mapped[UUID | None] = mapped_column()
