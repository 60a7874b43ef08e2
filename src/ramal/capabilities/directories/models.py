"""Tables of connected directories and of the people that the last reading found in them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import TenantRow, owned, refers, unique

SECRET_PURPOSE, KEY_PURPOSE = "directory-client", "directory-service-account"


class Directory(TenantRow):
    """A company's directory, connected for one proved domain and one tenant."""

    __tablename__ = "directories"
    __table_args__ = owned(
        "tenant",
        refers("isp_id", "domain_id", to="domains"),
        unique("isp_id", "domain_id", code="domain-connected"),
        CheckConstraint("kind IN ('google', 'microsoft', 'openid')", name="kind"),
        CheckConstraint("state IN ('connected', 'previewed', 'synchronised')", name="state"),
        CheckConstraint("on_leaving IN ('keep', 'disable')", name="on_leaving"),
        Index(None, "isp_id", "created_at", "id"),
        Index(None, "tenant_id", "created_at", "id"),
        Index(None, "host"),
        Index(None, "synchronised_at"),
    )

    domain_id: Mapped[UUID] = mapped_column()
    host: Mapped[str] = mapped_column()
    """Of the domain, which never changes its name."""
    kind: Mapped[str] = mapped_column()
    enabled: Mapped[bool] = mapped_column(default=True)
    client_id: Mapped[str] = mapped_column()
    client_secret_sealed: Mapped[str] = mapped_column()
    issuer: Mapped[str] = mapped_column(default="")
    """Of kind `openid` only: the others' follows from the kind."""
    entra_tenant: Mapped[str] = mapped_column(default="")
    admin_email: Mapped[str] = mapped_column(default="")
    service_account_sealed: Mapped[str] = mapped_column(default="")
    people_url: Mapped[str] = mapped_column(default="")
    create_subscribers: Mapped[bool] = mapped_column(default=False)
    on_leaving: Mapped[str] = mapped_column(default="keep")
    state: Mapped[str] = mapped_column(default="connected")
    outcome: Mapped[str] = mapped_column(default="")
    """How the last reading ended: `done`, or why it failed."""
    read_at: Mapped[datetime | None] = mapped_column()
    synchronised_at: Mapped[datetime | None] = mapped_column()
    """When a reading last came through."""
    delta_link: Mapped[str] = mapped_column(default="")
    """Where Microsoft tells what changed since the last reading."""
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    """What the last reading did, by act."""


class DirectoryPerson(TenantRow):
    """A person of the domain, as the last reading left it. `key` is the directory's own id."""

    __tablename__ = "directory_people"
    __table_args__ = owned(
        "tenant",
        refers("tenant_id", "directory_id", to="directories", on_delete="CASCADE"),
        refers("tenant_id", "subscriber_id", to="subscribers", on_delete="SET NULL (subscriber_id)"),
        unique("directory_id", "key", code="person-known"),
        unique("tenant_id", "subscriber_id", code="subscriber-linked"),
        CheckConstraint("state IN ('linked', 'unlinked', 'ambiguous', 'left')", name="state"),
        Index("ix_directory_people_by_email", "tenant_id", "directory_id", "email", "id"),
        Index("ix_directory_people_by_name", "tenant_id", "directory_id", "name", "id"),
    )

    directory_id: Mapped[UUID] = mapped_column()
    key: Mapped[str] = mapped_column()
    email: Mapped[str] = mapped_column()
    name: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="unlinked")
    problem: Mapped[str] = mapped_column(default="")
    """Why no subscriber could be made of the person."""
    subscriber_id: Mapped[UUID | None] = mapped_column()
    left_at: Mapped[datetime | None] = mapped_column()
    last_log_in_at: Mapped[datetime | None] = mapped_column()
