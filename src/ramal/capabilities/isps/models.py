"""The provider's row."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, Row, owned, unique
from ramal.rules import colours

FILES = "/api/public/theme/files"


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
    theme_accent: Mapped[str] = mapped_column(default="#0b5cad", server_default="#0b5cad")
    theme_background: Mapped[str] = mapped_column(default="#ffffff")
    theme_logo_url: Mapped[str] = mapped_column(default="", deferred=True)
    """Out of use: pictures are in `theme_images`. The column goes when no running code reads it any more."""
    theme_images: Mapped[dict[str, str]] = mapped_column(default=dict, server_default="{}")
    """What → file in the media folder, by its digest: `logo-light logo-dark icon icon-512 icon-192 favicon`."""
    legal_name: Mapped[str] = mapped_column(default="", server_default="")
    tax_id: Mapped[str] = mapped_column(default="", server_default="")
    email: Mapped[str] = mapped_column(default="", server_default="")
    phone: Mapped[str] = mapped_column(default="", server_default="")
    address: Mapped[str] = mapped_column(default="", server_default="")

    @property
    def theme(self) -> dict[str, Any]:
        """The provider's look: its colours, what can be read on them, and the addresses of its pictures."""
        return theme_of(self.theme_primary, self.theme_accent, self.theme_background, self.theme_images)


class MailSettings(IspRow):
    """A provider's own mail server. Without a row, or where it fails, letters leave by the platform's."""

    __tablename__ = "mail_settings"
    __table_args__ = owned("isp", unique("isp_id"), CheckConstraint("security IN ('tls', 'starttls', 'none')", name="security"))

    enabled: Mapped[bool] = mapped_column(default=True)
    host: Mapped[str] = mapped_column()
    port: Mapped[int] = mapped_column()
    security: Mapped[str] = mapped_column()
    username: Mapped[str] = mapped_column(default="")
    password_sealed: Mapped[str] = mapped_column(default="")
    sender: Mapped[str] = mapped_column()
    failed_at: Mapped[datetime | None] = mapped_column()
    failure: Mapped[str] = mapped_column(default="")
    """What the server last said, or what went wrong on the way to it; empty since the settings were saved or tried with success."""

    @property
    def has_password(self) -> bool:
        """Whether a password is stored."""
        return bool(self.password_sealed)


def theme_of(primary: str, accent: str, background: str, images: dict[str, str]) -> dict[str, Any]:
    """Return a look as the consoles read it."""
    names = {what.replace("-", "_"): f"{FILES}/{file}" for what, file in images.items()}
    grounds = {"primary": primary, "accent": accent, "background": background}
    return grounds | {f"on_{name}": colours.ink(ground) for name, ground in grounds.items()} | names
