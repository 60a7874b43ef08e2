"""What a subscriber looks like in the API: every field of A13."""

from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from ramal.kit.fields import E164, AreaCode, Country, Email, Forward, Language, partial
from ramal.kit.schema import Line, RowView, Schema, View

MAX_GROUP = 63
NOT_ACTIVE_YET = ("flow_id",)

Username = Annotated[str, StringConstraints(to_lower=True, pattern=r"^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$")]
Alias = Annotated[str, StringConstraints(to_lower=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")]
DevicePassword = Annotated[str, StringConstraints(min_length=12, max_length=128, pattern=r"^[\x21-\x7e]+$")]
PickupGroup = Annotated[int, Field(ge=0, le=MAX_GROUP)]


class SubscriberFields(Schema):
    """Every field but the passwords."""

    username: Username
    name: Line = ""
    email: Email = Field(default="", description="never authenticates")
    alias: Alias | None = None
    enabled: bool = True
    voicemail: bool = Field(default=False, description="voicemail to e-mail")
    country: Country | None = None
    area_code: AreaCode | None = None
    caller_id: E164 | None = Field(default=None, description="a number that the tenant holds or has verified")
    schedule_id: UUID | None = None
    flow_id: UUID | None = None
    security_group_id: UUID | None = None
    language: Language | None = None
    call_group: PickupGroup | None = None
    pickup_group: PickupGroup | None = None
    forward_always: Forward | None = None
    forward_busy: Forward | None = None
    forward_no_answer: Forward | None = None
    max_calls: int = Field(default=4, ge=1, le=100)
    ring_timeout: int = Field(default=30, ge=5, le=300, description="seconds")


class SubscriberIn(SubscriberFields):
    """A new subscriber. Passwords that are absent are generated and shown once."""

    sip_password: DevicePassword | None = None
    softphone_password: DevicePassword | None = None

    @model_validator(mode="after")
    def _rules(self) -> Self:
        if self.username.endswith(".web"):
            raise ValueError("user names may not end in .web: that is the softphone's authentication name")
        if self.alias == self.username:
            raise ValueError("the alias equals the user name")
        if self.voicemail and not self.email:
            raise ValueError("voicemail to e-mail needs an e-mail address")
        return self


SubscriberPatch: Any = partial("SubscriberPatch", SubscriberFields, without=("username",))


class SubscriberLine(SubscriberIn):
    """A line of the bulk CSV: the same columns as the form and the export. Empty cells are absent fields."""


class PasswordsIn(Schema):
    """New passwords; what is absent is generated. Both are shown once."""

    which: list[Literal["sip", "softphone"]] = Field(default_factory=lambda: ["sip", "softphone"], min_length=1)
    sip_password: DevicePassword | None = None
    softphone_password: DevicePassword | None = None


class SubscriberView(RowView):
    """A subscriber as shown: never a password."""

    domain: str
    username: str
    name: str
    email: str
    alias: str | None
    enabled: bool
    voicemail: bool
    country: str | None
    area_code: str | None
    caller_id: str | None
    schedule_id: UUID | None
    flow_id: UUID | None
    security_group_id: UUID | None
    language: str | None
    call_group: int | None
    pickup_group: int | None
    forward_always: str | None
    forward_busy: str | None
    forward_no_answer: str | None
    max_calls: int
    ring_timeout: int
    not_active_yet: list[str] = Field(default_factory=lambda: list(NOT_ACTIVE_YET))


class SubscriberCreated(SubscriberView):
    """The only answer that holds passwords."""

    sip_password: str
    softphone_password: str


class PasswordsView(View):
    """New passwords, shown once; null: that one was not changed."""

    sip_password: str | None = None
    softphone_password: str | None = None


class Preferences(Schema):
    """How the web phone behaves. A device is named as the browser names it; empty: the system's own choice."""

    ring_device: Line = ""
    ring_volume: int = Field(default=80, ge=0, le=100)
    notifications: bool = True
    microphone: Line = ""
    speaker: Line = ""


class OwnSettings(Schema):
    """What a subscriber may change of itself."""

    voicemail: bool = Field(default=False, description="voicemail to e-mail; needs an address, which the administrator enters")
    language: Language | None = None
    forward_always: Forward | None = None
    forward_busy: Forward | None = None
    forward_no_answer: Forward | None = None
    ring_timeout: int = Field(default=30, ge=5, le=300, description="seconds")
    preferences: Preferences = Field(default_factory=Preferences)


OwnSettingsPatch: Any = partial("OwnSettingsPatch", OwnSettings)


class OwnSettingsView(RowView):
    """One's own settings."""

    voicemail: bool
    language: str | None
    forward_always: str | None
    forward_busy: str | None
    forward_no_answer: str | None
    ring_timeout: int
    preferences: Preferences


class ColleagueView(View):
    """A colleague, as the directory shows it. `alias`, else `username`, is what one dials."""

    id: UUID
    name: str
    username: str
    alias: str | None


class MeView(View):
    """A subscriber as its own phone sees it."""

    id: UUID
    domain: str
    username: str
    name: str
    email: str
    alias: str | None
    voicemail: bool
    language: str | None
    forward_always: str | None
    forward_busy: str | None
    forward_no_answer: str | None
    ring_timeout: int
