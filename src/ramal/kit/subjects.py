"""Callers: every route names one audience, and with it the type of its caller."""

import enum
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from uuid import UUID

from ramal.kit.scope import Scope


class Audience(enum.StrEnum):
    """Who a route is for; also its prefix below `/api`."""

    PLATFORM = "platform"
    ISP = "isp"
    TENANT = "tenant"
    PHONE = "phone"
    TRUNK = "trunk"
    PUBLIC = "public"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A caller. `permissions` are names or patterns: `carriers.read`, `*.read`, `*`."""

    audience: Audience
    scope: Scope
    permissions: frozenset[str] = field(default_factory=frozenset)
    user_id: UUID | None = None
    session_id: UUID | None = None
    key_id: UUID | None = None
    subscriber_id: UUID | None = None

    def may(self, permission: str) -> bool:
        """Whether a permission is held. Everyone may see and end their own session: `own.*`."""
        return permission.startswith("own.") or any(fnmatchcase(permission, pattern) for pattern in self.permissions)


PUBLIC = Subject(audience=Audience.PUBLIC, scope=Scope.public())


def grants_all(held: frozenset[str], wanted: list[str], known: frozenset[str]) -> bool:
    """Whether `wanted` patterns give nothing beyond what is held, over all known permissions."""
    given = {name for name in known for pattern in wanted if fnmatchcase(name, pattern)}
    return all(any(fnmatchcase(name, pattern) for pattern in held) for name in given)
