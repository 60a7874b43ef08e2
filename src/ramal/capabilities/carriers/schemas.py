"""What a carrier and its gateways look like in the API: one form, gateways first (A4, A5)."""

import ipaddress
from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError

from ramal.kit.fields import Address, Dialled, Host, partial
from ramal.kit.schema import Line, Name, Port, RowView, Schema, View
from ramal.rules.sources import WIDEST, refusal

MAX_GATEWAYS = 20
MAX_STRIP = 30
MAX_SOURCES = 50
NOT_ACTIVE_YET = ("attributes",)
TEXTS = {
    "source-unusable": "nothing can come from there",
    "source-private": "a network of private addresses belongs to everybody: name single addresses",
    "source-too-wide": f"a network may be as wide as /{WIDEST[4]} (IPv6: /{WIDEST[6]})",
    "source-own-address": "one of our own servers has an address in there",
}
"""Refusal of `rules.sources` → what the caller is told."""

Digits = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z+*#._-]{0,32}$")]
FromUser = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z+*#._-]{0,64}$")]
Strip = Annotated[int, Field(ge=0, le=MAX_STRIP, strict=True, description="characters of the string as sent, + included")]
DigestText = Annotated[str, StringConstraints(max_length=128, pattern=r'^[^\x00-\x1f\x7f"\\]*$')]
Caller = Annotated[str, StringConstraints(pattern=r"^(\+[1-9][0-9]{6,14})?$")]
"""A caller as `+E.164`; empty: anonymous."""

FailoverCode = Annotated[str, StringConstraints(pattern=r"^([3-6][0-9]{2}|[3-6]xx|silence)$")]


def _network(text: str) -> str:
    try:
        network = ipaddress.ip_network(text.strip())
    except ValueError:
        raise PydanticCustomError("not-a-network", "not an address or a network such as 203.0.113.0/24") from None
    if why := refusal(network):
        raise PydanticCustomError(why, TEXTS[why])  # type: ignore[arg-type]
    return str(network)


def _display(text: str) -> str:
    if '"' in text or "\\" in text:
        raise ValueError("quotes and backslashes are not allowed in a display name")
    return text


SourceRange = Annotated[str, StringConstraints(max_length=49), AfterValidator(_network)]


class GatewayFields(Schema):
    """Every field of A5."""

    name: Name
    host: Address
    port: Port | None = None
    transport: Literal["udp", "tcp"] = "udp"
    enabled: bool = True
    display: Annotated[Line, AfterValidator(_display)] = ""
    strip_out: Strip = 0
    prefix_out: Digits = ""
    strip_in: Strip = 0
    prefix_in: Digits = ""
    from_domain: Host | Literal[""] = ""
    from_user: FromUser = ""
    apply_over: Literal["e164", "dialled"] = "e164"
    attributes: dict[Line, Line] = Field(default_factory=dict, max_length=50, description="reserved for support; not active yet")
    add_pai: bool = False
    authentication: Literal["ip", "digest", "registration"] = "ip"
    username: DigestText = ""
    options_health: bool = False
    sources: list[SourceRange] = Field(
        default_factory=list, max_length=MAX_SOURCES, description="further addresses and networks from which this gateway calls us"
    )


class GatewayIn(GatewayFields):
    """A gateway of the carrier form. `id` keeps an existing gateway; `password` absent keeps its password."""

    id: UUID | None = None
    password: DigestText | None = None

    @model_validator(mode="after")
    def _credentials(self) -> Self:
        if self.authentication != "ip" and not self.username:
            raise ValueError("digest and registration need a user name")
        if self.authentication != "ip" and self.id is None and not self.password:
            raise ValueError("digest and registration need a password")
        return self


class CarrierIn(Schema):
    """The form: at least one gateway, in the order in which they are tried."""

    name: Name
    enabled: bool = True
    failover: dict[FailoverCode, Literal["next", "final"]] = Field(default_factory=dict)
    gateways: list[GatewayIn] = Field(min_length=1, max_length=MAX_GATEWAYS)

    @field_validator("gateways")
    @classmethod
    def _distinct(cls, gateways: list[GatewayIn]) -> list[GatewayIn]:
        for values in ([gateway.name for gateway in gateways], [gateway.id for gateway in gateways if gateway.id]):
            if len(values) != len(set(values)):
                raise ValueError("names and ids of gateways must differ within a carrier")
        return gateways


CarrierPatch: Any = partial("CarrierPatch", CarrierIn)


class RegistrationView(View):
    """How our registration at the carrier stands. `code` and `reason`: its last answer; 0 where it gave none.

    `silent`: it never answered; `lost`: we were registered and are no more; `refused`: it said no, and is asked again ever more rarely.
    """

    state: Literal["trying", "registered", "refused", "silent", "lost"]
    code: int
    reason: str
    attempted_at: datetime | None
    registered_at: datetime | None
    expires_at: datetime | None
    node: str


class GatewayView(View, GatewayFields):
    """A gateway as shown; the password never is. `registration` is null where none was tried yet, or none is wanted."""

    id: UUID
    has_password: bool
    host: str
    registration: RegistrationView | None = None
    not_active_yet: list[str] = Field(default_factory=list)


class CarrierView(RowView):
    """A carrier with its gateways in failover order."""

    name: str
    enabled: bool
    failover: dict[str, str]
    gateways: list[GatewayView]


class PreviewIn(Schema):
    """A gateway's rules and the numbers to try them on: the form shows the result live."""

    gateway: GatewayFields
    number: Dialled
    dialled: Annotated[str, StringConstraints(pattern=r"^[0-9+*#]{0,32}$")] = ""
    received: Annotated[str, StringConstraints(pattern=r"^[0-9+*#]{0,32}$")] = ""
    caller: Caller = ""
    caller_name: Line = ""


class PreviewView(View):
    """What would be sent for `number`, and what a received number becomes."""

    sent: str
    received: str
    invite: str = Field(description="the INVITE that would leave, with places for what differs from call to call; empty where none can")


class GatewayTestIn(Schema):
    """A test of a gateway: OPTIONS, and one call to `number`, which must be a whole international number, from `caller`."""

    number: Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9]{6,14}$")]
    caller: Caller = ""
    call: bool = Field(default=True, description="false: OPTIONS alone; nothing rings")
