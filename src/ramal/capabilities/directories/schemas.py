"""What a connected directory and its people look like in the API."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from ramal.kit.fields import Email, partial
from ramal.kit.schema import RowView, Schema, View

Kind = Literal["google", "microsoft", "openid"]


def _url(text: str) -> str:
    if not text:
        return text
    parts = urlsplit(text)
    if parts.scheme not in {"https", "http"} or not parts.hostname or parts.username or parts.password or parts.fragment:
        raise ValueError("not an address of the web")
    return text.rstrip("/")


Url = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500, pattern=r"^[\x21-\x7e]*$"), AfterValidator(_url)]
ClientText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[\x21-\x7e]+$")]
Secret = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500, pattern=r"^[\x20-\x7e]*$")]
EntraTenant = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$")
]


class DirectoryFields(Schema):
    """How a directory is reached, and what a reading may do. `client_secret` and `service_account` are never shown again."""

    enabled: bool = True
    client_id: ClientText
    client_secret: Secret = Field(default="", description="empty: as it is")
    issuer: Url = Field(default="", description="of an OpenID provider: below it is `.well-known/openid-configuration`")
    entra_tenant: EntraTenant = Field(default="", description="the directory's id at Microsoft")
    admin_email: Email = Field(default="", description="the Google administrator in whose name people are read")
    service_account: str = Field(default="", description="the JSON key of a Google service account; empty: as it is")
    people_url: Url = Field(default="", description="Keycloak: `https://…/admin/realms/<realm>/users`")
    create_subscribers: bool = Field(default=False, description="make a subscriber of whoever has none")
    on_leaving: Literal["keep", "disable"] = Field(default="keep", description="what happens to the subscriber of a person who left")


class DirectoryIn(DirectoryFields):
    """A directory to connect for a proved domain."""

    domain_id: UUID
    kind: Kind

    @model_validator(mode="after")
    def _whole(self) -> Self:
        needed = {
            "google": ("client_secret", "admin_email", "service_account"),
            "microsoft": ("client_secret", "entra_tenant"),
            "openid": ("client_secret", "issuer", "people_url"),
        }[self.kind]
        if missing := [name for name in needed if not getattr(self, name)]:
            raise ValueError(f"{self.kind} needs {', '.join(missing)}")
        return self


class ProviderDirectoryIn(DirectoryIn):
    """The same, with the tenant whose subscribers the people are."""

    tenant_id: UUID


DirectoryPatch: Any = partial("DirectoryPatch", DirectoryFields)


class DirectoryView(RowView):
    """A connected directory: `connected`, `previewed`, or `synchronised`: only then its people log in."""

    tenant_id: UUID
    domain_id: UUID
    host: str
    kind: str
    enabled: bool
    client_id: str
    issuer: str
    entra_tenant: str
    admin_email: str
    people_url: str
    create_subscribers: bool
    on_leaving: str
    state: str
    outcome: str
    read_at: datetime | None
    synchronised_at: datetime | None
    counts: dict[str, int]


class DomainChoice(View):
    """A proved domain for which a directory may be connected."""

    id: UUID
    host: str


class Preparation(View):
    """What an administrator needs before connecting: our address for the provider's form, and the domains to choose from."""

    redirect_uris: list[str]
    domains: list[DomainChoice]


class Synchronise(Schema):
    """`let_leave`: go on even where more than half of the people would leave."""

    let_leave: bool = False


class PersonView(RowView):
    """A person of the directory. `ambiguous`: several subscribers have the address, an administrator links one of them."""

    email: str
    name: str
    state: str
    problem: str
    subscriber_id: UUID | None
    left_at: datetime | None
    last_log_in_at: datetime | None


class PersonPatch(Schema):
    """Link a person with a subscriber by hand; null: with nobody."""

    subscriber_id: UUID | None


Place = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=320, pattern=r"^[^\s\x00-\x1f]*$")]


class Choice(View):
    """A button of the log-in page."""

    kind: Kind


class Choices(View):
    """With what one can log in at a place. A place that nobody has, and one without directories, look the same."""

    choices: list[Choice]


class Begin(Schema):
    """Begin logging in: `place` is the domain of one's address, or the tenant's domain, or the provider's name."""

    place: Place
    kind: Kind


class Begun(View):
    """Where the browser goes now."""

    url: str
