"""The provider's row."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import Row, unique


class Isp(Row):
    """A provider. `namespace` names it at log-in; `realm` never changes, device secrets are hashed with it."""

    __tablename__ = "isps"
    __table_args__ = (
        unique("namespace", code="namespace-taken"),
        unique("realm", code="namespace-taken"),
        CheckConstraint("status IN ('active', 'blocked')", name="status"),
        CheckConstraint("block_by IN ('address', 'user')", name="block_by"),
        {"info": {"owner": "isp", "own": {"isp": "id"}, "lower": "read"}},
    )

    name: Mapped[str] = mapped_column()
    namespace: Mapped[str] = mapped_column()
    realm: Mapped[str] = mapped_column()
    currency: Mapped[str] = mapped_column()
    country: Mapped[str] = mapped_column()
    time_zone: Mapped[str] = mapped_column()
    language: Mapped[str] = mapped_column()
    status: Mapped[str] = mapped_column(default="active")
    block_by: Mapped[str] = mapped_column(server_default="address")
    """What wrong credentials of its users are counted by (E5)."""
    theme_primary: Mapped[str] = mapped_column(default="#0b5cad")
    theme_background: Mapped[str] = mapped_column(default="#ffffff")
    theme_logo_url: Mapped[str] = mapped_column(default="")
