"""The people of a directory: Google's Directory API, Microsoft Graph, Keycloak's users."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from ramal.capabilities.directories import openid, vendors
from ramal.capabilities.directories.errors import ReadingError
from ramal.capabilities.directories.models import KEY_PURPOSE, SECRET_PURPOSE, Directory
from ramal.capabilities.directories.reading import DeltaOverError, Reader, Reading, gathered, granted
from ramal.kit import clock, outgoing
from ramal.kit.sealing import Sealer
from ramal.rules.directories import Found, domain_of

SCOPE = "https://www.googleapis.com/auth/admin.directory.user.readonly"
PAGE, KEYCLOAK_PAGE = "500", 100
SELECT = "id,displayName,mail,userPrincipalName,accountEnabled"
Progress = Callable[[int], Awaitable[None]]


async def read(row: Directory, sealer: Sealer, progress: Progress) -> Reading:
    """Return the people of a directory. Raise ReadingError. `row` needs no transaction."""
    secret = sealer.open(row.client_secret_sealed, SECRET_PURPOSE)
    async with outgoing.client() as client:
        if row.kind == "google":
            account = sealer.open(row.service_account_sealed, KEY_PURPOSE)
            return Reading(await gathered(_google(client, row, account), progress))
        if row.kind == "openid":
            return Reading(await gathered(_keycloak(client, row, secret), progress))
        try:
            return await _microsoft(client, row, secret, row.delta_link, progress)
        except DeltaOverError:
            return await _microsoft(client, row, secret, "", progress)


def _list(content: Any, name: str) -> list[dict[str, Any]]:
    found = content.get(name, []) if isinstance(content, dict) else None
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise ReadingError("bad-answer", f"no list of {name}")
    return found


def _text(value: Any) -> str:
    return "".join(filter(str.isprintable, value)).strip()[:255] if isinstance(value, str) else ""


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


async def _google(client: httpx.AsyncClient, row: Directory, account: str) -> AsyncIterator[list[Found]]:
    """Yield pages of `users.list`, in the administrator's name by domain-wide delegation."""

    async def renew() -> str:
        form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": _assertion(account, row.admin_email)}
        return await granted(client, vendors.AT.google_token, form)

    url = f"{vendors.AT.google_directory}/users"
    reader, query = Reader(client, renew, _origin(url)), {"domain": row.host, "maxResults": PAGE, "projection": "basic"}
    page = ""
    while True:
        content = await reader.get(url, **query, **({"pageToken": page} if page else {}))
        yield [
            Found(
                key=_text(item.get("id")), email=_text(item.get("primaryEmail")), name=_text((item.get("name") or {}).get("fullName")),
                active=not (item.get("suspended") or item.get("archived")),
            )
            for item in _list(content, "users")
        ]  # fmt: skip
        page = str(content.get("nextPageToken") or "") if isinstance(content, dict) else ""
        if not page:
            return


def _assertion(account: str, administrator: str) -> str:
    """Return a signed statement of the service account (RFC 7523 §3). Raise ReadingError for a key that is none."""
    now = int(clock.now().timestamp())
    try:
        key = json.loads(account)
        claims = {
            "iss": key["client_email"],
            "sub": administrator,
            "scope": SCOPE,
            "aud": vendors.AT.google_token,
            "iat": now,
            "exp": now + 3600,
        }
        header = {"alg": "RS256", "typ": "JWT", "kid": str(key.get("private_key_id", ""))}
        return jwt.encode(header, claims, RSAKey.import_key(key["private_key"]))
    except (ValueError, KeyError, TypeError, JoseError) as error:
        raise ReadingError("refused-credentials", "the service account's key cannot be read") from error


async def _microsoft(client: httpx.AsyncClient, row: Directory, secret: str, since: str, progress: Progress) -> Reading:
    """Return all users, or those that changed since the last reading (delta query)."""
    end = [""]
    people = await gathered(_graph(client, row, secret, since, end), progress)
    return Reading(people, complete=not since, delta=end[0])


async def _graph(client: httpx.AsyncClient, row: Directory, secret: str, since: str, end: list[str]) -> AsyncIterator[list[Found]]:
    async def renew() -> str:
        form = {"grant_type": "client_credentials", "client_id": row.client_id, "client_secret": secret}
        scope = f"{_origin(vendors.AT.microsoft_graph)}/.default"
        return await granted(client, f"{vendors.AT.microsoft_login}/{row.entra_tenant}/oauth2/v2.0/token", form | {"scope": scope})

    reader = Reader(client, renew, _origin(vendors.AT.microsoft_graph))
    url = since or f"{vendors.AT.microsoft_graph}/users/delta?$select={SELECT}"
    while url:
        content = await reader.get(url)
        yield [_graph_person(item, row.host) for item in _list(content, "value")]
        more = content if isinstance(content, dict) else {}
        url, end[0] = str(more.get("@odata.nextLink") or ""), str(more.get("@odata.deltaLink") or "")


def _graph_person(item: dict[str, Any], host: str) -> Found:
    """Read a user. A change may tell some properties only. Of two addresses the one of the domain counts."""
    addresses = [_text(item.get(name)) for name in ("mail", "userPrincipalName")]
    email = next((one for one in addresses if domain_of(one) == host), addresses[0] or addresses[1])
    active = False if "@removed" in item else item.get("accountEnabled")
    return Found(key=_text(item.get("id")), email=email, name=_text(item.get("displayName")), active=active)


async def _keycloak(client: httpx.AsyncClient, row: Directory, secret: str) -> AsyncIterator[list[Found]]:
    """Yield pages of a realm's users, as the client's own service account may read them."""

    async def renew() -> str:
        try:
            found = await openid.provider(row.issuer)
        except openid.OpenIdError as error:
            raise ReadingError(error.code, error.detail) from error
        form = {"grant_type": "client_credentials", "client_id": row.client_id, "client_secret": secret}
        return await granted(client, found.endpoint("token_endpoint"), form)

    reader, first = Reader(client, renew, _origin(row.people_url)), 0
    while True:
        content = await reader.get(row.people_url, first=first, max=KEYCLOAK_PAGE, briefRepresentation="true")
        page = _list({"users": content}, "users")
        if not page:
            return
        yield [_keycloak_person(item) for item in page]
        first += len(page)


def _keycloak_person(item: dict[str, Any]) -> Found:
    name = " ".join(filter(None, (_text(item.get("firstName")), _text(item.get("lastName")))))
    return Found(
        key=_text(item.get("id")), email=_text(item.get("email")), name=name or _text(item.get("username")),
        active=bool(item.get("enabled", True)),
    )  # fmt: skip
