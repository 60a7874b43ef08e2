"""Roles of users: which audience they reach, at which level, with which permissions."""

from dataclasses import dataclass
from typing import Literal

from ramal.kit.subjects import Audience

Level = Literal["platform", "isp", "customer", "tenant"]
RoleName = Literal["platform-admin", "platform-viewer", "isp-admin", "isp-viewer", "customer-admin", "tenant-admin", "tenant-viewer"]


@dataclass(frozen=True)
class Role:
    """A role. `level` is the owner that a user of this role belongs to."""

    audience: Audience
    level: Level
    permissions: tuple[str, ...]


ROLES: dict[str, Role] = {
    "platform-admin": Role(Audience.PLATFORM, "platform", ("*",)),
    "platform-viewer": Role(Audience.PLATFORM, "platform", ("*.read",)),
    "isp-admin": Role(Audience.ISP, "isp", ("*",)),
    "isp-viewer": Role(Audience.ISP, "isp", ("*.read",)),
    "customer-admin": Role(Audience.TENANT, "customer", ("*",)),
    "tenant-admin": Role(Audience.TENANT, "tenant", ("*",)),
    "tenant-viewer": Role(Audience.TENANT, "tenant", ("*.read",)),
}
