"""Tables of service plans, service decks and rate decks with their versions and prices."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, PrimaryKeyConstraint, Text, func, select
from sqlalchemy.orm import Mapped, column_property, mapped_column

from ramal.kit.tables import Base, IspRow, owned, refers, unique


class ServiceDeck(IspRow):
    """Prices of services other than calls."""

    __tablename__ = "service_decks"
    __table_args__ = owned("isp", unique("isp_id", "name", code="name-taken"), Index(None, "isp_id", "created_at", "id"))

    name: Mapped[str] = mapped_column()
    prices: Mapped[dict[str, Any]] = mapped_column()


class RateDeck(IspRow):
    """A list of call prices that changes by versions."""

    __tablename__ = "rate_decks"
    __table_args__ = owned("isp", unique("isp_id", "name", code="name-taken"), Index(None, "isp_id", "created_at", "id"))

    name: Mapped[str] = mapped_column()
    note: Mapped[str] = mapped_column(default="")
    currency: Mapped[str] = mapped_column()
    last_version: Mapped[int] = mapped_column(default=0)
    """Highest number ever given to a version; numbers are not used again."""


class DeckVersion(IspRow):
    """One price list of a deck, valid from `effective_from` until the next version's."""

    __tablename__ = "rate_deck_versions"
    __table_args__ = owned(
        "isp",
        refers("isp_id", "deck_id", to="rate_decks", on_delete="CASCADE"),
        unique("deck_id", "number"),
        unique("deck_id", "effective_from", code="effective-date-taken"),
        CheckConstraint("state IN ('publishing', 'ready')", name="state"),
    )

    deck_id: Mapped[UUID] = mapped_column()
    number: Mapped[int] = mapped_column()
    effective_from: Mapped[datetime] = mapped_column()
    state: Mapped[str] = mapped_column(default="publishing")
    rates: Mapped[int] = mapped_column(default=0)
    added: Mapped[int] = mapped_column(default=0)
    removed: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    job_id: Mapped[UUID | None] = mapped_column()


RateDeck.current_version = column_property(
    select(DeckVersion.number)
    .where(DeckVersion.deck_id == RateDeck.id, DeckVersion.state == "ready", DeckVersion.effective_from <= func.now())
    .order_by(DeckVersion.effective_from.desc())
    .limit(1)
    .correlate_except(DeckVersion)
    .scalar_subquery()
)


class Rate(Base):
    """The price of one prefix in one version: rows that are written once and never changed, a million to a deck."""

    __tablename__ = "rates"
    __table_args__ = (
        PrimaryKeyConstraint("version_id", "prefix"),
        ForeignKeyConstraint(["isp_id", "version_id"], ["rate_deck_versions.isp_id", "rate_deck_versions.id"], ondelete="CASCADE"),
        {"info": {"owner": "isp"}},
    )

    isp_id: Mapped[UUID] = mapped_column()
    version_id: Mapped[UUID] = mapped_column()
    prefix: Mapped[str] = mapped_column(Text(collation="C"))
    price: Mapped[int] = mapped_column()
    connection_fee: Mapped[int] = mapped_column(default=0)
    minimum: Mapped[int] = mapped_column(default=0)
    increment: Mapped[int] = mapped_column(default=60)
    name: Mapped[str] = mapped_column(default="")


class ServicePlan(IspRow):
    """What a customer buys under. No rate deck: calls are free and balance is not asked (A6)."""

    __tablename__ = "service_plans"
    __table_args__ = owned(
        "isp",
        unique("isp_id", "name", code="name-taken"),
        refers("isp_id", "carrier_id", to="carriers"),
        refers("isp_id", "dialplan_id", to="dial_plans"),
        refers("isp_id", "rate_deck_id", to="rate_decks"),
        refers("isp_id", "service_deck_id", to="service_decks"),
        CheckConstraint("payment IN ('prepaid', 'postpaid')", name="payment"),
        CheckConstraint("monthly_fee >= 0", name="monthly_fee"),
        Index(None, "isp_id", "created_at", "id"),
        Index(None, "isp_id", "carrier_id"),
        Index(None, "isp_id", "dialplan_id"),
        Index(None, "isp_id", "rate_deck_id"),
        Index(None, "isp_id", "service_deck_id"),
    )

    name: Mapped[str] = mapped_column()
    payment: Mapped[str] = mapped_column()
    monthly_fee: Mapped[int] = mapped_column(default=0)
    carrier_id: Mapped[UUID | None] = mapped_column()
    dialplan_id: Mapped[UUID | None] = mapped_column()
    rate_deck_id: Mapped[UUID | None] = mapped_column()
    service_deck_id: Mapped[UUID | None] = mapped_column()
