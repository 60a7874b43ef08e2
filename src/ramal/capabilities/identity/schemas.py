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
Code = Annotated[str, StringConstraints(max_length=20)]
Secret = Annotated[str, StringConstraints(min_length=20, max_length=100, pattern=r"^[A-Za-z0-9_-]+$")]
PermissionName = Annotated[str, StringConstraints(pattern=r"^(\*|[a-z][a-z-]*|\*)(\.(\*|[a-z][a-z-]*))?$", max_length=60)]


class LogIn(Schema):
    """Credentials of a person. `namespace` is the provider's, or `platform`."""

    namespace: Annotated[str, StringConstraints(min_length=1, max_length=255, to_lower=True)]
    email: Annotated[str, StringConstraints(min_length=1, max_length=254, to_lower=True)]
    password: Given
    code: Code = ""
    """The second factor of users who have one."""


class LogInStep(View):
    """How far a browser's log-in is. `open`: the session is a cookie of `audience`. `second-factor`: send `challenge` with the code."""

    step: Literal["open", "second-factor"]
    audience: str | None = None
    challenge: str | None = None
    expires: datetime


class SecondStep(Schema):
    """The second step of a log-in: six digits, or a recovery code."""

    challenge: Secret
    code: Annotated[str, StringConstraints(min_length=6, max_length=20)]


class Strength(View):
    """How strong a password is, 0 to 4. `reason`: too-short, breached, dictionary, own-words, spatial, repeat, sequence, regex, date."""

    score: int
    enough: bool
    reason: str


class StrengthAsk(Schema):
    """A password to judge, and the words of the person who chose it."""

    password: Given
    words: Annotated[list[Annotated[str, StringConstraints(max_length=254)]], Field(default_factory=list, max_length=10)]


class Reset(Schema):
    """Whose password is forgotten. The answer never tells whether there is such a user."""

    namespace: Annotated[str, StringConstraints(min_length=1, max_length=255, to_lower=True)]
    email: Email


class Forgotten(Schema):
    """Whose namespace is forgotten."""

    email: Email


class TicketAsk(Schema):
    """A link's token."""

    token: Secret


class TicketView(View):
    """For whom a link is: `password` (a new one) or `invitation` (the first one)."""

    kind: str
    email: str
    name: str
    namespace: str
    audience: str
    expires: datetime


class NewPassword(Schema):
    """A password for whoever holds a link's token."""

    token: Secret
    password: Password


class FactorView(View):
    """One's second factor."""

    active: bool
    confirmed_at: datetime | None = None
    recovery_left: int = 0


class FactorBegin(Schema):
    """Asking for a second factor takes the password once more."""

    password: Given


class FactorNew(View):
    """The secret for an authenticator application; `uri` is what its QR code holds. Shown this once, active once confirmed."""

    secret: str
    uri: str


class FactorCode(Schema):
    """A code of one's authenticator application, or a recovery code."""

    code: Annotated[str, StringConstraints(min_length=6, max_length=20)]


class RecoveryCodes(View):
    """Ten codes for the day the telephone is lost; each works once. Shown this once."""

    codes: list[str]


class SessionView(View):
    """One of the caller's own sessions."""

    id: UUID
    audience: str
    created_at: datetime
    used_at: datetime | None
    expires_at: datetime
    address: str
    agent: str
    viewing: bool
    tenant_id: UUID | None
    current: bool = False


class RoleView(View):
    """A role that users of this level, or below, may have."""

    name: str
    level: str
    audience: str
    permissions: list[str]
    title: dict[str, str]
    description: dict[str, str]


class PermissionView(View):
    """A permission that API keys may have."""

    name: str
    title: dict[str, str]


class Catalogue(View):
    """Roles of users and permissions of keys, in both languages."""

    roles: list[RoleView]
    permissions: list[PermissionView]


class Opened(View):
    """A session. The token is shown this once; null where the session is a cookie."""

    token: str | None
    audience: str
    isp_id: UUID | None
    customer_id: UUID | None
    tenant_id: UUID | None
    expires: datetime


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


class Invited(Schema):
    """A user to invite: they set their own password through the link that is mailed. `customer_id` and `tenant_id` as the role needs."""

    email: Email
    name: Name
    role: RoleName
    customer_id: UUID | None = None
    tenant_id: UUID | None = None
    language: Literal["pt-BR", "en"] = "pt-BR"


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
    invited: bool
    second_factor: bool


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
