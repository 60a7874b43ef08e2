"""Acts on verifications: ask for a call, enter its code, revoke."""

import hmac
import secrets
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update

from ramal.capabilities.numbers.errors import AlreadyVerifiedError, NotVerifiableError, VerificationOverError, WrongCodeError
from ramal.capabilities.numbers.models import NumberVerification
from ramal.kit.clock import now
from ramal.kit.db import Unit
from ramal.kit.errors import ConflictError, TooManyError, field
from ramal.kit.pagination import Listing
from ramal.kit.resource import Resource
from ramal.rules import verification

CODE_PURPOSE = "number-verification-code"
TASK = "numbers.say-code"
_Row = NumberVerification
LISTING = Listing(
    _Row, filters=("number", "state", "created_at"), sorts=("created_at", "number"), search=("number",), default="-created_at"
)


class Verifications(Resource[NumberVerification]):
    """Verifications of a tenant."""

    async def create(self, unit: Unit, values: Mapping[str, Any]) -> NumberVerification:
        """Ask for a call that says a code. An earlier code for the number is void."""
        number = str(values["number"])
        if why := verification.refusal(number):
            raise NotVerifiableError(errors=[field("number", why)])
        await self._require_turn(unit, number)
        mine = (_Row.tenant_id == unit.scope.tenant_id, _Row.number == number)
        if await unit.session.scalar(select(_Row.id).where(*mine, _Row.state == "verified")):
            raise AlreadyVerifiedError
        await unit.session.execute(update(_Row).where(*mine, _Row.state == "pending").values(state="superseded", version=_Row.version + 1))
        code = f"{secrets.randbelow(10**verification.DIGITS):0{verification.DIGITS}}"
        owner = {name: value for name, value in unit.scope.owner().items() if name in {"isp_id", "tenant_id"}}
        row = _Row(**owner, **values, code_sealed=unit.sealer.seal(code, CODE_PURPOSE), code_expires_at=now() + verification.LIFETIME)
        unit.session.add(row)
        await unit.session.flush()
        self.changed(unit, row, "create", dict(values))
        await unit.defer(TASK, verification_id=row.id)
        return row

    @staticmethod
    async def _require_turn(unit: Unit, number: str) -> None:
        """Raise TooManyError where this tenant asked often enough. What others asked for is counted when the call is made."""
        recent = select(func.count(), func.count().filter(_Row.number == number)).where(
            _Row.tenant_id == unit.scope.tenant_id, _Row.created_at > now() - verification.WINDOW
        )
        of_tenant, of_number = (await unit.session.execute(recent)).one()
        if verification.exceeded(of_number=of_number, of_tenant=of_tenant):
            wait = int(verification.WINDOW.total_seconds())
            raise TooManyError("Too many verification calls within a day", retry_after=wait)

    async def confirm(self, unit: Unit, row_id: UUID, code: str) -> NumberVerification:
        """Enter a code. Each entry counts, also where its request fails. Raise WrongCodeError or VerificationOverError."""
        seen = await self.get(unit, row_id)
        sealed = await self._attempt(unit, seen.id)
        if sealed is None:
            raise VerificationOverError
        if not hmac.compare_digest(unit.sealer.open(sealed, CODE_PURPOSE), code):
            raise WrongCodeError(errors=[field("code", "wrong-code")])
        row = await self.lock(unit, row_id)
        if row.state != "pending":
            raise VerificationOverError
        return await self.update(unit, row, {"state": "verified", "verified_at": now(), "code_sealed": ""})

    @staticmethod
    async def _attempt(unit: Unit, row_id: UUID) -> str | None:
        """Count an entry in a transaction of its own, so that no failure takes it back; return the code if there is one to compare."""
        async with unit.database.unit(unit.scope) as counting:
            open_ = (_Row.id == row_id, _Row.state == "pending", _Row.code_expires_at > now(), _Row.attempts < verification.MOST_TRIES)
            statement = update(_Row).where(*open_).values(attempts=_Row.attempts + 1, version=_Row.version + 1).returning(_Row.code_sealed)
            found: str | None = await counting.session.scalar(statement)
            if found is not None:
                counting.audit("verified-numbers.attempt", "verified-numbers", row_id)
            return found

    async def delete(self, unit: Unit, row: NumberVerification) -> None:
        """Revoke: the row stays, because it counts among the calls. Caller ids that named the number fall back at once."""
        if row.state not in {"verified", "pending"}:
            raise ConflictError("It is over already")
        await self.update(unit, row, {"state": "revoked", "code_sealed": ""})


async def verified(unit: Unit, tenant_id: UUID, numbers: Collection[str]) -> set[str]:
    """Return those of `numbers` that a tenant has proved to be its own."""
    query = select(_Row.number).where(_Row.tenant_id == tenant_id, _Row.number.in_(numbers), _Row.state == "verified")
    return set(await unit.session.scalars(query))


VERIFICATIONS = Verifications("verified-numbers", NumberVerification, listing=LISTING, aggregate="verified-number")
