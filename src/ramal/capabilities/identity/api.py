"""The door of `identity`."""

from uuid import UUID

from fastapi import Request, Response
from sqlalchemy import delete

from ramal.capabilities.identity.cookies import Cookie, require_own_page
from ramal.capabilities.identity.errors import LogInRefusedError
from ramal.capabilities.identity.models import Session, User
from ramal.capabilities.identity.recovery import ask_namespaces, ask_reset, look, namespaces_of, set_password
from ramal.capabilities.identity.schemas import (
    Email,
    FirstUser,
    Forgotten,
    LogIn,
    LogInStep,
    NewPassword,
    Opened,
    Password,
    Reset,
    SecondStep,
    Secret,
    Strength,
    StrengthAsk,
    TicketAsk,
    TicketView,
)
from ramal.capabilities.identity.service import USERS, hashed, scope_of_choice
from ramal.capabilities.identity.sessions import (
    PHONE,
    VIEW,
    Client,
    Guard,
    Sessions,
    browser_of,
    client_of,
    deliver,
    open_session,
    open_user,
)
from ramal.capabilities.identity.strength import require_strong, strength
from ramal.capabilities.identity.tickets import LinkOverError
from ramal.capabilities.identity.tokens import Tokens, tokens_of
from ramal.kit.db import Unit
from ramal.kit.errors import UnavailableError
from ramal.kit.routes import current_subject
from ramal.kit.subjects import Audience

__all__ = [
    "Client",
    "Cookie",
    "Email",
    "FirstUser",
    "Forgotten",
    "Guard",
    "LinkOverError",
    "LogIn",
    "LogInRefusedError",
    "LogInStep",
    "NewPassword",
    "Opened",
    "Password",
    "Reset",
    "SecondStep",
    "Secret",
    "Sessions",
    "Strength",
    "StrengthAsk",
    "TicketAsk",
    "TicketView",
    "Tokens",
    "User",
    "ask_namespaces",
    "ask_reset",
    "browser_of",
    "client_of",
    "create_administrator",
    "create_user",
    "deliver",
    "end_phone_sessions",
    "guard_of",
    "hashed",
    "look",
    "namespaces_of",
    "open_for",
    "open_phone",
    "open_view",
    "require_own_page",
    "require_strong",
    "scope_of_choice",
    "set_password",
    "strength",
]


async def create_user(unit: Unit, *, email: str, name: str, password: str, role: str) -> User:
    """Create a user at the unit's own level: `isp-admin` in a provider's scope, `platform-admin` in the platform's."""
    return await USERS.create(unit, {"email": email.lower(), "name": name, "password": password, "role": role})


async def create_administrator(unit: Unit, *, email: str, name: str, password_hash: str, language: str) -> User:
    """Create a provider's first administrator, whose password was hashed when it was entered. The unit is in the provider's scope."""
    return await USERS.create_hashed(
        unit, {"email": email, "name": name, "role": "isp-admin", "language": language, "password_hash": password_hash}
    )


async def open_for(unit: Unit, request: Request, user: User, client: Client) -> Opened:
    """Open a session of a user who was just made, or proved by other means. The unit sees every row."""
    return await open_user(unit, tokens_of(request), user, client)


async def open_view(unit: Unit, request: Request, response: Response, *, tenant_id: UUID, customer_id: UUID) -> Opened:
    """Open the tenant's console for the operator who sent `request` (A12): same permissions and actor, marked as viewing.

    A browser gets it as the tenant console's cookie; its own provider session stays, which is the way back.
    """
    subject = current_subject(request)
    client = client_of(request, subject)
    row = Session(
        isp_id=unit.scope.isp_id, customer_id=customer_id, tenant_id=tenant_id, audience=Audience.TENANT, actor=unit.scope.actor,
        viewing=True, permissions=sorted(subject.permissions), user_id=subject.user_id, key_id=subject.key_id,
    )  # fmt: skip
    unit.audit("tenants.view", "tenants", tenant_id)
    return deliver(await open_session(unit, tokens_of(request), row, client, VIEW), client, response)


def guard_of(request: Request) -> Guard:
    """Return what counts wrong credentials. Raise UnavailableError where nobody logs in."""
    sessions: Sessions | None = getattr(request.app.state, "sessions", None)
    if sessions is None:
        raise UnavailableError("Nobody logs in here")
    return sessions.guard


async def end_phone_sessions(unit: Unit, subscriber_id: UUID) -> None:
    """End every phone session of a subscriber: its softphone password is another one now."""
    await unit.session.execute(delete(Session).where(Session.subscriber_id == subscriber_id))


async def open_phone(unit: Unit, request: Request, client: Client, *, tenant_id: UUID, subscriber_id: UUID) -> Opened:
    """Open the phone audience for a subscriber whose softphone password was checked. The unit is in the provider's or tenant's scope.

    A browser's answer must go through `deliver`.
    """
    row = Session(
        isp_id=unit.scope.isp_id, tenant_id=tenant_id, subscriber_id=subscriber_id, audience=Audience.PHONE, permissions=["*"],
        actor=f"subscriber:{subscriber_id}",
    )  # fmt: skip
    return await open_session(unit, tokens_of(request), row, client, PHONE)
