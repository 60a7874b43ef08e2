"""Stripe's API as far as Checkout goes, over real HTTP: nested form parameters, bearer and idempotency keys, errors, webhooks."""

import asyncio
import contextlib
import hashlib
import hmac
import json
import re
import time
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl

KEY, SECRET = "sk_test_51fake", "whsec_fake"
METHODS = {"card", "pix", "boleto"}


def nested(body: str) -> dict[str, Any]:
    """Return `a[b][0][c]=d` as the nested value that it means."""
    tree: dict[str, Any] = {}
    for name, value in parse_qsl(body, keep_blank_values=True):
        path = re.findall(r"[^\[\]]+", name)
        place = tree
        for part in path[:-1]:
            place = place.setdefault(part, {})
        place[path[-1]] = value
    return tree


@dataclass
class FakeStripe:
    """`fail_first`: so many requests are answered 500 before one is served; `silent`: none is answered."""

    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    seen: list[dict[str, Any]] = field(default_factory=list)
    replays: dict[str, tuple[int, Any, str]] = field(default_factory=dict)
    fail_first: int = 0
    silent: bool = False
    server: Any = None

    async def __aenter__(self) -> Self:
        self.server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.server.close()
        await self.server.wait_closed()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._one(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head.split("\r\n")[1:] if line)}
        body = (await reader.readexactly(int(headers.get("content-length", 0)))).decode()
        if self.silent:
            await reader.read()
            return
        method, path, _ = head.split("\r\n")[0].split(" ")
        status, answer, extra = self._answer(method, path, headers, body)
        data = json.dumps(answer).encode()
        writer.write(
            f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n"
            f"Request-Id: req_{len(self.seen)}\r\n{extra}Connection: close\r\n\r\n".encode()
            + data
        )
        await writer.drain()

    def _answer(self, method: str, path: str, headers: dict[str, str], body: str) -> tuple[int, Any, str]:
        if self.fail_first > 0:
            self.fail_first -= 1
            return 500, {"error": {"type": "api_error", "message": "An unknown error occurred"}}, "Stripe-Should-Retry: true\r\n"
        if headers.get("authorization") != f"Bearer {KEY}":
            return 401, {"error": {"type": "invalid_request_error", "message": "Invalid API Key provided: sk_test_****"}}, ""
        if (method, path) != ("POST", "/v1/checkout/sessions"):
            return 404, {"error": {"type": "invalid_request_error", "message": f"Unrecognized request URL ({method}: {path})."}}, ""
        given, key = nested(body), headers.get("idempotency-key", "")
        self.seen.append(given | {"idempotency-key": key})
        if key in self.replays:
            status, answer, before = self.replays[key]
            if before != body:
                wrong = {"type": "idempotency_error", "message": "Keys for idempotent requests can only be used with the same parameters"}
                return 400, {"error": wrong}, ""
            return status, answer, "Idempotent-Replayed: true\r\n"
        status, answer = self._create(given)
        self.replays[key] = (status, answer, body)
        return status, answer, ""

    def _create(self, given: dict[str, Any]) -> tuple[int, Any]:
        price = given["line_items"]["0"]["price_data"]
        methods = set(given["payment_method_types"].values())
        if not methods <= METHODS or (methods & {"pix", "boleto"} and price["currency"] != "brl"):
            wrong = "The payment method type provided: pix is invalid."
            return 400, {"error": {"type": "invalid_request_error", "message": wrong, "param": "payment_method_types"}}
        made = {
            "id": f"cs_test_{len(self.sessions)}", "object": "checkout.session", "amount_total": int(price["unit_amount"]),
            "currency": price["currency"], "payment_status": "unpaid", "status": "open", "metadata": given["metadata"],
            "url": f"https://checkout.stripe.com/c/pay/cs_test_{len(self.sessions)}",
        }  # fmt: skip
        self.sessions[made["id"]] = made
        return 200, made

    def event(self, kind: str, session: str, number: int = 1, **more: Any) -> bytes:
        """Return the body of a webhook."""
        thing = self.sessions[session] | more
        return json.dumps({"id": f"evt_{session}_{number}", "object": "event", "type": kind, "data": {"object": thing}}, indent=2).encode()


def signed(body: bytes, *, secret: str = SECRET, at: float | None = None) -> str:
    """Return the signature header: HMAC over time and body, beside one of an old scheme."""
    moment = int(at if at is not None else time.time())
    mac = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={mac},v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39"
