"""Tables of carriers and gateways."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ramal.kit.tables import Base, IspRow, owned, refers, unique
from ramal.rules.gateways import reachable

SECRET_PURPOSE = "gateway-password"  # noqa: S105 - what a seal is bound to, not a secret


class GatewayRegistration(Base):
    """How our registration at a carrier stands (A5), told by the node that holds it. No row: nobody has tried yet."""

    __tablename__ = "gateway_registrations"
    __table_args__ = (
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        refers("isp_id", "gateway_id", to="gateways", on_delete="CASCADE"),
        CheckConstraint("state IN ('trying', 'registered', 'refused', 'silent', 'lost')", name="state"),
        Index(None, "node"),
        {"info": {"owner": "isp"}},
    )

    gateway_id: Mapped[UUID] = mapped_column(primary_key=True)
    isp_id: Mapped[UUID] = mapped_column()
    node: Mapped[str] = mapped_column()
    held_until: Mapped[datetime] = mapped_column()
    state: Mapped[str] = mapped_column()
    code: Mapped[int] = mapped_column()
    reason: Mapped[str] = mapped_column()
    attempted_at: Mapped[datetime | None] = mapped_column()
    registered_at: Mapped[datetime | None] = mapped_column()
    expires_at: Mapped[datetime | None] = mapped_column()


class Gateway(IspRow):
    """One address of a carrier, with every transformation of A5."""

    __tablename__ = "gateways"
    __table_args__ = owned(
        "isp",
        refers("isp_id", "carrier_id", to="carriers", on_delete="CASCADE"),
        CheckConstraint("strip_out >= 0 AND strip_in >= 0", name="strips"),
        Index(None, "carrier_id", "position"),
    )

    carrier_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column()
    name: Mapped[str] = mapped_column()
    host: Mapped[str] = mapped_column()
    port: Mapped[int | None] = mapped_column()
    transport: Mapped[str] = mapped_column()
    enabled: Mapped[bool] = mapped_column()
    display: Mapped[str] = mapped_column()
    strip_out: Mapped[int] = mapped_column()
    prefix_out: Mapped[str] = mapped_column()
    strip_in: Mapped[int] = mapped_column()
    prefix_in: Mapped[str] = mapped_column()
    from_domain: Mapped[str] = mapped_column()
    from_user: Mapped[str] = mapped_column()
    apply_over: Mapped[str] = mapped_column()
    attributes: Mapped[dict[str, Any]] = mapped_column()
    add_pai: Mapped[bool] = mapped_column()
    authentication: Mapped[str] = mapped_column()
    username: Mapped[str] = mapped_column()
    password_sealed: Mapped[str] = mapped_column(default="")
    options_health: Mapped[bool] = mapped_column()
    sources: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    told: Mapped[GatewayRegistration | None] = relationship(
        lazy="selectin",
        viewonly=True,
        foreign_keys=[GatewayRegistration.gateway_id],
        primaryjoin="Gateway.id == GatewayRegistration.gateway_id",
    )

    @property
    def registration(self) -> GatewayRegistration | None:
        """How the registration stands, where there is to be one."""
        return self.told if self.authentication == "registration" and self.enabled else None

    @property
    def has_password(self) -> bool:
        """Whether a digest password is stored."""
        return bool(self.password_sealed)

    @property
    def not_active_yet(self) -> list[str]:
        """Fields that are stored but do nothing yet."""
        ranges = any(not reachable(source) for source in self.sources)
        dormant = {"attributes": bool(self.attributes), "host": not reachable(self.host), "sources": ranges}
        return [name for name, given in dormant.items() if given]


class Carrier(IspRow):
    """A carrier: gateways in failover order, and changes to the failover table."""

    __tablename__ = "carriers"
    __table_args__ = owned("isp", unique("isp_id", "name", code="name-taken"), Index(None, "isp_id", "created_at", "id"))

    name: Mapped[str] = mapped_column()
    enabled: Mapped[bool] = mapped_column(default=True)
    failover: Mapped[dict[str, str]] = mapped_column(default=dict)
    gateways: Mapped[list[Gateway]] = relationship(
        order_by=Gateway.position,
        collection_class=ordering_list("position"),
        cascade="all, delete-orphan",
        passive_deletes=True,
        lazy="selectin",
        foreign_keys=[Gateway.carrier_id],
        primaryjoin="Carrier.id == Gateway.carrier_id",
    )
