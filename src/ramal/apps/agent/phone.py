"""One phone inside this process, over baresip. Its stack is global, so there is one phone per process: see `remote` for several."""

import asyncio
import contextlib
import dataclasses
import time
from collections import deque
from typing import Any

import baresip
from baresip.call import Call, CallState
from baresip.errors import AudioNotActive, AudioRestarted, BaresipError
from baresip.events import Event, StackEvent
from baresip.runtime import Runtime
from baresip.ua import UserAgent

from ramal.apps.agent.tone import Generator, Heard, Sound, measure

TICK = 0.02
AHEAD = 0.08
"""Seconds of audio queued ahead of the wire."""
KEEP = 20.0
"""Seconds of received audio that are remembered."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Identity:
    """Who a phone is and how it reaches its provider. `proxy` is `host:port`.

    `address` must be one that an interface lists: the stack does not bind to 127.0.0.31 (`raw` does).
    """

    user: str
    domain: str
    password: str
    auth_user: str | None = None
    proxy: str | None = None
    transport: str = "udp"
    address: str = "127.0.0.1"
    port: int = 0
    codecs: tuple[str, ...] = ("pcmu", "pcma")
    registers: bool = True
    expires: int = 300
    trace: bool = False

    def account(self) -> baresip.Account:
        """Return the stack's account."""
        proxy = f"sip:{self.proxy};transport={self.transport}" if self.proxy else None
        return baresip.Account(
            user=self.user, domain=self.domain, password=self.password, auth_user=self.auth_user, registrar=proxy,
            transport=self.transport, audio_codecs=self.codecs, reg_interval=self.expires if self.registers else 0,
        )  # fmt: skip

    def config(self) -> baresip.Config:
        """Return the stack's settings. Port 0: any free one."""
        listen = f"sip_listen {self.address}:{self.port}\naudio_jitter_buffer_type off\n"
        return baresip.Config(net_interface=self.address, max_concurrent_calls=None, sip_trace=self.trace, extra_config_text=listen)


class Line:
    """One call of a phone: the sound it sends, what it heard, the digits it got, how it ended."""

    def __init__(self, call: Call, direction: str) -> None:
        """Follow `call`."""
        self.call, self.direction = call, direction
        self.sound: Sound | None = None
        self.digits = ""
        self.events: list[tuple[str, str]] = []
        self.ended = ""
        self._generator: Generator | None = None
        self._heard: deque[bytes] = deque()
        self._kept = 0
        self.rate = self.channels = 0
        call.on(self._note)
        call.on_dtmf(self._digit)

    def _digit(self, event: Any) -> None:
        self.digits += event.digit

    def _note(self, event: StackEvent) -> None:
        self.events.append((event.event.name, event.text or ""))
        if event.event is Event.CALL_CLOSED:
            self.ended = event.text or "closed"

    @property
    def state(self) -> str:
        """`incoming outgoing ringing established closed`."""
        if self.call.state is CallState.OUTGOING and any(name in {"CALL_RINGING", "CALL_PROGRESS"} for name, _ in self.events):
            return "ringing"
        return self.call.state.value

    def pump(self) -> None:
        """Move audio both ways, once."""
        with contextlib.suppress(AudioNotActive, AudioRestarted, BaresipError):
            info = self.call.audio.info()
            if info.rx_ready:
                self._listen(info.rx_sample_rate, info.rx_channels, info.rx_capacity)
            if info.tx_ready and self.sound:
                self._speak(info.tx_sample_rate, info.tx_channels, info.tx_buffered)

    def _listen(self, rate: int, channels: int, capacity: int) -> None:
        if (rate, channels) != (self.rate, self.channels):
            self.rate, self.channels = rate, channels
            self.forget()
        chunk = self.call.audio.read(capacity or 65536)
        self._heard.append(chunk)
        self._kept += len(chunk)
        while self._kept > KEEP * rate * channels * 2:
            self._kept -= len(self._heard.popleft())

    def _speak(self, rate: int, channels: int, buffered: int) -> None:
        made = self._generator
        if made is None or (made.sound, made.rate, made.channels) != (self.sound, rate, channels):
            made = self._generator = Generator(self.sound or Sound(), rate, channels)
        want = int(AHEAD * rate) - buffered // (2 * channels)
        if want > 0:
            self.call.audio.write(made.take(want))

    def forget(self) -> None:
        """Drop what was heard so far."""
        self._heard.clear()
        self._kept = 0

    def heard(self) -> Heard:
        """Measure what arrived since `forget`."""
        return measure(b"".join(self._heard), self.rate or 8000, self.channels or 1)

    def pcm(self) -> bytes:
        """Return what arrived since `forget`."""
        return b"".join(self._heard)


