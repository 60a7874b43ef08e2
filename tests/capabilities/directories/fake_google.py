"""Google's token endpoint for service accounts, and `users.list` of the Directory API: pages, throttling, tokens that end."""

import json
from typing import Any

from joserfc import jwt
from joserfc.jwk import RSAKey
from tests.capabilities.directories.fake_http import Answer, Served

ADMIN = "admin@acme.example"
SCOPE = "https://www.googleapis.com/auth/admin.directory.user.readonly"


def user(key: str, email: str, name: str = "Somebody", **more: Any) -> dict[str, Any]:
    return {"kind": "admin#directory#user", "id": key, "primaryEmail": email, "name": {"fullName": name}, "suspended": False} | more


class FakeGoogle(Served):
    """`throttle`: so many requests are told to wait; `end_tokens_after`: so many requests a token is good for."""

    def __init__(self, users: list[dict[str, Any]], *, page: int = 2) -> None:
        super().__init__()
        self.users, self.page = users, page
        self.key = RSAKey.generate_key(2048)
        self.throttle: list[tuple[int, dict[str, Any], dict[str, str]]] = []
        self.end_tokens_after, self.tokens, self.left = 1000, 0, 0
        self.denied = False

    def account(self) -> str:
        """Return the JSON key that an administrator downloads."""
        pem = self.key.as_pem(private=True).decode()
        return json.dumps({"type": "service_account", "client_email": "ramal@acme.iam", "private_key": pem, "private_key_id": "k1"})

    def answer(self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: dict[str, str]) -> Answer:
        if (method, path) == ("POST", "/token"):
            return self._token(body)
        if headers.get("authorization") != f"Bearer ya29.{self.tokens}" or self.left == 0:
            return (
                401,
                {"error": {"code": 401, "message": "Request had invalid authentication credentials.", "status": "UNAUTHENTICATED"}},
                {},
            )
        if self.denied:
            return 403, {"error": {"code": 403, "message": "Not Authorized to access this resource/api"}}, {}
        if self.throttle:
            return self.throttle.pop(0)
        self.left -= 1
        return self._users(query)

    def _token(self, body: dict[str, str]) -> Answer:
        claims = jwt.decode(body["assertion"], self.key, algorithms=["RS256"]).claims
        if claims["sub"] != ADMIN or claims["scope"] != SCOPE or claims["aud"] != f"{self.base}/token":
            return 400, {"error": "invalid_grant", "error_description": "Invalid email or User ID"}, {}
        self.tokens, self.left = self.tokens + 1, self.end_tokens_after
        return 200, {"access_token": f"ya29.{self.tokens}", "expires_in": 3599, "token_type": "Bearer"}, {}

    def _users(self, query: dict[str, str]) -> Answer:
        mine = [one for one in self.users if one["primaryEmail"].endswith(f"@{query['domain']}")]
        first = int(query.get("pageToken", "0"))
        more = {"nextPageToken": str(first + self.page)} if first + self.page < len(mine) else {}
        return 200, {"kind": "admin#directory#users", "users": mine[first : first + self.page]} | more, {}
