"""A bare SIP client for what a well-behaved phone cannot do: wrong passwords from an address of its own, raw bytes, missing answers."""

import asyncio
import contextlib
import hashlib
import re
import secrets
from dataclasses import dataclass, field
from typing import Literal, Self

DEFAULT_LIMIT = 2.0
Transport = Literal["udp", "tcp"]


@dataclass(frozen=True)
class Answer:
    """A SIP response. Header names are lower case; of repeated headers `headers` has the first, `lines` all."""

    status: int
    reason: str
    headers: dict[str, str]
    body: str = ""
    lines: tuple[str, ...] = ()


def parse(data: bytes) -> Answer | None:
    """Return the response in `data`, or None where it is a request or rubbish."""
    head, _, body = data.decode(errors="replace").partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    found = re.match(r"SIP/2\.0 (\d{3}) ?(.*)", first)
    if not found:
        return None
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return Answer(int(found[1]), found[2], headers, body, tuple(lines))


def credentials(challenge: str, *, method: str, uri: str, username: str, password: str) -> str:
    """Return the value of (Proxy-)Authorization for a Digest challenge (RFC 2617, MD5, with or without qop)."""
    asked = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge))
    cnonce, count = secrets.token_hex(8), "00000001"

    def md5(*parts: str) -> str:
        return hashlib.md5(":".join(parts).encode(), usedforsecurity=False).hexdigest()

    ha1, ha2 = md5(username, asked["realm"], password), md5(method, uri)
    middle = (count, cnonce, "auth") if "auth" in asked.get("qop", "") else ()
    response = md5(ha1, asked["nonce"], *middle, ha2)
    fields = {"username": username, "realm": asked["realm"], "nonce": asked["nonce"], "uri": uri, "response": response}
    quoted = [f'{name}="{value}"' for name, value in fields.items()] + ["algorithm=MD5"]
    if "opaque" in asked:
        quoted.append(f'opaque="{asked["opaque"]}"')
    if middle:
        quoted += [f"nc={count}", f'cnonce="{cnonce}"', "qop=auth"]
    return "Digest " + ", ".join(quoted)


@dataclass
class RawClient(asyncio.DatagramProtocol):
    """`async with RawClient(("127.0.0.1", 5060), address="127.0.0.77") as raw:`. Requests of one client share a Call-ID and raise CSeq."""

    server: tuple[str, int]
    address: str = "127.0.0.1"
    transport: Transport = "udp"
    received: "asyncio.Queue[bytes]" = field(default_factory=asyncio.Queue)
    call_id: str = field(default_factory=lambda: secrets.token_hex(12))
    cseq: int = 0

    async def __aenter__(self) -> Self:
        """Open the socket."""
        self._reader: asyncio.Task[None] | None = None
        if self.transport == "udp":
            loop = asyncio.get_running_loop()
            self._udp, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=(self.address, 0), remote_addr=self.server)
            self.port = self._udp.get_extra_info("sockname")[1]
            return self
        opening = asyncio.open_connection(*self.server, local_addr=(self.address, 0))
        reader, self._writer = await asyncio.wait_for(opening, DEFAULT_LIMIT)
        self.port = self._writer.get_extra_info("sockname")[1]
        self._reader = asyncio.create_task(self._read(reader))
        return self

    async def __aexit__(self, *exc: object) -> None:
        """Close it."""
        if self.transport == "udp":
            self._udp.close()
            return
        if self._reader:
            self._reader.cancel()
        self._writer.close()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()

    async def _read(self, reader: asyncio.StreamReader) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = re.search(rb"(?im)^(?:content-length|l)\s*:\s*(\d+)", head)
                self.received.put_nowait(head + await reader.readexactly(int(length[1]) if length else 0))

    def datagram_received(self, data: bytes, addr: object) -> None:  # noqa: ARG002
        """Queue a datagram."""
        self.received.put_nowait(data)

    def error_received(self, exc: Exception) -> None:
        """Ignore ICMP errors: the missing answer says it."""

    async def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        if self.transport == "udp":
            self._udp.sendto(data)
            return
        self._writer.write(data)
        await self._writer.drain()

    async def answer(self, limit: float = DEFAULT_LIMIT) -> Answer | None:
        """Return the next final response, or None if none arrives in time. Provisional ones and requests are passed over."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(limit):
                while True:
                    found = parse(await self.received.get())
                    if found and found.status >= 200:  # noqa: PLR2004
                        return found
        return None

    def request(self, method: str, uri: str, *, user: str, domain: str, extra: tuple[str, ...] = (), body: str = "") -> bytes:
        """Return a request outside a dialog, from and to `user@domain`."""
        self.cseq += 1
        here = f"{self.address}:{self.port}"
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/{self.transport.upper()} {here};branch=z9hG4bK{secrets.token_hex(8)};rport",
            "Max-Forwards: 70",
            f"From: <sip:{user}@{domain}>;tag={secrets.token_hex(4)}",
            f"To: <sip:{user}@{domain}>",
            f"Call-ID: {self.call_id}",
            f"CSeq: {self.cseq} {method}",
            f"Contact: <sip:{user}@{here};transport={self.transport}>",
            *extra,
            f"Content-Length: {len(body.encode())}",
        ]
        return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()

    async def ask(self, data: bytes, limit: float = DEFAULT_LIMIT) -> Answer | None:
        """Send a request and return its final response."""
        await self.send(data)
        return await self.answer(limit)

    async def register(self, *, user: str, domain: str, password: str, expires: int = 60, limit: float = DEFAULT_LIMIT) -> Answer | None:
        """REGISTER, answer the challenge once with `password`, and return the last response; None: no answer at all."""
        uri = f"sip:{domain}"
        extra = (f"Expires: {expires}",)
        first = await self.ask(self.request("REGISTER", uri, user=user, domain=domain, extra=extra), limit)
        if first is None or first.status != 401:  # noqa: PLR2004
            return first
        digest = credentials(first.headers["www-authenticate"], method="REGISTER", uri=uri, username=user, password=password)
        return await self.ask(self.request("REGISTER", uri, user=user, domain=domain, extra=(*extra, f"Authorization: {digest}")), limit)
