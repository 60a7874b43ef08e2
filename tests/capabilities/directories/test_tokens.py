"""ID tokens that do not hold, and providers that publish nonsense: nobody comes in by them."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from tests.capabilities.directories.fake_http import Answer, Served

from ramal.capabilities.directories import openid
from ramal.capabilities.directories.openid import Client, OpenIdError, Provider, checked, identity_of
from ramal.kit import clock, outgoing

ISSUER, CLIENT, NONCE = "https://id.acme.example", "ramal", "n-1"
KEY, OTHER = RSAKey.generate_key(2048, {"kid": "k1"}), RSAKey.generate_key(2048, {"kid": "k1"})
PUBLISHED = Provider({"issuer": ISSUER}, KeySet([RSAKey.import_key(KEY.as_dict(private=False))]), clock.now())
pytestmark = pytest.mark.feature("A14", "A10", off_nominal=True)


def claims(**more: Any) -> dict[str, Any]:
    now = int(clock.now().timestamp())
    made = {"iss": ISSUER, "aud": CLIENT, "sub": "ana", "nonce": NONCE, "iat": now, "exp": now + 300} | more
    return {name: value for name, value in made.items() if value is not None}


def token(*, key: Any = KEY, alg: str = "RS256", kid: str = "k1", **more: Any) -> str:
    return jwt.encode({"alg": alg, "kid": kid}, claims(**more), key, algorithms=[alg])


def hold(text: str) -> dict[str, Any]:
    return checked(text, PUBLISHED, client_id=CLIENT, nonce=NONCE)


def encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


def headed(alg: str) -> str:
    return ".".join(encoded(json.dumps(part).encode()) for part in ({"alg": alg, "kid": "k1"}, claims()))


def signed_with_the_public_key() -> str:
    text = headed("HS256")
    return f"{text}.{encoded(hmac.new(KEY.as_pem(private=False), text.encode(), hashlib.sha256).digest())}"


def test_a_token_that_holds() -> None:
    assert hold(token())["sub"] == "ana"
    assert hold(token(aud=[CLIENT], azp=CLIENT))["sub"] == "ana"
    assert hold(token(aud=[CLIENT, "other"], azp=CLIENT))["sub"] == "ana"


@pytest.mark.parametrize(
    "more",
    [
        {"iss": "https://evil.example"}, {"iss": None}, {"aud": "other"}, {"aud": None}, {"aud": [CLIENT, "other"]}, {"azp": "other"},
        {"aud": [CLIENT, "other"], "azp": "other"}, {"nonce": "n-2"}, {"nonce": None}, {"exp": 1}, {"exp": None}, {"iat": None},
        {"iat": 32503680000}, {"sub": None}, {"key": OTHER}, {"nbf": 32503680000},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_that_does_not(more: dict[str, Any]) -> None:
    with pytest.raises(OpenIdError) as caught:
        hold(token(**more))
    assert caught.value.code == "bad-token"


@pytest.mark.parametrize("text", [headed("none") + ".", signed_with_the_public_key(), "", "a.b", "a.b.c", "é.é.é", token()[:-4] + "AAAA"])
def test_a_text_that_is_no_token_of_theirs(text: str) -> None:
    with pytest.raises(OpenIdError) as caught:
        hold(text)
    assert caught.value.code == "bad-token"


def test_microsofts_stable_id_and_googles_domain() -> None:
    entra = identity_of({"sub": "pairwise", "oid": "object", "tid": "tenant", "email": "x@acme.example"})
    assert (entra.subject, entra.organisation, entra.email_verified) == ("object", "tenant", False)
    google = identity_of({"sub": "108", "hd": "acme.example", "email": "x@acme.example", "email_verified": True})
    assert (google.subject, google.organisation, google.email_verified) == ("108", "acme.example", True)
    assert identity_of({"sub": "1", "oid": "not Microsoft's"}).subject == "1"
    assert identity_of({"sub": "1", "email_verified": "false"}).email_verified is False


class FakeOpenId(Served):
    """A provider whose configuration, keys and answers a test chooses."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = [KEY]
        self.change: dict[str, Any] = {}
        self.token = ""
        self.raw: dict[str, bytes] = {}

    def answer(self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: dict[str, str]) -> Answer:
        if path in self.raw:
            return 200, self.raw[path], {}
        published = {
            "issuer": self.base, "authorization_endpoint": f"{self.base}/auth", "token_endpoint": f"{self.base}/token",
            "jwks_uri": f"{self.base}/keys", "userinfo_endpoint": f"{self.base}/me",
        }  # fmt: skip
        answers: dict[str, Any] = {
            "/.well-known/openid-configuration": published | self.change,
            "/keys": {"keys": [key.as_dict(private=False) for key in self.keys]},
            "/token": {"access_token": "at", "id_token": self.token, "token_type": "Bearer"},
            "/me": {"sub": "somebody else", "email": "boss@acme.example", "email_verified": True},
        }
        return (200, answers[path], {}) if path in answers else (404, {}, {})


