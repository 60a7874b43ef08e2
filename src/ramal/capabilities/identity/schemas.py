"""Shapes of the API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, EmailStr, Field, StringConstraints

from ramal.capabilities.identity.roles import RoleName
from ramal.kit.schema import Name, RowView, Schema, View

Email = Annotated[EmailStr, Field(max_length=254), AfterValidator(str.lower)]
Password = Annotated[str, StringConstraints(min_length=10, max_length=128)]
Given = Annotated[str, StringConstraints(min_length=1, max_length=128)]
PermissionName = Annotated[str, StringConstraints(pattern=r"^(\*|[a-z][a-z-]*|\*)(\.(\*|[a-z][a-z-]*))?$", max_length=60)]


class LogIn(Schema):
    """Credentials of a person. `namespace` is the provider's, or `platform`."""

    namespace: Annotated[str, StringConstraints(min_length=1, max_length=255, to_lower=True)]
    email: Annotated[str, StringConstraints(min_length=1, max_length=254, to_lower=True)]
    password: Given


class Opened(View):
    """A session. The token is shown this once."""

    token: str
    audience: str
    isp_id: UUID | None
    customer_id: UUID | None
    tenant_id: UUID | None
    expires: datetime


class Me(View):
    """Who the caller is."""

    audience: str
    actor: str
    name: str | None = None
    email: str | None = None
    isp_id: UUID | None
    customer_id: UUID | None
    tenant_id: UUID | None
    subscriber_id: UUID | None
    viewing: bool = False
    permissions: list[str]


class PasswordChange(Schema):
    """A new password for oneself."""

    current: Given
    new: Password


class Choice(Schema):
    """The tenant in which a customer's administrator goes on."""

    tenant_id: UUID


class FirstUser(Schema):
    """The first administrator of a provider."""

    email: Email
    name: Name
    password: Password


class UserNew(FirstUser):
    """A user to create. `customer_id` and `tenant_id` as the role needs."""

    role: RoleName
    customer_id: UUID | None = None
    tenant_id: UUID | None = None
    language: Literal["pt-BR", "en"] = "pt-BR"


class UserChange(Schema):
    """Changes of a user. A new password ends all sessions of the user."""

    name: Name = ""
    role: RoleName = "tenant-viewer"
    status: Literal["active", "blocked"] = "active"
    language: Literal["pt-BR", "en"] = "pt-BR"
    password: Password = ""


class UserView(RowView):
    """A user."""

    email: str
    name: str
    role: str
    status: str
    language: str
    customer_id: UUID | None
    tenant_id: UUID | None
    last_login_at: datetime | None


class KeyNew(Schema):
    """An API key to create: `permissions` are names or patterns such as `numbers.read`, `numbers.*`, `*.read`."""

    name: Name
    permissions: Annotated[list[PermissionName], Field(min_length=1, max_length=200)]
    expires_at: datetime | None = None


class KeyView(RowView):
    """An API key without its secret."""

    name: str
    hint: str
    permissions: list[str]
    expires_at: datetime | None
    created_by: str


class KeyCreated(KeyView):
    """A new key. `key` is shown this once."""

    key: str
