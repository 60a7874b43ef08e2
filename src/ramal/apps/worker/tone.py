"""A tone of 440 Hz as RTP (RFC 3550, PCMA), so that whoever answers a test hears that it is one."""

import asyncio
import ipaddress
import math
import secrets
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from ramal.edge import sip

RATE, FRAME = 8000, 160
_LOUD = 6000
_PCMA = 8
_LINEAR = 5
"""Bits of a magnitude in the first segment, which is as fine as the second."""


def alaw(sample: int) -> int:
    """Return a sample of 16 bits as G.711 A-law writes it: sign, segment, and four bits within the segment."""
    sign, value = (0x80, sample >> 3) if sample >= 0 else (0, ~sample >> 3)
    segment = max(0, value.bit_length() - _LINEAR)
    return (sign | segment << 4 | value >> max(1, segment) & 0x0F) ^ 0x55


WAVE = bytes(alaw(round(_LOUD * math.sin(2 * math.pi * 440 * n / RATE))) for n in range(RATE))


class Tone:
    """A UDP socket that plays."""

    def __init__(self, transport: asyncio.DatagramTransport) -> None:
        """Take the socket."""
        self._transport = transport
        self.port: int = transport.get_extra_info("sockname")[1]

    @classmethod
    @asynccontextmanager
    async def open(cls, address: str) -> AsyncIterator["Tone"]:
        """Open a socket on one of our addresses."""
        transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=(address, 0))
        try:
            yield cls(transport)
        finally:
            transport.close()

    async def play(self, answer: str, *, near: str, seconds: float) -> None:
        """Play to where an SDP answer says; `near` is the URI that signalling goes to. Without a place that is fit, wait in silence."""
        place = media_of(answer, sip.parse_uri(near).host)
        loop = asyncio.get_running_loop()
        begin, source = loop.time(), secrets.randbits(32)
        for number in range(int(seconds * RATE / FRAME)):
            at = number * FRAME % RATE
            if place is not None:
                head = struct.pack("!BBHII", 0x80, _PCMA, number & 0xFFFF, number * FRAME, source)
                self._transport.sendto(head + WAVE[at : at + FRAME], place)
            await asyncio.sleep(max(0.0, begin + (number + 1) * FRAME / RATE - loop.time()))


def media_of(answer: str, near: str) -> tuple[str, int] | None:
    """Return where audio goes; None where it is nowhere, or an address inside that is not the gateway's own."""
    found: dict[str, Any] = {"c": "", "m": ""}
    for line in answer.splitlines():
        kind, _, value = line.partition("=")
        if kind in found and not found[kind]:
            found[kind] = value
    words, media = found["c"].split(" "), found["m"].split(" ")
    try:
        address, port = str(ipaddress.IPv4Address(words[-1].partition("/")[0])), int(media[1])
    except (ValueError, IndexError):
        return None
    fit = address == near or ipaddress.IPv4Address(address).is_global
    return (address, port) if fit and 0 < port < 65536 and media[0] == "audio" else None  # noqa: PLR2004
