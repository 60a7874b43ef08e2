"""Tables of users, sessions and API keys. Each may belong to any level; where a level is named, the composite reference is checked."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.owners import AnyOwner
from ramal.kit.tables import Row

ANY = {"owner": "tenant", "optional_owner": True}
LEVELS = "(isp_id IS NOT NULL OR (customer_id IS NULL AND tenant_id IS NULL))"


def _owners() -> tuple[Any, ...]:
    """Return the references to whoever owns a row; a customer's tenant must be that customer's."""
    return (
        UniqueConstraint("isp_id", "id"),
        ForeignKeyConstraint(["isp_id"], ["isps.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["isp_id", "customer_id"], ["customers.isp_id", "customers.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(
            ["isp_id", "customer_id", "tenant_id"], ["tenants.isp_id", "tenants.customer_id", "tenants.id"], ondelete="CASCADE"
        ),
        CheckConstraint(LEVELS, name="levels"),
        Index(None, "isp_id", "tenant_id"),
    )


class User(AnyOwner, Row):
    """A person who logs in by namespace, e-mail and password."""

    __tablename__ = "users"
    __table_args__ = (
        *_owners(),
        UniqueConstraint("isp_id", "email", postgresql_nulls_not_distinct=True, info={"code": "email-taken"}),
        CheckConstraint("status IN ('active', 'blocked')", name="status"),
        {"info": ANY},
    )

    email: Mapped[str] = mapped_column()
    name: Mapped[str] = mapped_column()
    role: Mapped[str] = mapped_column()
    status: Mapped[str] = mapped_column(default="active")
    language: Mapped[str] = mapped_column(default="pt-BR")
    password_hash: Mapped[str] = mapped_column()
    last_login_at: Mapped[datetime | None] = mapped_column()
    second_factor: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether one was confirmed."""

    @property
    def invited(self) -> bool:
        """Whether the user has no password yet."""
        return not self.password_hash


class ApiKey(AnyOwner, Row):
    """A machine's key. Only its hash is kept; `hint` is its visible beginning."""

    __tablename__ = "api_keys"
    __table_args__ = (*_owners(), UniqueConstraint("key_hash"), {"info": ANY})

    name: Mapped[str] = mapped_column()
    audience: Mapped[str] = mapped_column()
    hint: Mapped[str] = mapped_column()
    key_hash: Mapped[str] = mapped_column()
    permissions: Mapped[list[str]] = mapped_column()
    expires_at: Mapped[datetime | None] = mapped_column()
    created_by: Mapped[str] = mapped_column()


class Session(AnyOwner, Row):
    """A log-in that lasts until it expires or is ended. `viewing`: an operator looks at a tenant as if it were theirs (A12)."""

    __tablename__ = "sessions"
    __table_args__ = (
        *_owners(),
        UniqueConstraint("token_hash"),
        ForeignKeyConstraint(["user_id"], ["users.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["key_id"], ["api_keys.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["tenant_id", "subscriber_id"], ["subscribers.tenant_id", "subscribers.id"], ondelete="CASCADE"),
        Index(None, "user_id"),
        Index(None, "key_id"),
        Index(None, "expires_at"),
        {"info": ANY | {"plain_references": "users and keys of the platform have no provider; a session is only written by log-in"}},
    )

    audience: Mapped[str] = mapped_column()
    actor: Mapped[str] = mapped_column()
    token_hash: Mapped[str] = mapped_column()
    permissions: Mapped[list[str]] = mapped_column()
    viewing: Mapped[bool] = mapped_column(default=False)
    user_id: Mapped[UUID | None] = mapped_column()
    key_id: Mapped[UUID | None] = mapped_column()
    subscriber_id: Mapped[UUID | None] = mapped_column()
    expires_at: Mapped[datetime] = mapped_column()
    ends_at: Mapped[datetime | None] = mapped_column()
    """When it is over however much it is used."""
    cookie: Mapped[bool] = mapped_column(default=False, server_default=false())
    idle: Mapped[int] = mapped_column(default=0, server_default="0")
    """Seconds without use after which it is over; 0: use does not prolong it."""
    used_at: Mapped[datetime | None] = mapped_column()
    address: Mapped[str] = mapped_column(default="", server_default="")
    agent: Mapped[str] = mapped_column(default="", server_default="")


class SecondFactor(AnyOwner, Row):
    """A user's time-based one-time passwords (RFC 6238). It counts once it was confirmed; no code is taken twice."""

    __tablename__ = "second_factors"
    __table_args__ = (
        *_owners(),
        UniqueConstraint("user_id"),
        ForeignKeyConstraint(["user_id"], ["users.id"], ondelete="CASCADE"),
        {"info": ANY | {"plain_references": "users of the platform have no provider; written for the caller's own user only"}},
    )

    user_id: Mapped[UUID] = mapped_column()
    sealed: Mapped[str] = mapped_column()
    confirmed_at: Mapped[datetime | None] = mapped_column()
    last_step: Mapped[int] = mapped_column(default=0)
    recovery: Mapped[list[str]] = mapped_column(default=list)
    """Hashes of the recovery codes that are left."""


class Ticket(AnyOwner, Row):
    """Something a user may do once and soon: the second step of a log-in, a new password, accepting an invitation."""

    __tablename__ = "tickets"
    __table_args__ = (
        *_owners(),
        UniqueConstraint("token_hash"),
        ForeignKeyConstraint(["user_id"], ["users.id"], ondelete="CASCADE"),
        CheckConstraint("kind IN ('second-factor', 'password', 'invitation')", name="kind"),
        Index(None, "user_id"),
        Index(None, "expires_at"),
        {"info": ANY | {"plain_references": "users of the platform have no provider; written by log-in and by mails only"}},
    )

    kind: Mapped[str] = mapped_column()
    user_id: Mapped[UUID] = mapped_column()
    token_hash: Mapped[str] = mapped_column()
    failures: Mapped[int] = mapped_column(default=0)
    expires_at: Mapped[datetime] = mapped_column()
