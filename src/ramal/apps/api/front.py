"""What stands before API and consoles: people are led to HTTPS, passwords do not cross a network in the clear, authorities get answers."""

import ipaddress
import re
from http import HTTPStatus
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ramal.apps.settings import HTTPS, Instance
from ramal.kit.problems import answer

CHALLENGES = "/.well-known/acme-challenge/"
TRUST = "/trust"
HSTS = b"max-age=31536000"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,128}\Z")
_HOST = re.compile(r"(?P<host>[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?\Z")


def asked_host(scope: Scope) -> str:
    """Return the host name or address that the client asked for, empty where it is none."""
    found = _HOST.match(Headers(scope=scope).get("host", "").lower())
    return found["host"] if found else ""


def from_here(scope: Scope) -> bool:
    """Say whether the client is a program on this machine."""
    client, server = scope.get("client"), scope.get("server")
    if not client:
        return False
    return ipaddress.ip_address(client[0]).is_loopback or bool(server and client[0] == server[0])


class Front:
    """Pure ASGI middleware. `challenges`: the folder in which tokens of RFC 8555 §8.3 lie."""

    def __init__(self, app: ASGIApp, instance: Instance, challenges: Path) -> None:
        """Wrap the application."""
        self.app, self._instance, self._challenges = app, instance, challenges

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        scheme = scope.get("scheme")
        if scheme == "https":
            await self.app(scope, receive, self._strict(scope, send))
        elif scheme == "http":
            response = self._plain(scope)
            await (response or self.app)(scope, receive, send)
        elif scheme == "ws" and not from_here(scope):
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.app(scope, receive, send)

    def _plain(self, scope: Scope) -> ASGIApp | None:
        """Return what answers a request without TLS; None: the application itself."""
        path: str = scope["path"]
        if path.startswith(CHALLENGES):
            return self._challenge(path.removeprefix(CHALLENGES))
        if path == TRUST or path.startswith(f"{TRUST}/") or path == "/metrics":
            return None
        if path.startswith("/api/"):
            return None if from_here(scope) or path == "/api/public/health" else answer(_HTTPS_REQUIRED)
        return self._to_https(scope)

    def _challenge(self, token: str) -> Response:
        path = self._challenges / token
        if not _TOKEN.match(token) or not path.is_file():
            return PlainTextResponse("not found\n", HTTPStatus.NOT_FOUND)
        return PlainTextResponse(path.read_text())

    def _to_https(self, scope: Scope) -> Response:
        host, port = asked_host(scope) or self._instance.shown, self._instance.ports.https
        query = scope["query_string"].decode("latin-1")
        path = (scope.get("raw_path") or b"/").decode("latin-1").partition("?")[0]
        target = f"https://{host}{'' if port == HTTPS else f':{port}'}{path}"
        return RedirectResponse(f"{target}?{query}" if query else target, HTTPStatus.PERMANENT_REDIRECT)

    def _strict(self, scope: Scope, send: Send) -> Send:
        """Let browsers come back by HTTPS only (RFC 6797): our names on the usual port, lest it lock other services out."""
        if self._instance.ports.https != HTTPS or asked_host(scope) not in {*self._instance.hosts, *self._instance.console_hosts}:
            return send

        async def strict(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), (b"strict-transport-security", HSTS)]
            await send(message)

        return strict


_HTTPS_REQUIRED = {
    "type": "urn:ramal:problem:https-required",
    "title": "Use HTTPS: a password would cross the network in the clear",
    "status": 403,
    "code": "https-required",
}
