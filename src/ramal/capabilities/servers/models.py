"""Tables of servers, bans and the never-block list."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, false
from sqlalchemy.dialects.postgresql import CIDR, INET, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Row, owned, unique


class Server(Row):
    """A machine's part in the platform (E1). `core`: a SIP server (Asterisk); `edge`: an SBC (Kamailio)."""

    __tablename__ = "servers"
    __table_args__ = owned(
        "platform",
        unique("name", code="name-taken"),
        unique("technology", "address", "port", code="address-taken"),
        CheckConstraint("technology IN ('core', 'edge', 'database', 'media', 'node')", name="technology"),
        CheckConstraint("state IN ('up', 'locked', 'draining')", name="state"),
        lower="read",
    )

    technology: Mapped[str] = mapped_column()
    name: Mapped[str] = mapped_column()
    address: Mapped[str] = mapped_column()
    port: Mapped[int] = mapped_column()
    registration_address: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="up")
    limits: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    """Of an edge; null: those of `rules.tables.Limits`."""
    joined_at: Mapped[datetime | None] = mapped_column()


class Ban(Row):
    """A blocked address, or a user who is blocked at one (E5). SIP and console log-ins are counted and blocked apart.

    `isp_id`: the provider concerned, where known. `rule`: what was counted (`rules.tables.Ban`).
    """

    __tablename__ = "bans"
    __table_args__ = (
        unique("kind", "ip", "account"),
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        CheckConstraint("kind IN ('sip', 'log-in')", name="kind"),
        CheckConstraint("rule IN ('address', 'user', 'users') AND (rule = 'user') = (account <> '')", name="rule"),
        Index(None, "until"),
        {"info": {"owner": "isp", "optional_owner": True}},
    )

    isp_id: Mapped[UUID | None] = mapped_column()
    kind: Mapped[str] = mapped_column()
    ip: Mapped[str] = mapped_column(INET)
    until: Mapped[datetime] = mapped_column()
    reason: Mapped[str] = mapped_column()
    rule: Mapped[str] = mapped_column(server_default="address")
    account: Mapped[str] = mapped_column(server_default="")
    """Rule `user`: who is blocked, `user@domain` or `namespace/e-mail`."""


class NeverBlock(Row):
    """A range of addresses that is never banned."""

    __tablename__ = "never_block"
    __table_args__ = owned("platform", unique("cidr", code="range-taken"))

    cidr: Mapped[str] = mapped_column(CIDR)
    note: Mapped[str] = mapped_column(default="")


class LogInFailure(Row):
    """A wrong credential at a console or the API."""

    __tablename__ = "log_in_failures"
    __table_args__ = owned("platform", Index(None, "ip", "created_at"), Index(None, "account", "created_at"))

    ip: Mapped[str] = mapped_column(INET)
    account: Mapped[str] = mapped_column()
    by_user: Mapped[bool] = mapped_column(server_default=false())
