"""Tables of security groups, the provider's templates, and which template limits which tenant."""

from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, TenantRow, owned, refers, unique


class Template(IspRow):
    """A provider's security group: the ceiling of the tenants that it is given to."""

    __tablename__ = "security_templates"
    __table_args__ = owned("isp", unique("isp_id", "name", code="name-taken"), lower="read")

    name: Mapped[str] = mapped_column()
    description: Mapped[str] = mapped_column(default="")
    allow: Mapped[list[str]] = mapped_column()


class Ceiling(TenantRow):
    """The template that limits one tenant."""

    __tablename__ = "security_ceilings"
    __table_args__ = owned(
        "tenant",
        unique("tenant_id"),
        refers("isp_id", "template_id", to="security_templates"),
        Index(None, "isp_id", "template_id"),
    )

    template_id: Mapped[UUID] = mapped_column()


class Group(TenantRow):
    """A tenant's security group."""

    __tablename__ = "security_groups"
    __table_args__ = owned("tenant", unique("tenant_id", "name", code="name-taken"), Index(None, "tenant_id", "created_at", "id"))

    name: Mapped[str] = mapped_column()
    description: Mapped[str] = mapped_column(default="")
    allow: Mapped[list[str]] = mapped_column()
