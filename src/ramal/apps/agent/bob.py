"""Demo-Bob: answers every call by himself, chimes, then sends back what he hears, so that one phone is enough to try."""

import asyncio
import contextlib
import json
import logging
import signal
import sys
from collections import deque
from pathlib import Path

import numpy as np
from baresip.call import Call
from baresip.errors import AudioNotActive, AudioRestarted, BaresipError, RegistrationError

from ramal.apps.agent.phone import AHEAD, TICK, Identity, Phone

logger = logging.getLogger(__name__)
NOTES = (523.25, 659.25, 783.99)
NOTE = 0.25
DELAY = 0.5
"""Seconds by which the echo lags."""
RING = 1.0
LONGEST = 600.0
RETRY = 3.0


def chime(rate: int, channels: int) -> bytes:
    """Return three notes that fade, as PCM."""
    at = np.arange(int(NOTE * rate)) / rate
    fade = np.exp(-6 * at / NOTE) * 9000
    wave = np.concatenate([np.sin(2 * np.pi * note * at) * fade for note in NOTES]).astype(np.int16)
    calm = np.zeros(int(AHEAD * 2 * rate), dtype=np.int16)  # what stays queued, so that the echo never runs dry
    return bytes(np.repeat(np.concatenate([wave, calm]), channels).tobytes())


async def entertain(call: Call) -> None:
    """Answer after a ring, chime, echo, and end after ten minutes at the latest."""
    with contextlib.suppress(BaresipError, TimeoutError):
        await asyncio.sleep(RING)
        await call.answer()
        async with asyncio.timeout(LONGEST):
            await _echo(call)
        await call.hangup()


async def _echo(call: Call) -> None:
    waiting: deque[bytes] = deque()
    greeted = False
    while call.state.value != "closed":
        await asyncio.sleep(TICK)
        with contextlib.suppress(AudioNotActive, AudioRestarted):
            info = call.audio.info()
            if not (info.tx_ready and info.rx_ready):
                continue
            if not greeted:
                call.audio.write(chime(info.tx_sample_rate, info.tx_channels))
                greeted = True
            waiting.append(call.audio.read(info.rx_capacity))
            if len(waiting) > DELAY / TICK:
                call.audio.write(waiting.popleft())


class Bob(Phone):
    """A phone that answers by `entertain`."""

    def _incoming(self, call: Call) -> None:
        task = asyncio.create_task(entertain(call))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def live(identity: Identity) -> None:
    """Register, again and again until it works, then answer until SIGTERM."""
    ended = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    bob = Bob(identity)
    await bob.start()
    try:
        while not ended.is_set():
            try:
                await bob.register()
                break
            except RegistrationError as error:
                logger.warning("bob cannot register: %s", error)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(ended.wait(), RETRY)
        await ended.wait()
    finally:
        await bob.stop()


def main(path: Path) -> int:
    """Be the phone that the JSON file describes: the fields of `Identity`."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    fields = json.loads(path.read_text())
    asyncio.run(live(Identity(**{**fields, "codecs": tuple(fields.get("codecs", ("pcmu", "pcma")))})))
    return 0
