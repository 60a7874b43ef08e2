"""One REGISTER to a carrier (RFC 3261 §10), digest included. It leaves by the edge, so that the carrier sees the address of our contact."""

import asyncio
import os
import secrets
from dataclasses import dataclass, replace
from typing import Any, Protocol

from ramal.edge import digest, sip
from ramal.edge.registrations import HEADER, sign
from ramal.rules.registrations import Answer

PATIENCE = 5.0
"""A little more than the edge waits for a carrier that is silent."""
REPEAT = (0.5, 1.0, 2.0)
MOST_ROUNDS = 3
"""Ask, answer the challenge, and once more where its nonce was stale."""
_TIMEOUT = 408
_CHALLENGES = {401: ("WWW-Authenticate", "Authorization"), 407: ("Proxy-Authenticate", "Proxy-Authorization")}


@dataclass(frozen=True, kw_only=True)
class Form:
    """What to register: `contact` at `registrar` for the address of record, sent to `destination`."""

    registrar: str
    aor: str
    contact: str
    transport: str
    destination: str
    username: str
    password: str
    expires: int
    call_id: str
    cseq: int


class Exchange(Protocol):
    """Registers. Tests bring their own."""

    async def register(self, form: Form) -> tuple[Answer, int]:
        """Return the carrier's final answer and the last CSeq that was used."""
        ...


class ThroughTheEdge:
    """Sends by the edge's private listener."""

    def __init__(self, port: int, key: str, *, patience: float = PATIENCE) -> None:
        """Take the port of the private listener, and the key that the edge believes."""
        self._port, self._key, self._patience = port, key, patience

    async def register(self, form: Form) -> tuple[Answer, int]:
        """See `Exchange.register`."""
        credentials = ""
        for _ in range(MOST_ROUNDS):
            text = await self._ask(form, credentials)
            code = _code(text)
            again = _authorised(form, text, code, tried=bool(credentials))
            if not again:
                return _answer(form, text, code), form.cseq
            credentials, form = again, replace(form, cseq=form.cseq + 1)
        return Answer(code=code, reason="challenged again and again"), form.cseq

    async def _ask(self, form: Form, credentials: str) -> str:
        """Return the final answer as text; empty where none came."""
        loop = asyncio.get_running_loop()
        branch = f"z9hG4bK{secrets.token_hex(8)}"
        transport, protocol = await loop.create_datagram_endpoint(
            lambda: _Answers(branch), local_addr=("127.0.0.1", 0), remote_addr=("127.0.0.1", self._port)
        )
        try:
            data = self._request(form, credentials, branch, transport.get_extra_info("sockname")[1])
            async with asyncio.timeout(self._patience):
                for pause in (*REPEAT, self._patience):
                    transport.sendto(data)
                    done, _ = await asyncio.wait({protocol.final}, timeout=pause)
                    if done:
                        return protocol.final.result()
        except (OSError, TimeoutError):
            return ""
        finally:
            transport.close()
        return ""

    def _request(self, form: Form, credentials: str, branch: str, port: int) -> bytes:
        told = sign(self._key, transport=form.transport, destination=form.destination, sip_call_id=form.call_id, cseq=form.cseq)
        lines = [
            f"REGISTER {form.registrar} SIP/2.0",
            f"Via: SIP/2.0/UDP 127.0.0.1:{port};branch={branch}",
            "Max-Forwards: 70",
            f"From: <{form.aor}>;tag={secrets.token_hex(6)}",
            f"To: <{form.aor}>",
            f"Call-ID: {form.call_id}",
            f"CSeq: {form.cseq} REGISTER",
            f"Contact: <{form.contact}>",
            f"Expires: {form.expires}",
            *([credentials] if credentials else []),
            f"{HEADER}: {told}",
            "Content-Length: 0",
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


class _Answers(asyncio.DatagramProtocol):
    def __init__(self, branch: str) -> None:
        self._branch = branch.encode()
        self.final: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def datagram_received(self, data: bytes, _addr: Any) -> None:
        if self._branch in data and data.startswith(b"SIP/2.0 ") and not data.startswith(b"SIP/2.0 1") and not self.final.done():
            self.final.set_result(data.decode("utf-8", "replace"))


def _code(text: str) -> int:
    word = text.split(" ")[1:2]
    return int(word[0]) if word and word[0].isdigit() else 0


def headers(text: str, name: str) -> list[str]:
    """Return the values of a header of a message, in order."""
    found = (line.partition(":") for line in text.partition("\r\n\r\n")[0].split("\r\n")[1:])
    return [value.strip() for key, _, value in found if key.strip().lower() == name.lower()]


def _authorised(form: Form, text: str, code: int, *, tried: bool) -> str:
    """Return the header line that answers a challenge; empty where there is none, or ours was refused already (RFC 7616 §3.3: `stale`)."""
    if code not in _CHALLENGES:
        return ""
    asks, answers_by = _CHALLENGES[code]
    challenge = digest.strongest(digest.challenges_of(headers(text, asks)))
    if tried and sip.credentials(challenge).get("stale", "").lower() != "true":
        return ""
    value = digest.answer(
        challenge, username=form.username, password=form.password, method="REGISTER", uri=form.registrar, cnonce=os.urandom(8).hex()
    )
    return f"{answers_by}: {value}" if value else ""


def _answer(form: Form, text: str, code: int) -> Answer:
    """Read what matters of a final answer. The edge's own 408 says that nobody answered it."""
    if code in {0, _TIMEOUT}:
        return Answer()
    reason = "".join(char for char in text.partition("\r\n")[0].split(" ", 2)[-1] if char.isprintable())[:100]
    return Answer(
        code=code,
        reason=reason,
        expires=_granted(form, text),
        retry_after=_seconds(headers(text, "Retry-After")),
        min_expires=_seconds(headers(text, "Min-Expires")),
    )


def _granted(form: Form, text: str) -> int | None:
    """Return the seconds granted to our contact: its own parameter, else the Expires header (RFC 3261 §10.2.4)."""
    token = sip.parse_uri(form.contact).user.lower()
    for value in headers(text, "Contact") + headers(text, "m"):
        for item in sip.split_values(value):
            if sip.parse_uri(sip.address_of(item)).user.lower() == token and (told := sip.header_param(item, "expires")):
                return _seconds([told])
    return _seconds(headers(text, "Expires"))


def _seconds(values: list[str]) -> int | None:
    word = values[0].split(" ")[0].split(";")[0] if values else ""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else None  # noqa: PLR2004 - no time is longer
