"""Logging a phone in by an account of a directory. What a log-in began with is sealed in a cookie of the browser that began it."""

import hmac
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from uuid import UUID

from prometheus_client import Counter
from sqlalchemy import Select, select, text

from ramal.capabilities.directories import vendors
from ramal.capabilities.directories.errors import NoSuchLogInError, ProviderFailedError
from ramal.capabilities.directories.models import SECRET_PURPOSE, Directory, DirectoryPerson
from ramal.capabilities.directories.openid import Client, OpenIdError
from ramal.capabilities.identity import api as identity
from ramal.kit import clock, figures
from ramal.kit.db import Database, Unit
from ramal.kit.scope import Scope
from ramal.kit.sealing import SealBrokenError, Sealer
from ramal.rules.directories import Connection, Identity, Standing, of_domain, of_person

SCOPE = Scope.platform("system:log-in")
PURPOSE, LIFETIME = "directory-log-in", timedelta(minutes=10)
PLACES = text(
    "SELECT directories.id FROM directories JOIN domains ON domains.id = directories.domain_id "
    "JOIN tenants ON tenants.id = directories.tenant_id JOIN isps ON isps.id = directories.isp_id "
    "WHERE directories.enabled AND directories.state = 'synchronised' AND domains.state = 'verified' "
    "AND (directories.host = :place OR tenants.domain = :place OR isps.namespace = :place)"
)
FACTS = text(
    "SELECT domains.state = 'verified' FROM directories JOIN domains ON domains.id = directories.domain_id "
    "WHERE directories.id = :directory"
)
WELCOME = text(
    "SELECT subscribers.enabled, tenants.status <> 'total-block' AND isps.status = 'active' FROM subscribers "
    "JOIN tenants ON tenants.id = subscribers.tenant_id JOIN isps ON isps.id = subscribers.isp_id WHERE subscribers.id = :subscriber"
)
LOG_INS = Counter("ramal_directory_log_ins", "Log-ins by accounts of directories", ("kind", "outcome"), registry=figures.REGISTRY)


class RefusedError(Exception):
    """The log-in ends here. `reason` goes to the page, which has words for it."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """Say why; `detail` is for the audit log only."""
        super().__init__(reason)
        self.reason, self.detail = reason, detail[:300]


@dataclass(frozen=True)
class Started:
    """What a log-in began with: the answer must fit."""

    directory: str
    state: str
    nonce: str
    verifier: str
    redirect_uri: str
    at: int

    def sealed(self, sealer: Sealer) -> str:
        """Return it as the cookie holds it."""
        return sealer.seal(json.dumps(asdict(self)), PURPOSE)

    @classmethod
    def opened(cls, sealer: Sealer, cookie: str | None) -> "Started":
        """Return what a cookie holds. Raise RefusedError."""
        try:
            started = cls(**json.loads(sealer.open(cookie or "", PURPOSE)))
        except (SealBrokenError, ValueError, TypeError) as error:
            raise RefusedError("log-in-over") from error
        if clock.now().timestamp() - started.at > LIFETIME.total_seconds():
            raise RefusedError("log-in-over")
        return started


async def offered(unit: Unit, place: str) -> list[Directory]:
    """Return the directories by which people of a place log in, at most one of a kind: where there are more, the place says too little."""
    query = select(Directory).where(Directory.id.in_(list(await unit.session.scalars(PLACES, {"place": domain(place)}))))
    found: dict[str, list[Directory]] = {}
    for row in await unit.session.scalars(query.order_by(Directory.kind)):
        found.setdefault(row.kind, []).append(row)
    return [rows[0] for rows in found.values() if len(rows) == 1]


def domain(place: str) -> str:
    """Return the place of a whole address, or the place itself."""
    return place.rpartition("@")[2]


async def begin(unit: Unit, *, place: str, kind: str, redirect_uri: str) -> tuple[str, Started]:
    """Return the provider's page and what to keep. The unit sees every row. Raise NoSuchLogInError or ProviderFailedError."""
    row = next((row for row in await offered(unit, place) if row.kind == kind), None)
    if row is None:
        raise NoSuchLogInError
    started = Started(
        directory=str(row.id), state=secrets.token_urlsafe(24), nonce=secrets.token_urlsafe(24), verifier=secrets.token_urlsafe(48),
        redirect_uri=redirect_uri, at=int(clock.now().timestamp()),
    )  # fmt: skip
    more = {"hd": row.host, "prompt": "select_account"} if kind == "google" else {"prompt": "select_account"} if kind == "microsoft" else {}
    try:
        url = await _client(unit.sealer, row, redirect_uri).page(
            state=started.state, nonce=started.nonce, verifier=started.verifier, hint=place if "@" in place else "", **more
        )
    except OpenIdError as error:
        raise ProviderFailedError from error
    return url, started


