"""Microsoft's token endpoint and the delta query of Graph's users: next pages, changes, removals, throttling, a delta that is over."""

from typing import Any

from tests.capabilities.directories.fake_http import Answer, Served

TENANT = "11111111-2222-3333-4444-555555555555"
CLIENT, SECRET = "99999999-aaaa-bbbb-cccc-dddddddddddd", "entra secret"


def user(key: str, email: str, name: str = "Somebody", **more: Any) -> dict[str, Any]:
    return {"id": key, "displayName": name, "mail": email, "userPrincipalName": email, "accountEnabled": True} | more


class FakeMicrosoft(Served):
    """`changes`: what the next delta tells. `elsewhere`: the next page is said to be on another host."""

    def __init__(self, users: list[dict[str, Any]], *, page: int = 2) -> None:
        super().__init__()
        self.users, self.page = users, page
        self.changes: list[dict[str, Any]] = []
        self.throttle = 0
        self.delta_over = False
        self.elsewhere = ""

    def answer(self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: dict[str, str]) -> Answer:
        if (method, path) == ("POST", f"/{TENANT}/oauth2/v2.0/token"):
            good = body["client_id"] == CLIENT and body["client_secret"] == SECRET and body["scope"] == f"{self.base}/.default"
            wrong = {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided."}
            return (200, {"access_token": "eyJ.graph", "expires_in": 3599, "token_type": "Bearer"}, {}) if good else (401, wrong, {})
        if headers.get("authorization") != "Bearer eyJ.graph":
            return 401, {"error": {"code": "InvalidAuthenticationToken", "message": "Access token is empty."}}, {}
        if self.throttle:
            self.throttle -= 1
            return 429, {"error": {"code": "TooManyRequests", "message": "Too many requests"}}, {"Retry-After": "0"}
        return self._delta(query)

    def _delta(self, query: dict[str, str]) -> Answer:
        since = query.get("$deltatoken")
        if since and self.delta_over:
            return 410, {"error": {"code": "syncStateNotFound", "message": "The sync state generation is not found."}}, {}
        told = self.changes if since else self.users
        first, at = int(query.get("$skiptoken", "0")), f"{self.elsewhere or self.base}/v1.0/users/delta"
        kept = f"&$deltatoken={since}" if since else ""
        if first + self.page < len(told):
            link = {"@odata.nextLink": f"{at}?$skiptoken={first + self.page}{kept}"}
        else:
            link = {"@odata.deltaLink": f"{self.base}/v1.0/users/delta?$deltatoken=d1"}
        return 200, {"@odata.context": "x", "value": told[first : first + self.page]} | link, {}
