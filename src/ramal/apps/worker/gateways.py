"""Tests a gateway: OPTIONS, then one call of a few seconds. Requests leave by this host's edge, as calls do; who answers hears a tone."""

import asyncio
import os
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ramal.apps.node.registers import REPEAT, headers
from ramal.apps.settings import Settings
from ramal.apps.worker.tone import Tone
from ramal.capabilities.carriers import api as carriers
from ramal.edge import digest, sip
from ramal.edge.registrations import HEADER, sign
from ramal.local.snapshot import Snapshot
from ramal.rules import gateways, gatewaytest, inside, invites
from ramal.rules.decision import Try
from ramal.rules.dialled import parse_text

ANSWER = 6.0
"""Seconds for the answer to an OPTIONS, and for what follows a CANCEL or BYE: a little more than the edge waits for silence."""

RING = 20.0
"""Seconds that the call may ring."""

TALK = 3.0
MOST_MESSAGES = 60
MOST_TEXT = 4000
_SILENT, _EDGE_GAVE_UP = 408, "Carrier Not Reached"
_ASKS = {401: ("WWW-Authenticate", "Authorization"), 407: ("Proxy-Authenticate", "Proxy-Authorization")}


class EdgeTester:
    """See `carriers.Tester`."""

    def __init__(self, settings: Settings, *, ring: float = RING, talk: float = TALK) -> None:
        """Take where the edge is and how long a call may ring and last."""
        self._settings, self._ring, self._talk = settings, ring, talk

    async def test(self, order: carriers.Order, tell: carriers.Tell) -> dict[str, Any]:
        """See `carriers.Tester.test`."""
        attempt = self._attempt(order)
        trace = Trace(tell)
        if attempt is None:
            trace.found["options"] = {"reading": "no-address", "code": 0, "reason": ""}
            return trace.as_result()
        trace.found["target"] = attempt.destination.removeprefix("sip:")
        line = await Line.open(self._settings, attempt, trace)
        try:
            trace.found["options"] = await line.options()
            await trace.told()
            if order.call:
                trace.found["call"] = await Call(line, order, ring=self._ring, talk=self._talk).make()
            return trace.as_result()
        finally:
            line.close()

    def _attempt(self, order: carriers.Order) -> Try | None:
        """Return what the first address of the gateway is asked, as the edge would ask it."""
        number = parse_text(order.number)
        if number is None:
            return None
        leg = inside.ToEdge(call="", leg="", parent="", kind="carrier", isp_id="", tenant_id="", dialled=order.number, caller=order.caller)
        snapshot = Snapshot(self._settings.snapshot)
        try:
            with snapshot.read() as tables:
                return next(iter(gateways.attempts(tables, order.gateway_id, order.gateway, leg, number)), None)
        finally:
            snapshot.close()


@dataclass
class Trace:
    """Every message with its time, masked, and what was found so far."""

    tell: carriers.Tell
    began: float = field(default_factory=time.monotonic)
    messages: list[dict[str, Any]] = field(default_factory=list)
    found: dict[str, Any] = field(default_factory=dict)

    def note(self, text: str, *, sent: bool) -> None:
        """Keep a message."""
        if len(self.messages) < MOST_MESSAGES:
            shown = invites.masked("".join(char for char in text if char.isprintable() or char in "\r\n")).replace("\r\n", "\n")
            self.messages.append({"at": round(time.monotonic() - self.began, 3), "sent": sent, "text": shown[:MOST_TEXT]})

    def as_result(self) -> dict[str, Any]:
        """Return everything."""
        return {"messages": list(self.messages), **self.found}

    async def told(self) -> None:
        """Tell what is known so far."""
        await self.tell(self.as_result())


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.came: asyncio.Queue[str] = asyncio.Queue()

    def datagram_received(self, data: bytes, _addr: Any) -> None:
        if data.startswith(b"SIP/2.0 "):
            self.came.put_nowait(data.decode("utf-8", "replace"))


