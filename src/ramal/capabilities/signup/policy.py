"""Who may sign up: as the platform set it, else as the machine's address suggests."""

import ipaddress
from typing import Literal, cast

from sqlalchemy import select

from ramal.capabilities.signup.models import SignUpPolicy
from ramal.kit.db import Unit

Effective = Literal["open", "invitation", "closed"]


def by_address(*addresses: str | None) -> Effective:
    """Return the default: closed where the Internet reaches one of the machine's addresses, open on loopback and private networks."""
    known = [ipaddress.ip_address(address) for address in addresses if address]
    return "open" if known and all(address.is_private and not address.is_unspecified for address in known) else "closed"


async def policy(unit: Unit) -> SignUpPolicy:
    """Return what the platform set. The unit sees the platform's rows."""
    found = (await unit.session.scalars(select(SignUpPolicy))).one_or_none()
    return found or SignUpPolicy(mode="default")


async def effective(unit: Unit, default: Effective) -> Effective:
    """Return who may sign up now."""
    mode = (await policy(unit)).mode
    return default if mode == "default" else cast("Effective", mode)