@pytest.fixture(autouse=True)
def _this_machine() -> Iterator[None]:
    openid.forget()
    outgoing.use(outgoing.Policy(loopback=True))
    yield
    outgoing.use(outgoing.Policy())


def client(issuer: str) -> Client:
    return Client(issuer=issuer, client_id=CLIENT, secret="s", redirect_uri="https://ramal.example.net/x")


async def why(issuer: str) -> str:
    with pytest.raises(OpenIdError) as caught:
        await client(issuer).identity(code="c", verifier="v", nonce=NONCE)
    return caught.value.code


async def test_new_keys_are_looked_for_once_in_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = RSAKey.generate_key(2048, {"kid": "k2"})
    async with FakeOpenId() as fake:
        await openid.provider(fake.base)
        fake.keys = [fresh]
        fake.token = token(key=fresh, kid="k2", iss=fake.base, email="ana@acme.example", email_verified=True)
        assert await why(fake.base) == "bad-token", "asked less than a minute ago"
        monkeypatch.setattr(openid, "AGAIN", timedelta(0))
        found = await client(fake.base).identity(code="c", verifier="v", nonce=NONCE)
        assert (found.subject, found.email) == ("ana", "ana@acme.example")
        assert [path for _, path, _ in fake.seen].count("/keys") == 2


async def test_information_about_somebody_else_is_not_taken() -> None:
    async with FakeOpenId() as fake:
        fake.token = token(iss=fake.base)
        assert await why(fake.base) == "bad-token"


@pytest.mark.parametrize(
    ("change", "raw", "code"),
    [
        ({"issuer": "https://evil.example"}, {}, "bad-answer"),
        ({"token_endpoint": None}, {}, "bad-answer"),
        ({"jwks_uri": 7}, {}, "bad-answer"),
        ({"authorization_endpoint": "javascript:alert(1)"}, {}, "bad-answer"),
        ({"jwks_uri": "http://10.0.0.1/keys"}, {}, "unreachable"),
        ({"jwks_uri": "file:///etc/passwd"}, {}, "unreachable"),
        ({}, {"/keys": b"{}"}, "bad-answer"),
        ({}, {"/keys": b'{"keys": [{"kty": "RSA"}]}'}, "bad-answer"),
        ({}, {"/.well-known/openid-configuration": b"[]"}, "bad-answer"),
        ({}, {"/.well-known/openid-configuration": b"<html>"}, "bad-answer"),
        ({}, {"/token": b"{}"}, "bad-answer"),
        ({}, {"/token": b"[]"}, "bad-answer"),
        ({}, {"/token": b'{"id_token": 7}'}, "bad-token"),
    ],
)
async def test_a_provider_that_talks_nonsense(change: dict[str, Any], raw: dict[str, bytes], code: str) -> None:
    async with FakeOpenId() as fake:
        fake.change, fake.raw = change, raw
        assert await why(fake.base) == code


async def test_an_answer_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outgoing, "LARGEST", 1000)
    async with FakeOpenId() as fake:
        fake.raw = {"/keys": b"x" * 2000}
        assert await why(fake.base) == "unreachable"
