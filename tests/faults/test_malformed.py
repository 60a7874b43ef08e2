"""Malformed SIP never stops the edge, and is answered or dropped as RFC 3261 and RFC 4475 say."""

import asyncio
import contextlib
import secrets

import pytest
from tests.faults.conftest import Roles

from ramal.apps.agent.raw import RawClient
from ramal.apps.settings import Settings

GOOD = (
    "OPTIONS sip:{host} SIP/2.0\r\nVia: SIP/2.0/{transport} {via};branch=z9hG4bK{branch};rport\r\nMax-Forwards: 70\r\n"
    "From: <sip:x@{host}>;tag=1\r\nTo: <sip:x@{host}>\r\nCall-ID: {branch}\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n"
)


def _variants(good: str) -> dict[str, bytes]:
    raw = good.encode()
    return {
        "empty": b"\0",
        "binary": secrets.token_bytes(1400),
        "truncated": raw[: len(raw) // 2],
        "no-headers": b"INVITE sip:a@b SIP/2.0\r\n\r\n",
        "no-end": raw.rstrip(b"\r\n"),
        "nul": raw.replace(b"70", b"7\x000"),
        "negative-length": raw.replace(b"Content-Length: 0", b"Content-Length: -5"),
        "huge-length": raw.replace(b"Content-Length: 0", b"Content-Length: 99999999999999999999"),
        "longer-than-sent": raw.replace(b"Content-Length: 0", b"Content-Length: 400"),
        "bad-cseq": raw.replace(b"CSeq: 1 ", b"CSeq: 99999999999999 "),
        "bad-via": raw.replace(b"Via: SIP/2.0/", b"Via: XIP/9/"),
        "bad-version": raw.replace(b" SIP/2.0\r\nVia", b" SIP/7.0\r\nVia"),
        "bad-uri": raw.replace(b"OPTIONS sip:", b"OPTIONS :;=?<>"),
        "bad-max-forwards": raw.replace(b"Max-Forwards: 70", b"Max-Forwards: -1"),
        "header-flood": raw.replace(b"CSeq", b"X-A: b\r\n" * 5000 + b"CSeq")[:60000],
        "long-header": raw.replace(b"CSeq", b"X-A: " + b"a" * 50000 + b"\r\nCSeq"),
        "long-uri": raw.replace(b"sip:x@", b"sip:" + b"x" * 20000 + b"@"),
        "percent": raw.replace(b"<sip:x@", b"<sip:%00%ff%0d%0a@"),
        "format-strings": raw.replace(b"<sip:x@", b"<sip:%s%n%d$@"),
        "two-vias-broken": raw.replace(b"Max-Forwards", b"Via:\r\nVia: ,,,\r\nMax-Forwards"),
        "response-from-nowhere": b"SIP/2.0 200 OK\r\n" + raw.split(b"\r\n", 1)[1],
    }


async def _alive(settings: Settings) -> bool:
    async with RawClient((settings.instance.listen, settings.instance.ports.sip)) as raw:
        text = _good(settings, raw)
        return await raw.ask(text.encode()) is not None


def _good(settings: Settings, raw: RawClient) -> str:
    via = f"{raw.address}:{raw.port}"
    return GOOD.format(host=settings.instance.listen, transport=raw.transport.upper(), via=via, branch=secrets.token_hex(8))


@pytest.mark.feature("A15a", off_nominal=True)
@pytest.mark.parametrize("transport", ["udp", "tcp"])
async def test_malformed_messages_do_not_stop_the_edge(settings: Settings, roles: Roles, transport: str) -> None:
    pid = roles.pid("kamailio")
    edge = (settings.instance.listen, settings.instance.ports.sip)
    for name in _variants(GOOD):
        with contextlib.suppress(OSError):  # a closed connection is a fair answer to rubbish
            async with RawClient(edge, address="127.0.0.88", transport=transport) as raw:  # type: ignore[arg-type]
                await raw.send(_variants(_good(settings, raw))[name])
                answer = await raw.answer(0.3)
        assert answer is None or answer.status >= 400 or name in {"no-end", "header-flood", "long-header", "percent", "format-strings"}, (
            f"{name}: {answer}"
        )  # fmt: skip
        assert await _alive(settings), f"no answer after {name}"
    assert roles.pid("kamailio") == pid


@pytest.mark.feature("A15a", off_nominal=True)
async def test_a_slow_half_message_over_tcp_does_not_hold_up_others(settings: Settings) -> None:
    edge = (settings.instance.listen, settings.instance.ports.sip)
    async with RawClient(edge, address="127.0.0.88", transport="tcp") as slow:
        await slow.send(b"OPTIONS sip:x SIP/2.0\r\nVia: SIP/2.0/TCP ")
        assert all(await asyncio.gather(*(_alive(settings) for _ in range(20))))
