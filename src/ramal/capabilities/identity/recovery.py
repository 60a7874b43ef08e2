"""Passwords by mail: forgotten ones, first ones of invited users, and forgotten namespaces.

Whoever asks learns nothing: the answer is given before anybody looks whether there is such a user. The worker looks, and writes.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select

from ramal.capabilities.identity import tickets
from ramal.capabilities.identity.letters import letter, namespace_of, page_of
from ramal.capabilities.identity.models import Session, Ticket, User
from ramal.capabilities.identity.namespaces import provider_of
from ramal.capabilities.identity.passwords import PASSWORDS
from ramal.capabilities.identity.recognition import scope_of
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.schemas import Forgotten, NewPassword, Reset, TicketView
from ramal.capabilities.identity.strength import require_strong
from ramal.capabilities.isps import api as isps
from ramal.kit import letters, limits
from ramal.kit.db import Database, Unit
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

SYSTEM, PUBLIC = Scope.system("system:worker"), Scope.platform("system:password")
HOUR = timedelta(hours=1)
MOST_OF_ADDRESS, MOST_OF_ACCOUNT = 20, 3
"""Letters an hour that one address may ask for, and that one account gets."""


async def ask_reset(unit: Unit, given: Reset, address: str) -> None:
    """Queue the letter for a forgotten password. Raise TooManyError."""
    await _within_limits(unit.database, address, f"{given.namespace}/{given.email}", "password-mail")
    await unit.defer("identity.reset", namespace=given.namespace, email=given.email)


async def ask_namespaces(unit: Unit, given: Forgotten, address: str) -> None:
    """Queue the letter for a forgotten namespace. Raise TooManyError."""
    await _within_limits(unit.database, address, given.email, "namespace-mail")
    await unit.defer("identity.namespaces", email=given.email)


async def _within_limits(database: Database, address: str, account: str, act: str) -> None:
    """Count by address and by account, whether the account exists or not."""
    await limits.take(database, f"{act}-address", address, most=MOST_OF_ADDRESS, per=HOUR)
    await limits.take(database, act, account, most=MOST_OF_ACCOUNT, per=HOUR)


@task("identity.reset")
async def mail_reset(database: Database, *, namespace: str, email: str) -> None:
    """Mail a link for a new password to a user, if there is one."""
    async with database.unit(SYSTEM) as unit:
        query = select(User).where(User.email == email, User.isp_id.is_not_distinct_from(await provider_of(unit, namespace)))
        user = (await unit.session.scalars(query.where(User.status == "active"))).one_or_none()
        if user is not None:
            await _mail(unit, user, "password" if user.password_hash else "invitation")


@task("identity.invite")
async def mail_invitation(database: Database, *, user_id: str) -> None:
    """Mail an invited user the link for a first password."""
    async with database.unit(SYSTEM) as unit:
        user = (await unit.session.scalars(select(User).where(User.id == UUID(user_id), User.status == "active"))).one_or_none()
        if user is not None and not user.password_hash:
            await _mail(unit, user, "invitation")


async def _mail(unit: Unit, user: User, kind: tickets.Kind) -> None:
    token, _ = await tickets.issue(unit, kind, user)
    post = letters.current()
    address = f"{post.site}/{page_of(user)}/password#token={token}"
    await _post(unit, user, await letter(unit, kind, user, address))


async def _post(unit: Unit, user: User, found: letters.Letter) -> None:
    """Send a letter to a user: by the provider's own mail server, else by the platform's."""
    post = letters.current()
    if not await isps.mailed(unit, user.isp_id, found.message(post.sender, post.media)):
        await post.send(found)


@task("identity.namespaces")
async def mail_namespaces(database: Database, *, email: str) -> None:
    """Mail the namespaces of an address, if there are any."""
    async with database.unit(SYSTEM) as unit:
        query = select(User).where(User.email == email, User.status == "active").order_by(User.created_at).limit(50)
        users = list(await unit.session.scalars(query))
        if not users:
            return
        names = await namespaces_of(unit, email)
        post, first = letters.current(), users[0]
        found = await letter(unit, "namespaces", first, f"{post.site}/{page_of(first)}", namespaces=", ".join(names))
        await _post(unit, first, found)


async def namespaces_of(unit: Unit, email: str) -> list[str]:
    """Return the namespaces under which an address logs in. The unit sees every row."""
    users = await unit.session.scalars(select(User).where(User.email == email, User.status == "active").limit(50))
    return sorted({(await namespace_of(unit, user))[0] for user in users})


async def look(unit: Unit, token: str) -> TicketView:
    """Return for whom a link is. Raise LinkOverError."""
    async with unit.within(PUBLIC):
        ticket, user = await tickets.find(unit, token, "password", "invitation")
        namespace, _ = await namespace_of(unit, user)
    return TicketView(
        kind=ticket.kind, email=user.email, name=user.name, namespace=namespace, audience=ROLES[user.role].audience,
        expires=ticket.expires_at,
    )  # fmt: skip


async def set_password(unit: Unit, given: NewPassword) -> User:
    """Set the password of a link's user, end the user's sessions, and spend every link. Raise LinkOverError."""
    async with unit.within(PUBLIC):
        ticket, user = await tickets.find(unit, given.token, "password", "invitation")
        await require_strong(given.password, (user.email, user.name))
        await tickets.use(unit, ticket)
        user.password_hash = await PASSWORDS.hash(given.password)
        await unit.session.execute(delete(Session).where(Session.user_id == user.id))
        await unit.session.execute(delete(Ticket).where(Ticket.user_id == user.id))
        async with unit.within(scope_of(user, f"user:{user.id}")):
            unit.audit("users.accept" if ticket.kind == "invitation" else "users.reset", "users", user.id)
    return user


async def forget_expired(unit: Unit, moment: Any) -> None:
    """Delete tickets that are over."""
    await unit.session.execute(delete(Ticket).where(Ticket.expires_at < moment))
