"""OpenID Connect with one provider: its published configuration and keys, the exchange of a code, and the check of the ID token."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote_plus, urlsplit

import httpx
from authlib.common.urls import add_params_to_qs
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from ramal.kit import clock, outgoing
from ramal.rules.directories import Identity

LIMIT = 20.0
"""Seconds for all that one log-in asks of the provider."""

KEPT, AGAIN, MOST_KEPT = timedelta(hours=1), timedelta(minutes=1), 500
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]
"""Signatures with a published key. An HMAC or none is never taken."""

LEEWAY, SCOPE = 60, "openid email profile"
NEEDED = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")


class OpenIdError(Exception):
    """The provider did not answer, or not as the protocol says. `code`: `unreachable`, `bad-answer`, `refused-code`, `bad-token`."""

    def __init__(self, code: str, detail: str = "") -> None:
        """Say what is wrong; `detail` is for administrators."""
        super().__init__(f"{code} {detail}".strip())
        self.code, self.detail = code, detail[:300]


@dataclass(frozen=True)
class Provider:
    """What a provider published, and when it was read."""

    metadata: dict[str, Any]
    keys: KeySet
    read: datetime

    def endpoint(self, name: str) -> str:
        """Return an address of the configuration."""
        return str(self.metadata[name])


_known: dict[str, Provider] = {}


async def provider(issuer: str, *, newer_than: timedelta = KEPT) -> Provider:
    """Return an issuer's configuration and keys, read at most `newer_than` ago. Raise OpenIdError."""
    known = _known.get(issuer)
    if known and clock.now() - known.read < newer_than:
        return known
    try:
        async with asyncio.timeout(LIMIT), outgoing.client() as client:
            metadata = await _json(client, f"{issuer}/.well-known/openid-configuration")
            _require(metadata, issuer)
            keys = KeySet.import_key_set(await _json(client, metadata["jwks_uri"]))  # type: ignore[arg-type]
    except (TimeoutError, httpx.HTTPError) as error:
        raise OpenIdError("unreachable", str(error) or "it took too long") from error
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise OpenIdError("bad-answer", "keys that cannot be read") from error
    if len(_known) >= MOST_KEPT:
        _known.pop(next(iter(_known)))
    _known[issuer] = Provider(metadata, keys, clock.now())
    return _known[issuer]


def forget() -> None:
    """Forget all that was read."""
    _known.clear()


async def _json(client: httpx.AsyncClient, url: str, **headers: str) -> dict[str, Any]:
    answer = await client.get(url, headers=headers)
    if answer.status_code != httpx.codes.OK:
        raise OpenIdError("bad-answer", f"{url}: {answer.status_code}")
    try:
        found = answer.json()
    except ValueError as error:
        raise OpenIdError("bad-answer", f"{url}: no JSON") from error
    if not isinstance(found, dict):
        raise OpenIdError("bad-answer", f"{url}: no object")
    return found


def _require(metadata: dict[str, Any], issuer: str) -> None:
    """Compare the issuer exactly (OpenID Connect Discovery §4.3), and let the browser go to a page of the web only."""
    if any(not isinstance(metadata.get(name), str) for name in NEEDED):
        raise OpenIdError("bad-answer", "the configuration lacks something")
    if metadata["issuer"].rstrip("/") != issuer:
        raise OpenIdError("bad-answer", "the configuration is another issuer's")
    schemes = {"https", "http"} if outgoing.policy().loopback else {"https"}
    if urlsplit(metadata["authorization_endpoint"]).scheme not in schemes:
        raise OpenIdError("bad-answer", "the log-in page is not HTTPS")


