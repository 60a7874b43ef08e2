"""Prometheus figures of the API, readable on this host only."""

import ipaddress
import time

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ramal.kit import figures
from ramal.kit.problems import answer

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Metrics:
    """Counts requests by audience, method and class of status; serves `/metrics` to the loopback address."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the application."""
        self.app = app
        self.registry = CollectorRegistry()
        labels = ("audience", "method", "status")
        self.requests = Counter("ramal_api_requests", "Requests answered", labels, registry=self.registry)
        self.seconds = Histogram("ramal_api_seconds", "Time to answer", labels[:1], registry=self.registry, buckets=BUCKETS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["path"] == "/metrics":
            await self._page(Request(scope))(scope, receive, send)
        else:
            await self._measured(scope, receive, send)

    def _page(self, request: Request) -> Response:
        local = request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
        if not local or "x-forwarded-for" in request.headers or "forwarded" in request.headers:
            return answer({"type": "urn:ramal:problem:not-found", "title": "Not Found", "status": 404, "code": "not-found"})
        return Response(generate_latest(self.registry) + generate_latest(figures.REGISTRY), media_type=CONTENT_TYPE_LATEST)

    async def _measured(self, scope: Scope, receive: Receive, send: Send) -> None:
        start, status = time.monotonic(), "none"

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = f"{message['status'] // 100}xx"
            await send(message)

        audience = _audience(str(scope["path"]))
        try:
            await self.app(scope, receive, watch)
        finally:
            self.requests.labels(audience, scope["method"] if scope["method"] in METHODS else "other", status).inc()
            self.seconds.labels(audience).observe(time.monotonic() - start)


METHODS = {"GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"}
AUDIENCES = {"platform", "isp", "tenant", "phone", "public", "trunk"}


def _audience(path: str) -> str:
    parts = path.split("/", 3)
    return parts[2] if len(parts) > 2 and parts[1] == "api" and parts[2] in AUDIENCES else "none"  # noqa: PLR2004
