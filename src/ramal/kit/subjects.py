"""Callers: every route names one audience, and with it the type of its caller."""

import enum
from collections.abc import Collection, Iterable
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
    cookie: bool = False
    """The caller is a browser: a new session of theirs is a cookie as well."""
    viewing: bool = False
    """An operator looks at a tenant as if it were theirs (A12)."""

    def may(self, permission: str) -> bool:
        """Whether a permission is held. Everyone may see and end their own session: `own.*`."""
        return permission.startswith("own.") or any(fnmatchcase(permission, pattern) for pattern in self.permissions)


PUBLIC = Subject(audience=Audience.PUBLIC, scope=Scope.public())


def covers(held: Collection[str], wanted: Iterable[str], *, some: bool = False) -> bool:
    """Whether held patterns include all wanted ones (`some`: at least one). A pattern is included by itself, a wider one, or `*`."""
    found = (any(fnmatchcase(name, pattern) for pattern in held) for name in wanted)
    return any(found) if some else all(found)
