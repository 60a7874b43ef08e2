"""Table of dial plans."""

from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from ramal.kit.tables import IspRow, owned, unique


class DialPlan(IspRow):
    """Ordered rules; `preset` is the key of the preset that it was made from."""

    __tablename__ = "dial_plans"
    __table_args__ = owned("isp", unique("isp_id", "name", code="name-taken"), Index(None, "isp_id", "created_at", "id"))

    name: Mapped[str] = mapped_column()
    preset: Mapped[str | None] = mapped_column()
    rules: Mapped[list[dict[str, Any]]] = mapped_column()