@dataclass(frozen=True, kw_only=True)
class Client:
    """Our registration at a provider, and where it sends the browser back."""

    issuer: str
    client_id: str
    secret: str
    redirect_uri: str

    async def page(self, *, state: str, nonce: str, verifier: str, hint: str = "", **extra: str) -> str:
        """Return the address of the provider's log-in page (RFC 7636, OpenID Connect Core §3.1.2.1)."""
        found = await provider(self.issuer)
        challenge = {"code_challenge": create_s256_code_challenge(verifier), "code_challenge_method": "S256"}
        return str(
            prepare_grant_uri(
                found.endpoint("authorization_endpoint"), self.client_id, "code", redirect_uri=self.redirect_uri, scope=SCOPE,
                state=state, nonce=nonce, login_hint=hint or None, **challenge, **extra,
            )
        )  # fmt: skip

    async def identity(self, *, code: str, verifier: str, nonce: str) -> Identity:
        """Exchange the code and return who logged in. Raise OpenIdError."""
        found = await provider(self.issuer)
        body = prepare_token_request("authorization_code", redirect_uri=self.redirect_uri, code=code, code_verifier=verifier)
        try:
            async with asyncio.timeout(LIMIT), outgoing.client() as client:
                answer = await client.post(found.endpoint("token_endpoint"), **self._proved(found, body))
                if answer.status_code != httpx.codes.OK:
                    raise OpenIdError("refused-code", f"{answer.status_code} {answer.text}")
                claims = await self._claims(str(answer.json()["id_token"]), nonce)
                more = await _more(client, found, claims, str(answer.json().get("access_token", "")))
        except (TimeoutError, httpx.HTTPError) as error:
            raise OpenIdError("unreachable", str(error)) from error
        except (ValueError, AttributeError, KeyError, TypeError) as error:
            raise OpenIdError("bad-answer", "no ID token came") from error
        return identity_of(more | claims)

    def _proved(self, found: Provider, body: str) -> dict[str, Any]:
        """Return the request with our secret: in the header (RFC 6749 §2.3.1), or in the body where the provider knows no other way."""
        headers = {"content-type": "application/x-www-form-urlencoded"}
        methods = found.metadata.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        if "client_secret_basic" in methods:
            return {"content": body, "headers": headers, "auth": httpx.BasicAuth(quote_plus(self.client_id), quote_plus(self.secret))}
        return {"content": add_params_to_qs(body, [("client_id", self.client_id), ("client_secret", self.secret)]), "headers": headers}

    async def _claims(self, token: str, nonce: str) -> dict[str, Any]:
        """Check a token; where its key is not known, look once whether the provider has changed its keys."""
        try:
            return checked(token, await provider(self.issuer), client_id=self.client_id, nonce=nonce)
        except UnknownKeyError:
            return checked(token, await provider(self.issuer, newer_than=AGAIN), client_id=self.client_id, nonce=nonce)


async def _more(client: httpx.AsyncClient, found: Provider, claims: dict[str, Any], access_token: str) -> dict[str, Any]:
    """Return what the provider tells of the person beside the token, where that is where the address stands (OpenID Connect Core §5.3)."""
    url = found.metadata.get("userinfo_endpoint")
    if "email" in claims or "tid" in claims or not isinstance(url, str) or not access_token:
        return {}
    told = await _json(client, url, authorization=f"Bearer {access_token}")
    if told.get("sub") != claims["sub"]:
        raise OpenIdError("bad-token", "user information of somebody else")
    return {name: told[name] for name in ("email", "email_verified") if name in told}


class UnknownKeyError(OpenIdError):
    """A token is signed with a key that the provider had not published when it was asked."""


def checked(token: str, found: Provider, *, client_id: str, nonce: str) -> dict[str, Any]:
    """Return the claims of an ID token that holds (OpenID Connect Core §3.1.3.7). Raise OpenIdError."""
    try:
        decoded = jwt.decode(token, found.keys, algorithms=ALGORITHMS)
    except ValueError as error:  # joserfc: no key of this id, among others
        raise UnknownKeyError("bad-token", str(error)) from error
    except JoseError as error:
        raise (UnknownKeyError if "key" in str(error).lower() else OpenIdError)("bad-token", str(error)) from error
    claims = decoded.claims
    registry = jwt.JWTClaimsRegistry(
        now=int(clock.now().timestamp()), leeway=LEEWAY,
        iss={"essential": True, "value": found.metadata["issuer"]}, aud={"essential": True, "value": client_id},
        exp={"essential": True}, iat={"essential": True}, sub={"essential": True}, nonce={"essential": True, "value": nonce},
    )  # fmt: skip
    try:
        registry.validate(claims)
    except (JoseError, ValueError, TypeError) as error:
        raise OpenIdError("bad-token", str(error)) from error
    audience = claims["aud"]
    others = [one for one in audience if one != client_id] if isinstance(audience, list) else []
    if (others or "azp" in claims) and claims.get("azp") != client_id:
        raise OpenIdError("bad-token", "the token is for somebody else")
    return dict(claims)


def identity_of(claims: dict[str, Any]) -> Identity:
    """Return who a checked token names. At Microsoft the stable id is `oid`: `sub` differs for each application."""
    return Identity(
        subject=str(claims.get("oid") or claims["sub"]) if "tid" in claims else str(claims["sub"]),
        email=str(claims.get("email") or ""),
        email_verified=claims.get("email_verified") in (True, "true"),
        organisation=str(claims.get("tid") or claims.get("hd") or ""),
    )
