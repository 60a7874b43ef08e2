"""Tables of subscribers and of the names that they occupy in their tenant."""

from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, PrimaryKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Base, TenantRow, owned, refers, unique

SIP_PURPOSE, SOFTPHONE_PURPOSE = "subscriber-sip", "subscriber-softphone"


class Subscriber(TenantRow):
    """A user of a tenant (A13). Passwords are sealed, and hashed for the digest of SIP."""

    __tablename__ = "subscribers"
    __table_args__ = owned(
        "tenant",
        unique("tenant_id", "username", code="username-taken"),
        unique("tenant_id", "alias", code="alias-taken"),
        refers("tenant_id", "security_group_id", to="security_groups"),
        refers("tenant_id", "schedule_id", to="schedules"),
        CheckConstraint("call_group BETWEEN 0 AND 63 AND pickup_group BETWEEN 0 AND 63", name="groups"),
        CheckConstraint("max_calls BETWEEN 1 AND 100", name="max_calls"),
        CheckConstraint("ring_timeout BETWEEN 5 AND 300", name="ring_timeout"),
        Index(None, "tenant_id", "created_at", "id"),
        Index(None, "tenant_id", "username", "id"),
        Index(None, "tenant_id", "name", "id"),
        Index(None, "tenant_id", "email"),
        Index(None, "tenant_id", "security_group_id"),
        Index(None, "tenant_id", "schedule_id"),
        Index(None, "tenant_id", "caller_id"),
    )

    domain: Mapped[str] = mapped_column()
    """Of the tenant, which never changes: part of the subscriber's address and of its key in the snapshot."""
    username: Mapped[str] = mapped_column()
    name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    alias: Mapped[str | None] = mapped_column()
    enabled: Mapped[bool] = mapped_column(default=True)
    voicemail: Mapped[bool] = mapped_column(default=False)
    sip_password_sealed: Mapped[str] = mapped_column()
    softphone_password_sealed: Mapped[str] = mapped_column()
    sip_ha1_md5: Mapped[str] = mapped_column()
    sip_ha1_sha256: Mapped[str] = mapped_column()
    softphone_ha1_md5: Mapped[str] = mapped_column()
    softphone_ha1_sha256: Mapped[str] = mapped_column()
    country: Mapped[str | None] = mapped_column()
    area_code: Mapped[str | None] = mapped_column()
    caller_id: Mapped[str | None] = mapped_column()
    schedule_id: Mapped[UUID | None] = mapped_column()
    flow_id: Mapped[UUID | None] = mapped_column()
    security_group_id: Mapped[UUID | None] = mapped_column()
    language: Mapped[str | None] = mapped_column()
    call_group: Mapped[int | None] = mapped_column()
    pickup_group: Mapped[int | None] = mapped_column()
    forward_always: Mapped[str | None] = mapped_column()
    forward_busy: Mapped[str | None] = mapped_column()
    forward_no_answer: Mapped[str | None] = mapped_column()
    preferences: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    """How its web phone behaves (`schemas.Preferences`)."""
    max_calls: Mapped[int] = mapped_column(default=4)
    ring_timeout: Mapped[int] = mapped_column(default=30)

    shown: ClassVar[dict[str, str]] = {}
    """Passwords of a row that was just created; set on the instance, never stored."""

    @property
    def not_active_yet(self) -> list[str]:
        """Fields that are stored but do nothing yet."""
        return ["flow_id"]


class TakenName(Base):
    """A user name or an alias: both share one space of names, so that a name rings one person."""

    __tablename__ = "subscriber_names"
    __table_args__ = (
        PrimaryKeyConstraint("tenant_id", "name", info={"code": "name-taken"}),
        ForeignKeyConstraint(["tenant_id", "subscriber_id"], ["subscribers.tenant_id", "subscribers.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["isp_id", "tenant_id"], ["tenants.isp_id", "tenants.id"], ondelete="CASCADE"),
        Index(None, "tenant_id", "subscriber_id"),
        {"info": {"owner": "tenant"}},
    )

    isp_id: Mapped[UUID] = mapped_column()
    tenant_id: Mapped[UUID] = mapped_column()
    name: Mapped[str] = mapped_column()
    subscriber_id: Mapped[UUID] = mapped_column()
