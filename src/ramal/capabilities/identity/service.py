"""Users and API keys: nobody hands out what they do not hold."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, select

from ramal.capabilities.identity.errors import BeyondOwnError, LogInRefusedError
from ramal.capabilities.identity.models import ApiKey, Session, User
from ramal.capabilities.identity.passwords import PASSWORDS
from ramal.capabilities.identity.recognition import scope_of
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.strength import require_strong
from ramal.capabilities.identity.tokens import HINT, KEY, Tokens
from ramal.kit import limits
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError, UnknownReferenceError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import M, Resource
from ramal.kit.routes import CATALOGUE
from ramal.kit.scope import Scope
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
        """Insert a user; its role decides the level that it belongs to. One without a password is invited: the letter is queued."""
        row = await self.create_hashed(unit, dict(values) | {"password_hash": await _first_hash(values)})
        if not row.password_hash:
            await unit.defer("identity.invite", user_id=row.id)
        return row

    async def create_hashed(self, unit: Unit, values: Mapping[str, Any]) -> User:
        """Insert a user whose password hash is known."""
        owner = _owner(unit, values["role"], values)
        rest = {name: value for name, value in values.items() if name not in {"password", "customer_id", "tenant_id"}}
        return await super().create(unit, rest | owner)

    async def end_sessions(self, unit: Unit, row: User) -> None:
        """End all sessions of a user."""
        await unit.session.execute(delete(Session).where(Session.user_id == row.id))

    async def invite_again(self, unit: Unit, row: User) -> None:
        """Queue the letter to an invited user once more; earlier links are over."""
        if row.password_hash:
            raise ConflictError("This user has accepted", code="not-invited")
        await limits.take(unit.database, "invite", str(row.id), most=5, per=timedelta(hours=1))
        unit.audit("users.invite", "users", row.id)
        await unit.defer("identity.invite", user_id=row.id)

    async def update(self, unit: Unit, row: User, values: Mapping[str, Any]) -> User:
        """Change a user. A new password, role or status ends the user's sessions."""
        changed = dict(values)
        if "role" in changed and ROLES[changed["role"]].level != ROLES[row.role].level:
            raise InvalidError("A user keeps the level it was created at", errors=[field("role", "wrong-level")])
        if "password" in changed:
            await require_strong(changed["password"], (row.email, row.name))
            changed["password_hash"] = await PASSWORDS.hash(changed.pop("password"))
        if changed.keys() & {"password_hash", "role", "status"}:
            await self.end_sessions(unit, row)
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


async def hashed(password: str) -> str:
    """Return the hash to store of a password."""
    return await PASSWORDS.hash(password)


async def _first_hash(values: Mapping[str, Any]) -> str:
    """Return the hash of a new user's password; nothing for an invited one."""
    if "password" not in values:
        return ""
    await require_strong(values["password"], (values["email"], values["name"]))
    return await PASSWORDS.hash(values["password"])


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


@asynccontextmanager
async def own_user(unit: Unit, subject: Subject) -> AsyncIterator[User]:
    """Work on the caller's own user, locked, in the scope that the user belongs to: an administrator of a customer may be in one tenant."""
    if subject.user_id is None or subject.viewing:
        raise ForbiddenError("Only a person logged in for themselves has an account here", code="no-own-account")
    actor, isp_id = unit.scope.actor, unit.scope.isp_id
    async with unit.within(Scope.isp(isp_id, actor=actor) if isp_id else Scope.platform(actor)):
        user = (await unit.session.scalars(select(User).where(User.id == subject.user_id).with_for_update())).one_or_none()
        if user is None:
            raise NotFoundError
        await unit.enter(scope_of(user, actor))
        yield user


async def scope_of_choice(unit: Unit, subject: Subject) -> Scope:
    """Return where the caller may choose a tenant (A25): in its customer, for whoever administers one; else where it is."""
    scope = unit.scope
    if scope.isp_id is None or subject.user_id is None or subject.viewing:
        return scope
    async with unit.within(Scope.isp(scope.isp_id, actor=scope.actor)):
        user = await unit.session.get(User, subject.user_id)
    if user is None or user.customer_id is None or user.tenant_id is not None:
        return scope
    return Scope.customer(scope.isp_id, user.customer_id, actor=scope.actor)


async def require_password(unit: Unit, user: User, password: str) -> None:
    """Raise LogInRefusedError for a wrong password, TooManyError for many of them: a found open session is no place to guess at."""
    await limits.take(unit.database, "own-password", str(user.id), most=10, per=timedelta(hours=1))
    if not await PASSWORDS.verify(user.password_hash, password):
        raise LogInRefusedError


async def change_password(unit: Unit, subject: Subject, *, current: str, new: str) -> None:
    """Change one's own password and end one's other sessions."""
    async with own_user(unit, subject) as user:
        await require_password(unit, user, current)
        await require_strong(new, (user.email, user.name), name="new")
        user.password_hash = await PASSWORDS.hash(new)
        await unit.session.execute(delete(Session).where(Session.user_id == user.id, Session.id != subject.session_id))
        unit.audit("users.password", "users", user.id)


async def own_sessions(unit: Unit, subject: Subject) -> list[Session]:
    """Return the caller's own sessions that are not over, newest first: a person's in all consoles, or a subscriber's."""
    mine = Session.user_id == subject.user_id if subject.user_id else Session.subscriber_id == subject.subscriber_id
    if subject.user_id is None and subject.subscriber_id is None:
        return []
    query = select(Session).where(mine, Session.expires_at > now()).order_by(Session.created_at.desc()).limit(200)
    async with unit.within(_widest(unit)):
        return list(await unit.session.scalars(query))


async def end_own_session(unit: Unit, subject: Subject, session_id: UUID) -> None:
    """End one of the caller's own sessions. Raise NotFoundError."""
    if session_id not in {row.id for row in await own_sessions(unit, subject)}:
        raise NotFoundError
    async with unit.within(_widest(unit)):
        await unit.session.execute(delete(Session).where(Session.id == session_id))
    unit.audit("session.end", "sessions", session_id)


def _widest(unit: Unit) -> Scope:
    """Return the scope in which all sessions of a user lie, whichever tenant they were opened for."""
    scope = unit.scope
    return Scope.isp(scope.isp_id, actor=scope.actor) if scope.isp_id else Scope.platform(scope.actor)


async def end_session(unit: Unit, subject: Subject) -> None:
    """End the caller's session."""
    await unit.session.execute(delete(Session).where(Session.id == subject.session_id))
    unit.audit("session.end", "users", subject.user_id)
