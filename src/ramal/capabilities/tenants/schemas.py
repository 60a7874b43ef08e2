"""What a tenant looks like in the API (A11)."""

from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import EmailStr, Field, StringConstraints, model_validator

from ramal.kit.fields import AreaCode, Country, Host, Language, TimeZone, partial
from ramal.kit.schema import Name, Port, RowView, Schema, View

Password = Annotated[str, StringConstraints(min_length=10, max_length=200)]


class Sbc(Schema):
    """The session border controller that phones of the tenant use: the shared one, or a dedicated one."""

    kind: Literal["shared", "dedicated"] = "shared"
    name: str = Field(default="", max_length=120, pattern=r"^[^\x00-\x1f\x7f]*$")
    address: Host | Literal[""] = ""
    port: Port | None = None

    @model_validator(mode="after")
    def _dedicated(self) -> Self:
        given = bool(self.name and self.address and self.port)
        if self.kind == "dedicated" and not given:
            raise ValueError("a dedicated session border controller needs name, address and port")
        if self.kind == "shared" and (self.name or self.address or self.port):
            raise ValueError("the shared session border controller takes no name, address or port")
        return self


class Administrator(Schema):
    """A user of the tenant console, created with the tenant."""

    email: EmailStr
    name: Name
    password: Password


class TenantFields(Schema):
    """What may change during a tenant's life."""

    name: Name
    carrier_id: UUID | None = None
    dialplan_id: UUID | None = None
    country: Country = "BR"
    time_zone: TimeZone = "America/Sao_Paulo"
    area_code: AreaCode = ""
    language: Language = "pt-BR"
    status: Literal["active", "partial-block", "total-block"] = "active"
    sbc: Sbc = Field(default_factory=Sbc)
    core_id: UUID | None = Field(default=None, description="home SIP server; chosen by the platform where absent")


class TenantIn(TenantFields):
    """A new tenant. `domain` is a label below the namespace (`customer1`) or the whole name of a verified own domain; it never changes."""

    domain: Host
    customer_id: UUID
    administrators: list[Administrator] = Field(default_factory=list, max_length=20)


TenantPatch: Any = partial("TenantPatch", TenantFields)


class SettingsPatch(Schema):
    """What a tenant's own administrators may change."""

    name: Name = ""
    time_zone: TimeZone = "America/Sao_Paulo"
    area_code: AreaCode = ""
    language: Language = "pt-BR"


class TenantView(RowView):
    """A tenant."""

    name: str
    domain: str
    customer_id: UUID
    carrier_id: UUID | None
    dialplan_id: UUID | None
    country: str
    time_zone: str
    area_code: str
    language: str
    status: str
    sbc: Sbc
    core_id: UUID | None
    not_active_yet: list[str] = Field(default_factory=list)


class OwnTenantView(View):
    """A tenant that the caller may choose."""

    id: UUID
    name: str
    domain: str
    status: str


class SettingsView(View):
    """A tenant as its own administrators see it."""

    id: UUID
    name: str
    domain: str
    country: str
    time_zone: str
    area_code: str
    language: str
    status: str
    sbc: Sbc
    version: int
