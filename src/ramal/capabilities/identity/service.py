"""Users and API keys: nobody hands out what they do not hold."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, select

from ramal.capabilities.identity.errors import BeyondOwnError, LogInRefusedError
from ramal.capabilities.identity.models import ApiKey, Session, User
from ramal.capabilities.identity.passwords import PASSWORDS
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.tokens import HINT, KEY, Tokens
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, InvalidError, UnknownReferenceError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import M, Resource
from ramal.kit.routes import CATALOGUE
from ramal.kit.subjects import Subject, covers

BELOW: dict[str, tuple[str, ...]] = {
    "platform": ("platform",),
    "isp": ("isp", "customer", "tenant"),
    "customer": ("customer", "tenant"),
    "tenant": ("tenant",),
}


class OwnLevel(Resource[M]):
    """Rows of the scope's level and below; the platform's list holds its own rows, not those of providers."""

    def select(self, unit: Unit) -> Select[Any]:
        """Return the query for the rows in view."""
        query = super().select(unit)
        return query.where(self.model.__table__.c.isp_id.is_(None)) if unit.scope.everything else query


class Users(OwnLevel[User]):
    """Users."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> User:
        """Insert a user; its role decides the level that it belongs to."""
        owner = _owner(unit, values["role"], values)
        rest = {name: value for name, value in values.items() if name not in {"password", "customer_id", "tenant_id"}}
        return await super().create(unit, rest | owner | {"password_hash": await PASSWORDS.hash(values["password"])})

    async def update(self, unit: Unit, row: User, values: Mapping[str, Any]) -> User:
        """Change a user. A new password, role or status ends the user's sessions."""
        changed = dict(values)
        if "role" in changed and ROLES[changed["role"]].level != ROLES[row.role].level:
            raise InvalidError("A user keeps the level it was created at", errors=[field("role", "wrong-level")])
        if "password" in changed:
            changed["password_hash"] = await PASSWORDS.hash(changed.pop("password"))
        if changed.keys() & {"password_hash", "role", "status"}:
            await unit.session.execute(delete(Session).where(Session.user_id == row.id))
        await self._keep_one(unit, row, changed)
        return await super().update(unit, row, changed)

    async def delete(self, unit: Unit, row: User) -> None:
        """Delete a user, but not the last administrator."""
        await self._keep_one(unit, row, {"status": "blocked"})
        await super().delete(unit, row)

    async def _keep_one(self, unit: Unit, row: User, changes: Mapping[str, Any]) -> None:
        """Refuse to leave the platform or a provider without an active administrator."""
        stays = changes.get("role", row.role) == row.role and changes.get("status", row.status) == "active"
        if stays or row.role not in {"platform-admin", "isp-admin"}:
            return
        others = select(User.id).where(
            User.isp_id.is_not_distinct_from(row.isp_id), User.role == row.role, User.status == "active", User.id != row.id
        )
        if (await unit.session.scalars(others.limit(1).with_for_update())).first() is None:
            raise ConflictError("The last administrator must stay", code="last-administrator")


USERS = Users(
    "users",
    User,
    listing=Listing(
        User,
        filters=("email", "role", "status", "customer_id", "tenant_id"),
        sorts=("email", "name", "created_at"),
        search=("email", "name"),
    ),
)
KEYS: Resource[ApiKey] = OwnLevel("api-keys", ApiKey, listing=Listing(ApiKey, filters=("name",), sorts=("created_at", "name")))


def _owner(unit: Unit, role: str, values: Mapping[str, Any]) -> dict[str, UUID]:
    """Return the owner columns of a new user of a role."""
    level, scope = ROLES[role].level, unit.scope
    if level not in BELOW.get(scope.level, ()):
        raise InvalidError("This role belongs to another level", errors=[field("role", "wrong-level")])
    owner = scope.owner()
    for name in ("customer_id", "tenant_id"):
        wanted = level == name.removesuffix("_id")
        if wanted and name not in owner:
            if values.get(name) is None:
                raise InvalidError("This role needs its owner", errors=[field(name, "missing")])
            owner[name] = values[name]
        if values.get(name) is not None and values[name] != owner.get(name):
            raise UnknownReferenceError(errors=[field(name, "unknown-reference")])
    return owner


def must_cover(subject: Subject, permissions: tuple[str, ...] | list[str]) -> None:
    """Raise BeyondOwnError if some permission is not the caller's own."""
    if not covers(subject.permissions, permissions):
        raise BeyondOwnError


async def new_key(unit: Unit, subject: Subject, tokens: Tokens, values: Mapping[str, Any]) -> tuple[ApiKey, str]:
    """Create an API key of the caller's level and return it with its secret."""
    known = CATALOGUE[subject.audience]
    unknown = [name for name in values["permissions"] if not covers({name}, known, some=True)]
    if unknown:
        raise InvalidError("Unknown permission", errors=[field("permissions", "unknown-permission", name) for name in unknown])
    must_cover(subject, values["permissions"])
    if values["expires_at"] is not None and values["expires_at"] <= now():
        raise InvalidError("The key would already have expired", errors=[field("expires_at", "in-the-past")])
    token, stored = tokens.new(KEY)
    row = await KEYS.create(
        unit, {**values, "audience": str(subject.audience), "hint": token[:HINT], "key_hash": stored, "created_by": unit.scope.actor}
    )
    return row, token


async def change_password(unit: Unit, subject: Subject, *, current: str, new: str) -> None:
    """Change one's own password and end one's other sessions."""
    user = (await unit.session.scalars(select(User).where(User.id == subject.user_id).with_for_update())).one_or_none()
    if user is None or not await PASSWORDS.verify(user.password_hash, current):
        raise LogInRefusedError
    user.password_hash = await PASSWORDS.hash(new)
    await unit.session.execute(delete(Session).where(Session.user_id == user.id, Session.id != subject.session_id))
    unit.audit("users.password", "users", user.id)


async def end_session(unit: Unit, subject: Subject) -> None:
    """End the caller's session."""
    await unit.session.execute(delete(Session).where(Session.id == subject.session_id))
    unit.audit("session.end", "users", subject.user_id)
