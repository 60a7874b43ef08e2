"""Table of a provider's own domains."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, owned, unique

PROOF_LABEL, PROOF_KEY = "_ramal", "ramal-domain-verification"


class OwnDomain(IspRow):
    """A domain that a provider wants to use, proved by a TXT record. The same name may be claimed by many, and proved by one."""

    __tablename__ = "domains"
    __table_args__ = owned(
        "isp",
        unique("isp_id", "host", code="domain-taken"),
        CheckConstraint("state IN ('pending', 'verified', 'failed')", name="state"),
        Index("uq_domains_verified_host", "host", unique=True, postgresql_where=text("state = 'verified'")),
        Index(None, "isp_id", "created_at", "id"),
    )

    host: Mapped[str] = mapped_column()
    token: Mapped[str] = mapped_column()
    state: Mapped[str] = mapped_column(default="pending")
    outcome: Mapped[str] = mapped_column(default="")
    checked_at: Mapped[datetime | None] = mapped_column()
    verified_at: Mapped[datetime | None] = mapped_column()
    missing_since: Mapped[datetime | None] = mapped_column()
    """Since when checks of a verified domain have not seen the record."""
    answered: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """What each name server said at the last check."""

    @property
    def kind(self) -> str:
        """Sub-domains of the namespace need no row: each row is an own domain."""
        return "own"

    @property
    def proof(self) -> dict[str, str]:
        """The TXT record that proves the domain."""
        return {"name": f"{PROOF_LABEL}.{self.host}", "value": f"{PROOF_KEY}={self.token}"}
