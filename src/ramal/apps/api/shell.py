"""What stands around every request: its id, size limit, security headers, and an answer even when our own code fails."""

import re
import secrets
import traceback
from typing import Any
from urllib.parse import unquote

import structlog
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ramal.kit.problems import answer

LOG = structlog.get_logger("api")
MOST_JSON, MOST_UPLOAD, MOST_TARGET = 1024 * 1024, 64 * 1024 * 1024, 8192
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z")
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
}


class Shell:
    """Pure ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        given = headers.get("x-request-id", "")
        request_id = given if REQUEST_ID.match(given) else secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        outgoing = _Outgoing(send, request_id)
        refusal = _refusal(scope, headers)
        if refusal is not None:
            await answer(refusal)(scope, receive, outgoing)
            return
        try:
            await self.app(scope, _limited(receive, _limit(headers)), outgoing)
        except Exception:  # noqa: BLE001 - every request is answered
            trace = traceback.format_exc()  # without local variables: one may be a password
            LOG.error("request failed", request_id=request_id, method=scope["method"], path=scope["path"], trace=trace)  # noqa: TRY400
            await self._fail(scope, receive, outgoing, _problem(500, "internal", "Internal error"))

    @staticmethod
    async def _fail(scope: Scope, receive: Receive, outgoing: "_Outgoing", body: dict[str, Any]) -> None:
        if not outgoing.started:
            await answer(body)(scope, receive, outgoing)


class _Outgoing:
    """Adds the headers to the answer that it does not have itself."""

    def __init__(self, send: Send, request_id: str) -> None:
        self.send = send
        self.request_id = request_id
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = list(message.get("headers", []))
            said = {name for name, _ in headers}
            extra = (HEADERS | {"x-request-id": self.request_id}).items()
            message["headers"] = headers + [(name.encode(), value.encode()) for name, value in extra if name.encode() not in said]
        await self.send(message)


def _problem(status: int, code: str, title: str) -> dict[str, Any]:
    return {"type": f"urn:ramal:problem:{code}", "title": title, "status": status, "code": code}


def _limit(headers: dict[str, str]) -> int:
    return MOST_UPLOAD if headers.get("content-type", "").startswith("text/csv") else MOST_JSON


def _refusal(scope: Scope, headers: dict[str, str]) -> dict[str, Any] | None:
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MOST_TARGET:
        return _problem(414, "address-too-long", "The address is too long")
    if "\x00" in scope["path"] or "\x00" in unquote(scope["query_string"].decode("latin-1")):
        return _problem(422, "nul-character", "NUL characters are not allowed")
    length = headers.get("content-length", "0")
    if length.isascii() and length.isdigit() and int(length[:18]) > _limit(headers):
        return _problem(413, "too-large", "The request is too large")
    return None


def _limited(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def limited() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise HTTPException(413, "The request is too large")
        return message

    return limited
