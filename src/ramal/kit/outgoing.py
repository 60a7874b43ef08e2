"""Requests to addresses that administrators enter: HTTPS to the public internet, never to our own network (server-side request forgery).

The name is resolved here, each of its addresses is judged, and the connection goes to the address that was judged: a name server that
answers otherwise a second later changes nothing. Redirects are not followed, answers and waits have an end.
"""

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

WHOLE, CONNECT = 20.0, 5.0
"""Seconds for one request with its answer, and for connecting."""

LARGEST = 8 * 1024 * 1024
TRANSLATED = [ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16")]
"""NAT64 and 6to4: public to look at, and any IPv4 address, a private one too, behind it (RFC 6052, RFC 3056)."""

Resolve = Callable[[str, int], Awaitable[list[str]]]


class ForbiddenAddressError(httpx.TransportError):
    """The address is one that no administrator may make us ask."""


class AnswerTooLargeError(httpx.TransportError):
    """The answer is larger than anything that we ask for."""


@dataclass(frozen=True)
class Policy:
    """What may be asked. `loopback`: this machine too, and without TLS; only where the instance itself is offered to this machine alone."""

    loopback: bool = False

    def allows(self, scheme: str, address: str) -> bool:
        """Whether a resolved address may be asked by this scheme."""
        found = ipaddress.ip_address(address.partition("%")[0])
        if found.is_loopback:
            return self.loopback
        translated = any(found in net for net in TRANSLATED if net.version == found.version)
        return scheme == "https" and found.is_global and not found.is_multicast and not translated


_policy = Policy()


def use(policy: Policy) -> None:
    """Set what this process may ask."""
    global _policy  # noqa: PLW0603 - one policy per process, like the post's
    _policy = policy


def policy() -> Policy:
    """Return what this process may ask."""
    return _policy


async def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a name, as this machine resolves it."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Guarded(httpx.AsyncBaseTransport):
    """Connects to judged addresses only."""

    def __init__(self, resolve: Resolve = resolved) -> None:
        """Take what resolves names. Hosts share no connection: a certificate was checked for one name."""
        self._resolve = resolve
        self._inner: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request to an address of its host. Raise ForbiddenAddressError or another TransportError."""
        scheme, host = request.url.scheme, request.url.host
        if scheme not in {"https", "http"}:
            raise ForbiddenAddressError(f"{scheme} is not spoken here", request=request)
        try:
            addresses = await self._resolve(host, request.url.port or (443 if scheme == "https" else 80))
        except OSError as error:
            raise httpx.ConnectError(f"{host} is not known", request=request) from error
        if not addresses or not all(_policy.allows(scheme, address) for address in addresses):
            raise ForbiddenAddressError(f"{host} is not a public address that speaks HTTPS", request=request)
        request.extensions = request.extensions | {"sni_hostname": host}
        request.url = request.url.copy_with(host=addresses[0])
        inner = self._inner.setdefault(host, httpx.AsyncHTTPTransport(trust_env=False))
        response = await inner.handle_async_request(request)
        response.stream = _Bounded(response.stream, request)
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        for inner in self._inner.values():
            await inner.aclose()


class _Bounded(httpx.AsyncByteStream):
    def __init__(self, stream: Any, request: httpx.Request) -> None:
        self._stream, self._request = stream, request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for piece in self._stream:
            size += len(piece)
            if size > LARGEST:
                raise AnswerTooLargeError("the answer is too large", request=self._request)
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()


def options() -> dict[str, Any]:
    """Return what a client of ours is made with."""
    return {
        "transport": Guarded(), "follow_redirects": False, "trust_env": False, "timeout": httpx.Timeout(WHOLE, connect=CONNECT),
        "headers": {"user-agent": "ramal", "accept": "application/json"},
    }  # fmt: skip


@asynccontextmanager
async def client() -> AsyncIterator[httpx.AsyncClient]:
    """Open a client whose every request is judged."""
    async with httpx.AsyncClient(**options()) as opened:
        yield opened
