"""Shapes of the API."""

import ipaddress
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from ramal.kit.schema import Line, Name, Port, RowView, Schema


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


class ServerNew(Schema):
    """A server to add."""

    technology: Technology
    name: Name
    address: Address
    port: Port
    registration_address: Line = ""


class ServerChange(Schema):
    """Changes of a server; `locked` takes no new tenants."""

    name: Name = ""
    address: Address = ""
    port: Port = 5060
    registration_address: Line = ""
    state: State = "up"


class ServerView(RowView):
    """A server."""

    technology: str
    name: str
    address: str
    port: int
    registration_address: str
    state: str
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
