"""5,000 channels on the page of calls in progress, in a real browser: the longest task of its main thread, and the longest frame.

The page and its log-in are those of the running instance (`RAMAL_HOME`); what its WebSocket tells is made here.
"""

import itertools
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, WebSocketRoute, sync_playwright

from ramal.apps.settings import load

CALLS, SECONDS, EVERY, CHANGES = 2_500, 15.0, 0.2, 40
"""Calls of two channels each; of `CHANGES` calls in each message a quarter are new, a quarter are gone."""
AIM_MS = 100
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
WATCH = """
() => {
  window.tasks = []; window.frames = [];
  const seen = new PerformanceObserver((list) => { for (const one of list.getEntries()) window.tasks.push(one.duration); });
  seen.observe({ entryTypes: ["longtask"] });
  let last = performance.now();
  const frame = (now) => { window.frames.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
}
"""


def _channel(number: int, direction: str, state: str) -> dict[str, Any]:
    return {
        "leg": f"{direction}-{number}", "direction": direction, "state": state, "subscriber_id": "", "gateway_id": "",
        "caller": str(1000 + number % 9000), "dialled": f"+55611{number:07d}", "called": f"user{number}", "codecs": ["PCMA", "opus"],
        "started": time.time(), "answered": time.time() if state == "up" else 0,
    }  # fmt: skip


def _call(number: int, state: str) -> dict[str, Any]:
    legs = [_channel(number, "device-in", state), _channel(number, "device-out", state)]
    return {
        "id": f"00000000-0000-7000-8000-{number:012d}", "state": state, "origin": str(1000 + number % 9000),
        "dialled": f"+55611{number:07d}", "answerer": "", "started": time.time(), "answered": 0, "channels": legs,
    }  # fmt: skip


def _changes() -> Iterator[str]:
    oldest, newest = 0, CALLS
    for turn in itertools.count():
        some = CHANGES // 4
        changed = [_call(newest + step, "ringing") for step in range(some)]
        changed += [_call(oldest + some + (turn * 7 + step * 31) % (CALLS - some), "up") for step in range(CHANGES // 2)]
        gone = [_call(oldest + step, "up")["id"] for step in range(some)]
        oldest, newest = oldest + some, newest + some
        yield json.dumps({"topic": "calls", "type": "change", "changed": changed, "gone": gone})


def _watched(page: Page, base: str) -> tuple[float, list[float], list[float]]:
    socket: list[WebSocketRoute] = []
    page.route_web_socket("**/live-calls/stream", lambda opened: socket.append(opened))  # noqa: PLW0108 - it must take an attribute
    page.goto(f"{base}/live-calls")
    end = time.monotonic() + 30
    while not socket and time.monotonic() < end:
        page.wait_for_timeout(50)
    begin = time.monotonic()
    socket[0].send(json.dumps({"topic": "calls", "type": "all", "items": [_call(number, "up") for number in range(CALLS)]}))
    page.get_by_role("row").nth(5).wait_for()
    first = time.monotonic() - begin
    page.evaluate(WATCH)
    changes, end = _changes(), time.monotonic() + SECONDS
    while time.monotonic() < end:
        socket[0].send(next(changes))
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(EVERY * 1000)
    return first, page.evaluate("window.tasks"), page.evaluate("window.frames")


def run(_engines: Path, _rounds: int = 1) -> dict[str, object]:
    """Return milliseconds."""
    settings = load()
    who = json.loads((settings.home / "etc/credentials.json").read_text())["demo"]["tenant"]
    base = f"https://{settings.instance.listen}:{settings.instance.ports.https}/console"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_context(ignore_https_errors=True, viewport={"width": 1280, "height": 900}).new_page()
        page.goto(base)
        for name in ("namespace", "email", "password"):
            page.locator(f'[name="{name}"], [data-path="{name}"]').first.fill(who[name])
        page.keyboard.press("Enter")
        page.get_by_role("navigation").first.wait_for()
        first, tasks, frames = _watched(page, base)
        browser.close()
    return {
        "channels": 2 * CALLS, "changes_a_second": round(CHANGES / EVERY), "first_picture_ms": round(first * 1000), "frames": len(frames),
        "longest_task_ms": round(max(tasks, default=0)), "longest_frame_ms": round(max(frames)), "aim_ms": AIM_MS,
        "frames_above_aim": sum(one > AIM_MS for one in frames),
    }  # fmt: skip