class Phone:
    """A phone with any number of calls, named 1, 2, 3 … in the order in which they appear."""

    def __init__(self, identity: Identity) -> None:
        """Prepare; nothing happens before `start`."""
        self.identity = identity
        self.lines: dict[int, Line] = {}
        self.answers: Sound | None = None
        """Answer calls by itself and send this."""
        self._runtime = Runtime()
        self._ua: UserAgent | None = None
        self._pump: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def ua(self) -> UserAgent:
        """The user agent; the phone must have been started."""
        if self._ua is None:
            raise RuntimeError("the phone is not started")
        return self._ua

    async def start(self) -> None:
        """Bring the stack up; registers if the identity says so."""
        await self._runtime.start(self.identity.config())
        self._ua = await UserAgent.create(self._runtime, self.identity.account(), transfer_policy="auto")
        self._ua.on_incoming(self._incoming)
        self._ua.on_transfer_call(lambda call: self._add(call, "outgoing"))
        self._pump = asyncio.create_task(self._pumping())

    async def stop(self) -> None:
        """Hang up, unregister where that is quick, and end the stack."""
        for line in self.lines.values():
            with contextlib.suppress(BaresipError):
                await line.call.hangup()
        with contextlib.suppress(BaresipError):
            if self.identity.registers and self._ua:
                await self._ua.unregister(timeout=2)
        if self._pump:
            self._pump.cancel()
        await self._runtime.close()

    async def register(self, *, limit: float = 10) -> None:
        """Register; raise `RegistrationError` with the status where it is refused.

        Anew: the stack would send the end of the former binding together with the new one, and the registrar may read them in any order.
        """
        with contextlib.suppress(BaresipError):
            await self.ua.unregister(timeout=min(limit / 2, 2))
        await self.ua.register(timeout=limit)

    async def unregister(self, *, limit: float = 5) -> None:
        """Unregister."""
        await self.ua.unregister(timeout=limit)

    def uri(self, target: str) -> str:
        """Return the URI that dialling `target` means."""
        return target if target.startswith("sip:") else f"sip:{target}@{self.identity.domain}"

    async def dial(self, target: str, headers: dict[str, str] | None = None) -> int:
        """Call; return the name of the call.

        An answer that comes at once is told before `dial` of the library returns, and its `Call` listens only then: it is told again.
        """
        early: list[StackEvent] = []
        self.ua.on(early.append)
        try:
            call = await self.ua.dial(self.uri(target), headers)
        finally:
            self.ua.off(early.append)
        number = self._add(call, "outgoing")
        for event in early:
            call._on_stack_event(event)  # noqa: SLF001 - the library has no other way
        return number

    def line(self, number: int) -> Line:
        """Return the call of that name."""
        return self.lines[number]

    def open_lines(self) -> list[int]:
        """Return the names of the calls that are not over."""
        return [name for name, line in self.lines.items() if line.state != "closed"]

    def _add(self, call: Call, direction: str) -> int:
        number = len(self.lines) + 1
        line = self.lines[number] = Line(call, direction)
        line.sound = self.answers
        return number

    def _incoming(self, call: Call) -> None:
        number = self._add(call, "incoming")
        if self.answers is not None:
            task = asyncio.create_task(self.lines[number].call.answer())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pumping(self) -> None:
        due = time.monotonic()
        while True:
            for line in self.lines.values():
                if line.call.state is CallState.ESTABLISHED or not line.ended:
                    line.pump()
            due = max(due + TICK, time.monotonic() + TICK / 4)
            await asyncio.sleep(due - time.monotonic())