class Line:
    """One conversation with a gateway by the edge's private listener."""

    def __init__(self, settings: Settings, attempt: Try, trace: Trace) -> None:
        """Prepare; `open` gives it a socket."""
        instance = settings.instance
        self.attempt, self.trace = attempt, trace
        self.host = instance.public_ip or instance.listen
        self.listen, self._edge, self._key = instance.listen, instance.ports.sip_private, settings.secrets.cookie_key
        self._contact = f"sip:gateway-test@{self.host}:{instance.ports.sip};transport={invites.transport_of(attempt)}"
        self.tag = secrets.token_hex(6)
        self._transport: asyncio.DatagramTransport | None = None
        self._protocol = _Datagrams()

    @classmethod
    async def open(cls, settings: Settings, attempt: Try, trace: Trace) -> "Line":
        """Return a conversation with its socket."""
        line = cls(settings, attempt, trace)
        line._transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
            lambda: line._protocol, local_addr=("127.0.0.1", 0), remote_addr=("127.0.0.1", line._edge)
        )
        return line

    def close(self) -> None:
        """Close the socket."""
        if self._transport is not None:
            self._transport.close()

    def place(self, call_id: str, cseq: int, branch: str = "") -> invites.Place:
        """Return where a request comes from: our socket behind the edge."""
        port = self._transport.get_extra_info("sockname")[1] if self._transport else 0
        return invites.Place(
            host="127.0.0.1", port=port, branch=branch or f"z9hG4bK{secrets.token_hex(8)}", tag=self.tag, call_id=call_id, cseq=cseq,
            contact=self._contact,
        )  # fmt: skip

    def send(self, method: str, place: invites.Place, attempt: Try | None = None, *, again: bool = False, **values: Any) -> str:
        """Send a request and return its text."""
        asked = attempt or self.attempt
        to = self.attempt
        told = sign(
            self._key,
            method=method,
            transport=invites.transport_of(to),
            destination=to.destination,
            sip_call_id=place.call_id,
            cseq=place.cseq,
        )
        more = (*values.pop("more", ()), f"{HEADER}: {told}")
        text = invites.request(method, asked, place, more=more, **values).replace("Via: SIP/2.0/TCP", "Via: SIP/2.0/UDP", 1)
        if self._transport is not None:
            self._transport.sendto(text.encode())
        if not again:
            self.trace.note(text, sent=True)
        return text

    async def heard(self, method: str, cseq: int, seconds: float) -> str:
        """Return the next answer to a request; empty where none comes. The edge's own 100 is none: carriers' 100 end there."""
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                while True:
                    text = await self._protocol.came.get()
                    if code_of(text) == 100 or headers(text, "CSeq")[:1] != [f"{cseq} {method}"]:  # noqa: PLR2004 - Trying
                        continue
                    self.trace.note(text, sent=False)
                    await self.trace.told()
                    return text
        except TimeoutError:
            return ""

    async def options(self) -> dict[str, Any]:
        """Ask whether the gateway is there."""
        place = self.place(secrets.token_hex(12), 1)
        until = time.monotonic() + ANSWER
        text = ""
        for pause in (*REPEAT, ANSWER):
            self.send("OPTIONS", place, again=pause != REPEAT[0])
            text = await self.heard("OPTIONS", 1, min(pause, until - time.monotonic()))
            if text or time.monotonic() >= until:
                break
        return _outcome(gatewaytest.options(code_of(text), local=ours(text)), text)


