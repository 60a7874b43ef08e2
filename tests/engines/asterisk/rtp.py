"""RTP for tests: G.711 tones sent and measured, and telephone keys."""

import asyncio
import secrets

import numpy as np

from ramal.apps.agent.tone import Generator, Heard, Sound, measure

LIMIT = 10.0
TICK = 0.05
FRAME = 160


def mulaw(pcm: np.ndarray) -> bytes:
    """Encode 16-bit samples (ITU-T G.711)."""
    sign = np.where(pcm < 0, 0x80, 0)
    size = np.minimum(np.abs(pcm.astype(np.int32)), 32635) + 132
    exponent = np.floor(np.log2(size)).astype(np.int32) - 7
    mantissa = (size >> (exponent + 3)) & 0x0F
    return bytes((~(sign | (exponent << 4) | mantissa) & 0xFF).astype(np.uint8))


def linear(data: bytes) -> bytes:
    """Decode G.711 µ-law to 16-bit samples."""
    code = ~np.frombuffer(data, dtype=np.uint8).astype(np.int32) & 0xFF
    size = (((code & 0x0F) << 3) + 132) << ((code >> 4) & 7)
    value = size - 132
    return np.where(code & 0x80, -value, value).astype(np.int16).tobytes()


class Media(asyncio.DatagramProtocol):
    """One RTP socket: sends a tone while there is one, keeps what it hears."""

    def __init__(self) -> None:
        self.heard_bytes = bytearray()
        self.digits: list[int] = []
        self.remote: tuple[str, int] | None = None
        self.sound: Sound | None = None
        self._task: asyncio.Task | None = None

    def connection_made(self, transport) -> None:
        self.transport = transport
        self.port = transport.get_extra_info("sockname")[1]
        self._task = asyncio.create_task(self._send())

    def datagram_received(self, data: bytes, addr) -> None:
        if len(data) > 12 and data[1] & 0x7F == 0:
            self.heard_bytes += data[12:]

    async def _send(self) -> None:
        sequence, source, made = 0, secrets.randbelow(1 << 32), None
        due = asyncio.get_running_loop().time()
        while True:
            if self.sound and self.remote:
                if made is None or made.sound != self.sound:
                    made = Generator(self.sound, 8000, 1)
                payload = mulaw(np.frombuffer(made.take(FRAME), dtype=np.int16))
                head = bytes([0x80, 0]) + sequence.to_bytes(2, "big") + (sequence * FRAME).to_bytes(4, "big") + source.to_bytes(4, "big")
                self.transport.sendto(head + payload, self.remote)
                sequence = (sequence + 1) & 0xFFFF
            due += 0.02
            await asyncio.sleep(max(0, due - asyncio.get_running_loop().time()))

    def press(self, key: str) -> None:
        """Send one DTMF digit (RFC 4733, payload type 101): three packets that end the event."""
        code = "0123456789*#".index(key)
        for sequence in range(3):
            head = bytes([0x80, 101 | (0x80 if sequence == 0 else 0)]) + (60000 + sequence).to_bytes(2, "big")
            event = bytes([code, 0x8A, 0x03, 0x20])
            self.transport.sendto(head + (123456).to_bytes(4, "big") + (77).to_bytes(4, "big") + event, self.remote)

    def heard(self, seconds: float = 0.5) -> Heard:
        return measure(linear(bytes(self.heard_bytes[-int(8000 * seconds) :])), 8000)

    async def hears(self, sound: Sound, limit: float = LIMIT) -> Heard:
        """Wait until the last half second is `sound`."""
        await self._until(lambda: len(self.heard_bytes) >= FRAME * 25 and self.heard().is_tone(sound), limit)
        return self.heard()

    async def hears_something(self, limit: float = LIMIT) -> None:
        """Wait until something audible arrives."""
        await self._until(lambda: len(self.heard_bytes) >= FRAME * 10 and not self.heard(0.2).is_silent(), limit)

    async def hears_other_than(self, sound: Sound, limit: float = LIMIT) -> None:
        """Wait until the last half second is not `sound` any more."""
        await self._until(lambda: not self.heard().is_tone(sound), limit)

    async def _until(self, condition, limit: float) -> None:
        end = asyncio.get_running_loop().time() + limit
        while not condition():
            assert asyncio.get_running_loop().time() < end, f"heard {self.heard()}"
            await asyncio.sleep(TICK)

    def stop(self) -> None:
        self._task.cancel()
        self.transport.close()
