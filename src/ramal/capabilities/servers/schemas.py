"""Shapes of the API."""

import ipaddress
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from ramal.kit.schema import Count, Line, Name, Port, RowView, Schema
from ramal.rules.tables import Limits


def _address(text: str) -> str:
    return str(ipaddress.ip_address(text))


def _range(text: str) -> str:
    return str(ipaddress.ip_network(text))


def _text(value: Any) -> str:
    return str(value)


Address = Annotated[str, Field(max_length=45), AfterValidator(_address)]
Range = Annotated[str, Field(max_length=49), AfterValidator(_range)]
Shown = Annotated[str, BeforeValidator(_text)]
Technology = Literal["core", "edge", "database", "media", "node"]
State = Literal["up", "locked", "draining"]


class EdgeLimits(Schema):
    """How much an edge takes at a time; 0: no limit. What is beyond is answered 503 with Retry-After, emergency calls excepted."""

    calls: Count = Field(default=Limits().calls, description="calls from outside, being set up or up")
    setups: Count = Field(default=Limits().setups, description="of these, calls being set up")
    source_calls: Count = Field(default=Limits().source_calls, description="calls of one address")
    requests: Count = Field(default=Limits().requests, description="new requests from outside in one second")


class ServerNew(Schema):
    """A server to add. Only an edge has `limits`."""

    technology: Technology
    name: Name
    address: Address
    port: Port
    registration_address: Line = ""
    limits: EdgeLimits | None = None


class ServerChange(Schema):
    """Changes of a server; `locked` takes no new tenants. `limits` of an edge are given as a whole: what is absent has its default."""

    name: Name = ""
    address: Address = ""
    port: Port = 5060
    registration_address: Line = ""
    state: State = "up"
    limits: EdgeLimits | None = None


class ServerView(RowView):
    """A server."""

    technology: str
    name: str
    address: str
    port: int
    registration_address: str
    state: str
    limits: EdgeLimits | None = Field(description="of an edge; null: the defaults")
    joined_at: datetime | None


class ServerChoice(RowView):
    """What a provider sees of a server."""

    name: str
    state: str


class BanView(RowView):
    """A blocked address, or a user who is blocked at that address only (`account`). `rule` says what was counted (E5).

    `address`: wrong credentials of the address; `user`: of this user there; `users`: of several users there.
    """

    ip: Shown
    kind: str
    until: datetime
    reason: str
    rule: str
    account: str


class NeverBlockNew(Schema):
    """A range never to block."""

    cidr: Range
    note: Line = ""


class NeverBlockView(RowView):
    """A range that is never blocked."""

    cidr: Shown
    note: str
