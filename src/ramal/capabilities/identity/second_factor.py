"""Second factor of people: time-based codes (RFC 6238) and recovery codes. A code is taken once; all comparisons take constant time."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from uuid import UUID

import pyotp
from sqlalchemy import delete, select

from ramal.capabilities.identity.models import SecondFactor, User
from ramal.kit import limits
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, UnauthenticatedError

PURPOSE, STEP, DRIFT = "second-factor", 30, 1
CODES, ALPHABET = 10, "abcdefghjkmnpqrstuvwxyz23456789"
"""No letters that are read as others."""


class CodeRefusedError(UnauthenticatedError):
    """The code is wrong, was used before, or is too old."""

    code, title = "code-refused", "The code is wrong or was used before"


class CodeNeededError(UnauthenticatedError):
    """The password is right, and the user has a second factor."""

    code, title = "second-factor-required", "The code of the second factor is missing"


async def of(unit: Unit, user_id: UUID) -> SecondFactor | None:
    """Return a user's second factor, locked, whether confirmed or not."""
    return (await unit.session.scalars(select(SecondFactor).where(SecondFactor.user_id == user_id).with_for_update())).one_or_none()


async def begin(unit: Unit, user: User) -> tuple[str, str]:
    """Return a new secret and its URI for a QR code. It counts once `confirm` has seen a code of it."""
    found = await of(unit, user.id)
    if found is not None and found.confirmed_at is not None:
        raise ConflictError("A second factor is active", code="second-factor-active")
    if found is not None:
        await unit.session.delete(found)
        await unit.session.flush()
    secret = pyotp.random_base32()
    owner = {"isp_id": user.isp_id, "customer_id": user.customer_id, "tenant_id": user.tenant_id}
    unit.session.add(SecondFactor(**owner, user_id=user.id, sealed=unit.sealer.seal(secret, PURPOSE)))
    await unit.session.flush()
    return secret, pyotp.TOTP(secret).provisioning_uri(name=user.email, issuer_name="Ramal")


async def confirm(unit: Unit, user: User, code: str) -> list[str]:
    """Activate the second factor and return its recovery codes. Raise CodeRefusedError."""
    found = await of(unit, user.id)
    if found is None or found.confirmed_at is not None:
        raise ConflictError("No second factor waits to be confirmed", code="nothing-to-confirm")
    _take(unit, found, code, now())
    found.confirmed_at, user.second_factor = now(), True
    return new_recovery(found)


async def accept(unit: Unit, user_id: UUID, code: str) -> None:
    """Take a code of an active second factor, or one of its recovery codes. Raise CodeRefusedError."""
    found = await of(unit, user_id)
    if found is None or found.confirmed_at is None:
        raise CodeRefusedError
    plain = code.replace(" ", "").replace("-", "").lower()
    if plain.isdigit():
        _take(unit, found, plain, now())
    else:
        _take_recovery(found, plain)


async def require(unit: Unit, user: User, code: str) -> SecondFactor:
    """Take a code of the caller's own second factor and return it. Raise CodeRefusedError, or TooManyError for many tries."""
    await limits.take(unit.database, "own-code", str(user.id), most=10, per=timedelta(hours=1))
    await accept(unit, user.id, code)
    found = await of(unit, user.id)
    if found is None:
        raise CodeRefusedError
    return found


async def forget(unit: Unit, user: User) -> None:
    """Remove a user's second factor, if there is one."""
    await unit.session.execute(delete(SecondFactor).where(SecondFactor.user_id == user.id))
    user.second_factor = False


def new_recovery(factor: SecondFactor) -> list[str]:
    """Give a second factor new recovery codes, and return them."""
    codes = ["".join(secrets.choice(ALPHABET) for _ in range(10)) for _ in range(CODES)]
    factor.recovery = [_hash(factor.user_id, code) for code in codes]
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def matching_step(secret: str, code: str, moment: datetime) -> int | None:
    """Return the time step whose code this is, within one step of drift. Every step is compared, whatever the others said."""
    counter, generator, found = int(moment.timestamp()) // STEP, pyotp.TOTP(secret), None
    for step in range(counter - DRIFT, counter + DRIFT + 1):
        if hmac.compare_digest(generator.generate_otp(step).encode(), code.encode()):
            found = step
    return found


def _take(unit: Unit, factor: SecondFactor, code: str, moment: datetime) -> None:
    step = matching_step(unit.sealer.open(factor.sealed, PURPOSE), code, moment)
    if step is None or step <= factor.last_step:
        raise CodeRefusedError
    factor.last_step = step


def _take_recovery(factor: SecondFactor, code: str) -> None:
    wanted = _hash(factor.user_id, code)
    left = [kept for kept in factor.recovery if not hmac.compare_digest(kept, wanted)]
    if len(left) == len(factor.recovery):
        raise CodeRefusedError
    factor.recovery = left


def _hash(user_id: UUID, code: str) -> str:
    """50 random bits behind the guard's four tries need no slow hash."""
    return hashlib.sha256(f"{user_id}:{code}".encode()).hexdigest()
