"""A SIP peer for tests of Asterisk: both ends of calls on one UDP socket, with G.711 tones both ways. It stands where the edge stands."""

import asyncio
import re
import secrets
from dataclasses import dataclass, field
from typing import Self

from tests.engines.asterisk.rtp import LIMIT, Media


@dataclass
class Message:
    """One SIP message. Header names are lower case; `routes` apart, repeated headers keep the first."""

    first: str
    headers: dict[str, str]
    body: str
    vias: list[str]

    @property
    def method(self) -> str:
        return self.headers["cseq"].split()[1]

    @property
    def status(self) -> int:
        return int(self.first.split()[1]) if self.first.startswith("SIP/2.0") else 0

    @property
    def user(self) -> str:
        return re.search(r"sip:([^@;>]*)@", self.first)[1]


def parse(data: bytes) -> Message:
    head, _, body = data.decode(errors="replace").partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    pairs = [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    headers: dict[str, str] = {}
    for name, value in pairs:
        headers.setdefault(name, value)
    return Message(first, headers, body, [value for name, value in pairs if name == "via"])


@dataclass
class Leg:
    """One dialog, seen from the peer. `said` holds the first line of everything that the core sent in it."""

    peer: "Peer"
    call_id: str
    local: str
    remote: str
    target: str
    media: Media
    invite: Message | None = None
    outgoing_invite: bytes = b""
    cseq: int = 1
    refused: str = ""
    """Reason by which a core refused, where who stands here reads it."""
    said: list[Message] = field(default_factory=list)
    fresh: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def final(self) -> int:
        """Final status of the INVITE that we sent, or 0."""
        return next((m.status for m in self.said if m.method == "INVITE" and m.status >= 200), 0)

    def statuses(self) -> list[int]:
        return [m.status for m in self.said if m.method == "INVITE" and m.status]

    def requests(self) -> list[str]:
        return [m.first.split()[0] for m in self.said if not m.status]

    async def until(self, condition, limit: float = LIMIT, what: str = "") -> None:
        """Wait until `condition(self)` holds."""
        try:
            async with asyncio.timeout(limit):
                while not condition(self):
                    self.fresh.clear()
                    await self.fresh.wait()
        except TimeoutError:
            raise AssertionError(f"{what or 'condition'} not met; core said {[m.first for m in self.said]}") from None

    async def answered(self, limit: float = LIMIT) -> Self:
        await self.until(lambda leg: leg.final, limit, "final answer")
        assert self.final == 200, f"core said {self.statuses()}"
        return self

    async def ended(self, limit: float = LIMIT) -> None:
        await self.until(lambda leg: leg.over(), limit, "end")

    def over(self) -> bool:
        return bool({"BYE", "CANCEL"} & set(self.requests())) or self.final >= 300

    # what a called phone does
    def ring(self) -> None:
        self.peer.reply(self, self.invite, 180, "Ringing")

    def answer(self) -> None:
        self.peer.reply(self, self.invite, 200, "OK", body=self.peer.sdp(self.media))

    def refuse(self, status: int, reason: str = "No", extra: tuple[str, ...] = ()) -> None:
        self.peer.reply(self, self.invite, status, reason, extra=extra)

    # what either side does
    def request(self, method: str, extra: tuple[str, ...] = (), body: str = "") -> None:
        self.cseq += 1
        self.peer.request(self, method, self.cseq, extra=extra, body=body)

    def bye(self) -> None:
        self.request("BYE")

    def cancel(self) -> None:
        self.peer.send(self.outgoing_invite.replace(b"INVITE", b"CANCEL"))

    def refer(self, target: str) -> None:
        self.request("REFER", (f"Refer-To: <{target}>", "Referred-By: <sip:x@example.net>"))

    def hold(self) -> None:
        self.request("INVITE", ("Content-Type: application/sdp",), self.peer.sdp(self.media, "sendonly"))


class Peer(asyncio.DatagramProtocol):
    """`async with Peer(port, core_port) as peer`. `peer.call(user, header)` calls; `await peer.called()` is the next call that arrives."""

    def __init__(self, port: int, server: int, *, address: str = "127.0.0.1", remote: str = "127.0.0.1") -> None:
        self.address, self.port, self.server = address, port, (remote, server)
        self.legs: dict[str, Leg] = {}
        self.arrived: asyncio.Queue[Leg] = asyncio.Queue()
        self._media: list[Media] = []

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self.transport, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=(self.address, self.port))
        self.port = self.transport.get_extra_info("sockname")[1]
        return self

    async def __aexit__(self, *exc) -> None:
        for leg in self.legs.values():
            if not leg.over() and (leg.final == 200 or leg.invite):
                leg.bye()
        for media in self._media:
            media.stop()
        self.transport.close()

    async def media(self) -> Media:
        _, media = await asyncio.get_running_loop().create_datagram_endpoint(Media, local_addr=(self.address, 0))
        self._media.append(media)
        return media

    def sdp(self, media: Media, direction: str = "sendrecv") -> str:
        lines = ["v=0", f"o=- 1 {secrets.randbelow(10**6)} IN IP4 {self.address}", "s=-", f"c=IN IP4 {self.address}", "t=0 0"]
        lines += [f"m=audio {media.port} RTP/AVP 0 101", "a=rtpmap:0 PCMU/8000", "a=rtpmap:101 telephone-event/8000", f"a={direction}"]
        return "\r\n".join(lines) + "\r\n"

    def send(self, data: bytes) -> None:
        self.transport.sendto(data, self.server)

    async def call(self, user: str, extra: tuple[str, ...] = (), caller: str = "edge") -> Leg:
        """Send an INVITE with an offer."""
        media = await self.media()
        call_id = secrets.token_hex(10)
        local, target = f"<sip:{caller}@{self.address}>;tag={secrets.token_hex(4)}", f"sip:{user}@{self.server[0]}:{self.server[1]}"
        leg = self.legs[call_id] = Leg(self, call_id, local, f"<{target}>", target, media)
        leg.outgoing_invite = self.request(leg, "INVITE", 1, extra=(*extra, "Content-Type: application/sdp"), body=self.sdp(media))
        return leg

    async def called(self, limit: float = LIMIT) -> Leg:
        """Return the next call that the core makes."""
        async with asyncio.timeout(limit):
            return await self.arrived.get()

    def request(self, leg: Leg, method: str, cseq: int, *, extra: tuple[str, ...] = (), body: str = "", branch: str = "") -> bytes:
        lines = [
            f"{method} {leg.target} SIP/2.0",
            f"Via: SIP/2.0/UDP {self.address}:{self.port};branch=z9hG4bK{branch or secrets.token_hex(8)};rport",
            "Max-Forwards: 70",
            f"From: {leg.local}",
            f"To: {leg.remote}",
            f"Call-ID: {leg.call_id}",
            f"CSeq: {cseq} {method}",
            f"Contact: <sip:edge@{self.address}:{self.port}>",
            *extra,
            f"Content-Length: {len(body)}",
        ]
        data = ("\r\n".join(lines) + "\r\n\r\n" + body).encode()
        self.send(data)
        return data

    def reply(self, leg: Leg, message: Message, status: int, reason: str, *, extra: tuple[str, ...] = (), body: str = "") -> None:
        lines = [f"SIP/2.0 {status} {reason}", *(f"Via: {via}" for via in message.vias)]
        to = message.headers["to"] if "tag=" in message.headers["to"] else leg.local
        lines += [f"From: {message.headers['from']}", f"To: {to}", f"Call-ID: {leg.call_id}", f"CSeq: {message.headers['cseq']}"]
        lines += [f"Contact: <sip:edge@{self.address}:{self.port}>", *extra]
        lines += ["Content-Type: application/sdp"] if body else []
        self.send(("\r\n".join([*lines, f"Content-Length: {len(body)}"]) + "\r\n\r\n" + body).encode())

    def datagram_received(self, data: bytes, addr) -> None:
        message = parse(data)
        leg = self.legs.get(message.headers["call-id"])
        if message.status:
            if leg:
                self._response(leg, message)
        elif leg is None and message.method == "INVITE":
            self._task = asyncio.ensure_future(self._new(message))
        elif leg and message.method != "ACK":
            self._request(leg, message)

    def _response(self, leg: Leg, message: Message) -> None:
        leg.said.append(message)
        if message.method == "INVITE" and message.status >= 200:
            leg.remote = message.headers["to"]
            target = re.search(r"<([^>]+)>", message.headers.get("contact", ""))
            own = leg.target
            leg.target = target[1] if target and message.status < 300 else own
            branch = "" if message.status < 300 else re.search(r"z9hG4bK(\w+)", message.vias[0])[1]
            self.request(leg, "ACK", int(message.headers["cseq"].split()[0]), branch=branch)
        if message.body:
            self._remote(leg, message.body)
        leg.fresh.set()

    async def _new(self, message: Message) -> None:
        if message.headers["call-id"] in self.legs:
            return
        media = await self.media()
        if message.headers["call-id"] in self.legs:
            return
        contact = re.search(r"<([^>]+)>", message.headers["contact"])[1]
        local = f"{message.headers['to']};tag={secrets.token_hex(4)}"
        leg = Leg(self, message.headers["call-id"], local, message.headers["from"], contact, media, invite=message)
        self.legs[leg.call_id] = leg
        self.reply(leg, message, 100, "Trying")
        self._remote(leg, message.body)
        self.arrived.put_nowait(leg)

    def _request(self, leg: Leg, message: Message) -> None:
        if message.method == "INVITE" and leg.invite and message.headers["cseq"] == leg.invite.headers["cseq"]:
            return
        leg.said.append(message)
        body = self.sdp(leg.media) if message.method == "INVITE" else ""
        self.reply(leg, message, 200, "OK", body=body)
        if message.method == "INVITE":
            self._remote(leg, message.body)
        if message.method == "CANCEL":
            self.reply(leg, leg.invite, 487, "Request Terminated")
        leg.fresh.set()

    def _remote(self, leg: Leg, body: str) -> None:
        port, address = re.search(r"m=audio (\d+)", body), re.search(r"c=IN IP4 (\S+)", body)
        if port and address:
            leg.media.remote = (address[1], int(port[1]))
