"""The door of `identity`."""

from uuid import UUID

from fastapi import Request

from ramal.capabilities.identity.models import Session, User
from ramal.capabilities.identity.schemas import FirstUser, LogIn, Opened
from ramal.capabilities.identity.service import USERS
from ramal.capabilities.identity.sessions import LIFETIME, VIEW_LIFETIME, Guard, Sessions, by_namespace, open_session
from ramal.capabilities.identity.tokens import Tokens, tokens_of
from ramal.kit.db import Unit
from ramal.kit.routes import current_subject
from ramal.kit.subjects import Audience

__all__ = ["FirstUser", "Guard", "LogIn", "Opened", "Sessions", "Tokens", "by_namespace", "create_user", "open_phone", "open_view"]


async def create_user(unit: Unit, *, email: str, name: str, password: str, role: str) -> User:
    """Create a user at the unit's own level: `isp-admin` in a provider's scope, `platform-admin` in the platform's."""
    return await USERS.create(unit, {"email": email.lower(), "name": name, "password": password, "role": role})


async def open_view(unit: Unit, request: Request, *, tenant_id: UUID, customer_id: UUID) -> Opened:
    """Open the tenant's console for the operator who sent `request` (A12): same permissions and actor, marked as viewing."""
    subject = current_subject(request)
    row = Session(
        isp_id=unit.scope.isp_id, customer_id=customer_id, tenant_id=tenant_id, audience=Audience.TENANT, actor=unit.scope.actor,
        viewing=True, permissions=sorted(subject.permissions), user_id=subject.user_id, key_id=subject.key_id,
    )  # fmt: skip
    unit.audit("tenants.view", "tenants", tenant_id)
    return await open_session(unit, tokens_of(request), row, VIEW_LIFETIME)


async def open_phone(unit: Unit, request: Request, *, tenant_id: UUID, subscriber_id: UUID) -> Opened:
    """Open the phone audience for a subscriber whose softphone password was checked. The unit is in the provider's or tenant's scope."""
    row = Session(
        isp_id=unit.scope.isp_id, tenant_id=tenant_id, subscriber_id=subscriber_id, audience=Audience.PHONE, permissions=["*"],
        actor=f"subscriber:{subscriber_id}",
    )  # fmt: skip
    return await open_session(unit, tokens_of(request), row, LIFETIME)