class Call:
    """One call through a gateway, from INVITE to its end."""

    def __init__(self, line: Line, order: carriers.Order, *, ring: float, talk: float) -> None:
        """Take the conversation, and how long the call may ring and last."""
        self._line, self._order, self._ring, self._talk = line, order, ring, talk
        self._call_id, self._cseq, self._branch = secrets.token_hex(12), 1, ""
        self._tried, self._provisional = False, 0

    async def make(self) -> dict[str, Any]:
        """Call; give up after the time to ring; hang up after a short tone. Return what came of it."""
        async with Tone.open(self._line.listen) as tone:
            offer = invites.sdp(self._line.host, tone.port)
            final = await self._asked(offer, ())
            if again := self._authorised(final):
                self._cseq, self._tried = self._cseq + 1, True
                final = await self._asked(offer, (again,))
            if not final:
                await self._cancel()
            elif code_of(final) < 300:  # noqa: PLR2004 - 2xx
                await self._talk_and_hang_up(final, tone)
        reading = gatewaytest.call(code_of(final), local=ours(final), tried=self._tried, provisional=self._provisional)
        return _outcome(reading, final)

    async def _asked(self, offer: str, more: tuple[str, ...]) -> str:
        """Send an INVITE and return its final answer, acknowledged where it is a refusal; empty where none came in time."""
        place = self._line.place(self._call_id, self._cseq)
        self._branch = place.branch
        self._line.send("INVITE", place, more=more, body=offer)
        until = time.monotonic() + self._ring
        while text := await self._line.heard("INVITE", self._cseq, until - time.monotonic()):
            code = code_of(text)
            if code < 200:  # noqa: PLR2004 - provisional
                self._provisional = max(self._provisional, code)
                continue
            if code >= 300:  # noqa: PLR2004 - refused: the same branch acknowledges (RFC 3261 §17.1.1.3)
                self._line.send("ACK", place, to_tag=_tag(text))
            return text
        return ""

    def _authorised(self, text: str) -> str:
        """Return the header that answers a challenge; empty where there is none, or no password."""
        code = code_of(text)
        if code not in _ASKS or not self._order.password or not self._order.gateway.username:
            return ""
        asks, answers_by = _ASKS[code]
        challenge = digest.strongest(digest.challenges_of(headers(text, asks)))
        value = digest.answer(
            challenge, username=self._order.gateway.username, password=self._order.password, method="INVITE",
            uri=self._line.attempt.uri, cnonce=os.urandom(8).hex(),
        )  # fmt: skip
        return f"{answers_by}: {value}" if value else ""

    async def _cancel(self) -> None:
        """Take the call back. What answers just then is hung up."""
        place = self._line.place(self._call_id, self._cseq, self._branch)
        self._line.send("CANCEL", place)
        text = await self._line.heard("INVITE", self._cseq, ANSWER)
        while text and code_of(text) < 200:  # noqa: PLR2004 - provisional
            text = await self._line.heard("INVITE", self._cseq, ANSWER)
        if text and code_of(text) < 300:  # noqa: PLR2004 - it was quicker
            self._within("ACK", text, self._cseq)
            await self._hang_up(text)
        elif text:
            self._line.send("ACK", place, to_tag=_tag(text))

    async def _talk_and_hang_up(self, final: str, tone: Tone) -> None:
        self._within("ACK", final, self._cseq)
        await tone.play(final.partition("\r\n\r\n")[2], near=self._line.attempt.destination, seconds=self._talk)
        await self._hang_up(final)

    async def _hang_up(self, final: str) -> None:
        self._within("BYE", final, self._cseq + 1)
        await self._line.heard("BYE", self._cseq + 1, ANSWER)

    def _within(self, method: str, final: str, cseq: int) -> None:
        """Send a request inside the dialog: to the remote target, along its recorded route (RFC 3261 §12.1.2, §12.2.1.1)."""
        target = sip.address_of((headers(final, "Contact") or headers(final, "m") or [""])[0]) or self._line.attempt.uri
        recorded = [item for value in headers(final, "Record-Route") for item in sip.split_values(value)]
        asked = msgspec.structs.replace(self._line.attempt, uri=target, to_uri=self._line.attempt.to_uri or self._line.attempt.uri)
        routes = tuple(f"Route: {route}" for route in reversed(recorded))
        self._line.send(method, self._line.place(self._call_id, cseq), asked, to_tag=_tag(final), more=routes)


def code_of(text: str) -> int:
    """Return the status code of an answer; 0 of none."""
    word = text.split(" ", 2)[1:2]
    return int(word[0]) if word and word[0].isdigit() else 0


def ours(text: str) -> bool:
    """Say whether our own edge gave an answer, because the gateway gave none or could not be sent to."""
    if not text:
        return False
    first = text.partition("\r\n")[0].split(" ", 2)[-1]
    return first == _EDGE_GAVE_UP or (code_of(text) == _SILENT and not headers(text, "Server") and "Request Timeout" in first)


def _tag(text: str) -> str:
    return sip.header_param((headers(text, "To") or headers(text, "t") or [""])[0], "tag")


def _outcome(reading: str, text: str) -> dict[str, Any]:
    reason = "".join(char for char in text.partition("\r\n")[0].split(" ", 2)[-1] if char.isprintable())[:100]
    return {"reading": reading, "code": code_of(text), "reason": reason if text else ""}
