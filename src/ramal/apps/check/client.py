"""The public API as any other client uses it."""

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

import httpx

LIMIT = 15.0
PAUSE = 0.1
T = TypeVar("T")


class ApiError(Exception):
    """The API refused: HTTP status, stable code, and what it said."""

    def __init__(self, method: str, path: str, response: httpx.Response) -> None:
        """Read the problem document."""
        try:
            problem = response.json()
        except ValueError:
            problem = {}
        self.status = response.status_code
        self.code = str(problem.get("code", "")) if isinstance(problem, dict) else ""
        said = problem or response.text[:300]
        super().__init__(f"{method} {path} → {response.status_code} {said}")


class Api:
    """One audience of the API under one token."""

    def __init__(self, base: str, audience: str, token: str = "") -> None:
        """Talk to `base`, `http://host:port`, `audience` platform, isp, tenant, phone or public."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.base, self.audience, self.token = base, audience, token
        self._http = httpx.AsyncClient(base_url=f"{base}/api/{audience}/", headers=headers, timeout=LIMIT, trust_env=False)

    async def __aenter__(self) -> Self:
        """Open."""
        return self

    async def __aexit__(self, *exc: object) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def call(self, method: str, path: str, **request: Any) -> Any:
        """Send; return the document, None where there is none. Raise `ApiError` for 4xx and 5xx."""
        response = await self._http.request(method, path, **request)
        if response.is_error:
            raise ApiError(method, f"/api/{self.audience}/{path}", response)
        return response.json() if response.content else None

    async def get(self, path: str, **query: Any) -> Any:
        """Read."""
        return await self.call("GET", path, params={name: value for name, value in query.items() if value is not None})

    async def post(self, path: str, body: Any = None, **query: Any) -> Any:
        """Create or do, with a fresh idempotency key."""
        return await self.call("POST", path, json=body, params=query, headers={"Idempotency-Key": secrets.token_hex(12)})

    async def patch(self, path: str, body: Any) -> Any:
        """Change what is there now: reads the version, then changes that."""
        now = await self._http.get(path)
        if now.is_error:
            raise ApiError("GET", f"/api/{self.audience}/{path}", now)
        return await self.call("PATCH", path, json=body, headers={"If-Match": now.headers.get("etag", "*")})

    async def delete(self, path: str) -> None:
        """Remove."""
        now = await self._http.get(path)
        headers = {"If-Match": now.headers["etag"]} if "etag" in now.headers else {}
        await self.call("DELETE", path, headers=headers)

    async def all(self, path: str, **query: Any) -> list[Any]:
        """Return every item of a list, page by page."""
        items: list[Any] = []
        cursor: str | None = None
        while True:
            page = await self.get(path, cursor=cursor, **query)
            items += page["items"]
            cursor = page.get("next")
            if not cursor:
                return items


async def log_in(base: str, *, namespace: str, email: str, password: str) -> dict[str, Any]:
    """Return the session: token, audience, isp_id, tenant_id."""
    async with Api(base, "public") as public:
        session: dict[str, Any] = await public.post("session", {"namespace": namespace, "email": email, "password": password})
        return session


async def until(ask: Callable[[], Awaitable[T]], right: Callable[[T], object], *, limit: float) -> T:
    """Ask again until the answer is right or `limit` seconds passed; return the last answer either way."""
    end = time.monotonic() + limit
    while True:
        answer = await ask()
        if right(answer) or time.monotonic() > end:
            return answer
        await asyncio.sleep(PAUSE)
