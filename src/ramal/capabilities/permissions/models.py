"""Tables of security groups, the provider's templates, and which template limits which tenant."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, TenantRow, owned, refers, unique


class Template(IspRow):
    """A provider's security group: the ceiling of the tenants that it is given to."""

    __tablename__ = "security_templates"
    __table_args__ = owned("isp", unique("isp_id", "name", code="name-taken"), Index(None, "isp_id", "created_at", "id"), lower="read")

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

    ceiling_id: ClassVar[UUID | None] = None
    beyond_ceiling: ClassVar[tuple[str, ...]] = ()

    def limited(self, ceiling: tuple[UUID, frozenset[str]] | None) -> None:
        """Note the template that limits this group, and which selectors of the group stand not in it as such."""
        self.ceiling_id, allowed = ceiling or (None, frozenset(self.allow))
        self.beyond_ceiling = tuple(selector for selector in self.allow if not _within(selector, allowed))


def _within(selector: str, allowed: frozenset[str]) -> bool:
    """Whether a selector stands in a template, itself or by a shorter prefix: a hint for people, calls are checked by number."""
    prefixes = (known for known in allowed if known.startswith(("prefix:", "national:")))
    return selector in allowed or any(selector.startswith(known) for known in prefixes)
