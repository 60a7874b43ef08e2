"""Setting phones up (A15c). A password cannot be read back, so that whatever holds one begins with a new one.

A link needs no table: it names a version of the subscriber. Opening it sets a new password, hence another version, and the link is used up.
Nothing secret is in it or kept for it.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from ramal.capabilities.subscribers.models import Subscriber
from ramal.capabilities.subscribers.secrets import SUFFIXES
from ramal.capabilities.subscribers.service import SUBSCRIBERS, home_of
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import NotFoundError, VersionConflictError
from ramal.kit.scope import Scope
from ramal.kit.sealing import SealBrokenError
from ramal.rules.phonefiles import Account, Program, Transport

LIFETIME = timedelta(minutes=15)
PURPOSE = "phone-setup-link"
ACTOR = "system:phone-setup-link"


@dataclass(frozen=True)
class PhonePlace:
    """Where phones find this system. `origin` is that of its pages."""

    host: str
    sip: int
    sip_tls: int
    origin: str

    def port(self, transport: Transport) -> int:
        """Return the port of a transport."""
        return self.sip_tls if transport == "tls" else self.sip


@dataclass(frozen=True)
class Wish:
    """Which program, over what."""

    program: Program
    transport: Transport

    @property
    def kind(self) -> str:
        """Which of the two passwords: programs on a computer or mobile are softphones, everything else is a telephone."""
        return "sip" if self.program == "other" else "softphone"


async def set_up(unit: Unit, row: Subscriber, wish: Wish, place: PhonePlace) -> Account:
    """Give a locked subscriber a new password, and return the account with it: the only time that it is shown."""
    password = (await SUBSCRIBERS.set_passwords(unit, row, [wish.kind], {}))[f"{wish.kind}_password"]
    unit.audit("subscribers.phone-setup", "subscribers", row.id, {"program": wish.program, "transport": wish.transport})
    return Account(
        name=row.name, username=row.username, auth_username=row.username + SUFFIXES[wish.kind], password=password, domain=row.domain,
        realm=(await home_of(unit)).realm, host=place.host, port=place.port(wish.transport), transport=wish.transport,
    )  # fmt: skip


def link(unit: Unit, row: Subscriber, wish: Wish) -> tuple[str, datetime]:
    """Return what a link ends with, and until when it holds."""
    expires = now() + LIFETIME
    said = [row.isp_id.hex, row.tenant_id.hex, row.id.hex, row.version, int(expires.timestamp()), wish.program, wish.transport]
    unit.audit("subscribers.phone-link", "subscribers", row.id, {"program": wish.program, "transport": wish.transport})
    return unit.sealer.seal(json.dumps(said, separators=(",", ":")), PURPOSE), expires


async def open_link(unit: Unit, token: str, place: PhonePlace) -> tuple[Wish, Account]:
    """Use a link up. Raise NotFoundError for one that is forged, too old, used, or of a subscriber changed since."""
    isp_id, tenant_id, row_id, version, expires, program, transport = _read(unit, token)
    if now().timestamp() >= expires:
        raise NotFoundError
    async with unit.within(Scope.tenant(UUID(isp_id), UUID(tenant_id), actor=ACTOR)):
        try:
            row = await SUBSCRIBERS.lock(unit, UUID(row_id), version)
        except VersionConflictError:
            raise NotFoundError from None
        if not row.enabled:
            raise NotFoundError
        wish = Wish(program, transport)
        return wish, await set_up(unit, row, wish, place)


def _read(unit: Unit, token: str) -> list[Any]:
    try:
        said: list[Any] = json.loads(unit.sealer.open(token, PURPOSE))
    except SealBrokenError:
        raise NotFoundError from None
    return said
