"""Who sends a request: by API key or session token in the header, or by the cookie of the audience."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, text, update
from starlette.requests import HTTPConnection

from ramal.capabilities.identity import cookies
from ramal.capabilities.identity.models import ApiKey, Session, User
from ramal.capabilities.identity.tokens import COOKIE, KEY, SESSION, Tokens
from ramal.capabilities.isps import api as isps
from ramal.kit.clock import now
from ramal.kit.db import Database, Unit
from ramal.kit.errors import UnauthenticatedError
from ramal.kit.scope import Scope
from ramal.kit.subjects import Audience, Subject

SCOPE = Scope.platform("system:log-in")
LONGEST_TOKEN = 200
WELCOME = text(
    "SELECT subscribers.enabled AND tenants.status <> 'total-block' FROM subscribers "
    "JOIN tenants ON tenants.id = subscribers.tenant_id WHERE subscribers.id = :subscriber"
)
"""Whether a phone's subscriber may use it still."""

NOTED = timedelta(minutes=1)
"""How exactly the last use of a session is known: no row is written more often."""


def scope_of(row: Any, actor: str) -> Scope:
    """Return the scope of a user, session or key: the deepest owner that it names."""
    if row.isp_id is None:
        return Scope.platform(actor)
    if row.tenant_id is not None:
        return Scope.tenant(row.isp_id, row.tenant_id, actor=actor, customer_id=row.customer_id)
    if row.customer_id is not None:
        return Scope.customer(row.isp_id, row.customer_id, actor=actor)
    return Scope.isp(row.isp_id, actor=actor)


async def recognise(database: Database, tokens: Tokens, connection: HTTPConnection, audience: Audience) -> Subject:
    """Return the caller. Raise UnauthenticatedError, or CrossSiteError for a cookie that another site's page sends along."""
    kind, token = _credential(connection, audience)
    async with database.unit(SCOPE) as unit:
        found = await (_by_key if kind == KEY else _by_session)(unit, tokens.stored(token))
        if found is None or (found.scope.isp_id and (await isps.get(unit, found.scope.isp_id)).status != "active"):
            raise UnauthenticatedError
    return found


def _credential(connection: HTTPConnection, audience: Audience) -> tuple[str, str]:
    """Return the kind of credential and the credential. A cookie's token is none in a header, nor the other way round."""
    header = connection.headers.get("authorization")
    cookie = connection.cookies.get(cookies.of(audience).name)
    if header is None and cookie is None:
        raise UnauthenticatedError
    scheme, _, token = header.partition(" ") if header is not None else ("bearer", "", cookie or "")
    token = token.strip()
    kind = token.partition("_")[0]
    allowed = {SESSION, KEY} if header is not None else {COOKIE}
    if scheme.lower() != "bearer" or kind not in allowed or not token.isascii() or len(token) > LONGEST_TOKEN:
        raise UnauthenticatedError
    if kind == COOKIE:
        cookies.require_own_page(connection)
    return kind, token


async def _by_session(unit: Unit, stored: str) -> Subject | None:
    query = select(Session, User.status).outerjoin(User, User.id == Session.user_id)
    found = (await unit.session.execute(query.where(Session.token_hash == stored, Session.expires_at > now()))).one_or_none()
    if found is None or found[1] == "blocked":
        return None
    row: Session = found[0]
    if row.subscriber_id is not None and not await unit.session.scalar(WELCOME, {"subscriber": row.subscriber_id}):
        return None
    await _note_use(unit, row)
    return Subject(
        audience=Audience(row.audience), scope=scope_of(row, row.actor), permissions=frozenset(row.permissions), user_id=row.user_id,
        session_id=row.id, key_id=row.key_id, subscriber_id=row.subscriber_id, cookie=row.cookie, viewing=row.viewing,
    )  # fmt: skip


async def _note_use(unit: Unit, row: Session) -> None:
    """Write down that a session is used, and let it last anew where it is one that use prolongs; never beyond its whole time."""
    moment = now()
    if row.used_at is not None and row.used_at > moment - NOTED:
        return
    values: dict[str, Any] = {"used_at": moment}
    if row.idle:
        values["expires_at"] = func.least(Session.ends_at, moment + timedelta(seconds=row.idle))
    await unit.session.execute(update(Session).where(Session.id == row.id).values(values).execution_options(synchronize_session=False))


async def _by_key(unit: Unit, stored: str) -> Subject | None:
    row = (await unit.session.scalars(select(ApiKey).where(ApiKey.key_hash == stored))).one_or_none()
    if row is None or (row.expires_at is not None and row.expires_at <= now()):
        return None
    scope = scope_of(row, f"key:{row.id}")
    return Subject(audience=Audience(row.audience), scope=scope, permissions=frozenset(row.permissions), key_id=row.id)
