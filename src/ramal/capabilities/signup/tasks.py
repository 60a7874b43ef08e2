"""The letters of sign-up, and its upkeep."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete

from ramal.capabilities.identity import api as identity
from ramal.capabilities.signup import letters as texts
from ramal.capabilities.signup import service
from ramal.capabilities.signup.models import SignUp
from ramal.kit import letters
from ramal.kit.clock import now
from ramal.kit.db import Database, Unit
from ramal.kit.jobs import task
from ramal.kit.scope import Scope

SYSTEM = Scope.system("system:worker")


@task("signup.confirm")
async def mail_confirmation(database: Database, *, email: str, language: str) -> None:
    """Mail the link that confirms an address."""
    async with database.unit(SYSTEM) as unit:
        token = await service.new_link(unit, email, language, service.LINK)
        await _send(unit, "confirm", email, language, token)


@task("signup.invite")
async def mail_invitation(database: Database, *, sign_up_id: str) -> None:
    """Mail an invitation."""
    async with database.unit(SYSTEM) as unit:
        row = await service.by_id(unit, UUID(sign_up_id))
        if row is not None and row.invited:
            token = await service.new_link(unit, row.email, row.language, service.INVITATION)
            await _send(unit, "invite", row.email, row.language, token)


async def _send(unit: Unit, kind: str, email: str, language: str, token: str) -> None:
    post = letters.current()
    names = await identity.namespaces_of(unit, email)
    await post.send(texts.write(kind, email, language, f"{post.site}/isp/sign-up#token={token}", names))


@task("signup.upkeep")
async def upkeep(database: Database, **_args: Any) -> None:
    """Forget sign-ups that nobody went on with. To be performed every hour."""
    async with database.unit(SYSTEM) as unit:
        await unit.session.execute(delete(SignUp).where(SignUp.expires_at < now()))
