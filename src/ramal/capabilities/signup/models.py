"""Tables of sign-ups that are under way, and of who may sign up."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Row, owned


class SignUp(Row):
    """One address on its way to a provider. What was entered is kept here, so that a page that is loaded again goes on."""

    __tablename__ = "sign_ups"
    __table_args__ = owned(
        "platform",
        UniqueConstraint("link_hash"),
        UniqueConstraint("draft_hash"),
        Index("uq_sign_ups_email", "email", unique=True, postgresql_where=text("completed_at IS NULL")),
        Index(None, "invited", "created_at", "id"),
        Index(None, "expires_at"),
    )

    email: Mapped[str] = mapped_column()
    language: Mapped[str] = mapped_column()
    invited: Mapped[bool] = mapped_column(default=False)
    link_hash: Mapped[str | None] = mapped_column()
    link_until: Mapped[datetime | None] = mapped_column()
    draft_hash: Mapped[str | None] = mapped_column()
    expires_at: Mapped[datetime] = mapped_column()
    confirmed_at: Mapped[datetime | None] = mapped_column()
    completed_at: Mapped[datetime | None] = mapped_column()
    name: Mapped[str] = mapped_column(default="")
    password_hash: Mapped[str] = mapped_column(default="")
    company: Mapped[dict[str, Any]] = mapped_column(default=dict)
    theme: Mapped[dict[str, Any]] = mapped_column(default=dict)
    images: Mapped[dict[str, str]] = mapped_column(default=dict)
    plan_id: Mapped[UUID | None] = mapped_column()

    @property
    def state(self) -> str:
        """How far it is."""
        return "completed" if self.completed_at else "confirmed" if self.confirmed_at else "sent"


class SignUpPolicy(Row):
    """Who may sign up. One row at most; without it, and for `default`, the machine's address decides."""

    __tablename__ = "sign_up_policy"
    __table_args__ = owned(
        "platform",
        UniqueConstraint("what"),
        CheckConstraint("mode IN ('default', 'open', 'invitation', 'closed')", name="mode"),
        CheckConstraint("what = 'sign-up'", name="what"),
    )

    what: Mapped[str] = mapped_column(default="sign-up")
    mode: Mapped[str] = mapped_column(default="default")
