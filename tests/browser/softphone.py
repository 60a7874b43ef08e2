"""Telephones in pages of a real Chromium, and the phones of the agent beside them: every one sends a tone of its own."""

import asyncio
import math
import subprocess
import threading
import time
import wave
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import Browser, Page, Playwright
from playwright.sync_api import TimeoutError as LateError
from tests.browser.console import PATIENCE

from ramal.apps.agent.tone import Sound
from ramal.apps.cli.consoles import WEB, node

CHROMIUM = "/usr/bin/chromium"
HERE = Path(__file__).parent
RATE = 48_000
_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--allow-loopback-in-peer-connection", "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
]  # fmt: skip
T = TypeVar("T")


def bundle(folder: Path) -> Path:
    """Build the telephone as one script that a page's probe can call."""
    subprocess.run([str(node()), str(HERE / "softphone.mjs"), str(WEB), str(folder)], check=True, timeout=120)
    return folder / "core.js"


def microphone(path: Path, sound: Sound) -> Path:
    """Write a file that Chromium plays over and over as its microphone: whole periods, so that it has no seam."""
    amplitude = 32767 * 10 ** (sound.level / 20)
    samples = (round(amplitude * math.sin(2 * math.pi * sound.frequency * at / RATE)) for at in range(RATE))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples))
    return path


def launch(playwright: Playwright, file: Path) -> Browser:
    """Start a Chromium whose microphone is that file."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[*_FLAGS, f"--use-file-for-fake-audio-capture={file}"])


class Talkers:
    """A Chromium for each tone."""

    def __init__(self, playwright: Playwright, folder: Path) -> None:
        self._playwright, self._folder = playwright, folder
        self._running: dict[Sound, Browser] = {}

    def __getitem__(self, sound: Sound) -> Browser:
        if sound not in self._running:
            file = microphone(self._folder / f"{sound.frequency:.0f}.wav", sound)
            self._running[sound] = launch(self._playwright, file)
        return self._running[sound]

    def close(self) -> None:
        for browser in self._running.values():
            browser.close()


class Beside:
    """An event loop in a thread of its own: Playwright occupies the one of this thread."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def start(self, work: Coroutine[Any, Any, T]) -> Any:
        """Begin something that goes on while the page does its own."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def run(self, work: Coroutine[Any, Any, T], limit: float = 90) -> T:
        return self.start(work).result(limit)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()


@dataclass
class Softphone:
    """One page with one telephone."""

    page: Page
    sound: Sound
    faults: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, browser: Browser, address: str, script: Path, sound: Sound, *, console: bool = False) -> "Softphone":
        context = browser.new_context(ignore_https_errors=True, locale="pt-BR")
        phone = cls(context.new_page(), sound)
        phone.page.set_default_timeout(PATIENCE)
        phone.page.add_init_script(path=HERE / "softphone.js")
        phone.page.add_init_script(path=script)
        phone.page.on("pageerror", lambda error: phone.faults.append(str(error)))
        if not console:  # the page with its policies, without its scripts: its own telephone must not ring beside ours
            phone.page.route("**/phone/assets/*.js", lambda route: route.abort())
        phone.page.goto(f"{address}/phone/")
        return phone

    def start(self, login: str, password: str, options: dict[str, Any] | None = None) -> None:
        self.page.evaluate("([login, options]) => probe.start(login, options)", [{"login": login, "password": password}, options or {}])

    def do(self, script: str, arg: Any = None) -> Any:
        return self.page.evaluate(script, arg)

    @property
    def state(self) -> dict[str, Any]:
        return dict(self.do("() => structuredClone(phone.state())"))

    def calls(self) -> list[dict[str, Any]]:
        return list(self.state["calls"])

    def until(self, condition: str, arg: Any = None, limit: float = PATIENCE / 1000) -> None:
        """Wait until a function of the state (and `arg`) is true."""
        try:
            self.page.wait_for_function(f"arg => ({condition})(phone.state(), arg)", arg=arg, timeout=limit * 1000)
        except LateError as error:
            raise AssertionError(f"not {condition} ({arg}): {self.state}\n{self.trace()}") from error

    def registered(self) -> None:
        self.until("state => state.connection === 'registered'")

    def call(self, target: str) -> str:
        return str(self.do("target => phone.call(target)", target))

    def incoming(self) -> str:
        self.until("state => state.calls.some(call => call.state === 'incoming')")
        return next(str(call["id"]) for call in self.calls() if call["state"] == "incoming")

    def answer(self, call: str) -> None:
        self.do("id => phone.answer(id)", call)

    def hang_up(self, call: str) -> None:
        self.do("id => phone.hangUp(id)", call)

    def hold(self, call: str, *, on: bool) -> None:
        self.do("([id, on]) => phone.hold(id, on)", [call, on])

    def is_in(self, call: str, *states: str, limit: float = PATIENCE / 1000) -> dict[str, Any]:
        """Wait until a call is in one of these states; return it."""
        self.until(
            "(state, [id, wanted]) => state.calls.some(one => one.id === id && wanted.includes(one.state))", [call, list(states)], limit
        )
        return next(one for one in self.calls() if one["id"] == call)

    def ended(self, call: str) -> dict[str, Any]:
        """Wait until a call is over; return how it ended, also after the page has forgotten it."""
        look = "(state, id) => probe.states.flatMap(one => one.calls).find(one => one.id === id && one.state === 'ended')"
        self.until(look, call)
        return dict(self.do(f"id => structuredClone(({look})(phone.state(), id).ending)", call))

    def hears(self, sound: Sound, *, at: int = -1, limit: float = 25, decibel: float = 6) -> None:
        """Wait until the loudest tone of a call is that one, at its level."""
        near = (
            "([at, hertz, level, decibel]) => { const it = probe.heard(at);"
            " return Math.abs(it.frequency - hertz) < 15 && Math.abs(it.level - level) < decibel }"
        )
        try:
            self.page.wait_for_function(near, arg=[at, sound.frequency, sound.level, decibel], timeout=limit * 1000)
        except LateError as error:
            raise AssertionError(f"{sound} not heard but {self.do('at => probe.heard(at)', at)}: {self.media()}\n{self.trace()}") from error

    def silent(self, *, at: int = -1, limit: float = 15) -> None:
        """Wait until nothing is heard."""
        try:
            self.page.wait_for_function("at => probe.heard(at).level < -50", arg=at, timeout=limit * 1000)
        except LateError as error:
            raise AssertionError(f"still {self.do('at => probe.heard(at)', at)}") from error

    def audible(self, *, at: int = -1, but: Sound | None = None, limit: float = 25) -> None:
        """Wait until something is heard that is not this tone."""
        some = "([at, hertz]) => { const it = probe.heard(at); return it.level > -45 && Math.abs(it.frequency - hertz) > 15 }"
        self.page.wait_for_function(some, arg=[at, but.frequency if but else 0], timeout=limit * 1000)

    def media(self) -> Any:
        return self.do("() => probe.connections.map(one => [one.iceConnectionState, one.connectionState, one.signalingState])")

    def trace(self) -> str:
        """Return the SIP messages of the page."""
        return "\n".join(self.do("() => probe.messages"))

    def close(self) -> None:
        self.do("() => window.phone?.stop()")
        self.page.context.close()


def poll(condition: Any, what: str, limit: float = 30) -> Any:
    """Return the first true value."""
    end = time.monotonic() + limit
    while not (value := condition()):
        assert time.monotonic() < end, f"not {what} within {limit:g} s"
        time.sleep(0.1)
    return value