def _client(sealer: Sealer, row: Directory, redirect_uri: str) -> Client:
    secret = sealer.open(row.client_secret_sealed, SECRET_PURPOSE)
    return Client(issuer=vendors.issuer_of(row), client_id=row.client_id, secret=secret, redirect_uri=redirect_uri)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the provider's page sent back in the address."""

    state: str = ""
    code: str = ""
    error: str = ""
    issuer: str = ""


@dataclass(frozen=True)
class Welcome:
    """Who comes in."""

    isp_id: UUID
    tenant_id: UUID
    subscriber_id: UUID
    person_id: UUID


async def finish(database: Database, started: Started, answer: Answer) -> Welcome:
    """Check an answer and return who comes in. Raise RefusedError. No transaction is open while the provider is asked."""
    if not hmac.compare_digest(started.state.encode(), answer.state.encode()):
        raise RefusedError("log-in-over")
    async with database.unit(SCOPE) as unit:
        row, connection = await _connection(unit, UUID(started.directory))
        client = _client(unit.sealer, row, started.redirect_uri)
    found = await _identity(client, started, answer)
    if reason := of_domain(found, connection):
        raise RefusedError(reason, domain(found.email))
    async with database.unit(SCOPE) as unit:
        return await _person(unit, row, found)


async def _connection(unit: Unit, directory_id: UUID) -> tuple[Directory, Connection]:
    row = await unit.session.get(Directory, directory_id)
    if row is None:
        raise RefusedError("connection-off")
    unit.session.expunge(row)
    connection = Connection(
        host=row.host, proved=bool(await unit.session.scalar(FACTS, {"directory": row.id})), synchronised=row.state == "synchronised",
        enabled=row.enabled, organisation=vendors.organisation_of(row), by_email=row.kind != "microsoft",
    )  # fmt: skip
    return row, connection


async def _identity(client: Client, started: Started, answer: Answer) -> Identity:
    if answer.issuer and answer.issuer.rstrip("/") != client.issuer:  # RFC 9207
        raise RefusedError("bad-token", "the answer is another issuer's")
    if answer.error or not answer.code:
        raise RefusedError("cancelled" if answer.error == "access_denied" else "provider-refused", answer.error)
    try:
        return await client.identity(code=answer.code, verifier=started.verifier, nonce=started.nonce)
    except OpenIdError as error:
        raise RefusedError("unreachable" if error.code == "unreachable" else "bad-token", f"{error.code} {error.detail}") from error


def _of(row: Directory, key: str) -> Select[tuple[DirectoryPerson]]:
    return select(DirectoryPerson).where(DirectoryPerson.directory_id == row.id, DirectoryPerson.key == key)


async def _person(unit: Unit, row: Directory, found: Identity) -> Welcome:
    person = (await unit.session.scalars(_of(row, found.subject))).one_or_none()
    standing = None
    if person:
        welcome = (await unit.session.execute(WELCOME, {"subscriber": person.subscriber_id})).one_or_none()
        enabled, is_open = welcome or (False, False)
        standing = Standing(state=person.state, subscriber=welcome is not None, subscriber_enabled=enabled, open=is_open)  # type: ignore[arg-type]
    if (reason := of_person(standing)) or person is None or person.subscriber_id is None:
        raise RefusedError(reason or "person-unknown", domain(found.email))
    person.last_log_in_at = clock.now()
    return Welcome(row.isp_id, row.tenant_id, person.subscriber_id, person.id)


async def note_refusal(database: Database, started: Started | None, refused: RefusedError, address: str) -> None:
    """Write a refusal down where the company's administrators see it; one without a directory is the platform's."""
    async with database.unit(SCOPE) as unit:
        row = await unit.session.get(Directory, UUID(started.directory)) if started else None
        LOG_INS.labels(row.kind if row else "none", refused.reason).inc()
        scope = Scope.tenant(row.isp_id, row.tenant_id, actor="system:log-in") if row else SCOPE
        async with unit.within(scope):
            changes = {"address": address, "reason": refused.reason, "detail": refused.detail}
            unit.audit("session.refused", "directories", row.id if row else None, changes)


COOKIE = identity.Cookie("__Secure-ramal-directory", "/api/public/directory-log-in", site="lax")
"""Sent when the provider's page leads back to us, which `strict` would not be."""
